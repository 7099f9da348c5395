#pragma once

#include <span>

#include "base/ids.h"
#include "db/database.h"

/// The news of kits' counts, which nobody writes down: they follow from their components.
namespace entrepot {

/// Tells each kit's counts in the site, one `inventory_levels.update` each: every shop of the site
/// that maps the kit hears it, with its own ids. A product that is no kit any more has none left.
void tell_kits(Tx& tx, SiteId site, std::span<const ProductId> kits);

/// The same in each site with a shop that maps the product: it is made of something else now.
void tell_kit_everywhere(Tx& tx, ProductId kit);

}  // namespace entrepot
