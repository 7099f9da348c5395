#include "hooks/hook_queue.h"

#include <algorithm>

namespace entrepot::hooks {

HookQueue::HookQueue(Options options)
    : options_(std::move(options)), read_up_to_(options_.position) {}

HookQueue::Resource HookQueue::resource_of(const Entry& entry) {
    return {entry.message.resource, entry.message.resource_id};
}

bool HookQueue::is_head(std::int64_t sequence, const Entry& entry) const {
    if (entry.message.replayed) return true;
    return *order_.at(resource_of(entry)).begin() == sequence;
}

// What comes in

void HookQueue::restore(const WaitingRow& row) {
    Entry entry{.message = {.sequence = row.sequence,
                            .number = row.number,
                            .resource = row.resource,
                            .resource_id = row.resource_id,
                            .replayed = row.replayed},
                .has_row = true,
                .attempts = static_cast<int>(row.attempts),
                .due = row.next_attempt_at};
    if (!row.replayed) order_[resource_of(entry)].insert(row.sequence);
    Entry& kept = entries_.emplace(row.sequence, std::move(entry)).first->second;
    if (is_head(row.sequence, kept)) wait_until(row.sequence, kept, kept.due);
}

void HookQueue::add(Message message) {
    const std::int64_t sequence = message.sequence;
    read_up_to(sequence);
    if (options_.recorded.erase(sequence) > 0) return;
    const Resource resource{message.resource, message.resource_id};
    const Time due = options_.coalesces ? coalesce_into(sequence, resource) : Time{};
    order_[resource].insert(sequence);
    unrecorded_.insert(sequence);
    Entry& entry = entries_.emplace(sequence, Entry{.message = std::move(message)}).first->second;
    ++behind_;
    if (!is_head(sequence, entry)) {
        if (head_waits(resource)) park(sequence, entry);
    } else if (due) {
        park(sequence, entry);
        wait_until(sequence, entry, due);
    } else {
        make_ready(sequence, entry);
    }
}

void HookQueue::read_up_to(std::int64_t sequence) {
    read_up_to_ = std::max(read_up_to_, sequence);
}

// A newer message takes the place of the one that waits for its turn. Returns when that one would
// have been tried again, so that changes do not hurry a failing receiver.
Time HookQueue::coalesce_into(std::int64_t newer, const Resource& resource) {
    const auto found = order_.find(resource);
    if (found == order_.end()) return {};
    const std::int64_t older = *found->second.rbegin();
    if (older >= newer) return {};
    Entry& entry = entry_of(older);
    if (entry.stage == Stage::in_flight) return {};
    const Time due = entry.attempts > 0 || entry.stage == Stage::waiting ? entry.due : Time{};
    if (entry.has_row) record(older, entry, DeliveryState::coalesced);
    unrecorded_.erase(older);
    leave_stage(older, entry);
    found->second.erase(older);
    entries_.erase(older);
    return due;
}

std::vector<std::int64_t> HookQueue::lacking(Time now, std::size_t most_ready) {
    while (!timers_.empty() && timers_.begin()->first <= now) {
        const std::int64_t sequence = timers_.begin()->second;
        make_ready(sequence, entry_of(sequence));
    }
    std::vector<std::int64_t> wanted;
    for (const std::int64_t sequence : lacking_) {
        if (wanted.size() + ready_again_.size() >= most_ready) break;
        wanted.push_back(sequence);
    }
    return wanted;
}

void HookQueue::supply(Message message) {
    const std::int64_t sequence = message.sequence;
    const auto found = entries_.find(sequence);
    if (found == entries_.end() || found->second.stage != Stage::lacking) return;
    Entry& entry = found->second;
    message.replayed = entry.message.replayed;
    entry.message = std::move(message);
    set_stage(sequence, entry, Stage::ready);
}

void HookQueue::lost(std::int64_t sequence) {
    const auto found = entries_.find(sequence);
    if (found == entries_.end()) return;
    record(sequence, found->second, DeliveryState::failed);
    settle(sequence, {});
}

// What goes out

bool HookQueue::can_start(bool first_tries) const {
    return !ready_again_.empty() || (first_tries && !ready_first_.empty());
}

std::optional<HookQueue::Start> HookQueue::start(bool first_tries) {
    if (!can_start(first_tries)) return std::nullopt;
    auto& from = ready_again_.empty() ? ready_first_ : ready_again_;
    const std::int64_t sequence = *from.begin();
    Entry& entry = entry_of(sequence);
    set_stage(sequence, entry, Stage::in_flight);
    return Start{entry.message, entry.attempts + 1};
}

void HookQueue::take_back(std::int64_t sequence) {
    set_stage(sequence, entry_of(sequence), Stage::ready);
}

void HookQueue::finish(std::int64_t sequence, const Verdict& verdict, Attempt attempt) {
    Entry& entry = entry_of(sequence);
    ++entry.attempts;
    const Resource resource = resource_of(entry);
    const bool is_replaced = options_.coalesces && !entry.message.replayed &&
                             verdict.state == DeliveryState::waiting &&
                             order_.at(resource).size() > 1;
    const DeliveryState state = is_replaced ? DeliveryState::coalesced : verdict.state;
    if (state == DeliveryState::waiting) entry.due = verdict.next_attempt_at;
    record(sequence, entry, state, std::move(attempt));
    if (state != DeliveryState::waiting) {
        settle(sequence, is_replaced ? verdict.next_attempt_at : Time{});
        return;
    }
    entry.message.data.clear();
    wait_until(sequence, entry, verdict.next_attempt_at);
    if (!entry.message.replayed) park_those_behind(resource);
}

void HookQueue::settle(std::int64_t sequence, Time next_due) {
    Entry& entry = entry_of(sequence);
    const Resource resource = resource_of(entry);
    const bool replayed = entry.message.replayed;
    leave_stage(sequence, entry);
    entries_.erase(sequence);
    if (replayed) return;
    const auto found = order_.find(resource);
    found->second.erase(sequence);
    if (found->second.empty()) {
        order_.erase(found);
        return;
    }
    const std::int64_t next = *found->second.begin();
    Entry& head = entry_of(next);
    if (head.stage != Stage::behind) return;
    if (!next_due) return make_ready(next, head);
    head.due = next_due;
    park(next, head);
    wait_until(next, head, next_due);
}

// Stages

void HookQueue::leave_stage(std::int64_t sequence, const Entry& entry) {
    switch (entry.stage) {
        case Stage::behind:
            if (!entry.message.data.empty()) --behind_;
            break;
        case Stage::waiting:
            timers_.erase({entry.due, sequence});
            break;
        case Stage::lacking:
            lacking_.erase(sequence);
            break;
        case Stage::ready:
            ready_first_.erase(sequence);
            ready_again_.erase(sequence);
            break;
        case Stage::in_flight:
            --in_flight_;
            break;
    }
}

void HookQueue::enter_stage(std::int64_t sequence, const Entry& entry) {
    switch (entry.stage) {
        case Stage::behind:
            break;
        case Stage::waiting:
            timers_.insert({entry.due, sequence});
            break;
        case Stage::lacking:
            lacking_.insert(sequence);
            break;
        case Stage::ready:
            (entry.attempts > 0 || entry.message.replayed ? ready_again_ : ready_first_)
                .insert(sequence);
            break;
        case Stage::in_flight:
            ++in_flight_;
            break;
    }
}

void HookQueue::set_stage(std::int64_t sequence, Entry& entry, Stage stage) {
    leave_stage(sequence, entry);
    entry.stage = stage;
    enter_stage(sequence, entry);
}

void HookQueue::make_ready(std::int64_t sequence, Entry& entry) {
    set_stage(sequence, entry, entry.message.data.empty() ? Stage::lacking : Stage::ready);
}

void HookQueue::wait_until(std::int64_t sequence, Entry& entry, Time due) {
    leave_stage(sequence, entry);
    entry.due = due;
    entry.stage = Stage::waiting;
    enter_stage(sequence, entry);
}

// A message that can't go for long is written down and its data given back.
void HookQueue::park(std::int64_t sequence, Entry& entry) {
    if (!entry.has_row) record(sequence, entry, DeliveryState::waiting);
    if (entry.stage == Stage::behind && !entry.message.data.empty()) --behind_;
    entry.message.data.clear();
}

bool HookQueue::head_waits(const Resource& resource) const {
    const Entry& head = entries_.at(*order_.at(resource).begin());
    return head.stage == Stage::waiting || head.stage == Stage::lacking;
}

void HookQueue::park_those_behind(const Resource& resource) {
    for (const std::int64_t sequence : order_.at(resource)) {
        Entry& entry = entry_of(sequence);
        if (entry.stage == Stage::behind) park(sequence, entry);
    }
}

// What is recorded

void HookQueue::record(std::int64_t sequence, Entry& entry, DeliveryState state,
                       std::optional<Attempt> attempt) {
    const bool waits = state == DeliveryState::waiting;
    records_.push_back({.sequence = sequence,
                        .number = entry.message.number,
                        .resource = entry.message.resource,
                        .resource_id = entry.message.resource_id,
                        .is_new = !entry.has_row,
                        .state = state,
                        .attempts = entry.attempts,
                        .next_attempt_at = waits ? entry.due : Time{},
                        .attempt = std::move(attempt)});
    entry.has_row = true;
    unrecorded_.erase(sequence);
}

std::vector<Record> HookQueue::take_records() {
    return std::exchange(records_, {});
}

std::int64_t HookQueue::position() const {
    return unrecorded_.empty() ? read_up_to_ : *unrecorded_.begin() - 1;
}

std::optional<Time> HookQueue::next_due() const {
    if (timers_.empty()) return std::nullopt;
    return timers_.begin()->first;
}

}  // namespace entrepot::hooks
