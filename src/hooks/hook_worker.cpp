#include "hooks/hook_worker.h"

#include <fmt/format.h>

#include "hooks/envelope.h"
#include "hooks/retry.h"
#include "hooks/wire_text.h"

namespace entrepot::hooks {
namespace {

using std::chrono::hours;

constexpr hours notice_after{4 * 24};
constexpr hours disable_after{5 * 24};
constexpr hours notice_time{24};

/// Events read at once from the feed, by the number of tries that may be under way.
constexpr std::size_t events_per_try = 16;
/// A position that ran so far ahead without any message is written down.
constexpr std::int64_t most_unwritten = 10'000;

constexpr std::string_view answered_gone = "The receiver answered 410 Gone.";
constexpr std::string_view only_failures = "Every try failed for five days.";

bool is_success(const Outcome& outcome) {
    return outcome.status >= 200 && outcome.status < 300;
}

}  // namespace

HookWorker::HookWorker(const SendingHook& row, int most_in_flight)
    : row_(row), pace_(most_in_flight), most_in_flight_(most_in_flight) {
    keys_.refresh(row);
}

void HookWorker::refresh(const SendingHook& row) {
    if (row.version != row_.version) is_stale_ = true;
    is_disabling_ = is_disabling_ && !is_stale_;
    if (row.newest > (built() ? queue_->read_position() : row.position)) has_news_ = true;
    keys_.refresh(row);
    row_ = row;
    is_gone_ = false;
}

bool HookWorker::drained() const {
    return !built() || (queue_->in_flight() == 0 && !queue_->has_records() && !is_recording_);
}

void HookWorker::build(const HookRows& rows, std::int64_t number) {
    queue_ = std::make_unique<HookQueue>(
        HookQueue::Options{.coalesces = row_.event == "inventory_levels.update",
                           .position = rows.position,
                           .recorded = rows.recorded});
    for (const WaitingRow& row : rows.waiting) queue_->restore(row);
    number_ = number;
    recorded_position_ = rows.position;
    pace_ = Pace(most_in_flight_);
    failing_since_ = rows.failing_since;
    noticed_at_ = rows.noticed_at;
    is_stale_ = false;
    has_news_ = true;
}

std::size_t HookWorker::chunk() const {
    return events_per_try * static_cast<std::size_t>(pace_.window());
}

std::int64_t HookWorker::wants_events() const {
    if (!has_news_ || !may_begin() || queue_->in_hand() > chunk() / 4) return 0;
    return static_cast<std::int64_t>(chunk());
}

void HookWorker::take_feed(FeedPart part) {
    for (Message& message : part.messages) queue_->add(std::move(message));
    queue_->read_up_to(part.read_up_to);
    has_news_ = !part.is_end;
}

bool HookWorker::can_begin(Time now) const {
    return may_begin() && queue_->in_flight() < static_cast<std::size_t>(pace_.window()) &&
           queue_->can_start(first_tries(now));
}

std::pair<Try, Shipment> HookWorker::begin(Time now) {
    const auto next = queue_->start(first_tries(now));
    if (next->attempt == 1) pace_.probed(now);
    Shipment shipment{.url = row_.target_url};
    shipment.body = make_body(next->message, {row_.shop, row_.ext_shop_id});
    const std::string id = message_id(row_.organization, row_.hook, next->message.number);
    constexpr std::int64_t second = 1'000'000;
    shipment.headers = signed_headers(keys_.at(now), {.event = next->message.type,
                                                      .message_id = id,
                                                      .timestamp = now.microseconds / second,
                                                      .shop = row_.shop,
                                                      .ext_shop_id = row_.ext_shop_id,
                                                      .body = shipment.body});
    Try attempt{.key = key(),
                .worker = number_,
                .sequence = next->message.sequence,
                .attempt = next->attempt,
                .is_test = next->message.type == test_event,
                .proven = pace_.proven(),
                .at = now,
                .headers = header_lines(shipment.headers),
                .body = shipment.body};
    return {std::move(attempt), std::move(shipment)};
}

void HookWorker::end(const Try& attempt, Outcome outcome, Time now, std::mt19937_64& random) {
    if (outcome.was_stopped) return queue_->take_back(attempt.sequence);
    const auto verdict = judge(outcome, attempt, now, random);
    queue_->finish(attempt.sequence, verdict,
                   {.at = attempt.at,
                    .duration_us = outcome.duration_us,
                    .status = outcome.status,
                    .error = clean_text(outcome.error),
                    .request_headers = attempt.headers,
                    .request_body = attempt.body,
                    .answer_headers = header_lines(outcome.headers),
                    .answer_body = clean_text(outcome.body)});
}

HookQueue::Verdict HookWorker::judge(const Outcome& outcome, const Try& attempt, Time now,
                                     std::mt19937_64& random) {
    if (is_success(outcome)) {
        pace_.succeeded(std::chrono::microseconds(outcome.duration_us));
        failing_since_ = noticed_at_ = {};
        return {DeliveryState::delivered, {}};
    }
    pace_.failed(now);
    if (!failing_since_) failing_since_ = now;
    if (outcome.status == 410) {
        disabled_reason_ = answered_gone;
        is_disabling_ = true;
        return {DeliveryState::failed, {}};
    }
    const auto retry_after = http::find_header(outcome.headers, "Retry-After");
    const auto next = next_attempt(attempt.attempt, now, retry_after, random);
    if (!next || attempt.is_test) return {DeliveryState::failed, {}};
    return {DeliveryState::waiting, *next};
}

std::optional<Time> HookWorker::alarm(Time now) const {
    if (!may_begin()) return std::nullopt;
    std::optional<Time> due = queue_->next_due();
    if (!first_tries(now) && queue_->can_start(true) && queue_->in_flight() == 0) {
        due = std::min(due.value_or(pace_.first_try_at()), pace_.first_try_at());
    }
    return due;
}

void HookWorker::judge_failing(Time now) {
    if (!may_begin() || !failing_since_) return;
    const auto span = now - failing_since_;
    if (!noticed_at_) {
        if (span < notice_after) return;
        noticed_at_ = now;
        gives_notice_ = true;
    } else if (span >= disable_after && now - noticed_at_ >= notice_time) {
        disabled_reason_ = only_failures;
        is_disabling_ = true;
    }
}

void HookWorker::keep_position(Time now) {
    if (now < next_position_) return;
    next_position_ = now + hours(1);
    is_position_due_ = true;
}

bool HookWorker::wants_record() const {
    if (!built() || is_recording_) return false;
    const std::int64_t unwritten = queue_->position() - recorded_position_;
    return queue_->has_records() || gives_notice_ || !disabled_reason_.empty() ||
           unwritten > (is_position_due_ ? 0 : most_unwritten);
}

HookBatch HookWorker::take_batch() {
    HookBatch batch{.hook = row_.hook,
                    .failing_since = failing_since_,
                    .noticed_at = noticed_at_,
                    .gives_notice = std::exchange(gives_notice_, false),
                    .disabled_reason = std::exchange(disabled_reason_, {}),
                    .records = queue_->take_records()};
    batch.position = recorded_position_ = queue_->position();
    is_recording_ = true;
    is_position_due_ = false;
    return batch;
}

}  // namespace entrepot::hooks
