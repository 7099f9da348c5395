#pragma once

#include <span>
#include <vector>

#include "base/caller.h"
#include "orders/facts.h"
#include "orders/orders.h"

namespace entrepot {

/// The order the facts are of; without its holds.
Order order_of(const OrderFacts& facts);

/// What keeps an order from being picked.
std::vector<Hold> holds_of(const Snapshot& snapshot, OrganizationId organization, OrderId order);

/// Orders by id, with holds; unknown ones are left out.
std::vector<Order> orders_of(const Snapshot& snapshot, OrganizationId organization,
                             std::span<const OrderId> ids);

/// The row, if the caller may see it. Refuses `order_not_found`.
OrderRow require_order(const Snapshot& snapshot, const Caller& caller, OrderId order);

}  // namespace entrepot
