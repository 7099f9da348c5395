#pragma once

#include <atomic>
#include <chrono>
#include <memory>

#include "db/database.h"

namespace entrepot::hooks {

/// Removes the organization's oldest lines of the delivery log and their tries, logged before
/// `before`: at most `most`. Returns how many lines were looked at.
std::size_t prune_deliveries(Tx& tx, Time before, std::size_t most);

/// Keeps the delivery log at its age, in small transactions between those of others.
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
