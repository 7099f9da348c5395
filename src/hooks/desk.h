#pragma once

#include <map>
#include <memory>
#include <string>

#include "db/database.h"
#include "hooks/inbox.h"

namespace entrepot::hooks {

/// One organization at the dispatcher: its hooks, its lease, and the recording of their tries, many
/// in one transaction, one transaction at a time.
class Desk {
  public:
    /// `process` names this process among those that share the database; "" when it has the
    /// database to itself and needs no lease. `number` tells this desk from those before it.
    Desk(Database& database, std::shared_ptr<Inbox> inbox, OrganizationId organization,
         std::string process, std::int64_t number);

    OrganizationId organization() const { return organization_; }
    std::int64_t number() const { return number_; }
    std::map<HookId, std::unique_ptr<HookWorker>>& workers() { return workers_; }

    /// Asks for the lease when it is missing or runs out soon.
    void keep_lease(Time now);
    void take_lease_answer(Time until);
    /// Whether a try may begin: the lease lasts longer than the try will.
    bool may_send(Time now) const;

    void count_try() { ++unrecorded_; }
    /// There is room for another try whose outcome must be kept until it is recorded.
    bool has_room() const { return unrecorded_ < most_unrecorded; }

    /// Begins to record what the hooks have to record, unless a recording is under way.
    void record();
    bool is_recording() const { return is_recording_; }
    bool is_writing() const { return is_recording_ || is_asking_; }
    /// The recording has ended well.
    void recorded();

    /// Gives the lease back.
    void close();

  private:
    static constexpr std::size_t most_unrecorded = 2'048;

    std::shared_ptr<std::vector<HookBatch>> take_batches();

    Database* database_;
    std::shared_ptr<Inbox> inbox_;
    OrganizationId organization_;
    std::string process_;
    std::int64_t number_;
    std::map<HookId, std::unique_ptr<HookWorker>> workers_;
    Time lease_until_;
    bool is_asking_ = false;
    std::size_t unrecorded_ = 0;  ///< Tries under way or ended, not yet recorded.
    std::size_t tries_in_recording_ = 0;
    bool is_recording_ = false;
};

}  // namespace entrepot::hooks
