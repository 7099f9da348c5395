#pragma once

#include <optional>
#include <vector>

#include "base/caller.h"
#include "db/database.h"
#include "fulfillment/cancellation_types.h"
#include "fulfillment/types.h"
#include "http/route_types.h"

/// Cancelling an order that may be at a port: the answer is definite and given at once; the goods
/// follow.
namespace entrepot {

struct OrderDetail;

/// Accepts or refuses. Not begun, the order is cancelled now. At a port, the worker is told and
/// puts the goods back (`release` then ends it); nothing more of it is picked or prepared. Picked
/// or shipped, it is refused. A request that follows an accepted one is answered with that one.
/// Refuses `order_not_found`.
CancellationRequest request_cancellation(Tx& tx, const Caller& caller, OrderId order,
                                         const NewCancellationRequest& request);

/// The requests of an order, oldest first. Refuses `order_not_found`.
http::Page<CancellationRequest> list_cancellation_requests(
    const Snapshot& snapshot, const Caller& caller, OrderId order,
    const http::Query<CancellationQuery>& query);

/// Refuses `order_not_found`, `cancellation_request_not_found`.
CancellationRequest get_cancellation_request(const Snapshot& snapshot, const Caller& caller,
                                             OrderId order, CancellationRequestId request);

/// The same for a manager; the answer is how the order stands then.
OrderDetail request_cancellation_in_app(Tx& tx, const Caller& caller, OrderId order,
                                        const NewCancellationRequest& request);

/// All requests of an order.
std::vector<CancellationRequest> cancellation_requests_of(const Snapshot& snapshot,
                                                          OrganizationId organization,
                                                          OrderId order);

/// The accepted request because of which the fulfillment's goods have to go back.
std::optional<CancellationRequest> pending_cancellation(const Snapshot& snapshot,
                                                        OrganizationId organization,
                                                        FulfillmentId fulfillment);

}  // namespace entrepot
