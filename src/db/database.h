#pragma once

#include <array>
#include <exception>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/ids.h"
#include "base/time.h"
#include "db/event.h"
#include "db/row.h"
#include "db/value.h"

namespace entrepot {

/// The database refused a statement because of a CHECK or key: a bug or a race that the statement
/// itself should have decided. `what()` is for the log only.
class ConstraintViolated : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

/// The commit's outcome is unknown (a failed sync, a connection lost at commit). The change may or
/// may not be there; an idempotency key resolves it. The edge answers 503 `unavailable`.
class CommitUnknown : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

/// The database can't be reached or can't write (its disk is full, its server is away, a read took
/// too long). Nothing was changed; the same request may be sent again. The edge answers 503.
class DatabaseUnavailable : public CommitUnknown {
  public:
    using CommitUnknown::CommitUnknown;
};

/// What a database driver does for one transaction. Implemented in sqlite/ and postgres/.
class Connection {
  public:
    virtual ~Connection() = default;
    /// Runs a statement and waits for its rows.
    virtual Rows query(const Sql& sql, std::span<const Value> values) = 0;
    /// Runs a statement and waits for the number of rows it changed.
    virtual std::int64_t change(const Sql& sql, std::span<const Value> values) = 0;
    /// Runs a statement nobody waits for; its error surfaces at the latest when its savepoint is
    /// released.
    virtual void queue(const Sql& sql, std::span<const Value> values) = 0;
    /// True for SQLite: for the few functions of src/db that have a body for each database.
    virtual bool embedded() const = 0;
};

/// A consistent view of the database at one moment.
class Snapshot {
  public:
    Snapshot(Connection& connection, Time now) : connection_(&connection), now_(now) {}

    /// The moment of this transaction or request.
    Time now() const { return now_; }

    /// All rows of the answer. `Row` is a scalar or a plain struct with a member for each column.
    template <class Row, class... Args>
    std::vector<Row> rows(const Sql& sql, const Args&... args) const {
        return read_all<Row>(query(sql, args...));
    }

    /// The only row of the answer, or nothing.
    template <class Row, class... Args>
    std::optional<Row> maybe(const Sql& sql, const Args&... args) const {
        Rows answer = query(sql, args...);
        if (answer.size() == 0) return std::nullopt;
        return row::read_row<Row>(answer.cells.data(), answer.columns);
    }

    /// The first row of an answer that always has one (count, sum, RETURNING of an insert).
    template <class Row, class... Args>
    Row one(const Sql& sql, const Args&... args) const {
        auto found = maybe<Row>(sql, args...);
        if (!found)
            throw std::logic_error("no row where one was certain: " + std::string(sql.name));
        return std::move(*found);
    }

    /// A statement put together at run time (list filters); `text` must stay the same for the same
    /// `name`, for it is prepared and kept.
    Rows query_values(const Sql& sql, std::span<const Value> values) const {
        return connection_->query(sql, values);
    }

    /// For src/db itself (search).
    Connection& connection() const { return *connection_; }

    template <class Row>
    static std::vector<Row> read_all(Rows answer) {
        std::vector<Row> result;
        result.reserve(answer.size());
        for (std::size_t at = 0; at < answer.size(); ++at) {
            result.push_back(
                row::read_row<Row>(&answer.cells[at * answer.columns], answer.columns));
        }
        return result;
    }

  protected:
    template <class... Args>
    Rows query(const Sql& sql, const Args&... args) const {
        const std::array<Value, sizeof...(Args)> values{to_value(args)...};
        return connection_->query(sql, values);
    }

    Connection* connection_;
    Time now_;
};

/// The counters and the news of one group of transactions of one organization (see lanes.h).
class Group;

/// One organization's transaction on its lane: everything a domain function needs of the world.
/// It can be run again from the start, so a domain function keeps nothing outside of it.
class Tx : public Snapshot {
  public:
    Tx(Connection& connection, Time now, OrganizationId organization, Group& group)
        : Snapshot(connection, now), organization_(organization), group_(&group) {}

    OrganizationId organization() const { return organization_; }

    /// Runs a statement without a result; queued and sent with the next question.
    template <class... Args>
    void run(const Sql& sql, const Args&... args) {
        const std::array<Value, sizeof...(Args)> values{to_value(args)...};
        connection_->queue(sql, values);
    }

    /// Runs a statement and tells how many rows it changed: the way to decide by one conditional
    /// statement.
    template <class... Args>
    std::int64_t change(const Sql& sql, const Args&... args) {
        const std::array<Value, sizeof...(Args)> values{to_value(args)...};
        return connection_->change(sql, values);
    }

    /// `run` and `change` with as many values as there are rows to write (INSERT ... VALUES of
    /// several rows at once); as with `query_values`, a name has one text.
    void run_values(const Sql& sql, std::span<const Value> values) {
        connection_->queue(sql, values);
    }
    std::int64_t change_values(const Sql& sql, std::span<const Value> values) {
        return connection_->change(sql, values);
    }

    /// The next number of a counter of this organization, from 1, ascending in commit order.
    /// Gap-free among committed transactions. Ids that are unique in the whole installation
    /// (organization, user, integration, token, shop) are taken by `next_installation_id`.
    std::int64_t next(std::string_view counter);

    template <class IdType>
    IdType next_id(std::string_view counter) {
        return IdType{next(counter)};
    }

    /// A number that is unique in the installation though taken on an organization's lane. Ascends,
    /// may have gaps.
    std::int64_t next_installation_id(std::string_view counter);

    /// Writes an event, numbered in the organization and in the feed of each shop it names.
    void emit(const Event& event);

    /// Runs `work` when all transactions of the group are done, before their commit; not when this
    /// one is taken back. For src/db itself (search): its error fails the whole group.
    void before_commit(std::function<void(Connection&)> work);

    /// Random bytes from the system (secrets); tests may inject a seeded source.
    std::string random_bytes(std::size_t count);

  private:
    OrganizationId organization_;
    Group* group_;
};

struct DatabaseOptions {
    /// A path of an SQLite file (made when missing) or `postgresql://...`.
    std::string url;
    const Clock* clock = &system_clock();
    /// Source of Tx::random_bytes; the system's by default.
    std::function<std::string(std::size_t)> random;
    int lanes = 4;          ///< PostgreSQL connections that write; SQLite always has one.
    int readers = 4;        ///< Read connections.
    int group_limit = 128;  ///< Most transactions in one commit.
    /// Longest time a read may keep its snapshot; then it fails with DatabaseUnavailable. A
    /// snapshot keeps the database from tidying up what it still sees.
    int read_seconds = 30;
};

/// The lanes and the readers. Thread-safe.
class Database {
  public:
    using Work = std::function<void(Tx&)>;
    /// Called on the lane's thread when the commit is durable (nullptr), or with what `Work` threw,
    /// or with CommitUnknown. Must be quick and must not throw.
    using Done = std::function<void(std::exception_ptr)>;
    using Listener = std::function<void(const std::vector<CommittedEvent>&)>;
    /// Whether somebody waits for a write. What can wait is done when the lane has nothing else to
    /// do, and after half a second all the same.
    enum class Haste { somebody_waits, can_wait };

    virtual ~Database() = default;

    /// Queues `work` on the organization's lane. `work` may run more than once (retries), each time
    /// in a savepoint of its own; only the last run counts.
    virtual void write(OrganizationId organization, Work work, Done done,
                       Haste haste = Haste::somebody_waits) = 0;

    /// Runs `work` now, on this thread, on a snapshot from the pool (waits for a free one).
    virtual void read(const std::function<void(const Snapshot&)>& work) = 0;

    /// Adds a listener told of committed events, on the lane's thread and in number order within an
    /// organization. On PostgreSQL also of other processes' events (a little later). Add listeners
    /// before the first write.
    virtual void listen(Listener listener) = 0;

    /// Stops lanes after what is queued. No call may follow.
    virtual void close() = 0;

    /// True for SQLite.
    virtual bool embedded() const = 0;

    /// Writes and waits for the durable commit; throws what `work` threw. Never call it on a lane
    /// or on the socket thread.
    template <class F>
    auto write_now(OrganizationId organization, F work, Haste haste = Haste::somebody_waits) {
        using Result = std::invoke_result_t<F, Tx&>;
        if constexpr (std::is_void_v<Result>) {
            write_and_wait(
                organization, [&](Tx& tx) { work(tx); }, haste);
        } else {
            std::optional<Result> result;
            write_and_wait(
                organization, [&](Tx& tx) { result.emplace(work(tx)); }, haste);
            return std::move(*result);
        }
    }

    /// Reads and returns what `work` returned.
    template <class F>
    auto read_now(F work) {
        std::optional<std::invoke_result_t<F, const Snapshot&>> result;
        read([&](const Snapshot& snapshot) { result.emplace(work(snapshot)); });
        return std::move(*result);
    }

  private:
    void write_and_wait(OrganizationId organization, Work work, Haste haste);
};

/// Opens and migrates the database. Throws with a sentence for the operator when it can't be opened
/// or when its settings could lose data (`quality.md`, "Settings can't lie").
std::unique_ptr<Database> open_database(const DatabaseOptions& options);

}  // namespace entrepot
