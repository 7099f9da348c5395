#pragma once

#include <atomic>
#include <deque>
#include <map>
#include <memory>
#include <random>
#include <set>
#include <string>
#include <thread>

#include "db/database.h"
#include "hooks/desk.h"
#include "hooks/inbox.h"
#include "hooks/retention.h"
#include "hooks/sender.h"

namespace entrepot::hooks {

struct DispatcherOptions {
    /// Name of this process among those that share the database, different in each run. "" when it
    /// has the database to itself.
    std::string process;
    std::uint64_t seed = 1;  ///< Of the jitter.
    int in_flight_per_hook = 16;
    std::size_t in_flight = 256;           ///< Tries under way in all.
    std::size_t unproven_in_flight = 128;  ///< Of those, to receivers that fail, hang or are new.
    std::chrono::hours log_age{30 * 24};   ///< How long the delivery log is kept.
    std::chrono::seconds poll{5};  ///< How often hooks and feeds are looked at without news.
};

/// Sends each event of a shop's feed to the hook that asked for it, at least once, and records what
/// came of it. Every decision about time is made in `tick` by the clock given, on one thread; the
/// thread that `start` makes only waits and ticks. Make it before the first write.
class Dispatcher {
  public:
    Dispatcher(Database& database, Sender& sender, const Clock& clock, DispatcherOptions options);
    /// As `stop`.
    ~Dispatcher();
    Dispatcher(const Dispatcher&) = delete;
    Dispatcher& operator=(const Dispatcher&) = delete;

    void start();
    /// Begins nothing new, waits a moment for what is under way and ends the thread. The database
    /// and the sender must still be open.
    void stop();

    /// Does everything that is due. Returns when to call it again at the latest; also call it when
    /// `wait` returns.
    Time tick();
    /// Waits until there is news for `tick` or the time is over. Whether there is news.
    bool wait(std::chrono::microseconds at_most) { return inbox_->wait(at_most); }
    /// Whether a write of ours is under way, whose end will be news.
    bool is_writing() const;
    /// Whether no try is under way and none waits to be recorded.
    bool is_quiet() const { return in_flight_ == 0 && !is_writing(); }
    /// Lets the next `tick` look at all hooks and feeds, as it does every few seconds by itself.
    void look_at_everything() { next_poll_ = {}; }

  private:
    using Desks = std::map<OrganizationId, std::unique_ptr<Desk>>;

    void loop();
    void drain();

    void take_news(Time now);
    void take_answer(News::Answered& answered, Time now);
    void take_recorded(const News::Recorded& recorded, Time now);
    void take_lease(const News::Leased& leased);

    void poll(Time now);
    void poll_hook(const SendingHook& row);
    void drop_empty_desks();

    HookWorker* find(HookKey key);
    void touch(HookKey key) { touched_.insert(key); }
    void wake_due(Time now);
    void set_alarm(HookKey key, std::optional<Time> due);
    void visit_touched(Time now);
    void visit(HookKey key, Time now);
    bool prepare(HookWorker& worker, bool may_send);
    void remove(HookKey key);
    void read_due(HookWorker& worker, Time now);
    void read_news(HookWorker& worker);
    void queue_turn(const HookWorker& worker);

    void pump(Time now);
    void pump_turns(std::deque<HookKey>& turns, std::size_t limit, bool proven, Time now);
    void send_some(HookWorker& worker, Desk& desk, Time now);
    Time next_wake() const;

    Database* database_;
    Sender* sender_;
    const Clock* clock_;
    DispatcherOptions options_;
    std::mt19937_64 random_;
    std::shared_ptr<Inbox> inbox_;
    Retention retention_;

    Desks desks_;
    std::map<FeedKey, HookKey> feeds_;
    std::set<HookKey> touched_;
    std::map<HookKey, Time> alarms_;
    std::set<std::pair<Time, HookKey>> alarm_order_;
    std::deque<HookKey> proven_turns_;
    std::deque<HookKey> unproven_turns_;
    std::set<HookKey> in_turns_;
    std::size_t in_flight_ = 0;
    std::size_t unproven_in_flight_ = 0;
    std::int64_t last_number_ = 0;  ///< Of queues and desks.
    Time next_poll_;

    std::atomic<bool> is_stopping_ = false;
    std::thread thread_;
};

}  // namespace entrepot::hooks
