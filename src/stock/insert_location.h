#pragma once

#include "stock/locations.h"

namespace entrepot {

/// Writes a new place; the name is known to be free.
LocationRow insert_location(Tx& tx, SiteId site, std::string_view kind, std::string_view name);

}  // namespace entrepot
