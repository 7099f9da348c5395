#pragma once

#include "base/caller.h"
#include "db/database.h"
#include "hooks/delivery_types.h"

namespace entrepot {

/// All hooks of the organization, oldest first, with what they sent of late.
http::Page<HookSummary> list_hook_summaries(const Snapshot& snapshot, const Caller& caller,
                                            const http::Query<HookSummaryQuery>& query);

/// Enables a hook of the organization; what waits is tried at once. Refuses `hook_not_found`.
HookSummary enable_hook_for_user(Tx& tx, const Caller& caller, HookId hook);

/// The delivery log, newest first.
http::Page<Delivery> list_deliveries(const Snapshot& snapshot, const Caller& caller,
                                     const http::Query<DeliveryQuery>& query);

/// One message with its tries; refuses `delivery_not_found`.
Delivery get_delivery(const Snapshot& snapshot, const Caller& caller, DeliveryId delivery);

/// Has the message sent at once, out of order, with the same message id and `replayed: true` in its
/// body. Refuses `delivery_not_found`, `hook_disabled`, `event_expired`.
Delivery send_again(Tx& tx, const Caller& caller, DeliveryId delivery);

/// Messages of the organization without tries left, and those that wait after a failed one.
std::int64_t count_failed_deliveries(const Snapshot& snapshot, OrganizationId organization);

}  // namespace entrepot
