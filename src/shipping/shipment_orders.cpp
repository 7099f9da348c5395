#include "shipping/shipment_orders.h"

#include <fmt/format.h>

#include <set>

#include "base/json.h"
#include "catalog/shops.h"
#include "db/composed.h"
#include "shipping/channels.h"
#include "shipping/errors.h"
#include "shipping/rates.h"
#include "shipping/shipments.h"

namespace entrepot {
namespace {

#define SHIPMENT_ORDER_COLUMNS                                                                 \
    "SELECT s.shipment_order_id, s.shop_id, s.ext_shipment_order_id, s.ext_order_id,"          \
    " s.order_channel_id, c.ext_order_channel_id, s.shipping_rate_id, r.ext_shipping_rate_id," \
    " s.line_items, s.destination, s.created_at, s.updated_at, s.version"                      \
    " FROM shipment_orders s JOIN order_channels c ON c.organization_id = s.organization_id"   \
    " AND c.order_channel_id = s.order_channel_id"                                             \
    " JOIN shipping_rates r ON r.organization_id = s.organization_id"                          \
    " AND r.shipping_rate_id = s.shipping_rate_id"                                             \
    " WHERE s.deleted_as = 0 AND "

constexpr Sql insert_sql{
    "shipping.insert_shipment_order",
    "INSERT INTO shipment_orders (organization_id, shipment_order_id, shop_id,"
    " ext_shipment_order_id, ext_order_id, order_channel_id, shipping_rate_id, line_items,"
    " destination, created_at, updated_at, version, deleted_as)"
    " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10, 1, 0)"};

constexpr Sql update_sql{
    "shipping.update_shipment_order",
    "UPDATE shipment_orders SET ext_order_id = $3, order_channel_id = $4, shipping_rate_id = $5,"
    " line_items = $6, destination = $7, updated_at = $8, version = version + 1"
    " WHERE organization_id = $1 AND shipment_order_id = $2"};

constexpr Sql delete_sql{
    "shipping.delete_shipment_order",
    "UPDATE shipment_orders SET deleted_as = shipment_order_id, updated_at = $3,"
    " version = version + 1 WHERE organization_id = $1 AND shipment_order_id = $2"};

constexpr Sql find_of_shop{
    "shipping.find_shipment_order", SHIPMENT_ORDER_COLUMNS
    "s.organization_id = $1 AND s.shop_id = $2 AND s.shipment_order_id = $3"};

constexpr Sql find_by_ext{
    "shipping.find_shipment_order_by_ext", SHIPMENT_ORDER_COLUMNS
    "s.organization_id = $1 AND s.shop_id = $2 AND s.ext_shipment_order_id = $3"};

constexpr Sql find_by_order{"shipping.find_shipment_order_by_order", SHIPMENT_ORDER_COLUMNS
                            "s.organization_id = $1 AND s.shop_id = $2 AND s.ext_order_id = $3"};

constexpr Sql asked_for{"shipping.shipment_order_asked_for",
                        "SELECT shipment_id FROM shipments WHERE organization_id = $1"
                        " AND shipment_order_id = $2 AND state <> 'open' LIMIT 1"};

/// An order may have several rows (one each `ext_fulfillment_order_id`): any of them counts.
constexpr Sql unfinished{
    "shipping.unfinished_shipment_order",
    "SELECT s.shipment_order_id FROM shipment_orders s LEFT JOIN orders o"
    " ON o.organization_id = s.organization_id AND o.shop_id = s.shop_id"
    " AND o.ext_order_id = s.ext_order_id WHERE s.organization_id = $1"
    " AND s.order_channel_id = $2 AND ($3 = 0 OR s.shipping_rate_id = $3) AND s.deleted_as = 0"
    " AND (o.order_id IS NULL OR o.status NOT IN ('shipped', 'cancelled')) LIMIT 1"};

struct Row {
    ShipmentOrderId shipment_order_id;
    ShopId shop_id;
    std::string ext_shipment_order_id;
    std::string ext_order_id;
    OrderChannelId order_channel_id;
    std::string ext_order_channel_id;
    ShippingRateId shipping_rate_id;
    std::string ext_shipping_rate_id;
    std::string line_items;
    std::string destination;
    Time created_at;
    Time updated_at;
    std::int64_t version;
};

ShipmentOrder shown(Row row) {
    return {row.shipment_order_id,
            row.shop_id,
            std::move(row.ext_shipment_order_id),
            std::move(row.ext_order_id),
            row.order_channel_id,
            std::move(row.ext_order_channel_id),
            row.shipping_rate_id,
            std::move(row.ext_shipping_rate_id),
            from_json<std::vector<ShipmentOrderLine>>(row.line_items),
            row.destination == "null"
                ? std::nullopt
                : std::optional<Destination>(from_json<Destination>(row.destination)),
            row.created_at,
            row.updated_at,
            row.version};
}

template <class... Args>
std::optional<ShipmentOrder> find(const Snapshot& snapshot, const Sql& sql, const Args&... args) {
    auto row = snapshot.maybe<Row>(sql, args...);
    if (!row) return std::nullopt;
    return shown(std::move(*row));
}

void require_distinct(const std::vector<ShipmentOrderLine>& lines) {
    std::set<std::string> own;
    std::set<std::string> ordered;
    for (const ShipmentOrderLine& line : lines) {
        const bool twice = (!line.ext_shipment_order_line_item_id.empty() &&
                            !own.insert(line.ext_shipment_order_line_item_id).second) ||
                           (!line.ext_order_line_item_id.empty() &&
                            !ordered.insert(line.ext_order_line_item_id).second);
        if (!twice) continue;
        throw Refusal(
            errors::duplicate_line_items,
            fmt::format("The line \"{}\" (\"{}\" of the order) comes twice.",
                        line.ext_shipment_order_line_item_id, line.ext_order_line_item_id));
    }
}

/// The shop that labels are asked for, which needs a channel.
ShopId require_connector(const Snapshot& snapshot, const Caller& caller) {
    if (caller.shop && has_channels(snapshot, caller.organization, caller.shop)) return caller.shop;
    throw Refusal(errors::shipping_connector_not_found,
                  caller.shop ? "The shop has no order channel; make one with POST "
                                "/api/v1/order_channels."
                              : "The token has no shop; make one with POST /api/v1/shops.");
}

void require_free_order(const Snapshot& snapshot, const Caller& caller, ShopId shop,
                        const std::string& ext_order_id, ShipmentOrderId own = {}) {
    const auto there = shipment_order_for(snapshot, caller.organization, shop, ext_order_id);
    if (!there || there->shipment_order_id == own) return;
    throw Refusal(errors::shipment_order_for_order_already_exists,
                  fmt::format("Shipment order \"{}\" is for the order \"{}\".",
                              there->ext_shipment_order_id, ext_order_id));
}

/// Tells screens, and puts what was picked already on the list of labels.
ShipmentOrder kept(Tx& tx, const Caller& caller, ShopId shop, ShipmentOrderId id) {
    auto order = *find(tx, find_of_shop, caller.organization, shop, id);
    tx.emit({"shipment_orders.update", "shipment_order", id.value, order.version, {}});
    drop_open_shipments(tx, id);
    open_shipments_of_order(tx, shop, order.ext_order_id);
    return order;
}

ShippingRateId changed_rate(const Snapshot& snapshot, const Caller& caller,
                            const OrderChannel& channel, const ShipmentOrder& order,
                            const ShipmentOrderChange& change) {
    RateName name{change.shipping_rate_id, change.ext_shipping_rate_id};
    if (!name.id && !name.ext_id) name.id = order.shipping_rate_id;
    return named_rate(snapshot, caller.organization, channel, name).shipping_rate_id;
}

std::string destination_json(const std::optional<Destination>& destination) {
    return destination ? to_json(*destination) : "null";
}

}  // namespace

ShipmentOrder create_shipment_order(Tx& tx, const Caller& caller, const NewShipmentOrder& wish) {
    require_distinct(wish.line_items);
    const ChannelName named{wish.order_channel_id, wish.ext_order_channel_id};
    const RateName rate_name{wish.shipping_rate_id, wish.ext_shipping_rate_id};
    require_named(named);
    require_named(rate_name);
    const ShopId shop = require_connector(tx, caller);
    const auto channel = named_channel(tx, caller.organization, shop, named);
    const auto rate = named_rate(tx, caller.organization, channel, rate_name);
    if (find(tx, find_by_ext, caller.organization, shop, wish.ext_shipment_order_id)) {
        throw Refusal(errors::shipment_order_already_exists,
                      fmt::format("Change \"{}\" with PUT /api/v1/shipment_orders instead.",
                                  wish.ext_shipment_order_id));
    }
    require_free_order(tx, caller, shop, wish.ext_order_id);
    const auto id = tx.next_id<ShipmentOrderId>("shipment_order");
    tx.run(insert_sql, caller.organization, id, shop, wish.ext_shipment_order_id, wish.ext_order_id,
           channel.order_channel_id, rate.shipping_rate_id, to_json(wish.line_items),
           destination_json(wish.destination), tx.now());
    return kept(tx, caller, shop, id);
}

ShipmentOrder change_shipment_order(Tx& tx, const Caller& caller,
                                    const ShipmentOrderChange& change) {
    if (!change.ext_shipment_order_id) {
        throw Refusal(errors::missing_ext_shipment_order_id,
                      "Send the ext_shipment_order_id of the shipment order to change.");
    }
    if (change.line_items) require_distinct(*change.line_items);
    const ChannelName named{change.order_channel_id, change.ext_order_channel_id};
    require_named(named);
    const ShopId shop = require_connector(tx, caller);
    const auto order =
        find(tx, find_by_ext, caller.organization, shop, *change.ext_shipment_order_id);
    if (!order) {
        throw Refusal(
            errors::shipment_order_not_found,
            fmt::format("The shop has no shipment order \"{}\".", *change.ext_shipment_order_id));
    }
    const auto channel = named_channel(tx, caller.organization, shop, named);
    const auto rate = changed_rate(tx, caller, channel, *order, change);
    const std::string ext_order_id = change.ext_order_id.value_or(order->ext_order_id);
    require_free_order(tx, caller, shop, ext_order_id, order->shipment_order_id);
    tx.run(update_sql, caller.organization, order->shipment_order_id, ext_order_id,
           channel.order_channel_id, rate, to_json(change.line_items.value_or(order->line_items)),
           destination_json(change.destination ? change.destination : order->destination),
           tx.now());
    return kept(tx, caller, shop, order->shipment_order_id);
}

ShipmentOrder get_shipment_order(const Snapshot& snapshot, const Caller& caller,
                                 ShipmentOrderId id) {
    auto found = find(snapshot, find_of_shop, caller.organization, require_shop(caller), id);
    if (found) return std::move(*found);
    throw Refusal(errors::shipment_order_not_found,
                  fmt::format("The shop has no shipment order {}.", id.value));
}

http::Page<ShipmentOrder> list_shipment_orders(const Snapshot& snapshot, const Caller& caller,
                                               const http::Query<ShipmentOrderQuery>& query) {
    const ShopId shop = require_shop(caller);
    const std::int64_t after = http::decode_cursor(query->cursor, 0);
    const std::int64_t wanted = query->limit + 1;
    auto rows =
        Composed("shipping.list_shipment_orders")
            .add(SHIPMENT_ORDER_COLUMNS
                 "s.organization_id = @ AND s.shop_id = @ AND s.shipment_order_id > @",
                 caller.organization, shop, after)
            .add_if(query->ext_shipment_order_id.has_value(), " AND s.ext_shipment_order_id = @",
                    query->ext_shipment_order_id)
            .add_if(query->ext_order_id.has_value(), " AND s.ext_order_id = @", query->ext_order_id)
            .add_if(query->order_channel_id.has_value(), " AND s.order_channel_id = @",
                    query->order_channel_id)
            .add_if(query->created_since.has_value(), " AND s.created_at >= @",
                    query->created_since)
            .add_if(query->updated_since.has_value(), " AND s.updated_at >= @",
                    query->updated_since)
            .add(" ORDER BY s.shipment_order_id LIMIT @", wanted)
            .rows<Row>(snapshot);
    auto page = http::make_page(std::move(rows), query->limit,
                                [](const Row& row) { return row.shipment_order_id.value; });
    http::Page<ShipmentOrder> result{{}, std::move(page.next_cursor)};
    for (Row& row : page.data) result.data.push_back(shown(std::move(row)));
    return result;
}

void delete_shipment_order(Tx& tx, const Caller& caller, ShipmentOrderId id) {
    const auto order = get_shipment_order(tx, caller, id);
    if (tx.maybe<ShipmentId>(asked_for, caller.organization, id)) {
        throw Refusal(errors::shipment_order_in_use,
                      "A label was asked for with this shipment order; it stays.");
    }
    drop_open_shipments(tx, id);
    tx.run(delete_sql, caller.organization, id, tx.now());
    tx.emit({"shipment_orders.update", "shipment_order", id.value, order.version + 1, {}});
}

std::optional<ShipmentOrder> shipment_order_for(const Snapshot& snapshot,
                                                OrganizationId organization, ShopId shop,
                                                const std::string& ext_order_id) {
    return find(snapshot, find_by_order, organization, shop, ext_order_id);
}

std::optional<ShipmentOrderId> unfinished_shipment_order(const Snapshot& snapshot,
                                                         OrganizationId organization,
                                                         OrderChannelId channel,
                                                         ShippingRateId rate) {
    return snapshot.maybe<ShipmentOrderId>(unfinished, organization, channel, rate);
}

}  // namespace entrepot
