#include "db/database.h"
#include "db/postgres/database.h"
#include "db/sqlite/database.h"

namespace entrepot {

std::unique_ptr<Database> open_database(const DatabaseOptions& options) {
    if (options.url.starts_with("postgresql://") || options.url.starts_with("postgres://")) {
        return db::open_postgres(options);
    }
    return db::open_sqlite(options);
}

}  // namespace entrepot
