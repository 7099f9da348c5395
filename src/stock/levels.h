#pragma once

#include <map>
#include <vector>

#include "db/database.h"
#include "stock/types.h"

/// The counts of a product: one conditional statement each, a CHECK behind it. Only the ledger and
/// the promises call these.
namespace entrepot {

/// Units by what is counted together, in the order in which rows are always taken.
using UnitsByKey = std::map<StockKey, std::int64_t>;

/// in_stock + units; makes the row when it is the first time.
void raise_level(Tx& tx, const StockKey& key, std::int64_t units);

/// in_stock - units and reserved - units: promised units leave the shelf. Throws std::logic_error
/// when there are not as many, which a reservation rules out.
void pick_from_level(Tx& tx, const StockKey& key, std::int64_t units);

/// in_stock - units, and reserved down to what is left. Returns how many promised units have
/// to be taken back from order lines.
std::int64_t lower_level(Tx& tx, const StockKey& key, std::int64_t units);

/// in_stock - units, if so many are free of promises. Returns whether it was done.
bool lower_free_level(Tx& tx, const StockKey& key, std::int64_t units);

/// Reserves of each as many units as are available, at most those wanted, in one statement each or
/// for all. Returns the units reserved; keys of which there is none are left out.
UnitsByKey reserve(Tx& tx, const UnitsByKey& wanted);

/// Units reserved of one key.
struct ReservedUnits {
    StockKey key;
    std::int64_t units = 0;
};

/// The same for products whatever their lots: `wanted` names no lot. Units without a lot are taken
/// first, then lot by lot those that expire first. A product that has enough units without a lot
/// costs no more than `reserve`.
std::vector<ReservedUnits> reserve_any_lot(Tx& tx, const UnitsByKey& wanted);

/// reserved - units.
void unreserve(Tx& tx, const StockKey& key, std::int64_t units);

}  // namespace entrepot
