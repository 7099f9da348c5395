#include "fulfillment/prepare.h"

#include <span>

#include "base/json.h"
#include "db/multi_row.h"
#include "fulfillment/preparation.h"
#include "orders/status.h"

namespace entrepot {
namespace {

constexpr Sql read_shops{
    "preparation.read_shops",
    "SELECT shop_id, name, partial_shipments FROM shops WHERE organization_id = $1"};

constexpr Sql read_timezones{"preparation.read_timezones",
                             "SELECT site_id, timezone FROM sites WHERE organization_id = $1"};

constexpr Sql next_orders{"preparation.next_orders",
                          "SELECT order_id FROM preparation_queue WHERE organization_id = $1"
                          " ORDER BY order_id LIMIT $2"};

const MultiRow& take_off_list() {
    static const MultiRow sql(
        "preparation.take_off_list",
        "DELETE FROM preparation_queue WHERE organization_id = $1 AND order_id IN (", "@", ")", 1);
    return sql;
}

struct ShopSetting {
    ShopId shop_id;
    std::string name;
    bool partial_shipments;
};

struct SiteZone {
    SiteId site_id;
    std::string timezone;
};

void prepare_all(Tx& tx, std::span<const OrderId> orders) {
    RowBatch done(take_off_list(), {to_value(tx.organization())});
    for (const OrderId order : orders) done.add({to_value(order)});
    done.run(tx);
    const auto context = read_context(tx);
    for (OrderFacts& facts : read_facts(tx, tx.organization(), orders)) {
        prepare(tx, context, facts);
    }
}

}  // namespace

PreparationContext read_context(Tx& tx) {
    PreparationContext context{active_rules(tx, tx.organization()), {}, {}};
    for (ShopSetting& shop : tx.rows<ShopSetting>(read_shops, tx.organization())) {
        context.shops[shop.shop_id] = {std::move(shop.name), shop.partial_shipments};
    }
    for (SiteZone& site : tx.rows<SiteZone>(read_timezones, tx.organization())) {
        context.timezones[site.site_id] = std::move(site.timezone);
    }
    return context;
}

void prepare(Tx& tx, const PreparationContext& context, OrderFacts& facts) {
    if (facts.row.status == name_of(OrderStatus::cancelled)) return;
    bool changed = cut_broken_plans(tx, context, facts);
    changed |= rank_again(tx, context, facts);
    changed |= plan_promised(tx, context, facts);
    write_standing(tx, facts, changed);
}

void prepare_order(Tx& tx, OrderId order) {
    prepare_all(tx, std::span(&order, 1));
}

std::int64_t prepare_batch(Tx& tx, std::int64_t limit) {
    const auto orders = tx.rows<OrderId>(next_orders, tx.organization(), limit);
    if (!orders.empty()) prepare_all(tx, orders);
    return static_cast<std::int64_t>(orders.size());
}

}  // namespace entrepot
