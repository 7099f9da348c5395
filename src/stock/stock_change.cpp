#include "stock/stock_change.h"

#include <fmt/format.h>

#include "stock/errors.h"
#include "stock/ledger.h"
#include "stock/levels.h"
#include "stock/locations.h"
#include "stock/lots.h"
#include "stock/movements.h"
#include "stock/promises.h"
#include "stock/storable.h"

namespace entrepot {
namespace {

constexpr std::int64_t most_units = 1'000'000'000;

void check_quantity(std::int64_t quantity) {
    if (quantity >= 1 && quantity <= most_units) return;
    Refusal refusal(errors::validation_error,
                    fmt::format("A quantity is a whole number from 1 to {}.", most_units));
    refusal.errors.push_back({{"body", "quantity"}, refusal.what(), "out_of_range"});
    throw refusal;
}

LocationRow place_in_site(const Tx& tx, const StockKey& key, LocationId location) {
    auto row = find_location(tx, tx.organization(), location);
    if (row && row->site_id == key.site) return std::move(*row);
    throw Refusal(errors::location_not_found,
                  "There is no such place in this site; scan the label of one of its shelves.");
}

/// Goods arrive only on shelves and in compartments in use of the key's own site.
void check_arrival(const Tx& tx, const StockKey& key, LocationId location) {
    const auto row = place_in_site(tx, key, location);
    if (place::stores(row.kind) && row.active) return;
    throw Refusal(errors::not_a_shelf,
                  fmt::format("{} is no shelf or bin in use; choose another one.", row.name));
}

/// Goods that count are taken from places that count, or the levels would lie.
void check_counts(const Tx& tx, const StockKey& key, LocationId location) {
    const auto row = place_in_site(tx, key, location);
    if (place::counts(row.kind)) return;
    throw Refusal(errors::not_a_shelf,
                  fmt::format("{} is no shelf or bin; take the goods from one.", row.name));
}

}  // namespace

void StockChange::arrive(const StockKey& key, LocationId from, bool from_outside, LocationId to,
                         std::int64_t quantity, std::string_view reason, Reference reference) {
    check_quantity(quantity);
    check_arrival(tx_, key, to);
    require_storable(tx_, tx_.organization(), key.product);
    write_movement(tx_, {.key = key,
                         .from = from,
                         .from_outside = from_outside,
                         .to = to,
                         .quantity = quantity,
                         .reason = reason,
                         .user = user_,
                         .reference = reference});
    raise_level(tx_, key, quantity);
    news_.log(key, quantity, reason, reference);
    promise_to_waiting(tx_, key, news_);
}

void StockChange::store(const StockKey& key, LocationId to, std::int64_t quantity,
                        Reference reference) {
    require_lot(tx_, tx_.organization(), key.product,
                find_lot(tx_, tx_.organization(), key.product, key.lot));
    arrive(key, special(tx_, key.site, place::supplier), true, to, quantity, "store", reference);
}

void StockChange::find_goods(const StockKey& key, LocationId to, std::int64_t quantity,
                             Reference reference) {
    arrive(key, special(tx_, key.site, place::count_difference), true, to, quantity, "count",
           reference);
}

void StockChange::put_back(const StockKey& key, LocationId tote, LocationId to, OrderId order,
                           OrderLineItemId line, std::int64_t quantity, Reference reference) {
    check_quantity(quantity);
    add_waiting(tx_, key, order, line, quantity, "put_back");
    arrive(key, tote, false, to, quantity, "put_back", reference);
}

void StockChange::pick(const StockKey& key, LocationId from, LocationId tote, OrderId order,
                       OrderLineItemId line, std::int64_t quantity, Reference reference) {
    check_quantity(quantity);
    check_counts(tx_, key, from);
    keep_promise(tx_, order, line, key.lot, quantity);
    write_movement(tx_, {.key = key,
                         .from = from,
                         .to = tote,
                         .quantity = quantity,
                         .reason = "pick",
                         .user = user_,
                         .reference = reference});
    pick_from_level(tx_, key, quantity);
    news_.log(key, -quantity, "pick", reference);
}

void StockChange::take_away(const StockKey& key, LocationId from, std::string_view to_kind,
                            std::int64_t quantity, std::string_view reason, Reference reference) {
    check_quantity(quantity);
    check_counts(tx_, key, from);
    write_movement(tx_, {.key = key,
                         .from = from,
                         .to = special(tx_, key.site, to_kind),
                         .to_outside = place::outside(to_kind),
                         .quantity = quantity,
                         .reason = reason,
                         .user = user_,
                         .reference = reference});
    const std::int64_t broken_promises = lower_level(tx_, key, quantity);
    news_.log(key, -quantity, reason, reference);
    take_back_promises(tx_, key, broken_promises, reason, news_);
}

bool StockChange::send_away(const StockKey& key, LocationId from, std::int64_t quantity,
                            Reference reference) {
    check_quantity(quantity);
    check_counts(tx_, key, from);
    if (!lower_free_level(tx_, key, quantity)) {
        // Of two reasons not to let them go, what does not lie there is the plainer one.
        require_units(tx_, key, from, quantity);
        return false;
    }
    write_movement(tx_, {.key = key,
                         .from = from,
                         .to = special(tx_, key.site, place::elsewhere),
                         .to_outside = true,
                         .quantity = quantity,
                         .reason = "transfer",
                         .user = user_,
                         .reference = reference});
    news_.log(key, -quantity, "transfer", reference);
    return true;
}

void StockChange::bring_back(const StockKey& key, LocationId to, std::int64_t quantity,
                             Reference reference) {
    arrive(key, special(tx_, key.site, place::elsewhere), true, to, quantity, "transfer",
           reference);
}

std::vector<std::int64_t> StockChange::promise(OrderId order, std::span<const LineWish> wishes) {
    return promise_to_lines(tx_, order, wishes, news_);
}

void StockChange::release(OrderId order, OrderLineItemId line, std::int64_t units) {
    free_units(tx_, forget_units(tx_, order, line, units), news_);
}

void StockChange::release_order(OrderId order) {
    free_units(tx_, forget_order(tx_, order), news_);
}

}  // namespace entrepot
