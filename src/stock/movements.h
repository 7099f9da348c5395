#pragma once

#include "db/database.h"
#include "stock/types.h"

namespace entrepot {

/// One row of the ledger to be: units of a product go from one place to another.
struct Movement {
    const StockKey& key;
    LocationId from;
    bool from_outside = false;
    LocationId to;
    bool to_outside = false;
    std::int64_t quantity = 0;  ///< From 1.
    std::string_view reason;
    UserId user;
    Reference reference = {};
};

/// Refuses `not_enough_at_location` when a place holds less.
void require_units(const Tx& tx, const StockKey& key, LocationId location, std::int64_t quantity);

/// Writes a movement and both balances. Refuses `not_enough_at_location` when a place that is not
/// outside holds less.
void write_movement(Tx& tx, const Movement& movement);

}  // namespace entrepot
