#include "db/sqlite/session.h"

namespace entrepot::db {
namespace {

constexpr Sql begin_write{"sqlite.begin", "BEGIN IMMEDIATE"};
constexpr Sql begin_read{"sqlite.begin_read", "BEGIN"};
constexpr Sql end_read{"sqlite.end_read", "COMMIT"};
// Changes when another connection commits, not when this one does.
constexpr Sql data_version{"sqlite.data_version", "PRAGMA data_version"};
constexpr Sql savepoint_job{"sqlite.savepoint", "SAVEPOINT job"};
constexpr Sql release_job{"sqlite.release", "RELEASE job"};
constexpr Sql rollback_job{"sqlite.rollback_to", "ROLLBACK TO job"};

}  // namespace

void SqliteSession::run(const Sql& sql) {
    connection_->queue(sql, {});
}

bool SqliteSession::begin() {
    if (!connection_) reopen();
    run(begin_write);
    written_since_idle_ = true;
    const auto version = std::get<std::int64_t>(connection_->query(data_version, {}).cells.at(0));
    const bool alone = version == data_version_;
    data_version_ = version;
    return alone;
}

void SqliteSession::reopen() {
    auto connection = std::make_unique<SqliteConnection>(path_, SqliteConnection::Use::writing);
    // What the log holds after a failed sync may never reach the disk, though it can be read:
    // nothing is added to it before all of it has been written and synced elsewhere.
    if (log_is_suspect_ && !connection->truncate_log(SqliteConnection::Wait::for_readers)) {
        throw DatabaseUnavailable("the log can't be recovered yet: " + connection->message());
    }
    log_is_suspect_ = false;
    data_version_ = -1;
    connection_ = std::move(connection);
}

void SqliteSession::savepoint() {
    run(savepoint_job);
}

void SqliteSession::release() {
    run(release_job);
}

void SqliteSession::undo() {
    // After some errors (a full disk, a failed read) SQLite has rolled back everything.
    if (!connection_->in_transaction()) throw GroupLost("SQLite rolled the transaction back");
    run(rollback_job);
    run(release_job);
}

void SqliteSession::commit() {
    if (!connection_->in_transaction()) throw GroupLost("SQLite rolled the transaction back");
    if (connection_->try_run("COMMIT") != SQLITE_OK) {
        log_is_suspect_ = true;
        throw CommitUnknown("commit: " + connection_->message());
    }
}

void SqliteSession::abandon() noexcept {
    connection_.reset();
}

void SqliteSession::idle() {
    if (!connection_ || !written_since_idle_) return;
    written_since_idle_ = !connection_->truncate_log(SqliteConnection::Wait::no);
}

void SqliteReader::begin() {
    connection_.limit(limit_);
    connection_.queue(begin_read, {});
}

void SqliteReader::end() {
    connection_.queue(end_read, {});
}

}  // namespace entrepot::db
