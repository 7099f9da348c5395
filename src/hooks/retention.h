#pragma once

#include <atomic>
#include <chrono>
#include <memory>

#include "db/database.h"

namespace entrepot::hooks {

/// Removes the organization's oldest lines of the delivery log and their tries, logged before
/// `before`: at most `most`. Returns how many lines were looked at.
std::size_t prune_deliveries(Tx& tx, Time before, std::size_t most);

/// The number of the oldest event that an enabled hook of a working shop has still to send; nothing
/// when none has. Numbers only ascend, so it may be asked before the removing.
std::optional<std::int64_t> first_needed_event(const Snapshot& snapshot,
                                               OrganizationId organization);

/// Removes the organization's oldest events, those made before `before` and numbered below
/// `needed`, from the log and the shops' feeds: at most `most`. Returns how many there were.
std::size_t prune_events(Tx& tx, Time before, std::optional<std::int64_t> needed, std::size_t most);

/// Keeps the event log and the delivery log at their age, in small transactions between those of
/// others.
class Retention {
  public:
    Retention(Database& database, std::chrono::hours age) : database_(&database), age_(age) {}

    /// Begins what is due and returns at once.
    void tick(Time now);

  private:
    void prune_next(Time now);

    Database* database_;
    std::chrono::hours age_;
    Time next_round_;
    std::vector<OrganizationId> to_do_;
    std::shared_ptr<std::atomic<bool>> is_busy_ = std::make_shared<std::atomic<bool>>(false);
    std::shared_ptr<std::atomic<bool>> is_done_ = std::make_shared<std::atomic<bool>>(false);
};

}  // namespace entrepot::hooks
