#pragma once

#include "base/time.h"

namespace entrepot::db {

class PostgresConnection;

/// Brings the database up to date. Safe when several processes start together: one migrates, the
/// others wait and find it done.
void migrate_postgres(PostgresConnection& connection, Time now);

}  // namespace entrepot::db
