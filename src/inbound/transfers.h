#pragma once

#include "base/caller.h"
#include "db/database.h"
#include "inbound/transfer_detail.h"
#include "inbound/transfer_types.h"

namespace entrepot {

/// Moves the units of every line between its shelf and the outside place `elsewhere`, and tells
/// each shop of the site that has one of the products (`external_transfers.create`). All of it or
/// nothing. Refuses `validation_error` for no lines, `product_not_found`, `kit_is_not_stored`,
/// `location_not_found` (all shelves are of one site), `not_a_shelf`, `not_enough_at_location`, and
/// `units_promised` when units that leave are promised to orders: promises are not broken for a
/// transfer.
ExternalTransferDetail create_external_transfer(Tx& tx, const Caller& caller,
                                                const NewExternalTransfer& wish);

}  // namespace entrepot
