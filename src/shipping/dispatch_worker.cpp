#include "shipping/dispatch_worker.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <variant>

#include "base/work_inbox.h"
#include "http/outgoing.h"
#include "shipping/dispatch_types.h"
#include "shipping/shipments.h"
#include "shipping/signature.h"

namespace entrepot {
namespace {

constexpr std::int64_t most_in_flight = 32;
constexpr std::chrono::milliseconds soonest{20};
constexpr std::chrono::seconds longest_wait{5};
constexpr std::int64_t microseconds_a_second = 1'000'000;

using http::OutgoingResponse;

TryOutcome outcome_of(OutgoingResponse response) {
    using Outcome = OutgoingResponse::Outcome;
    const bool failed =
        response.outcome == Outcome::timed_out || response.outcome == Outcome::failed;
    const bool busy = response.status >= 500 || response.status == 429;
    return {.status = response.status,
            .error = std::move(response.error),
            .may_pass = failed || busy,
            .was_stopped = response.outcome == Outcome::stopped};
}

struct Tried {
    DueShipment due;
    std::int64_t attempt;
    TryOutcome outcome;
};
/// A fulfillment that changed.
struct Changed {
    OrganizationId organization;
    FulfillmentId fulfillment;
};

DispatchPost post_of(const DispatchJob& job, Time now) {
    const auto id = dispatch_delivery_id(job.due.organization, job.due.shipment);
    return {
        job.url,
        dispatch_headers(job.client_secret, {.event = dispatch_event,
                                             .delivery_id = id,
                                             .timestamp = now.microseconds / microseconds_a_second,
                                             .body = job.body}),
        job.body};
}

void take_in(Database& database, const Tried& tried) {
    database.write_now(tried.due.organization, [&](Tx& tx) {
        record_dispatch(tx, tried.due.shipment, tried.attempt, tried.outcome);
    });
}

void take_in(Database& database, const Changed& changed) {
    if (!lacks_shipment(database, changed.organization, changed.fulfillment)) return;
    database.write_now(changed.organization,
                       [&](Tx& tx) { open_shipment(tx, changed.fulfillment); });
}

}  // namespace

class DispatchWorker::Inbox : public WorkInbox<std::variant<Tried, Changed>> {
  public:
    std::atomic<std::int64_t> in_flight{0};
};

SendDispatch send_over(http::Outgoing& outgoing) {
    return [&outgoing](DispatchPost post, std::function<void(TryOutcome)> done) {
        http::OutgoingRequest request{.url = std::move(post.url),
                                      .headers = std::move(post.headers),
                                      .body = std::move(post.body)};
        outgoing.send(std::move(request), [done = std::move(done)](OutgoingResponse response) {
            done(outcome_of(std::move(response)));
        });
    };
}

DispatchWorker::DispatchWorker(Database& database, SendDispatch send)
    : database_(&database), send_(std::move(send)), inbox_(std::make_shared<Inbox>()) {
    database.listen([inbox = inbox_](const std::vector<CommittedEvent>& events) {
        for (const CommittedEvent& event : events) {
            if (event.resource == "shipment") inbox->wake(true);
            if (event.type == "fulfillments.update") {
                inbox->put(Changed{event.organization, FulfillmentId{event.resource_id}});
            }
        }
    });
}

void DispatchWorker::start() {
    thread_ = std::thread([this] { run(); });
}

void DispatchWorker::wake() {
    inbox_->wake(true);
}

void DispatchWorker::stop() {
    inbox_->stop();
    if (thread_.joinable()) thread_.join();
}

/// Each by itself: what can't be taken in now waits for the next run and stops nothing else.
void DispatchWorker::take_results() {
    for (auto& news : inbox_->take()) {
        try {
            std::visit([&](const auto& one) { take_in(*database_, one); }, news);
        } catch (const std::exception& error) {
            spdlog::error("dispatch: {}", error.what());
            inbox_->put_back(std::move(news));
        }
    }
}

void DispatchWorker::begin_try(const DueShipment& row) {
    Time now;
    const auto job = database_->write_now(row.organization, [&](Tx& tx) {
        now = tx.now();
        return claim_dispatch(tx, row.shipment);
    });
    if (!job) return;
    send_(post_of(*job, now), [inbox = inbox_, row, attempt = job->attempt](TryOutcome outcome) {
        --inbox->in_flight;
        inbox->put(Tried{row, attempt, std::move(outcome)});
    });
    ++inbox_->in_flight;
}

void DispatchWorker::begin_tries() {
    const std::int64_t free = most_in_flight - inbox_->in_flight;
    if (free <= 0) return;
    for (const DueShipment& row : database_->read_now(
             [&](const Snapshot& snapshot) { return due_dispatches(snapshot, free); })) {
        try {
            begin_try(row);
        } catch (const std::exception& error) {
            spdlog::error("dispatch of shipment {}: {}", row.shipment.value, error.what());
            database_->write_now(row.organization, [&](Tx& tx) { postpone(tx, row.shipment); });
        }
    }
}

std::chrono::microseconds DispatchWorker::until_due() {
    return database_->read_now([](const Snapshot& snapshot) {
        const auto due = next_dispatch(snapshot);
        const std::chrono::microseconds span =
            due ? *due - snapshot.now() : std::chrono::microseconds(longest_wait);
        return std::clamp<std::chrono::microseconds>(span, soonest, longest_wait);
    });
}

/// A process may have ended before it heard of them.
void DispatchWorker::find_leftovers() {
    for (const Leftover& left : database_->read_now(leftover_fulfillments)) {
        inbox_->put(Changed{left.organization, left.fulfillment});
    }
}

void DispatchWorker::run() {
    std::chrono::microseconds span{0};
    bool looked = false;
    while (inbox_->wait(span, std::chrono::microseconds(0))) {
        span = longest_wait;
        try {
            if (!looked) find_leftovers();
            looked = true;
            take_results();
            begin_tries();
            span = until_due();
        } catch (const std::exception& error) {
            // What was claimed is due again when its lease ends.
            spdlog::error("dispatch: {}", error.what());
        }
    }
}

}  // namespace entrepot
