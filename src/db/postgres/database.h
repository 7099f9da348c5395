#pragma once

#include <memory>

#include "db/database.h"

namespace entrepot::db {

std::unique_ptr<Database> open_postgres(const DatabaseOptions& options);

}  // namespace entrepot::db
