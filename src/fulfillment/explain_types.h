#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "orders/types.h"

namespace entrepot {

/// What keeps an order from being picked, or from leaving.
enum class BlockerCode : std::uint8_t {
    no_stock,
    held,
    blocked_by_rule,
    unpaid,
    deviation,
    being_cancelled,
    waits_for_rest,
    not_prepared_yet,
    order_channel_missing,
    label_missing,
};
template <>
struct EnumNames<BlockerCode> {
    static constexpr std::array<std::string_view, 10> names{"no_stock",
                                                            "held",
                                                            "blocked_by_rule",
                                                            "unpaid",
                                                            "deviation",
                                                            "being_cancelled",
                                                            "waits_for_rest",
                                                            "not_prepared_yet",
                                                            "order_channel_missing",
                                                            "label_missing"};
};

/// Units of a product that an order has been promised and not picked yet.
struct StockHolder {
    std::optional<OrderId> order_id;
    std::string order_number;
    std::string shop_name;
    std::int64_t quantity = 0;
};
constexpr auto describe(Type<StockHolder>) {
    using H = StockHolder;
    return described<H>(
        "StockHolder", "Units of a product that an order was promised and has not picked yet.",
        field<&H::order_id>("The order that holds them; null for another shop's."),
        field<&H::order_number>("Its number; empty for another shop's."),
        field<&H::shop_name>("Its shop; `another shop` when it is not the caller's."),
        field<&H::quantity>("Units it holds."));
}

/// One thing that keeps an order. What does not belong to its code is null or empty.
struct Blocker {
    BlockerCode code = BlockerCode::no_stock;
    std::string message;
    std::optional<OrderLineItemId> order_line_item_id;
    std::string sku;
    std::int64_t missing = 0;
    std::int64_t in_stock = 0;
    std::vector<StockHolder> held_by;
    std::optional<HoldId> hold_id;
    std::optional<RuleId> rule_id;
    std::optional<DeviationId> deviation_id;
    std::optional<FulfillmentId> fulfillment_id;
};
constexpr auto describe(Type<Blocker>) {
    using B = Blocker;
    return described<B>(
        "Blocker", "One thing that keeps an order from being picked or from leaving.",
        field<&B::code>("What it is."),
        field<&B::message>("The same as a sentence.", {.max_len = 1000}),
        field<&B::order_line_item_id>("no_stock: the line that waits; null otherwise."),
        field<&B::sku>("no_stock: its product; empty otherwise."),
        field<&B::missing>("no_stock: units it waits for; 0 otherwise."),
        field<&B::in_stock>("no_stock: units of the product on shelves; 0 otherwise."),
        field<&B::held_by>("no_stock: who holds those units, the oldest promise first.",
                           {.max_items = 100}),
        field<&B::hold_id>("held: the hold; null otherwise."),
        field<&B::rule_id>("blocked_by_rule: the priority rule; null otherwise."),
        field<&B::deviation_id>("deviation: the report; null otherwise."),
        field<&B::fulfillment_id>("label_missing: the picked delivery; null otherwise."));
}

/// A fulfillment's place in its site's queue.
struct QueuePlace {
    FulfillmentId fulfillment_id;
    std::int64_t position = 0;
    std::int64_t orders_before = 0;
    std::optional<std::int64_t> seconds_per_order;
    std::optional<Time> expected_at;
};
constexpr auto describe(Type<QueuePlace>) {
    using Q = QueuePlace;
    return described<Q>(
        "QueuePlace", "A fulfillment's place in its site's queue.",
        field<&Q::fulfillment_id>("The fulfillment that is ready to pick."),
        field<&Q::position>("Its place; 1 is next."),
        field<&Q::orders_before>("Fulfillments that are picked before it."),
        field<&Q::seconds_per_order>(
            "The site's pace: seconds for one fulfillment, from those finished in the last hour; "
            "null when none was."),
        field<&Q::expected_at>("When it should be picked at that pace: an estimate, not a promise; "
                               "null without a pace."));
}

/// A fulfillment that a worker has at a port.
struct AtPort {
    FulfillmentId fulfillment_id;
    std::string port;
    std::string user;
    std::optional<Time> since;
};
constexpr auto describe(Type<AtPort>) {
    using A = AtPort;
    return described<A>("AtPort", "A fulfillment that a worker has at a port.",
                        field<&A::fulfillment_id>("The fulfillment."),
                        field<&A::port>("The port's name."), field<&A::user>("The worker."),
                        field<&A::since>("When the worker began."));
}

/// The answer to "why is it not moving?".
struct OrderExplanation {
    OrderId order_id;
    std::string order_number;
    OrderStatus status = OrderStatus::open;
    std::string summary;
    std::vector<Blocker> blockers;
    std::vector<QueuePlace> queue;
    std::vector<AtPort> at_ports;
};
constexpr auto describe(Type<OrderExplanation>) {
    using E = OrderExplanation;
    return described<E>("OrderExplanation", "Why an order does not move, or when it will.",
                        field<&E::order_id>("The order."),
                        field<&E::order_number>("What people call it."),
                        field<&E::status>("Where it stands."),
                        field<&E::summary>("In one sentence.", {.max_len = 1000}),
                        field<&E::blockers>("Everything that keeps it; empty when nothing does.",
                                            {.max_items = 1000}),
                        field<&E::queue>("What of it is ready to pick.", {.max_items = 1000}),
                        field<&E::at_ports>("What of it is being picked.", {.max_items = 1000}));
}

}  // namespace entrepot
