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

/// Where an order stands (data.md, "States"); derived by `refresh_order_status` alone.
enum class OrderStatus : std::uint8_t {
    unpaid,
    open,
    blocked,
    in_progress,
    deviated,
    partially_fulfilled,
    fulfilled,
    shipped,
    cancelled,
};
template <>
struct EnumNames<OrderStatus> {
    static constexpr std::array<std::string_view, 9> names{
        "unpaid",    "open",    "blocked",  "in_progress", "deviated", "partially_fulfilled",
        "fulfilled", "shipped", "cancelled"};
};

/// Where the parcel goes. Every member may be left out.
struct Destination {
    std::string first_name;
    std::string last_name;
    std::string company;
    std::string address1;
    std::string address2;
    std::string zip;
    std::string city;
    std::string province;
    std::string country;
    std::string phone;
    std::string email;
};
constexpr auto describe(Type<Destination>) {
    constexpr Limits text{.optional = true};
    return described<Destination>(
        "Destination", "Where the parcel goes.",
        field<&Destination::first_name>("First name of the receiver.", text),
        field<&Destination::last_name>("Last name of the receiver.", text),
        field<&Destination::company>("Company of the receiver.", text),
        field<&Destination::address1>("Street and number.", text),
        field<&Destination::address2>("Second line of the address.", text),
        field<&Destination::zip>("Postal code.", text),
        field<&Destination::city>("Town or city.", text),
        field<&Destination::province>("Province, state or region.", text),
        field<&Destination::country>("Country, best as its two-letter ISO 3166 code.", text),
        field<&Destination::phone>("Telephone number of the receiver.", text),
        field<&Destination::email>("E-mail address of the receiver.", text));
}

/// One line of a new order.
struct NewOrderLine {
    std::string ext_order_line_item_id;
    std::optional<std::string> sku;
    std::optional<ProductId> product_id;
    std::int64_t quantity = 0;
};
constexpr auto describe(Type<NewOrderLine>) {
    return described<NewOrderLine>(
        "NewOrderLineItem", "A line of a new order: which product, how many units.",
        field<&NewOrderLine::ext_order_line_item_id>("The shop's own id of the line.",
                                                     {.optional = true}),
        field<&NewOrderLine::sku>("The product's SKU; send this or product_id.",
                                  {.optional = true, .min_len = 1}),
        field<&NewOrderLine::product_id>("The product's id; send this or sku.", {.optional = true}),
        field<&NewOrderLine::quantity>("Units ordered.", {.min = 1, .max = 1'000'000}));
}

/// The body of POST /api/v1/orders.
struct NewOrder {
    std::string ext_order_id;
    std::string ext_fulfillment_order_id;
    std::string order_number;
    std::optional<Time> created_at;
    std::vector<std::string> tags;
    std::string notes;
    std::string shipping_method;
    bool paid = true;
    std::string currency;
    Destination destination;
    std::vector<NewOrderLine> line_items;
};
constexpr auto describe(Type<NewOrder>) {
    return described<NewOrder>(
        "NewOrder", "An order of the shop; its stock is promised when it arrives.",
        field<&NewOrder::ext_order_id>("The shop's own id of the order.", {.min_len = 1}),
        field<&NewOrder::ext_fulfillment_order_id>(
            "The shop's own id of this part of the order, when it sends an order in parts.",
            {.optional = true}),
        field<&NewOrder::order_number>("What people call the order; ext_order_id by default.",
                                       {.optional = true}),
        field<&NewOrder::created_at>("When the customer bought; now by default.",
                                     {.optional = true}),
        field<&NewOrder::tags>("Used by the order-priority rules.",
                               {.optional = true, .min_len = 1, .max_items = 50}),
        field<&NewOrder::notes>("Shown to the picker.", {.optional = true, .max_len = 2000}),
        field<&NewOrder::shipping_method>("How it is sent; used by the order-priority rules.",
                                          {.optional = true}),
        field<&NewOrder::paid>("False keeps the order from being picked; true by default.",
                               {.optional = true}),
        field<&NewOrder::currency>("Currency of the order, as ISO 4217 names it.",
                                   {.optional = true, .max_len = 3, .example = "\"EUR\""}),
        field<&NewOrder::destination>("Where the parcel goes.", {.optional = true}),
        field<&NewOrder::line_items>("What was ordered, 1 to 1,000 lines.", {.max_items = 1000}));
}

/// A line to change or to add, in the body of PATCH.
struct LineChange {
    std::optional<OrderLineItemId> order_line_item_id;
    std::string ext_order_line_item_id;
    std::optional<std::string> sku;
    std::optional<ProductId> product_id;
    std::int64_t quantity = 0;
};
constexpr auto describe(Type<LineChange>) {
    return described<LineChange>(
        "OrderLineItemChange", "A line to change or to add, and how many units it shall have.",
        field<&LineChange::order_line_item_id>("The line to change; send this or "
                                               "ext_order_line_item_id.",
                                               {.optional = true}),
        field<&LineChange::ext_order_line_item_id>(
            "The shop's own id of the line. One that the order does not have yet adds a line; send "
            "its sku or product_id, too.",
            {.optional = true}),
        field<&LineChange::sku>("The product's SKU, for a line to add.",
                                {.optional = true, .min_len = 1}),
        field<&LineChange::product_id>("The product's id, for a line to add.", {.optional = true}),
        field<&LineChange::quantity>("Units the line shall have in all, picked ones among them; 0 "
                                     "removes it.",
                                     {.min = 0, .max = 1'000'000}));
}

/// What became of a line's change.
enum class LineOutcome : std::uint8_t { applied, too_late };
template <>
struct EnumNames<LineOutcome> {
    static constexpr std::array<std::string_view, 2> names{"applied", "too_late"};
};

/// The answer to one LineChange. All after `result` is empty when it was applied.
struct LineChangeResult {
    std::optional<OrderLineItemId> order_line_item_id;
    std::string ext_order_line_item_id;
    std::int64_t quantity = 0;
    LineOutcome result = LineOutcome::applied;
    std::string reason;
    std::string message;
    std::string port;
    std::string user;
    std::optional<Time> since;
};
constexpr auto describe(Type<LineChangeResult>) {
    using R = LineChangeResult;
    return described<R>(
        "OrderLineItemChangeResult", "What became of one line of a change.",
        field<&R::order_line_item_id>("The line; null when it was to be added and was not."),
        field<&R::ext_order_line_item_id>("The shop's own id of the line."),
        field<&R::quantity>("Units the line has now."),
        field<&R::result>("`applied`, or `too_late`: then nothing of this line was changed."),
        field<&R::reason>("Why it was too late: `at_port`, `picked`, `deviated`, "
                          "`being_cancelled` or `cancelled`; empty when it was applied."),
        field<&R::message>("The same as a sentence, with what is still possible.",
                           {.max_len = 500}),
        field<&R::port>("The port where a worker has or had the units; empty when none has."),
        field<&R::user>("Who has or had them there; empty when nobody has."),
        field<&R::since>("When that worker began; null when nobody has."));
}

/// The body of PATCH /api/v1/orders/{order_id}; what is left out stays, null empties.
struct OrderChange {
    Patch<std::vector<std::string>> tags;
    Patch<std::string> notes;
    Patch<Destination> destination;
    std::optional<bool> paid;
    Patch<std::string> shipping_method;
    std::vector<LineChange> line_items;
};
constexpr auto describe(Type<OrderChange>) {
    return described<OrderChange>(
        "OrderChange", "What can be changed on an order that exists.",
        field<&OrderChange::tags>("Replaces the tags; the rules look at the order again.",
                                  {.min_len = 1, .max_items = 50}),
        field<&OrderChange::notes>("Replaces the note shown to the picker.", {.max_len = 2000}),
        field<&OrderChange::destination>("Replaces the whole destination."),
        field<&OrderChange::paid>("True lets the order be picked. False takes it off the queue, "
                                  "as long as no worker has begun with it; null leaves it.",
                                  {.optional = true}),
        field<&OrderChange::shipping_method>(
            "Replaces how it is sent; the rules look at the order again."),
        field<&OrderChange::line_items>(
            "The lines to change or add; lines that are not named stay as they are. The answer's "
            "line_changes says of each whether it was applied.",
            {.optional = true, .max_items = 1000}));
}

/// Who keeps an order from being picked.
enum class HoldKind : std::uint8_t { rule, integration, user };
template <>
struct EnumNames<HoldKind> {
    static constexpr std::array<std::string_view, 3> names{"rule", "integration", "user"};
};

/// Something that keeps an order from being picked.
struct Hold {
    std::optional<HoldId> hold_id;
    std::string reason;
    HoldKind kind = HoldKind::rule;
    std::string by;
    std::optional<Time> created_at;
};
constexpr auto describe(Type<Hold>) {
    return described<Hold>(
        "Hold", "Something that keeps an order from being picked.",
        field<&Hold::hold_id>("Number of the hold, to release it by; null for a rule's, which ends "
                              "with the rule or the order's tags."),
        field<&Hold::reason>("Why the order is held, in words.", {.max_len = 500}),
        field<&Hold::kind>("What holds it: a priority rule, an integration or a user."),
        field<&Hold::by>("Who holds it: `rule`, or the integration's or the user's name."),
        field<&Hold::created_at>("Since when; null for a rule's."));
}

/// The body of POST /api/v1/orders/{order_id}/holds.
struct NewHold {
    std::string reason;
};
constexpr auto describe(Type<NewHold>) {
    return described<NewHold>("NewHold", "Why an order must not be picked for now.",
                              field<&NewHold::reason>("In words; the people in the warehouse read "
                                                      "it.",
                                                      {.min_len = 1, .max_len = 200}));
}

/// A product that a line's kit is made of, and where its units stand.
struct OrderLineComponent {
    OrderLineItemId order_line_item_id;
    ProductId product_id;
    std::string sku;
    std::int64_t quantity = 0;
    std::int64_t reserved_quantity = 0;
    std::int64_t picked_quantity = 0;
};
constexpr auto describe(Type<OrderLineComponent>) {
    using C = OrderLineComponent;
    return described<C>(
        "OrderLineComponent", "A product that a line's kit is made of.",
        field<&C::order_line_item_id>("Number of the component's own line, which is picked."),
        field<&C::product_id>("Which product."), field<&C::sku>("Its SKU when ordered."),
        field<&C::quantity>("Units for all kits of the line, ordered and not cut."),
        field<&C::reserved_quantity>("Units promised and not yet picked."),
        field<&C::picked_quantity>("Units picked."));
}

/// A line of an order and where its units stand.
struct OrderLine {
    OrderLineItemId order_line_item_id;
    std::string ext_order_line_item_id;
    ProductId product_id;
    std::string sku;
    std::int64_t quantity = 0;
    std::int64_t reserved_quantity = 0;
    std::int64_t picked_quantity = 0;
    std::vector<OrderLineComponent> components = {};
};
constexpr auto describe(Type<OrderLine>) {
    return described<OrderLine>(
        "OrderLineItem", "A line of an order and where its units stand.",
        field<&OrderLine::order_line_item_id>("Number of the line."),
        field<&OrderLine::ext_order_line_item_id>("The shop's own id of the line."),
        field<&OrderLine::product_id>("Which product."),
        field<&OrderLine::sku>("Its SKU when ordered."),
        field<&OrderLine::quantity>("Units ordered and not cut; of a kit, whole kits."),
        field<&OrderLine::reserved_quantity>("Units promised and not yet picked."),
        field<&OrderLine::picked_quantity>("Units picked."),
        field<&OrderLine::components>("What the line's kit is made of; empty when it is no kit."));
}

/// An order as the API shows it.
struct Order {
    OrderId order_id;
    ShopId shop_id;
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
    std::vector<OrderLine> line_items;
    std::vector<FulfillmentId> fulfillment_ids;
    Patch<std::vector<LineChangeResult>> line_changes;
    Time created_at;
    Time updated_at;
    std::int64_t version = 0;
};
constexpr auto describe(Type<Order>) {
    return described<Order>(
        "Order", "An order and where it stands.", field<&Order::order_id>("Number of the order."),
        field<&Order::shop_id>("The shop it came from."), field<&Order::status>("Where it stands."),
        field<&Order::waiting_reason>("Why it does not move, in words; empty when it does."),
        field<&Order::ext_order_id>("The shop's own id of the order."),
        field<&Order::ext_fulfillment_order_id>("The shop's own id of this part of the order."),
        field<&Order::order_number>("What people call the order."),
        field<&Order::tags>("Used by the order-priority rules."),
        field<&Order::notes>("Shown to the picker."),
        field<&Order::shipping_method>("How it is sent."),
        field<&Order::paid>("False keeps the order from being picked."),
        field<&Order::currency>("Currency of the order."),
        field<&Order::destination>("Where the parcel goes."),
        field<&Order::holds>("What keeps it from being picked."),
        field<&Order::line_items>("What was ordered.", {.max_items = 1000}),
        field<&Order::fulfillment_ids>("The deliveries made of it.", {.max_items = 1000}),
        field<&Order::line_changes>("What became of each of a PATCH's line_items, in their order; "
                                    "only in the answer to it.",
                                    {.max_items = 1000}),
        field<&Order::created_at>("When the customer bought."),
        field<&Order::updated_at>("When anything of it changed last."),
        field<&Order::version>("Grows with every change."));
}

/// The row of `orders`, without its lines.
struct OrderRow {
    OrderId order_id;
    ShopId shop_id;
    SiteId site_id;
    std::string ext_order_id;
    std::string ext_fulfillment_order_id;
    std::string order_number;
    std::string status;
    std::string notes;
    std::string tags;  ///< A JSON array.
    std::string shipping_method;
    bool paid = true;
    std::string currency;
    std::string destination;  ///< A JSON object.
    Time placed_at;
    std::string waiting_reason;
    Time created_at;
    Time updated_at;
    std::int64_t version = 0;
    std::string hold_reason;  ///< Of its oldest hold by a person or integration; '' when none has.
    bool cancelling = false;  ///< A cancellation was accepted; a worker puts its goods back.
};

}  // namespace entrepot
