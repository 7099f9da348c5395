#pragma once

#include <memory>
#include <stdexcept>

#include "base/ids.h"
#include "db/database.h"

namespace entrepot::db {

/// The group's transaction is gone, with nothing of it committed, for a reason that another try may
/// cure: a deadlock, a lost connection, a full disk. The lane runs the whole group again.
class GroupLost : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

/// The connection of a lane: one transaction for each group, a savepoint for each job.
class Session {
  public:
    virtual ~Session() = default;

    virtual Connection& connection() = 0;

    /// Opens the transaction, first the connection when it is not open. Tells whether nobody else
    /// has written since this session's last commit, so that what the lane remembers still holds.
    virtual bool begin() = 0;

    /// Keeps other processes out of the organization until the group ends.
    virtual void lock(OrganizationId organization) = 0;

    virtual void savepoint() = 0;
    /// Keeps the savepoint's changes; throws the error of a queued statement that failed.
    virtual void release() = 0;
    /// Takes the savepoint's changes back; GroupLost when that is not possible.
    virtual void undo() = 0;

    /// Returns when the group is durable. Throws GroupLost when surely nothing was committed, and
    /// CommitUnknown when that is not sure.
    virtual void commit() = 0;
    /// Ends whatever is open, also a connection in an unknown state; the next `begin` starts
    /// afresh.
    virtual void abandon() noexcept = 0;

    /// Called on the lane when it has had nothing to do for a while.
    virtual void idle() {}
};

/// A connection of the read pool.
class Reader {
  public:
    virtual ~Reader() = default;
    virtual Connection& connection() = 0;
    /// Opens a snapshot; throws DatabaseUnavailable.
    virtual void begin() = 0;
    /// Closes it. A reader that failed is thrown away instead.
    virtual void end() = 0;
};

}  // namespace entrepot::db
