#include <algorithm>
#include <ranges>
#include <stdexcept>

#include "stock/promises.h"

namespace entrepot {
namespace {

constexpr Sql newest_promised{
    "stock.newest_promised",
    "SELECT order_line_item_id, order_id, quantity, lot FROM reservations"
    " WHERE organization_id = $1 AND site_id = $2 AND owner_id = $3 AND product_id = $4"
    " AND lot = $5 ORDER BY order_line_item_id DESC LIMIT 100"};

constexpr Sql newest_of_other_lots{
    "stock.newest_of_other_lots",
    "SELECT order_line_item_id, order_id, quantity, lot FROM reservations"
    " WHERE organization_id = $1 AND site_id = $2 AND owner_id = $3 AND product_id = $4"
    " AND lot <> $5 AND order_line_item_id > $6 ORDER BY order_line_item_id DESC, lot LIMIT 100"};

/// Units of a lot that a line was promised.
struct Promise {
    OrderLineItemId line;
    OrderId order;
    std::int64_t units;
    std::string lot;
};

void take_back(Tx& tx, const StockKey& key, const Promise& promise, std::int64_t units,
               std::string_view reason) {
    lower_promise(tx, promise.order, promise.line, promise.lot, units);
    add_waiting(tx, key, promise.order, promise.line, units, reason);
    queue_for_preparation(tx, promise.order);
}

/// The promises of the lost units, the newest first.
std::vector<Promise> take_back_of_lot(Tx& tx, const StockKey& lost, std::int64_t units,
                                      std::string_view reason) {
    std::vector<Promise> losers;
    while (units > 0) {
        auto promises = tx.rows<Promise>(newest_promised, tx.organization(), lost.site, lost.owner,
                                         lost.product, lost.lot);
        if (promises.empty()) throw std::logic_error("promises and levels of a product disagree");
        for (Promise& promise : promises) {
            if (units == 0) break;
            promise.units = std::min(units, promise.units);
            take_back(tx, lost, promise, promise.units, reason);
            units -= promise.units;
            losers.push_back(std::move(promise));
        }
    }
    return losers;
}

/// Nobody waits for what is free, so what other lots had free went to the oldest of the losers.
void forget_oldest(std::vector<Promise>& losers, std::int64_t units) {
    while (units > 0 && !losers.empty()) {
        const std::int64_t part = std::min(units, losers.back().units);
        losers.back().units -= part;
        units -= part;
        if (losers.back().units == 0) losers.pop_back();
    }
}

void hand_over(Tx& tx, const StockKey& lost, const Promise& from, const Promise& to,
               std::int64_t units, std::string_view reason) {
    const StockKey key{lost.site, lost.owner, lost.product, from.lot};
    take_back(tx, key, from, units, reason);
    forget_waiting(tx, to.order, to.line, units);
    add_promise(tx, key, to.order, to.line, units);
    queue_for_preparation(tx, to.order);
}

/// A line that lost units gets those of newer lines, the newest first. False when none is newer.
bool take_from_newer(Tx& tx, const StockKey& lost, Promise& loser, std::string_view reason) {
    const auto newer = tx.rows<Promise>(newest_of_other_lots, tx.organization(), lost.site,
                                        lost.owner, lost.product, lost.lot, loser.line);
    for (const Promise& promise : newer) {
        if (loser.units == 0) break;
        const std::int64_t part = std::min(loser.units, promise.units);
        hand_over(tx, lost, promise, loser, part, reason);
        loser.units -= part;
    }
    return !newer.empty();
}

}  // namespace

void take_back_promises(Tx& tx, const StockKey& lost, std::int64_t units, std::string_view reason,
                        StockNews& news) {
    if (units == 0) return;
    auto losers = take_back_of_lot(tx, lost, units, reason);
    forget_oldest(losers, promise_to_waiting(tx, {lost.site, lost.owner, lost.product}, news));
    for (Promise& loser : losers | std::views::reverse) {
        while (loser.units > 0 && take_from_newer(tx, lost, loser, reason)) {
        }
    }
}

}  // namespace entrepot
