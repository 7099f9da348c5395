#include "db/postgres/connection.h"

#include <fmt/format.h>

#include <array>
#include <charconv>

#include "db/postgres/error.h"
#include "db/postgres/safety.h"
#include "db/session.h"

namespace entrepot::db {
namespace {

constexpr std::size_t statements_limit = 1000;
// The same text put together again lies elsewhere each time.
constexpr std::size_t addresses_limit = 4000;
constexpr Sql deallocate_all{"postgres.deallocate_all", "DEALLOCATE ALL"};

void ignore_notice(void*, const char*) {}

}  // namespace

PostgresConnection::PostgresConnection(const std::string& url) {
    connect(url);
    refuse_unsafe_settings(*this);
}

void PostgresConnection::connect(const std::string& url) {
    // What the operator's URL says comes later and wins.
    const std::array<const char*, 9> keys{"application_name",
                                          "connect_timeout",
                                          "keepalives_idle",
                                          "keepalives_interval",
                                          "keepalives_count",
                                          "tcp_user_timeout",
                                          "dbname",
                                          "client_encoding",
                                          nullptr};
    const std::array<const char*, 9> values{"entrepot", "5",         "10",   "5",    "3",
                                            "20000",    url.c_str(), "UTF8", nullptr};
    connection_.reset(PQconnectdbParams(keys.data(), values.data(), 1));
    if (PQstatus(connection_.get()) != CONNECTION_OK) {
        throw DatabaseUnavailable("can't connect to PostgreSQL: " +
                                  one_line(PQerrorMessage(connection_.get())));
    }
    PQsetNoticeProcessor(connection_.get(), ignore_notice, nullptr);
    PQenterPipelineMode(connection_.get());
}

Rows PostgresConnection::query(const Sql& sql, std::span<const Value> values) {
    send(sql, values);
    return read_rows(finish().get());
}

std::int64_t PostgresConnection::change(const Sql& sql, std::span<const Value> values) {
    send(sql, values);
    const Result result = finish();
    const std::string_view count = PQcmdTuples(result.get());
    std::int64_t changed = 0;
    std::from_chars(count.data(), count.data() + count.size(), changed);
    return changed;
}

void PostgresConnection::queue(const Sql& sql, std::span<const Value> values) {
    send(sql, values);
}

void PostgresConnection::sync() {
    if (!pending_.empty()) finish();
}

void PostgresConnection::send(const Sql& sql, std::span<const Value> values) {
    collect_later_sync();
    parameters_.set(values);
    const Prepared& statement = prepared(sql);
    const int sent =
        PQsendQueryPrepared(connection_.get(), statement.name.c_str(), parameters_.count(),
                            parameters_.values(), parameters_.lengths(), parameters_.formats(), 1);
    if (sent == 0) throw_lost(sql.name);
    pending_.push_back({std::string(sql.name), nullptr});
}

const PostgresConnection::Prepared& PostgresConnection::prepared(const Sql& sql) {
    const auto known = by_address_.find(sql.text.data());
    if (known != by_address_.end() && known->second->text == sql.text &&
        known->second->signature == parameters_.signature()) {
        return *known->second;
    }
    const Prepared& made = prepare(sql);
    if (by_address_.size() >= addresses_limit) by_address_.clear();
    by_address_[sql.text.data()] = &made;
    return made;
}

const PostgresConnection::Prepared& PostgresConnection::prepare(const Sql& sql) {
    auto key = fmt::format("{}\n{}", sql.text, parameters_.signature());
    const auto found = statements_.find(key);
    if (found != statements_.end()) return *found->second;
    auto made = std::make_unique<Prepared>(Prepared{std::string(sql.text), parameters_.signature(),
                                                    fmt::format("s{}", ++names_given_)});
    const int sent = PQsendPrepare(connection_.get(), made->name.c_str(), made->text.c_str(),
                                   parameters_.count(), parameters_.types());
    if (sent == 0) throw_lost(sql.name);
    pending_.push_back({std::string(sql.name), made.get()});
    return *statements_.emplace(std::move(key), std::move(made)).first->second;
}

PostgresConnection::Result PostgresConnection::finish() {
    if (PQpipelineSync(connection_.get()) == 0) throw_lost("send");
    auto pending = std::exchange(pending_, {});
    error_ = nullptr;
    Result last;
    for (const Pending& one : pending) last = take_result(one);
    const Result sync{PQgetResult(connection_.get())};
    if (!alive()) throw_lost(pending.empty() ? "sync" : pending.back().name);
    if (error_) {
        failed_ = true;
        std::rethrow_exception(std::exchange(error_, nullptr));
    }
    if (statements_.size() > statements_limit) drop_oldest_statements();
    return last;
}

PostgresConnection::Result PostgresConnection::take_result(const Pending& pending) {
    Result result{PQgetResult(connection_.get())};
    // Each statement's results end with a null one.
    if (result) Result{PQgetResult(connection_.get())};
    const auto status = PQresultStatus(result.get());
    const bool good = status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK;
    if (!good && pending.preparing != nullptr) forget(pending.preparing);
    // After the first error the server passes over the rest up to the sync.
    if (!good && status != PGRES_PIPELINE_ABORTED && !error_) {
        error_ = postgres_error(result.get(), pending.name);
    }
    if (good) last_tag_ = PQcmdStatus(result.get());
    return result;
}

void PostgresConnection::sync_later() {
    if (PQpipelineSync(connection_.get()) == 0) throw_lost("send");
    owes_sync_ = true;
}

void PostgresConnection::collect_later_sync() {
    if (!owes_sync_) return;
    owes_sync_ = false;
    auto pending = std::exchange(pending_, {});
    error_ = nullptr;
    for (const Pending& one : pending) take_result(one);
    const Result sync{PQgetResult(connection_.get())};
    if (!alive()) throw_lost("sync");
    if (error_) std::rethrow_exception(std::exchange(error_, nullptr));
}

void PostgresConnection::forget(const Prepared* prepared) {
    std::erase_if(by_address_, [&](const auto& entry) { return entry.second == prepared; });
    std::erase_if(statements_, [&](const auto& entry) { return entry.second.get() == prepared; });
}

/// Lets the server forget all statements: texts put together at run time are few, but nothing else
/// bounds them.
void PostgresConnection::drop_oldest_statements() {
    by_address_.clear();
    statements_.clear();
    send(deallocate_all, {});
    by_address_.clear();
    statements_.clear();
}

void PostgresConnection::script(const std::string& text) {
    sync();
    PQexitPipelineMode(connection_.get());
    const Result result{PQexec(connection_.get(), text.c_str())};
    PQenterPipelineMode(connection_.get());
    const auto status = PQresultStatus(result.get());
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK) {
        std::rethrow_exception(postgres_error(result.get(), "script"));
    }
}

bool PostgresConnection::alive() const {
    return PQstatus(connection_.get()) == CONNECTION_OK;
}

bool PostgresConnection::still_open() {
    return alive() && PQconsumeInput(connection_.get()) == 1 && alive();
}

void PostgresConnection::throw_lost(std::string_view doing) {
    throw GroupLost(fmt::format("{}: {}", doing, one_line(PQerrorMessage(connection_.get()))));
}

}  // namespace entrepot::db
