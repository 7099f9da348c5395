#include "db/postgres/session.h"

#include <fmt/format.h>

namespace entrepot::db {
namespace {

constexpr Sql begin_write{"postgres.begin", "BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE"};
constexpr Sql begin_read{"postgres.begin_read", "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"};
constexpr Sql commit_all{"postgres.commit", "COMMIT"};
constexpr Sql rollback_all{"postgres.rollback", "ROLLBACK"};
constexpr Sql lock_organization{
    "postgres.lock_organization",
    "SELECT 1 FROM organizations WHERE organization_id = $1 FOR UPDATE"};
constexpr Sql savepoint_job{"postgres.savepoint", "SAVEPOINT job"};
constexpr Sql release_job{"postgres.release", "RELEASE SAVEPOINT job"};
constexpr Sql rollback_job{"postgres.rollback_to", "ROLLBACK TO SAVEPOINT job"};

// A transaction of ours that hangs (its process stopped, its network is gone) gives its locks back.
constexpr const char* writer_settings =
    "SET lock_timeout = '5s'; SET idle_in_transaction_session_timeout = '30s'";

}  // namespace

bool PostgresSession::begin() {
    if (!connection_ || !connection_->still_open()) {
        connection_.reset();
        connection_ = std::make_unique<PostgresConnection>(url_);
        connection_->script(writer_settings);
    }
    connection_->queue(begin_write, {});
    return false;
}

void PostgresSession::lock(OrganizationId organization) {
    const Value id = to_value(organization);
    connection_->queue(lock_organization, {&id, 1});
}

void PostgresSession::savepoint() {
    connection_->queue(savepoint_job, {});
}

void PostgresSession::release() {
    if (connection_->failed()) {
        throw std::logic_error("a transaction went on after one of its statements had failed");
    }
    // When statements are still on their way, the release travels behind them: the server passes
    // over it when one of them fails, so their error hits this job.
    const bool unsure = connection_->anything_queued();
    connection_->queue(release_job, {});
    if (unsure) connection_->sync();
}

void PostgresSession::undo() {
    // What a job queued and left behind is answered first: it may fail, and ends with the
    // savepoint.
    try {
        connection_->sync();
    } catch (const GroupLost&) {
        throw;
    } catch (const std::exception&) {
    }
    connection_->forget_failure();
    connection_->queue(rollback_job, {});
    connection_->queue(release_job, {});
}

void PostgresSession::commit() {
    if (connection_->failed()) throw GroupLost("commit of a failed transaction");
    connection_->queue(commit_all, {});
    try {
        connection_->sync();
    } catch (const std::exception& error) {
        // An error on a living connection means that the server has rolled back.
        const auto message = fmt::format("commit: {}", error.what());
        if (connection_->alive()) throw GroupLost(message);
        throw CommitUnknown(message);
    }
    if (connection_->last_tag() != "COMMIT") throw GroupLost("the commit became a rollback");
}

void PostgresSession::abandon() noexcept {
    try {
        if (!connection_ || !connection_->still_open()) return connection_.reset();
        connection_->forget_failure();
        connection_->queue(rollback_all, {});
        connection_->sync();
    } catch (const std::exception&) {
        connection_.reset();
    }
}

PostgresReader::PostgresReader(const std::string& url, std::chrono::seconds limit)
    : connection_(url) {
    connection_.script(fmt::format(
        "SET statement_timeout = '{0}s'; SET idle_in_transaction_session_timeout = '{0}s'",
        limit.count()));
}

void PostgresReader::begin() {
    if (!connection_.still_open()) throw DatabaseUnavailable("PostgreSQL closed the connection");
    connection_.queue(begin_read, {});
}

void PostgresReader::end() {
    connection_.queue(commit_all, {});
    connection_.sync_later();
}

}  // namespace entrepot::db
