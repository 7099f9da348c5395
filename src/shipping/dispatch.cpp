#include "shipping/dispatch.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/json.h"
#include "catalog/products.h"
#include "catalog/shops.h"
#include "fulfillment/fulfillments.h"
#include "orders/orders.h"
#include "shipping/channels.h"
#include "shipping/dispatch_types.h"
#include "shipping/errors.h"
#include "shipping/rates.h"
#include "shipping/shipment_orders.h"
#include "shipping/shipments.h"

namespace entrepot {
namespace {

constexpr Sql weigh_goods{
    "shipping.weigh_goods",
    "SELECT CAST(COALESCE(SUM(p.weight_grams * i.picked_quantity), 0) AS bigint),"
    " CAST(COALESCE(MIN(p.weight_grams), 0) AS bigint)"
    " FROM fulfillment_line_items i JOIN products p ON p.organization_id = i.organization_id"
    " AND p.product_id = i.product_id WHERE i.organization_id = $1 AND i.fulfillment_id = $2"
    " AND i.picked_quantity > 0"};

constexpr Sql put_in_outbox{"shipping.put_in_outbox",
                            "UPDATE shipments SET request = $3, attempts = 0, due_at = $4"
                            " WHERE organization_id = $1 AND shipment_id = $2"};

struct Weight {
    std::int64_t sum;
    std::int64_t least;
};

std::optional<ShipmentOrder> order_of(const Snapshot& snapshot, OrganizationId organization,
                                      OrderId id) {
    const auto order = find_order(snapshot, organization, id);
    if (!order) return std::nullopt;
    return shipment_order_for(snapshot, organization, order->shop_id, order->ext_order_id);
}

void check_parcel(const OrderChannel& channel, const Parcel& parcel) {
    if (channel.wants_weight && parcel.weight_grams == 0) {
        throw Refusal(errors::parcel_incomplete, channel.name + " wants to know the weight.");
    }
    const bool measured = parcel.length_mm > 0 && parcel.width_mm > 0 && parcel.height_mm > 0;
    if (channel.wants_dimensions && !measured) {
        throw Refusal(errors::parcel_incomplete,
                      channel.name + " wants to know length, width and height.");
    }
}

/// The shipment that is asked with now: the open one, or a new one in place of one asked before.
ShipmentRow fresh_shipment(Tx& tx, FulfillmentId fulfillment) {
    auto present = open_shipment(tx, fulfillment);
    if (!present) {
        throw Refusal(errors::nothing_to_ship,
                      "The delivery is not picked, or its order has no shipment order.");
    }
    if (present->is(ShipmentState::labelled)) {
        throw Refusal(errors::label_is_there, "The label of this delivery has come.");
    }
    if (present->is(ShipmentState::open)) return std::move(*present);
    return replace_shipment(tx, std::move(*present));
}

std::string line_id(const ShipmentOrder& order, const FulfillmentLine& line) {
    const auto same = std::ranges::find_if(order.line_items, [&](const ShipmentOrderLine& other) {
        return other.ext_order_line_item_id.empty()
                   ? other.sku == line.sku
                   : other.ext_order_line_item_id == line.ext_order_line_item_id;
    });
    return same == order.line_items.end() ? "" : same->ext_shipment_order_line_item_id;
}

std::vector<DispatchLine> lines_of(const Snapshot& snapshot, OrganizationId organization,
                                   const ShipmentOrder& order, FulfillmentId fulfillment) {
    std::vector<DispatchLine> lines;
    for (const auto& line : lines_of_fulfillment(snapshot, organization, fulfillment)) {
        if (line.picked_quantity == 0) continue;
        const auto product = find_product(snapshot, organization, line.product_id);
        lines.push_back({line.sku, product ? product->name : line.sku, line.picked_quantity,
                         line.ext_order_line_item_id, line_id(order, line)});
    }
    return lines;
}

DispatchRequest request_of(const Snapshot& snapshot, OrganizationId organization,
                           const ShipmentRow& shipment, const ShippingOffer& offer,
                           const ShippingRate& rate) {
    auto order = *find_order(snapshot, organization, shipment.order_id);
    auto destination = offer.order.destination.value_or(from_json<Destination>(order.destination));
    return {.shipment_id = shipment.shipment_id,
            .dispatch_response_path =
                fmt::format("/api/v1/shipments/{}/dispatch_response", shipment.shipment_id.value),
            .shipment_order_id = offer.order.shipment_order_id,
            .ext_shipment_order_id = offer.order.ext_shipment_order_id,
            .order_channel_id = offer.channel.order_channel_id,
            .ext_order_channel_id = offer.channel.ext_order_channel_id,
            .shipping_rate = {rate.shipping_rate_id, rate.ext_shipping_rate_id, rate.name},
            .order_id = order.order_id,
            .ext_order_id = std::move(order.ext_order_id),
            .ext_fulfillment_order_id = std::move(order.ext_fulfillment_order_id),
            .order_number = std::move(order.order_number),
            .fulfillment_id = shipment.fulfillment_id,
            .shop_id = shipment.shop_id,
            .ext_shop_id = shop_of(snapshot, organization, shipment.shop_id).ext_shop_id,
            .currency = std::move(order.currency),
            .destination = std::move(destination),
            .line_items = lines_of(snapshot, organization, offer.order, shipment.fulfillment_id),
            .parcel = {shipment.weight_grams, shipment.length_mm, shipment.width_mm,
                       shipment.height_mm},
            .created_at = snapshot.now()};
}

void take_parcel(ShipmentRow& shipment, const Parcel& parcel) {
    shipment.weight_grams = parcel.weight_grams;
    shipment.length_mm = parcel.length_mm;
    shipment.width_mm = parcel.width_mm;
    shipment.height_mm = parcel.height_mm;
}

}  // namespace

std::optional<ShippingOffer> offer_for(const Snapshot& snapshot, OrganizationId organization,
                                       const ShipmentRow& shipment) {
    auto order = order_of(snapshot, organization, shipment.order_id);
    if (!order) return std::nullopt;
    const auto weight = snapshot.one<Weight>(weigh_goods, organization, shipment.fulfillment_id);
    auto channel = channel_of(snapshot, organization, order->order_channel_id);
    auto rates = rates_of_channel(snapshot, organization, channel.order_channel_id);
    return ShippingOffer{std::move(*order), std::move(channel), std::move(rates),
                         weight.least > 0 ? weight.sum : 0};
}

ShipmentRow request_label(Tx& tx, const Caller& caller, FulfillmentId fulfillment,
                          const LabelWish& wish) {
    ShipmentRow shipment = fresh_shipment(tx, fulfillment);
    const auto offer = offer_for(tx, tx.organization(), shipment);
    const auto rate = named_rate(tx, tx.organization(), offer->channel,
                                 {wish.rate.value_or(offer->order.shipping_rate_id), {}});
    check_parcel(offer->channel, wish.parcel);
    take_parcel(shipment, wish.parcel);
    shipment.order_channel_id = offer->channel.order_channel_id;
    shipment.shipping_rate_id = rate.shipping_rate_id;
    shipment.port_id = wish.port;
    shipment.state = name_of(ShipmentState::waiting);
    shipment.asked_at = tx.now();
    write_shipment(tx, shipment);
    const auto request = request_of(tx, tx.organization(), shipment, *offer, rate);
    tx.run(put_in_outbox, tx.organization(), shipment.shipment_id, to_json(request), tx.now());
    add_history(tx, shipment.order_id, caller.name, "label_requested",
                fmt::format(R"({{"fulfillment_id":{},"shipment_id":{}}})",
                            shipment.fulfillment_id.value, shipment.shipment_id.value));
    return shipment;
}

void stop_waiting(Tx& tx, ShipmentId id) {
    ShipmentRow shipment = require_shipment(tx, tx.organization(), id);
    if (!shipment.port_id) return;
    shipment.port_id = {};
    write_shipment(tx, shipment);
}

}  // namespace entrepot
