#include "shipping/print_worker.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <chrono>

#include "accounts/settings.h"
#include "base/work_inbox.h"
#include "shipping/printing.h"

namespace entrepot {
namespace {

constexpr std::int64_t at_once = 16;
constexpr std::chrono::milliseconds soonest{20};
constexpr std::chrono::seconds longest_wait{10};

}  // namespace

class PrintWorker::Inbox : public WorkInbox<int> {};

std::string print_with_cups(const PrintJob& job, const std::stop_token& stop) {
    return print_pdf(job.printer, job.title, job.pdf, settings().reachable, stop).value_or("");
}

PrintWorker::PrintWorker(Database& database, PrintLabel print)
    : database_(&database), print_(std::move(print)), inbox_(std::make_shared<Inbox>()) {
    database.listen([inbox = inbox_](const std::vector<CommittedEvent>& events) {
        const bool any = std::ranges::any_of(
            events, [](const auto& event) { return event.resource == "shipment"; });
        if (any) inbox->wake(true);
    });
}

void PrintWorker::start() {
    thread_ = std::thread([this] { run(); });
}

void PrintWorker::stop() {
    stop_.request_stop();
    inbox_->stop();
    if (thread_.joinable()) thread_.join();
}

void PrintWorker::print_due() {
    const auto due =
        database_->read_now([](const Snapshot& snapshot) { return due_prints(snapshot, at_once); });
    for (const DueShipment& row : due) {
        const auto job = database_->write_now(
            row.organization, [&](Tx& tx) { return claim_print(tx, row.shipment); });
        if (!job) continue;
        const std::string failure = print_(*job, stop_.get_token());
        if (stop_.stop_requested() && !failure.empty()) return;  // for the next run
        database_->write_now(row.organization, [&](Tx& tx) { record_print(tx, *job, failure); });
    }
}

void PrintWorker::run() {
    std::chrono::microseconds span{0};
    while (inbox_->wait(span, std::chrono::microseconds(0))) {
        span = longest_wait;
        try {
            print_due();
            const auto next =
                database_->read_now([](const Snapshot& snapshot) -> std::chrono::microseconds {
                    const auto due = next_print(snapshot);
                    return due ? *due - snapshot.now() : std::chrono::microseconds(longest_wait);
                });
            span = std::clamp<std::chrono::microseconds>(next, soonest, longest_wait);
        } catch (const std::exception& error) {
            // What was claimed is due again when its lease ends.
            spdlog::error("printing: {}", error.what());
        }
    }
}

}  // namespace entrepot
