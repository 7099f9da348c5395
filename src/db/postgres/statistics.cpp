#include "db/postgres/statistics.h"

#include <fmt/format.h>
#include <pthread.h>
#include <spdlog/spdlog.h>

#include <chrono>

namespace entrepot::db {
namespace {

constexpr std::chrono::seconds between_looks{3};

// A table that has grown by half: few times in its life, most of them while it is small.
constexpr Sql grown_tables{"statistics.grown_tables", R"(
    SELECT quote_ident(schemaname) || '.' || quote_ident(relname) FROM pg_stat_user_tables
    WHERE schemaname = current_schema()
        AND n_mod_since_analyze > 200 AND n_mod_since_analyze * 3 > n_live_tup)"};

}  // namespace

Statistics::Statistics(std::string url) : url_(std::move(url)), thread_([this] { loop(); }) {}

Statistics::~Statistics() {
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    wake_.notify_one();
    thread_.join();
}

bool Statistics::wait() {
    std::unique_lock lock(mutex_);
    return !wake_.wait_for(lock, between_looks, [this] { return stopping_; });
}

void Statistics::loop() {
    pthread_setname_np(pthread_self(), "statistics");
    while (wait()) {
        try {
            look();
        } catch (const std::exception& error) {
            spdlog::warn("PostgreSQL's statistics: {}", error.what());
            connection_.reset();
        }
    }
}

void Statistics::look() {
    if (!connection_) connection_ = std::make_unique<PostgresConnection>(url_);
    const auto tables = Snapshot::read_all<std::string>(connection_->query(grown_tables, {}));
    for (const auto& table : tables) {
        connection_->script("ANALYZE " + table);
    }
}

}  // namespace entrepot::db
