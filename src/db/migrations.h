#pragma once

#include <span>
#include <string_view>

namespace entrepot::db {

/// One step of the database's shape, from src/db/migrations/NAME.sql.
struct Migration {
    std::string_view
        name;  ///< the file's name without ".sql"; names sort in the order to run; those
               ///< ending in ".sqlite" or ".postgres" are for that database alone
    std::string_view sql;  ///< the file's text in our own dialect, not yet a database's
};

/// Every migration built into the program, in the order to run them.
std::span<const Migration> embedded_migrations();

}  // namespace entrepot::db
