#pragma once

#include <functional>
#include <span>
#include <string>

#include "db/database.h"
#include "db/dialect.h"
#include "db/migrations.h"

namespace entrepot::db {

/// Creates the table in which applied migrations are recorded, unless it is there.
extern const Sql create_migrations_table;

/// Applies, in order, the migrations that the database has not had yet, and records them. The
/// caller has opened a transaction that keeps other processes out, and commits it. Throws
/// std::runtime_error with a sentence for the operator when the database has had a migration that
/// this program does not know: it belongs to a newer program.
/// `script` runs a text of several statements.
void apply_migrations(Connection& connection, Dialect dialect,
                      std::span<const Migration> migrations, Time now,
                      const std::function<void(const std::string&)>& script);

}  // namespace entrepot::db
