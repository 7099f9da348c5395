#include "catalog/picture_worker.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <utility>
#include <variant>

#include "base/work_inbox.h"
#include "catalog/picture_rows.h"
#include "catalog/pictures/picture.h"

namespace entrepot {
namespace {

constexpr int most_in_flight = 4;
/// A crowd of new products is looked at once in this time, not once each.
constexpr std::chrono::milliseconds settle{100};
constexpr std::chrono::seconds longest_wait{60};

}  // namespace

struct PictureResult {
    DuePicture due;
    FetchedPicture fetched;
};

/// Outlives the worker: a late answer finds it still there.
class PictureWorker::Inbox : public WorkInbox<PictureResult> {};

PictureWorker::PictureWorker(Database& database, FetchPicture fetch)
    : database_(&database), fetch_(std::move(fetch)), inbox_(std::make_shared<Inbox>()) {
    database.listen([inbox = inbox_](const std::vector<CommittedEvent>& events) {
        const bool any = std::any_of(events.begin(), events.end(),
                                     [](const auto& event) { return event.resource == "product"; });
        if (any) inbox->wake(false);
    });
}

void PictureWorker::start() {
    thread_ = std::thread([this] { run(); });
}

void PictureWorker::wake() {
    inbox_->wake(true);
}

void PictureWorker::stop() {
    inbox_->stop();
    if (thread_.joinable()) thread_.join();
}

void PictureWorker::begin_fetches() {
    const int free = most_in_flight - in_flight_;
    if (free <= 0) return;
    const auto due =
        database_->read_now([&](const Snapshot& snapshot) { return due_pictures(snapshot, free); });
    for (const DuePicture& picture : due) {
        const bool ours = database_->write_now(picture.organization,
                                               [&](Tx& tx) { return claim_picture(tx, picture); });
        if (!ours) continue;
        ++in_flight_;
        fetch_(picture.image_src, [inbox = inbox_, picture](FetchedPicture fetched) {
            inbox->put({picture, std::move(fetched)});
        });
    }
}

namespace {

/// The copies, or why there are none.
std::variant<PictureCopies, std::string> try_copies(const FetchedPicture& fetched) {
    if (!fetched.error.empty()) return fetched.error;
    try {
        return copies_of(fetched.bytes);
    } catch (const PictureError& error) {
        return std::string(error.what());
    } catch (const std::bad_alloc&) {
        return std::string("The server has not enough memory for this picture.");
    }
}

}  // namespace

void PictureWorker::store_results() {
    for (const auto& [due, fetched] : inbox_->take()) {
        --in_flight_;
        const auto made = try_copies(fetched);
        database_->write_now(due.organization, [&, &picture = due](Tx& tx) {
            if (const auto* copies = std::get_if<PictureCopies>(&made)) {
                keep_copies(tx, picture, *copies);
            } else {
                note_failure(tx, picture, std::get<std::string>(made));
            }
        });
    }
}

void PictureWorker::run() {
    std::chrono::microseconds span{0};
    while (inbox_->wait(span, settle)) {
        span = longest_wait;
        try {
            store_results();
            begin_fetches();
            if (in_flight_ == most_in_flight) continue;  // an answer wakes us
            const auto next = database_->read_now([](const Snapshot& snapshot) {
                const auto due = next_due_picture(snapshot);
                return due ? *due - snapshot.now() : std::chrono::microseconds(longest_wait);
            });
            span = std::clamp<std::chrono::microseconds>(next, settle, longest_wait);
        } catch (const std::exception& error) {
            // What was claimed is due again when its lease ends.
            spdlog::error("pictures: {}", error.what());
        }
    }
}

}  // namespace entrepot
