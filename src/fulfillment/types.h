#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/codec.h"
#include "base/ids.h"
#include "base/time.h"

namespace entrepot {

/// Where a fulfillment stands (data.md, "States").
enum class FulfillmentStatus : std::uint8_t {
    open,
    blocked,
    in_progress,
    deviated,
    fulfilled,
    shipped,
    cancelled,
};
template <>
struct EnumNames<FulfillmentStatus> {
    static constexpr std::array<std::string_view, 7> names{
        "open", "blocked", "in_progress", "deviated", "fulfilled", "shipped", "cancelled"};
};

/// The kit that a line's product is delivered in.
struct FulfillmentKit {
    OrderLineItemId order_line_item_id;
    ProductId product_id;
    std::string sku;
    std::int64_t quantity = 0;
};
constexpr auto describe(Type<FulfillmentKit>) {
    using K = FulfillmentKit;
    return described<K>("FulfillmentKit", "The kit that a line's product is delivered in.",
                        field<&K::order_line_item_id>("The order's line whose product is the kit."),
                        field<&K::product_id>("The kit."), field<&K::sku>("Its SKU when ordered."),
                        field<&K::quantity>("Units of the line's product in one kit."));
}

/// Units of a lot that were picked.
struct PickedLot {
    std::string lot;
    std::string expires_on;
    std::int64_t quantity = 0;
};
constexpr auto describe(Type<PickedLot>) {
    return described<PickedLot>(
        "PickedLot", "Units of a lot that were picked.",
        field<&PickedLot::lot>("The lot as it is printed on the goods."),
        field<&PickedLot::expires_on>("The day it expires, as 2027-03-31; empty when not known."),
        field<&PickedLot::quantity>("Units of the lot."));
}

/// A line of a fulfillment: units of one order line in this delivery.
struct FulfillmentLine {
    FulfillmentLineItemId fulfillment_line_item_id;
    OrderLineItemId order_line_item_id;
    std::string ext_order_line_item_id;
    ProductId product_id;
    std::string sku;
    std::int64_t quantity = 0;
    std::int64_t picked_quantity = 0;
    std::optional<FulfillmentKit> kit = {};
    std::vector<PickedLot> lots = {};
};
constexpr auto describe(Type<FulfillmentLine>) {
    return described<FulfillmentLine>(
        "FulfillmentLineItem", "Units of one order line in this delivery.",
        field<&FulfillmentLine::fulfillment_line_item_id>("Number of the line in this delivery."),
        field<&FulfillmentLine::order_line_item_id>("The order's line."),
        field<&FulfillmentLine::ext_order_line_item_id>("The shop's own id of the order's line; "
                                                        "of a component, of its kit's line."),
        field<&FulfillmentLine::product_id>("Which product."),
        field<&FulfillmentLine::sku>("Its SKU when ordered."),
        field<&FulfillmentLine::quantity>("Units in this delivery."),
        field<&FulfillmentLine::picked_quantity>("Units of them picked."),
        field<&FulfillmentLine::kit>("The kit it belongs to; null when it was ordered itself."),
        field<&FulfillmentLine::lots>("Lots of the picked units; units without a lot are in none.",
                                      {.max_items = 1000}));
}

/// One delivery's worth of an order, as the API shows it and as `fulfillments.*` events carry it.
struct Fulfillment {
    FulfillmentId fulfillment_id;
    OrderId order_id;
    std::string ext_order_id;
    std::string ext_fulfillment_order_id;
    std::string order_number;
    ShopId shop_id;
    FulfillmentStatus status = FulfillmentStatus::open;
    std::vector<FulfillmentLine> line_items;
    std::string shipping_method;
    std::string tracking;
    std::string handled_by;
    Time created_at;
    Time updated_at;
    std::int64_t version = 0;
};
constexpr auto describe(Type<Fulfillment>) {
    return described<Fulfillment>(
        "Fulfillment", "One delivery's worth of an order.",
        field<&Fulfillment::fulfillment_id>("Number of the fulfillment."),
        field<&Fulfillment::order_id>("The order it is of."),
        field<&Fulfillment::ext_order_id>("The shop's own id of the order."),
        field<&Fulfillment::ext_fulfillment_order_id>(
            "The shop's own id of the part of the order."),
        field<&Fulfillment::order_number>("What people call the order."),
        field<&Fulfillment::shop_id>("The shop it is for."),
        field<&Fulfillment::status>("Where it stands."),
        field<&Fulfillment::line_items>("What it contains.", {.max_items = 1000}),
        field<&Fulfillment::shipping_method>("How it is sent."),
        field<&Fulfillment::tracking>("Tracking number; empty until it is shipped."),
        field<&Fulfillment::handled_by>("Name of the worker who picks or picked it; empty before."),
        field<&Fulfillment::created_at>("When it was prepared."),
        field<&Fulfillment::updated_at>("When anything of it changed last."),
        field<&Fulfillment::version>("Grows with every change."));
}

/// The row of `fulfillments`: what the program itself needs to know of one.
struct FulfillmentRow {
    FulfillmentId fulfillment_id;
    OrderId order_id;
    ShopId shop_id;
    SiteId site_id;
    std::string status;
    std::string shipping_method;
    std::int64_t rank = 2;  ///< 0 immediately, 1 before a time of day, 2 in order of arrival.
    Time due_at;            ///< For rank 1.
    RuleId rule_id;         ///< The rule that ranked or blocked it.
    PortId port_id;         ///< Who holds it; none when nobody does.
    UserId user_id;
    Time held_since;
    LocationId tote_location_id;  ///< None before the first pick.
    std::string tracking;
    std::string handled_by;
    Time created_at;
    Time updated_at;
    std::int64_t version = 0;
};

/// A step of picking: walk to the place and take so many units for this line.
struct PickStep {
    FulfillmentLineItemId line;
    ProductId product;
    LocationId location;
    std::string location_name;
    std::int64_t quantity = 0;
    std::string lot = {};         ///< Which lot to take there; '' when they have none.
    std::string expires_on = {};  ///< YYYY-MM-DD; '' when it is not known.
};

}  // namespace entrepot
