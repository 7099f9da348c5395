#pragma once

namespace entrepot::db {

class PostgresConnection;

/// Throws std::runtime_error with a sentence for the operator when what this session commits could
/// be lost (fsync, full_page_writes or synchronous_commit off), or when the server is too old, a
/// standby, or not UTF-8. Asks what the session really has: roles and databases may have settings
/// of their own.
void refuse_unsafe_settings(PostgresConnection& connection);

}  // namespace entrepot::db
