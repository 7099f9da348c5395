#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "base/caller.h"
#include "db/database.h"
#include "orders/types.h"

namespace entrepot {

/// Takes an order in: writes it, promises its stock and hands it to the preparation, all in this
/// transaction. The caller is an integration whose token made a shop. Refuses
/// `order_already_exists`, and `validation_error` naming the line whose product is unknown.
Order create_order(Tx& tx, const Caller& caller, const NewOrder& order);

/// The order as it is now. Refuses `order_not_found` when there is none, or (for an integration)
/// when it is another shop's.
Order get_order(const Snapshot& snapshot, const Caller& caller, OrderId order);

/// Changes tags, notes, destination, shipping method and `paid`, not the lines; what is planned of
/// the order is not touched here (see `change_order_and_plans`). Refuses `order_not_found`.
Order change_order(Tx& tx, const Caller& caller, OrderId order, const OrderChange& change);

/// The row, whichever shop's.
std::optional<OrderRow> find_order(const Snapshot& snapshot, OrganizationId organization,
                                   OrderId order);

/// Derives `status` and `waiting_reason` from lines, promises, fulfillments and deviations, and
/// writes them when they differ: nothing else writes an order's status but `mark_cancelled`. Emits
/// `orders.update`.
void refresh_order_status(Tx& tx, OrderId order);

/// Ends an order whose promises and fulfillments are gone: it stays readable as `cancelled`.
void mark_cancelled(Tx& tx, const Caller& caller, OrderId order);

/// Adds a line to the order's timeline. `details` is a JSON object.
void add_history(Tx& tx, OrderId order, std::string_view actor, std::string_view happening,
                 std::string_view details = "{}");

}  // namespace entrepot
