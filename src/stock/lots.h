#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "db/database.h"
#include "stock/types.h"

namespace entrepot {

/// Units of a product that were made together.
struct Lot {
    std::string lot;         ///< As it is printed on the goods; 1 to 40 characters.
    std::string expires_on;  ///< YYYY-MM-DD; '' when it is not known.
};

/// The lot as it will be known: one without a name is named after its date, and a date that is
/// known is filled in. Refuses `lot_invalid`, and `lot_expires_otherwise` when another date is
/// known.
Lot check_lot(const Snapshot& snapshot, OrganizationId organization, ProductId product,
              const Lot& lot);

/// The same, and remembers it.
Lot note_lot(Tx& tx, ProductId product, const Lot& lot);

/// The lots of a product that are in stock in a site, those that expire first first.
std::vector<Lot> lots_in_stock(const Snapshot& snapshot, OrganizationId organization, SiteId site,
                               ProductId product);

/// What is known of a lot.
Lot find_lot(const Snapshot& snapshot, OrganizationId organization, ProductId product,
             const std::string& lot);

/// Refuses `lot_required` and `expiry_required` when the product asks for what the lot has not.
void require_lot(const Snapshot& snapshot, OrganizationId organization, ProductId product,
                 const Lot& lot);

}  // namespace entrepot
