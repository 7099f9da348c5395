#include "db/postgres/installation_ids.h"

#include <array>

namespace entrepot::db {
namespace {

constexpr Sql take_id{"postgres.take_installation_id", R"(
    INSERT INTO counters (organization_id, name, value) VALUES (0, $1, 1)
    ON CONFLICT (organization_id, name) DO UPDATE SET value = counters.value + 1
    RETURNING value)"};

}  // namespace

std::int64_t InstallationIds::next(std::string_view counter) {
    const std::lock_guard lock(mutex_);
    try {
        if (connection_ && connection_->still_open()) return take(counter);
        connection_.reset();
        connection_ = std::make_unique<PostgresConnection>(url_);
        return take(counter);
    } catch (...) {
        connection_.reset();
        throw;
    }
}

std::int64_t InstallationIds::take(std::string_view counter) {
    const std::string name = "installation:" + std::string(counter);
    const std::array<Value, 1> values{to_value(name)};
    return std::get<std::int64_t>(connection_->query(take_id, values).cells.at(0));
}

}  // namespace entrepot::db
