#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/codec.h"
#include "orders/types.h"
#include "shipping/shipment_types.h"

namespace entrepot {

/// A line of a dispatch request: what is in the parcel.
struct DispatchLine {
    std::string sku;
    std::string name;
    std::int64_t quantity = 0;
    std::string ext_order_line_item_id;
    std::string ext_shipment_order_line_item_id;
};
constexpr auto describe(Type<DispatchLine>) {
    using L = DispatchLine;
    return described<L>("DispatchLineItem", "A line of a dispatch request: what is in the parcel.",
                        field<&L::sku>("SKU of the product."),
                        field<&L::name>("What the product is called."),
                        field<&L::quantity>("Units in the parcel."),
                        field<&L::ext_order_line_item_id>("The shop's own id of the order's line."),
                        field<&L::ext_shipment_order_line_item_id>(
                            "The shipment order's own id of the line; empty when it named none."));
}

struct DispatchRate {
    ShippingRateId shipping_rate_id;
    std::string ext_shipping_rate_id;
    std::string name;
};
constexpr auto describe(Type<DispatchRate>) {
    using R = DispatchRate;
    return described<R>("DispatchRate", "The rate that was chosen at the port.",
                        field<&R::shipping_rate_id>("Number of the rate."),
                        field<&R::ext_shipping_rate_id>("The integration's own id of it."),
                        field<&R::name>("What it is called."));
}

/// The body of a dispatch request, sent to the channel's `dispatch_url`.
struct DispatchRequest {
    ShipmentId shipment_id;
    std::string dispatch_response_path;
    ShipmentOrderId shipment_order_id;
    std::string ext_shipment_order_id;
    OrderChannelId order_channel_id;
    std::string ext_order_channel_id;
    DispatchRate shipping_rate;
    OrderId order_id;
    std::string ext_order_id;
    std::string ext_fulfillment_order_id;
    std::string order_number;
    FulfillmentId fulfillment_id;
    ShopId shop_id;
    std::string ext_shop_id;
    std::string currency;
    Destination destination;
    std::vector<DispatchLine> line_items;
    Parcel parcel;
    Time created_at;
};
constexpr auto describe(Type<DispatchRequest>) {
    using D = DispatchRequest;
    return described<D>(
        "DispatchRequest", "Asks an order channel for the label of a picked delivery.",
        field<&D::shipment_id>("Number of this try; new when a user asks again."),
        field<&D::dispatch_response_path>("Where the answer is posted, on this server."),
        field<&D::shipment_order_id>("The shipment order it is made of."),
        field<&D::ext_shipment_order_id>("The integration's own id of the shipment order."),
        field<&D::order_channel_id>("The channel that is asked."),
        field<&D::ext_order_channel_id>("The integration's own id of the channel."),
        field<&D::shipping_rate>("The rate that was chosen at the port."),
        field<&D::order_id>("The order of the delivery."),
        field<&D::ext_order_id>("The shop's own id of the order."),
        field<&D::ext_fulfillment_order_id>("The shop's own id of the part of the order."),
        field<&D::order_number>("What people call the order."),
        field<&D::fulfillment_id>("The delivery the label is for."),
        field<&D::shop_id>("The shop."), field<&D::ext_shop_id>("The shop's own id of itself."),
        field<&D::currency>("Currency of the order."),
        field<&D::destination>("Where the parcel goes."),
        field<&D::line_items>("What is in the parcel.", {.max_items = 1000}),
        field<&D::parcel>("What the worker entered of the parcel."),
        field<&D::created_at>("When the label was asked for."));
}

inline constexpr std::string_view dispatch_event = "shipments.dispatch";

/// The body of POST /api/v1/shipments/{shipment_id}/dispatch_response.
struct DispatchAnswer {
    bool success = false;
    std::string label;
    std::string error;
    std::string tracking_number;
    std::string tracking_url;
    std::string carrier;
};
/// 5 MB in base64.
inline constexpr Limits label_field{
    .optional = true, .max_len = 6'990'508, .example = "\"JVBERi0xLjQK...\""};
constexpr auto describe(Type<DispatchAnswer>) {
    using D = DispatchAnswer;
    constexpr Limits text{.optional = true};
    return described<D>(
        "DispatchAnswer", "The integration's answer to a dispatch request.",
        field<&D::success>("True with a label; false with an error."),
        field<&D::label>("With success: the label, a PDF of at most 5 MB in base64.", label_field),
        field<&D::error>("Without success: what the worker should know or do, in plain words.",
                         {.optional = true, .max_len = 2000}),
        field<&D::tracking_number>("The carrier's number of the parcel.", text),
        field<&D::tracking_url>("Where the receiver follows it: https or http.",
                                {.optional = true, .max_len = 2000, .format = "uri"}),
        field<&D::carrier>("Who carries it, in words.", text));
}

}  // namespace entrepot
