#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/codec.h"
#include "http/paging.h"
#include "orders/types.h"

namespace entrepot {

/// A line of a shipment order.
struct ShipmentOrderLine {
    std::string sku;
    std::string ext_shipment_order_line_item_id;
    std::string ext_order_line_item_id;
    std::int64_t quantity = 1;
};
constexpr auto describe(Type<ShipmentOrderLine>) {
    using L = ShipmentOrderLine;
    return described<L>(
        "ShipmentOrderLineItem", "A line of a shipment order.",
        field<&L::sku>("SKU of the product.", {.optional = true}),
        field<&L::ext_shipment_order_line_item_id>(
            "The integration's own id of the line; comes back in the dispatch request.",
            {.optional = true}),
        field<&L::ext_order_line_item_id>("The shop's own id of the order's line.",
                                          {.optional = true}),
        field<&L::quantity>("Units of it.", {.min = 1, .max = 1'000'000}));
}

inline constexpr Limits shipment_lines{.optional = true, .max_items = 1000};

/// The body of POST /api/v1/shipment_orders.
struct NewShipmentOrder {
    std::string ext_shipment_order_id;
    std::string ext_order_id;
    std::optional<OrderChannelId> order_channel_id;
    std::optional<std::string> ext_order_channel_id;
    std::optional<ShippingRateId> shipping_rate_id;
    std::optional<std::string> ext_shipping_rate_id;
    std::vector<ShipmentOrderLine> line_items;
    std::optional<Destination> destination;
};
constexpr auto describe(Type<NewShipmentOrder>) {
    using S = NewShipmentOrder;
    return described<S>(
        "NewShipmentOrder", "Ties an order to an order channel with a default rate.",
        field<&S::ext_shipment_order_id>("The integration's own id of it.", {.min_len = 1}),
        field<&S::ext_order_id>("The shop's own id of the order, which may come later.",
                                {.min_len = 1}),
        field<&S::order_channel_id>("The channel; send this or ext_order_channel_id."),
        field<&S::ext_order_channel_id>("The channel by the integration's own id."),
        field<&S::shipping_rate_id>("The default rate; send this or ext_shipping_rate_id."),
        field<&S::ext_shipping_rate_id>("The default rate by the integration's own id."),
        field<&S::line_items>("Ids of lines to be sent back with the dispatch request.",
                              shipment_lines),
        field<&S::destination>("Where the parcel goes; the order's destination by default."));
}

/// The body of PUT /api/v1/shipment_orders. What is left out stays, but the channel has to be
/// named.
struct ShipmentOrderChange {
    std::optional<std::string> ext_shipment_order_id;
    std::optional<std::string> ext_order_id;
    std::optional<OrderChannelId> order_channel_id;
    std::optional<std::string> ext_order_channel_id;
    std::optional<ShippingRateId> shipping_rate_id;
    std::optional<std::string> ext_shipping_rate_id;
    std::optional<std::vector<ShipmentOrderLine>> line_items;
    std::optional<Destination> destination;
};
constexpr auto describe(Type<ShipmentOrderChange>) {
    using S = ShipmentOrderChange;
    return described<S>(
        "ShipmentOrderChange", "Changes the shipment order of this ext_shipment_order_id.",
        field<&S::ext_shipment_order_id>("Which shipment order; it can't be left out.",
                                         {.min_len = 1}),
        field<&S::ext_order_id>("The shop's own id of the order; as it was by default.",
                                {.min_len = 1}),
        field<&S::order_channel_id>("The channel; send this or ext_order_channel_id."),
        field<&S::ext_order_channel_id>("The channel by the integration's own id."),
        field<&S::shipping_rate_id>("The default rate; as it was by default."),
        field<&S::ext_shipping_rate_id>("The default rate by the integration's own id."),
        field<&S::line_items>("Replaces the lines.", shipment_lines),
        field<&S::destination>("Replaces the destination."));
}

/// A shipment order as the API shows it.
struct ShipmentOrder {
    ShipmentOrderId shipment_order_id;
    ShopId shop_id;
    std::string ext_shipment_order_id;
    std::string ext_order_id;
    OrderChannelId order_channel_id;
    std::string ext_order_channel_id;
    ShippingRateId shipping_rate_id;
    std::string ext_shipping_rate_id;
    std::vector<ShipmentOrderLine> line_items;
    std::optional<Destination> destination;
    Time created_at;
    Time updated_at;
    std::int64_t version = 1;
};
constexpr auto describe(Type<ShipmentOrder>) {
    using S = ShipmentOrder;
    return described<S>(
        "ShipmentOrder", "Ties an order to an order channel with a default rate.",
        field<&S::shipment_order_id>("Number of the shipment order."),
        field<&S::shop_id>("The shop it belongs to."),
        field<&S::ext_shipment_order_id>("The integration's own id of it."),
        field<&S::ext_order_id>("The shop's own id of the order."),
        field<&S::order_channel_id>("The channel that is asked for labels."),
        field<&S::ext_order_channel_id>("The channel by the integration's own id."),
        field<&S::shipping_rate_id>("The rate that is preset for the worker."),
        field<&S::ext_shipping_rate_id>("The rate by the integration's own id."),
        field<&S::line_items>("Ids of lines to be sent back.", {.max_items = 1000}),
        field<&S::destination>("Where the parcel goes; null for the order's destination."),
        field<&S::created_at>("When it was made."), field<&S::updated_at>("When it was changed."),
        field<&S::version>("Counts the changes; also the ETag."));
}

struct ShipmentOrderQuery {
    std::optional<std::string> ext_shipment_order_id;
    std::optional<std::string> ext_order_id;
    std::optional<OrderChannelId> order_channel_id;
    std::optional<Time> created_since;
    std::optional<Time> updated_since;
    std::int64_t limit = http::default_limit;
    std::string cursor;
};
constexpr auto describe(Type<ShipmentOrderQuery>) {
    using Q = ShipmentOrderQuery;
    return described<Q>(
        "ShipmentOrderQuery", "Filters of the list of shipment orders; all have to hold.",
        field<&Q::ext_shipment_order_id>("Only the one of exactly this id of yours."),
        field<&Q::ext_order_id>("Only the one of the order of exactly this id."),
        field<&Q::order_channel_id>("Only those of this channel."),
        field<&Q::created_since>("Only those made at this moment or later."),
        field<&Q::updated_since>("Only those changed at this moment or later."),
        field<&Q::limit>("Most items in an answer; 50 when left out.", http::limit_field),
        field<&Q::cursor>("`next_cursor` of the answer before.", {.optional = true}));
}

}  // namespace entrepot
