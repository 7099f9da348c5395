#include "stock/levels.h"

#include <stdexcept>

#include "db/multi_row.h"
#include "stock/fefo.h"

namespace entrepot {
namespace {

constexpr Sql raise_sql{
    "stock.raise_level",
    "INSERT INTO stock_levels (organization_id, site_id, owner_id, product_id, lot, in_stock,"
    " reserved, last_promise, updated_at, version) VALUES ($1, $2, $3, $4, $5, $6, 0, 0, $7, 1)"
    " ON CONFLICT (organization_id, site_id, owner_id, product_id, lot) DO UPDATE SET"
    " in_stock = stock_levels.in_stock + excluded.in_stock, last_promise = 0,"
    " updated_at = excluded.updated_at, version = stock_levels.version + 1"};

constexpr Sql pick_sql{
    "stock.pick_from_level",
    "UPDATE stock_levels SET in_stock = in_stock - $6, reserved = reserved - $6,"
    " last_promise = 0, updated_at = $7, version = version + 1"
    " WHERE organization_id = $1 AND site_id = $2 AND owner_id = $3 AND product_id = $4"
    " AND lot = $5 AND reserved >= $6 AND in_stock >= $6"};

constexpr Sql lower_sql{
    "stock.lower_level",
    "UPDATE stock_levels SET in_stock = in_stock - $6,"
    " last_promise = CASE WHEN reserved > in_stock - $6 THEN in_stock - $6 - reserved ELSE 0 END,"
    " reserved = CASE WHEN reserved > in_stock - $6 THEN in_stock - $6 ELSE reserved END,"
    " updated_at = $7, version = version + 1"
    " WHERE organization_id = $1 AND site_id = $2 AND owner_id = $3 AND product_id = $4"
    " AND lot = $5 AND in_stock >= $6 RETURNING last_promise"};

constexpr Sql lower_free_sql{
    "stock.lower_free_level",
    "UPDATE stock_levels SET in_stock = in_stock - $6, last_promise = 0, updated_at = $7,"
    " version = version + 1"
    " WHERE organization_id = $1 AND site_id = $2 AND owner_id = $3 AND product_id = $4"
    " AND lot = $5 AND in_stock - reserved >= $6"};

constexpr Sql unreserve_sql{
    "stock.unreserve",
    "UPDATE stock_levels SET reserved = reserved - $6, last_promise = 0, updated_at = $7,"
    " version = version + 1"
    " WHERE organization_id = $1 AND site_id = $2 AND owner_id = $3 AND product_id = $4"
    " AND lot = $5 AND reserved >= $6"};

constexpr Sql reserve_whole_sql{
    "stock.reserve_whole",
    "UPDATE stock_levels SET last_promise = $6, reserved = reserved + $6, updated_at = $7,"
    " version = version + 1"
    " WHERE organization_id = $1 AND site_id = $2 AND owner_id = $3 AND product_id = $4"
    " AND lot = $5 AND in_stock - reserved >= $6"};

/// As much as there is, when it is less than wanted.
constexpr Sql reserve_rest_sql{
    "stock.reserve_rest",
    "UPDATE stock_levels SET"
    " last_promise = CASE WHEN in_stock - reserved < $6 THEN in_stock - reserved ELSE $6 END,"
    " reserved = CASE WHEN in_stock - reserved < $6 THEN in_stock ELSE reserved + $6 END,"
    " updated_at = $7, version = version + 1"
    " WHERE organization_id = $1 AND site_id = $2 AND owner_id = $3 AND product_id = $4"
    " AND lot = $5 AND in_stock > reserved RETURNING last_promise"};

/// As much as wanted or as there is, for several at once.
const MultiRow& reserve_sql() {
    static const MultiRow sql(
        "stock.reserve",
        "UPDATE stock_levels SET"
        " last_promise = CASE WHEN in_stock - reserved < wanted.column5"
        " THEN in_stock - reserved ELSE wanted.column5 END,"
        " reserved = CASE WHEN in_stock - reserved < wanted.column5"
        " THEN in_stock ELSE reserved + wanted.column5 END,"
        " updated_at = $2, version = version + 1 FROM (VALUES ",
        "(CAST(@ AS bigint), CAST(@ AS bigint), CAST(@ AS bigint), CAST(@ AS text),"
        " CAST(@ AS bigint))",
        ") AS wanted WHERE organization_id = $1 AND site_id = wanted.column1"
        " AND owner_id = wanted.column2 AND product_id = wanted.column3"
        " AND lot = wanted.column4 AND in_stock > reserved"
        " RETURNING site_id, owner_id, product_id, lot, last_promise",
        2);
    return sql;
}

/// Lots of products that have units left to promise.
const MultiRow& lots_to_promise() {
    static const MultiRow sql(
        "stock.lots_to_promise", "SELECT l.site_id, l.owner_id, l.product_id, l.lot FROM (VALUES ",
        "(CAST(@ AS bigint), CAST(@ AS bigint), CAST(@ AS bigint))",
        ") AS wanted JOIN stock_levels l ON l.organization_id = $1"
        " AND l.site_id = wanted.column1 AND l.owner_id = wanted.column2"
        " AND l.product_id = wanted.column3 AND l.lot <> '' AND l.in_stock > l.reserved"
        " LEFT JOIN lots t ON t.organization_id = l.organization_id"
        " AND t.product_id = l.product_id AND t.lot = l.lot"
        " ORDER BY l.product_id, " FIRST_EXPIRED("l.lot"),
        1);
    return sql;
}

void must_change_one(std::int64_t changed) {
    if (changed != 1)
        throw std::logic_error("a stock level has fewer promised units than its lines");
}

struct Reserved {
    SiteId site;
    OwnerId owner;
    ProductId product;
    std::string lot;
    std::int64_t units;
};

/// The units promised; 0 when nothing is left. Nearly always there is enough, and a statement
/// without RETURNING costs SQLite half as much.
std::int64_t reserve_one(Tx& tx, const StockKey& key, std::int64_t units) {
    if (tx.change(reserve_whole_sql, tx.organization(), key.site, key.owner, key.product, key.lot,
                  units, tx.now()) == 1) {
        return units;
    }
    return tx
        .maybe<std::int64_t>(reserve_rest_sql, tx.organization(), key.site, key.owner, key.product,
                             key.lot, units, tx.now())
        .value_or(0);
}

UnitsByKey reserve_each(Tx& tx, const UnitsByKey& wanted) {
    UnitsByKey reserved;
    for (const auto& [key, units] : wanted) {
        if (const auto got = reserve_one(tx, key, units); got > 0) reserved[key] = got;
    }
    return reserved;
}

}  // namespace

void raise_level(Tx& tx, const StockKey& key, std::int64_t units) {
    tx.run(raise_sql, tx.organization(), key.site, key.owner, key.product, key.lot, units,
           tx.now());
}

void pick_from_level(Tx& tx, const StockKey& key, std::int64_t units) {
    must_change_one(tx.change(pick_sql, tx.organization(), key.site, key.owner, key.product,
                              key.lot, units, tx.now()));
}

std::int64_t lower_level(Tx& tx, const StockKey& key, std::int64_t units) {
    return -tx.one<std::int64_t>(lower_sql, tx.organization(), key.site, key.owner, key.product,
                                 key.lot, units, tx.now());
}

bool lower_free_level(Tx& tx, const StockKey& key, std::int64_t units) {
    return tx.change(lower_free_sql, tx.organization(), key.site, key.owner, key.product, key.lot,
                     units, tx.now()) == 1;
}

UnitsByKey reserve(Tx& tx, const UnitsByKey& wanted) {
    // Where asking costs no way to a server, short statements are the cheapest.
    if (tx.connection().embedded()) return reserve_each(tx, wanted);
    RowBatch batch(reserve_sql(), {to_value(tx.organization()), to_value(tx.now())});
    for (const auto& [key, units] : wanted) {
        batch.add({to_value(key.site), to_value(key.owner), to_value(key.product),
                   to_value(key.lot), to_value(units)});
    }
    UnitsByKey reserved;
    for (auto& row : batch.rows<Reserved>(tx)) {
        reserved[{row.site, row.owner, row.product, std::move(row.lot)}] = row.units;
    }
    return reserved;
}

std::vector<ReservedUnits> reserve_any_lot(Tx& tx, const UnitsByKey& wanted) {
    std::vector<ReservedUnits> result;
    UnitsByKey missing = wanted;
    for (const auto& [key, units] : reserve(tx, wanted)) {
        result.push_back({key, units});
        missing[key] -= units;
    }
    std::erase_if(missing, [](const auto& entry) { return entry.second == 0; });
    if (missing.empty()) return result;
    RowBatch batch(lots_to_promise(), {to_value(tx.organization())});
    for (const auto& [key, units] : missing) {
        batch.add({to_value(key.site), to_value(key.owner), to_value(key.product)});
    }
    for (StockKey& key : batch.rows<StockKey>(tx)) {
        std::int64_t& left = missing.at({key.site, key.owner, key.product});
        if (left == 0) continue;
        const std::int64_t got = reserve_one(tx, key, left);
        left -= got;
        if (got > 0) result.push_back({std::move(key), got});
    }
    return result;
}

void unreserve(Tx& tx, const StockKey& key, std::int64_t units) {
    must_change_one(tx.change(unreserve_sql, tx.organization(), key.site, key.owner, key.product,
                              key.lot, units, tx.now()));
}

}  // namespace entrepot
