#include "db/migrate.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <stdexcept>

namespace entrepot::db {
namespace {

constexpr Sql applied_migrations{"migrate.applied", "SELECT name FROM schema_migrations"};
constexpr Sql record_migration{"migrate.record",
                               "INSERT INTO schema_migrations (name, applied_at) VALUES ($1, $2)"};

bool is_for(std::string_view name, Dialect dialect) {
    if (name.ends_with(".sqlite")) return dialect == Dialect::sqlite;
    if (name.ends_with(".postgres")) return dialect == Dialect::postgres;
    return true;
}

void refuse_newer(const std::vector<std::string>& applied, std::span<const Migration> migrations) {
    for (const auto& name : applied) {
        const auto known = std::any_of(migrations.begin(), migrations.end(),
                                       [&](const Migration& one) { return one.name == name; });
        if (!known) {
            throw std::runtime_error(fmt::format(
                "the database has been used by a newer Entrepot (it has had the migration {}, "
                "which "
                "this program does not know); start that version, or restore a backup made before "
                "the upgrade",
                name));
        }
    }
}

}  // namespace

const Sql create_migrations_table{
    "migrate.create_table",
    "CREATE TABLE IF NOT EXISTS schema_migrations (name TEXT PRIMARY KEY, applied_at BIGINT)"};

void apply_migrations(Connection& connection, Dialect dialect,
                      std::span<const Migration> migrations, Time now,
                      const std::function<void(const std::string&)>& script) {
    const auto applied = Snapshot::read_all<std::string>(connection.query(applied_migrations, {}));
    refuse_newer(applied, migrations);
    for (const Migration& migration : migrations) {
        const bool had = std::find(applied.begin(), applied.end(), migration.name) != applied.end();
        if (had || !is_for(migration.name, dialect)) continue;
        script(to_dialect(migration.sql, dialect));
        connection.queue(record_migration,
                         std::array<Value, 2>{to_value(migration.name), to_value(now)});
    }
}

}  // namespace entrepot::db
