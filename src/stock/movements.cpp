#include "stock/movements.h"

#include <fmt/format.h>

#include "stock/errors.h"

namespace entrepot {
namespace {

constexpr Sql insert_movement{
    "stock.insert_movement",
    "INSERT INTO movements (organization_id, movement_id, at, site_id, owner_id, product_id, lot,"
    " from_location_id, to_location_id, quantity, reason, user_id, reference_type, reference_id)"
    " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)"};

constexpr Sql add_to_balance{
    "stock.add_to_balance",
    "INSERT INTO balances (organization_id, site_id, owner_id, product_id, lot, location_id,"
    " outside, quantity) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"
    " ON CONFLICT (organization_id, site_id, owner_id, product_id, lot, location_id)"
    " DO UPDATE SET quantity = balances.quantity + excluded.quantity"};

constexpr Sql take_from_balance{
    "stock.take_from_balance",
    "UPDATE balances SET quantity = quantity - $7 WHERE organization_id = $1 AND site_id = $2"
    " AND owner_id = $3 AND product_id = $4 AND lot = $5 AND location_id = $6 AND quantity >= $7"};

constexpr Sql read_balance{
    "stock.read_balance",
    "SELECT quantity FROM balances WHERE organization_id = $1 AND site_id = $2 AND owner_id = $3"
    " AND product_id = $4 AND lot = $5 AND location_id = $6"};

[[noreturn]] void refuse_too_few(std::int64_t quantity) {
    throw Refusal(
        errors::not_enough_at_location,
        fmt::format("The place holds fewer than {} of this product by the books.", quantity));
}

void add(Tx& tx, const StockKey& key, LocationId location, bool outside, std::int64_t quantity) {
    tx.run(add_to_balance, tx.organization(), key.site, key.owner, key.product, key.lot, location,
           outside, quantity);
}

void take(Tx& tx, const StockKey& key, LocationId location, std::int64_t quantity) {
    const auto changed = tx.change(take_from_balance, tx.organization(), key.site, key.owner,
                                   key.product, key.lot, location, quantity);
    if (changed != 1) refuse_too_few(quantity);
}

}  // namespace

void require_units(const Tx& tx, const StockKey& key, LocationId location, std::int64_t quantity) {
    const auto held = tx.maybe<std::int64_t>(read_balance, tx.organization(), key.site, key.owner,
                                             key.product, key.lot, location)
                          .value_or(0);
    if (held < quantity) refuse_too_few(quantity);
}

void write_movement(Tx& tx, const Movement& move) {
    if (move.from_outside) {
        add(tx, move.key, move.from, true, -move.quantity);
    } else {
        take(tx, move.key, move.from, move.quantity);
    }
    add(tx, move.key, move.to, move.to_outside, move.quantity);
    tx.run(insert_movement, tx.organization(), tx.next("movement"), tx.now(), move.key.site,
           move.key.owner, move.key.product, move.key.lot, move.from, move.to, move.quantity,
           move.reason, move.user, move.reference.type, move.reference.id);
}

}  // namespace entrepot
