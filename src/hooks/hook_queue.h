#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "hooks/message.h"

namespace entrepot::hooks {

/// The messages of one hook that are not settled: which may go now, which wait, and what is to be
/// recorded of them. It knows no clock, socket or database. Messages about one resource go one
/// after another in feed order; a replay goes out of order. Of a coalescing hook only the newest
/// message of a resource waits.
class HookQueue {
  public:
    struct Options {
        bool coalesces = false;
        std::int64_t position = 0;          ///< The hook's recorded position.
        std::set<std::int64_t> recorded{};  ///< Messages beyond it that have rows already.
    };
    explicit HookQueue(Options options);

    /// A message whose row says it waits. Call in feed order, before `add`.
    void restore(const WaitingRow& row);
    /// The next message of the feed.
    void add(Message message);
    /// The feed was read up to here, whether or not it had messages for this hook.
    void read_up_to(std::int64_t sequence);
    std::int64_t read_position() const { return read_up_to_; }

    /// Messages that are due at `now` but whose event must be read first: so many that with those
    /// ready to be tried again they are at most `most_ready`. They are named again until they are
    /// supplied or lost.
    std::vector<std::int64_t> lacking(Time now, std::size_t most_ready);
    void supply(Message message);
    /// The event is no longer there: the message failed.
    void lost(std::int64_t sequence);

    struct Start {
        Message message;
        int attempt = 1;
    };
    /// Whether `start` would give something.
    bool can_start(bool first_tries) const;
    /// The message to send now, earliest first; it is under way until `finish`. Without
    /// `first_tries` only messages that were tried before or are replays.
    std::optional<Start> start(bool first_tries);

    struct Verdict {
        DeliveryState state = DeliveryState::delivered;
        Time next_attempt_at;  ///< When state is waiting.
    };
    /// It was not really sent: it may go again.
    void take_back(std::int64_t sequence);
    void finish(std::int64_t sequence, const Verdict& verdict, Attempt attempt);

    /// What is to be recorded, in order. The position it leads to is `position()` afterwards.
    std::vector<Record> take_records();
    bool has_records() const { return !records_.empty(); }
    /// The feed position once everything taken is recorded.
    std::int64_t position() const;

    /// When the next waiting message is due; nothing when none is.
    std::optional<Time> next_due() const;
    /// Messages held with their data.
    std::size_t in_hand() const { return ready_first_.size() + ready_again_.size() + behind_; }
    std::size_t in_flight() const { return in_flight_; }

  private:
    enum class Stage : std::uint8_t {
        behind,    ///< An earlier message of its resource is not settled.
        waiting,   ///< Due later.
        lacking,   ///< Due, its event must be read.
        ready,     ///< In hand, may go.
        in_flight  ///< Under way.
    };
    struct Entry {
        Message message;
        Stage stage = Stage::behind;
        bool has_row = false;
        int attempts = 0;
        Time due;
    };
    using Resource = std::pair<std::string, std::int64_t>;
    using Entries = std::map<std::int64_t, Entry>;

    static Resource resource_of(const Entry& entry);
    Entry& entry_of(std::int64_t sequence) { return entries_.at(sequence); }
    bool is_head(std::int64_t sequence, const Entry& entry) const;
    void set_stage(std::int64_t sequence, Entry& entry, Stage stage);
    void leave_stage(std::int64_t sequence, const Entry& entry);
    void enter_stage(std::int64_t sequence, const Entry& entry);
    void make_ready(std::int64_t sequence, Entry& entry);
    void wait_until(std::int64_t sequence, Entry& entry, Time due);
    void park(std::int64_t sequence, Entry& entry);
    void park_those_behind(const Resource& resource);
    bool head_waits(const Resource& resource) const;
    Time coalesce_into(std::int64_t newer, const Resource& resource);
    void settle(std::int64_t sequence, Time next_due);
    void record(std::int64_t sequence, Entry& entry, DeliveryState state,
                std::optional<Attempt> attempt = {});

    Options options_;
    std::int64_t read_up_to_ = 0;
    Entries entries_;
    std::map<Resource, std::set<std::int64_t>> order_;  ///< Not replays; the first one may go.
    std::set<std::int64_t> ready_first_;                ///< Never tried.
    std::set<std::int64_t> ready_again_;                ///< Tried before, or replays.
    std::set<std::int64_t> lacking_;
    std::set<std::pair<Time, std::int64_t>> timers_;
    std::set<std::int64_t> unrecorded_;
    std::vector<Record> records_;
    std::size_t in_flight_ = 0;
    std::size_t behind_ = 0;  ///< Entries in stage behind that hold their data.
};

}  // namespace entrepot::hooks
