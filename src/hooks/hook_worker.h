#pragma once

#include <compare>
#include <memory>
#include <optional>
#include <random>
#include <string>

#include "hooks/hook_keys.h"
#include "hooks/hook_queue.h"
#include "hooks/hook_store.h"
#include "hooks/pace.h"
#include "hooks/record.h"
#include "hooks/sender.h"

namespace entrepot::hooks {

struct HookKey {
    OrganizationId organization;
    HookId hook;
    auto operator<=>(const HookKey&) const = default;
};

/// One try that is under way: what its record will need.
struct Try {
    HookKey key;
    std::int64_t worker = 0;  ///< Number of the worker's queue; a queue made anew has another.
    std::int64_t sequence = 0;
    int attempt = 1;
    bool is_test = false;  ///< It is tried once.
    bool proven = false;   ///< The receiver was `Pace::proven`.
    Time at;
    std::string headers;
    std::string body;
};

/// One hook at work: its queue made from rows, its pace, and what is to be recorded of it. Used by
/// the dispatcher's thread alone; it does no input or output.
class HookWorker {
  public:
    HookWorker(const SendingHook& row, int most_in_flight);

    HookKey key() const { return {row_.organization, row_.hook}; }
    const SendingHook& row() const { return row_; }
    const Pace& pace() const { return pace_; }
    std::int64_t number() const { return number_; }

    /// Takes over the row as it is now. True when its queue must be made anew.
    void refresh(const SendingHook& row);
    /// Rows were changed by others: what is under way ends, then the queue is made anew.
    void make_stale() { is_stale_ = true; }
    bool stale() const { return is_stale_; }
    /// The hook is disabled, deleted, or its shop is: nothing new begins until a `refresh`.
    void leave() { is_gone_ = true; }
    bool gone() const { return is_gone_; }
    /// Nothing is under way and nothing waits to be recorded.
    bool drained() const;

    /// Makes the queue from rows. `number` tells this queue from those before.
    void build(const HookRows& rows, std::int64_t number);
    bool built() const { return queue_ != nullptr; }
    HookQueue& queue() { return *queue_; }

    void heard_news() { has_news_ = true; }
    /// How many events of the feed to read now; 0 for none.
    std::int64_t wants_events() const;
    void take_feed(FeedPart part);

    bool can_begin(Time now) const;
    /// Signs the next message. Call only when `can_begin`.
    std::pair<Try, Shipment> begin(Time now);
    void end(const Try& attempt, Outcome outcome, Time now, std::mt19937_64& random);

    /// When it has to be looked at again; nothing when only news or outcomes change anything.
    std::optional<Time> alarm(Time now) const;

    /// Announces or carries out the disabling of a hook that only fails.
    void judge_failing(Time now);
    /// Has a position that ran ahead without any message written down once an hour: events before
    /// it need not be kept for this hook.
    void keep_position(Time now);

    bool wants_record() const;
    HookBatch take_batch();
    void recorded() { is_recording_ = false; }

  private:
    HookQueue::Verdict judge(const Outcome& outcome, const Try& attempt, Time now,
                             std::mt19937_64& random);
    bool may_begin() const { return built() && !is_stale_ && !is_gone_ && !is_disabling_; }
    bool first_tries(Time now) const { return now >= pace_.first_try_at(); }
    std::size_t chunk() const;

    SendingHook row_;
    HookKeys keys_;
    Pace pace_;
    int most_in_flight_;
    std::unique_ptr<HookQueue> queue_;
    std::int64_t number_ = 0;
    std::int64_t recorded_position_ = 0;
    bool is_stale_ = true;
    bool is_gone_ = false;
    bool is_disabling_ = false;  ///< Until the row says so as well.
    bool has_news_ = false;
    bool is_recording_ = false;
    bool is_position_due_ = false;
    Time next_position_;
    bool gives_notice_ = false;
    std::string disabled_reason_;
    Time failing_since_;
    Time noticed_at_;
};

}  // namespace entrepot::hooks
