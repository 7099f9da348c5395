#pragma once

#include <optional>
#include <string>

#include "base/caller.h"
#include "fulfillment/types.h"
#include "http/paging.h"

namespace entrepot {

/// Filters of GET /api/v1/fulfillments; all given ones have to hold.
struct FulfillmentQuery {
    std::optional<FulfillmentStatus> status;
    std::optional<OrderId> order_id;
    std::optional<std::string> ext_order_id;
    std::optional<Time> created_since;
    std::optional<Time> updated_since;
    std::int64_t limit = http::default_limit;
    std::string cursor;
};
constexpr auto describe(Type<FulfillmentQuery>) {
    using Q = FulfillmentQuery;
    return described<Q>(
        "FulfillmentQuery", "Filters of the list of fulfillments; all given ones have to hold.",
        field<&Q::status>("Only fulfillments that stand here."),
        field<&Q::order_id>("Only fulfillments of this order."),
        field<&Q::ext_order_id>("Only fulfillments of orders with exactly this id of yours."),
        field<&Q::created_since>("Only fulfillments prepared at this moment or later."),
        field<&Q::updated_since>("Only fulfillments changed at this moment or later."),
        field<&Q::limit>("Most items in an answer; 50 when left out.", http::limit_field),
        field<&Q::cursor>("`next_cursor` of the answer before.", {.optional = true}));
}

/// The fulfillments of the caller's shop, oldest first.
http::Page<Fulfillment> list_fulfillments(const Snapshot& snapshot, const Caller& caller,
                                          const http::Query<FulfillmentQuery>& query);

}  // namespace entrepot
