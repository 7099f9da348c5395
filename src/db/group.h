#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "db/database.h"

namespace entrepot {

/// What a group needs besides its rows.
struct Supplies {
    std::function<std::int64_t(std::string_view counter)> next_installation_id;
    std::function<std::string(std::size_t count)> random_bytes;
};

/// The counters and the news of one organization during one commit: counters are read once, counted
/// in memory under the organization's lock, and written once before the commit. What a job counted
/// is taken back with its savepoint, so committed numbers have no gaps.
class Group {
  public:
    /// Reads the organization's counters; throws std::logic_error when there is no such row in
    /// `organizations`.
    Group(OrganizationId organization, Connection& connection, const Supplies& supplies);
    Group(const Group&) = delete;
    Group& operator=(const Group&) = delete;

    std::int64_t next(Connection& connection, std::string_view counter);
    /// As `next`, but stays counted when the job is undone.
    std::int64_t next_lasting(Connection& connection, std::string_view counter);
    void emit(Connection& connection, const Event& event, Time now);
    void before_commit(std::function<void(Connection&)> work) {
        deferred_.push_back(std::move(work));
    }
    const Supplies& supplies() const { return *supplies_; }

    /// A job begins: `undo` goes back to here.
    void mark();
    void undo();

    /// Runs what was put off to the end and queues the writing of the counters that changed.
    void flush(Connection& connection);
    /// The events since the last call.
    std::vector<CommittedEvent> take_events();

  private:
    struct Counter {
        std::int64_t value = 0;
        bool changed =
            false;  ///< Since it was stored; stays set when an undo takes the change back.
    };
    using Counters = std::map<std::string, Counter, std::less<>>;

    void load(Connection& connection);
    Counters::value_type& find(Connection& connection, std::string_view name);
    std::int64_t count(Counters::value_type& counter);
    void emit_copy(Connection& connection, const Event& event, const ShopCopy& copy,
                   std::int64_t number, Time now);

    OrganizationId organization_;
    const Supplies* supplies_;
    Counters counters_;
    std::vector<std::pair<Counter*, std::int64_t>> undo_log_;  ///< With the values to go back to.
    std::vector<Counters::value_type*> changed_;
    std::vector<CommittedEvent> events_;
    std::vector<std::function<void(Connection&)>> deferred_;
    std::size_t marked_events_ = 0;
    std::size_t marked_deferred_ = 0;
    bool all_loaded_ = false;
};

}  // namespace entrepot
