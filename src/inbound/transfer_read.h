#pragma once

#include <span>
#include <vector>

#include "db/database.h"
#include "inbound/transfer_types.h"

namespace entrepot {

/// Transfers as a shop sees them: those of its site, with the lines of its own products; ones
/// without such lines are left out. In the order of the ids.
std::vector<ExternalTransfer> transfers_of_shop(const Snapshot& snapshot,
                                                OrganizationId organization, ShopId shop,
                                                std::span<const ExternalTransferId> ids);

/// The active shops of a transfer's site that have one of its products.
std::vector<ShopId> shops_of_transfer(const Snapshot& snapshot, OrganizationId organization,
                                      ExternalTransferId id);

}  // namespace entrepot
