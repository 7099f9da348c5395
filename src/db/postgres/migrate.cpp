#include "db/postgres/migrate.h"

#include "db/migrate.h"
#include "db/postgres/connection.h"

namespace entrepot::db {
namespace {

constexpr Sql begin{"migrate.begin", "BEGIN"};
constexpr Sql lock{"migrate.lock", "LOCK TABLE schema_migrations IN ACCESS EXCLUSIVE MODE"};
constexpr Sql commit{"migrate.commit", "COMMIT"};

// CREATE TABLE IF NOT EXISTS still fails when two processes do it at the same moment.
void create_table(PostgresConnection& connection) {
    try {
        connection.change(create_migrations_table, {});
    } catch (const std::exception&) {
        connection.forget_failure();
        connection.change(create_migrations_table, {});
    }
}

}  // namespace

void migrate_postgres(PostgresConnection& connection, Time now) {
    create_table(connection);
    connection.queue(begin, {});
    connection.queue(lock, {});
    apply_migrations(connection, Dialect::postgres, embedded_migrations(), now,
                     [&](const std::string& script) { connection.script(script); });
    connection.change(commit, {});
}

}  // namespace entrepot::db
