#pragma once

#include <array>
#include <optional>
#include <string>

#include "base/caller.h"
#include "http/paging.h"
#include "orders/types.h"

namespace entrepot {

/// Filters of GET /api/v1/orders; all given ones have to hold.
struct OrderQuery {
    std::optional<OrderStatus> status;
    std::optional<std::string> ext_order_id;
    std::optional<std::string> ext_fulfillment_order_id;
    std::optional<std::string> order_number;
    std::optional<Time> created_since;
    std::optional<Time> updated_since;
    std::int64_t limit = http::default_limit;
    std::string cursor;
};
constexpr auto describe(Type<OrderQuery>) {
    using Q = OrderQuery;
    return described<Q>(
        "OrderQuery", "Filters of the list of orders; all given ones have to hold.",
        field<&Q::status>("Only orders that stand here."),
        field<&Q::ext_order_id>("Only orders with exactly this id of yours."),
        field<&Q::ext_fulfillment_order_id>("Only orders with exactly this id of yours."),
        field<&Q::order_number>("Only orders with exactly this number."),
        field<&Q::created_since>("Only orders the customer bought at this moment or later."),
        field<&Q::updated_since>("Only orders changed at this moment or later."),
        field<&Q::limit>("Most items in an answer; 50 when left out.", http::limit_field),
        field<&Q::cursor>("`next_cursor` of the answer before.", {.optional = true}));
}

/// The orders of the caller's shop, oldest first.
http::Page<Order> list_orders(const Snapshot& snapshot, const Caller& caller,
                              const http::Query<OrderQuery>& query);

/// Where the picking of an order stands, for the app's list.
enum class PickingStage : std::uint8_t {
    ready,    ///< A fulfillment waits to be picked.
    at_port,  ///< A worker picks a fulfillment of it.
};
template <>
struct EnumNames<PickingStage> {
    static constexpr std::array<std::string_view, 2> names{"ready", "at_port"};
};

/// Filters of the app's list.
struct OrderSearch {
    std::optional<OrderStatus> status;
    std::optional<PickingStage> picking;
    std::optional<ShopId> shop_id;
    std::string query;
    std::int64_t limit = http::default_limit;
    std::string cursor;
};
constexpr auto describe(Type<OrderSearch>) {
    using Q = OrderSearch;
    return described<Q>(
        "OrderSearch", "Filters of the list of orders; all given ones have to hold.",
        field<&Q::status>("Only orders that stand here."),
        field<&Q::picking>("ready: only orders with something ready to pick; at_port: only orders "
                           "that are being picked."),
        field<&Q::shop_id>("Only orders of this shop.", {.optional = true}),
        field<&Q::query>("Part of an order number or of the shop's own id.", {.optional = true}),
        field<&Q::limit>("Most items in an answer; 50 when left out.", http::limit_field),
        field<&Q::cursor>("`next_cursor` of the answer before.", {.optional = true}));
}

/// An order in the app's list.
struct OrderSummary {
    OrderId order_id;
    std::string order_number;
    std::string ext_order_id;
    ShopId shop_id;
    std::string shop_name;
    OrderStatus status = OrderStatus::open;
    std::string waiting_reason;
    std::vector<std::string> tags;
    std::string shipping_method;
    std::int64_t lines_count = 0;
    std::int64_t units = 0;
    Time created_at;
    Time placed_at;
};
constexpr auto describe(Type<OrderSummary>) {
    using S = OrderSummary;
    return described<S>(
        "OrderSummary", "An order in the list.", field<&S::order_id>("Number of the order."),
        field<&S::order_number>("What people call the order."),
        field<&S::ext_order_id>("The shop's own id of the order."),
        field<&S::shop_id>("The shop it came from."), field<&S::shop_name>("Name of the shop."),
        field<&S::status>("Where it stands."),
        field<&S::waiting_reason>("Why it does not move, in words; empty when it does."),
        field<&S::tags>("Used by the order-priority rules."),
        field<&S::shipping_method>("How it is sent."), field<&S::lines_count>("Number of lines."),
        field<&S::units>("Units of all lines."), field<&S::created_at>("When it came in."),
        field<&S::placed_at>("When the customer bought."));
}

/// The organization's orders, newest first.
http::Page<OrderSummary> search_orders(const Snapshot& snapshot, const Caller& caller,
                                       const http::Query<OrderSearch>& query);

}  // namespace entrepot
