#include "shipping/print_worker.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <chrono>

#include "accounts/settings.h"
#include "base/work_inbox.h"
#include "shipping/printing.h"

namespace entrepot {
namespace {

/// Printers that print at the same time; a further one waits until one of them is done or given up.
constexpr std::size_t at_once = 4;
constexpr std::chrono::milliseconds soonest{20};
constexpr std::chrono::seconds longest_wait{10};

}  // namespace

/// Of printers that are free again.
class PrintWorker::Inbox : public WorkInbox<std::string> {};

std::string print_with_cups(const PrintJob& job, const std::stop_token& stop) {
    return print_pdf(job.printer, job.title, job.pdf, settings().reachable, stop).value_or("");
}

PrintWorker::PrintWorker(Database& database, PrintLabel print)
    : database_(&database),
      print_(std::move(print)),
      inbox_(std::make_shared<Inbox>()),
      printing_("print", at_once, at_once) {
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
    printing_.stop();
}

void PrintWorker::print_one(const PrintJob& job) {
    try {
        const std::string failure = print_(job, stop_.get_token());
        const bool given_up = stop_.stop_requested() && !failure.empty();  // for the next run
        if (!given_up) {
            database_->write_now(job.due.organization,
                                 [&](Tx& tx) { record_print(tx, job, failure); });
        }
    } catch (const std::exception& error) {
        spdlog::error("printing shipment {}: {}", job.due.shipment.value, error.what());
    }
    inbox_->put(job.printer);
}

void PrintWorker::begin(const DueShipment& due) {
    auto job = database_->write_now(due.organization,
                                    [&](Tx& tx) { return claim_print(tx, due.shipment); });
    if (!job) return;  // another process was faster
    const std::string printer = job->printer;
    if (printing_.post([this, job = std::move(*job)] { print_one(job); })) busy_.insert(printer);
}

/// One that can't be read lets the next have its turn.
void PrintWorker::begin_or_postpone(const DueShipment& due) {
    try {
        begin(due);
    } catch (const std::exception& error) {
        spdlog::error("printing shipment {}: {}", due.shipment.value, error.what());
        database_->write_now(due.organization, [&](Tx& tx) { postpone(tx, due.shipment); });
        inbox_->wake(true);
    }
}

std::chrono::microseconds PrintWorker::begin_prints() {
    std::chrono::microseconds span = longest_wait;
    for (const NextPrint& next : database_->read_now(next_prints)) {
        if (busy_.contains(next.printer)) continue;
        if (busy_.size() == at_once) break;
        if (next.left.count() <= 0) {
            begin_or_postpone(next.due);
        } else {
            span = std::clamp<std::chrono::microseconds>(next.left, soonest, span);
        }
    }
    return span;
}

void PrintWorker::run() {
    std::chrono::microseconds span{0};
    while (inbox_->wait(span, std::chrono::microseconds(0))) {
        span = longest_wait;
        for (const std::string& printer : inbox_->take()) busy_.erase(printer);
        try {
            span = begin_prints();
        } catch (const std::exception& error) {
            // What was claimed is due again when its lease ends.
            spdlog::error("printing: {}", error.what());
        }
    }
}

}  // namespace entrepot
