#pragma once

#include <string>
#include <vector>

#include "base/caller.h"
#include "fulfillment/cancellation_types.h"
#include "fulfillment/deviation_list.h"
#include "fulfillment/types.h"
#include "orders/types.h"

namespace entrepot {

/// A product that a line's kit is made of, as the app shows it.
struct OrderDetailComponent {
    OrderLineItemId order_line_item_id;
    ProductId product_id;
    std::string sku;
    std::string name;
    std::string image_url;
    std::int64_t quantity = 0;
    std::int64_t reserved_quantity = 0;
    std::int64_t picked_quantity = 0;
};
constexpr auto describe(Type<OrderDetailComponent>) {
    using C = OrderDetailComponent;
    return described<C>("OrderDetailComponent", "A product that a line's kit is made of.",
                        field<&C::order_line_item_id>("Number of the component's own line."),
                        field<&C::product_id>("Which product."),
                        field<&C::sku>("Its SKU when ordered."),
                        field<&C::name>("What the worker reads."),
                        field<&C::image_url>("The product's picture on this server."),
                        field<&C::quantity>("Units for all kits, ordered and not cut."),
                        field<&C::reserved_quantity>("Units promised and not yet picked."),
                        field<&C::picked_quantity>("Units picked."));
}

/// A line of an order as the app shows it.
struct OrderDetailLine {
    OrderLineItemId order_line_item_id;
    std::string ext_order_line_item_id;
    ProductId product_id;
    std::string sku;
    std::string name;
    std::string image_url;
    std::int64_t quantity = 0;
    std::int64_t reserved_quantity = 0;
    std::int64_t picked_quantity = 0;
    std::vector<OrderDetailComponent> components = {};
};
constexpr auto describe(Type<OrderDetailLine>) {
    using L = OrderDetailLine;
    return described<L>("OrderDetailLine", "A line of an order as the app shows it.",
                        field<&L::order_line_item_id>("Number of the line."),
                        field<&L::ext_order_line_item_id>("The shop's own id of the line."),
                        field<&L::product_id>("Which product."),
                        field<&L::sku>("Its SKU when ordered."),
                        field<&L::name>("What the worker reads."),
                        field<&L::image_url>("The product's picture on this server."),
                        field<&L::quantity>("Units ordered and not cut; of a kit, kits."),
                        field<&L::reserved_quantity>("Units promised and not yet picked."),
                        field<&L::picked_quantity>("Units picked."),
                        field<&L::components>("What the line's kit is made of."));
}

/// One thing that happened to an order.
struct TimelineEntry {
    Time at;
    std::string actor;
    std::string happening;
    Json details;
};
constexpr auto describe(Type<TimelineEntry>) {
    using T = TimelineEntry;
    return described<T>("TimelineEntry", "One thing that happened to an order.",
                        field<&T::at>("When it happened."), field<&T::actor>("Who did it."),
                        field<&T::happening>("What happened: created, prepared, picked, ..."),
                        field<&T::details>("An object with what belongs to it."));
}

/// Everything the app shows of an order.
struct OrderDetail {
    OrderId order_id;
    ShopId shop_id;
    std::string shop_name;
    OrderStatus status = OrderStatus::open;
    std::string waiting_reason;
    std::string ext_order_id;
    std::string ext_fulfillment_order_id;
    std::string order_number;
    std::vector<std::string> tags;
    std::string notes;
    std::string shipping_method;
    bool paid = true;
    std::string currency;
    Destination destination;
    std::vector<Hold> holds;
    std::vector<OrderDetailLine> line_items;
    Patch<std::vector<LineChangeResult>> line_changes;
    std::vector<FulfillmentId> fulfillment_ids;
    std::vector<Fulfillment> fulfillments;
    std::vector<Deviation> deviations;
    std::vector<CancellationRequest> cancellation_requests;
    std::vector<TimelineEntry> timeline;
    Time created_at;
    Time placed_at;
    Time updated_at;
    std::int64_t version = 0;
};
constexpr auto describe(Type<OrderDetail>) {
    using O = OrderDetail;
    return described<O>(
        "OrderDetail", "Everything the app shows of an order.",
        field<&O::order_id>("Number of the order."), field<&O::shop_id>("The shop it came from."),
        field<&O::shop_name>("Name of the shop."), field<&O::status>("Where it stands."),
        field<&O::waiting_reason>("Why it does not move, in words; empty when it does."),
        field<&O::ext_order_id>("The shop's own id of the order."),
        field<&O::ext_fulfillment_order_id>("The shop's own id of this part of the order."),
        field<&O::order_number>("What people call the order."),
        field<&O::tags>("Used by the order-priority rules."),
        field<&O::notes>("Shown to the picker."), field<&O::shipping_method>("How it is sent."),
        field<&O::paid>("False keeps the order from being picked."),
        field<&O::currency>("Currency of the order."),
        field<&O::destination>("Where the parcel goes."),
        field<&O::holds>("What keeps it from being picked."),
        field<&O::line_items>("What was ordered.", {.max_items = 1000}),
        field<&O::line_changes>("What became of each line of a change; only in the answer to it.",
                                {.max_items = 1000}),
        field<&O::fulfillment_ids>("The deliveries made of it.", {.max_items = 1000}),
        field<&O::fulfillments>("The deliveries made of it, cancelled ones too.",
                                {.max_items = 1000}),
        field<&O::deviations>("What was reported of it.", {.max_items = 1000}),
        field<&O::cancellation_requests>("Who asked to cancel it, and the answers.",
                                         {.max_items = 250}),
        field<&O::timeline>("What happened to it, oldest first.", {.max_items = 1000}),
        field<&O::created_at>("When it came in."),
        field<&O::placed_at>("When the customer bought."),
        field<&O::updated_at>("When anything of it changed last."),
        field<&O::version>("Grows with every change."));
}

/// Refuses `order_not_found`.
OrderDetail order_detail(const Snapshot& snapshot, const Caller& caller, OrderId order);

/// Changes the order as a manager; the answer is how it stands then, with `line_changes`. Refuses
/// as change_order_and_plans.
OrderDetail change_order_in_app(Tx& tx, const Caller& caller, OrderId order,
                                const OrderChange& change);

/// Cancels the order as a manager; the answer is how it stands then. Refuses as cancel_order.
OrderDetail cancel_order_in_app(Tx& tx, const Caller& caller, OrderId order);

}  // namespace entrepot
