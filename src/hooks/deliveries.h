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

/// Gives a hook of the organization a new secret, which this answer shows once. Refuses
/// `hook_not_found`.
HookSecret rotate_hook_secret_for_user(Tx& tx, const Caller& caller, HookId hook);

/// The delivery log of the organization, newest first.
http::Page<Delivery> list_deliveries(const Snapshot& snapshot, const Caller& caller,
                                     const http::Query<DeliveryQuery>& query);

/// What was sent to a hook of the token's shop, newest event first; refuses `hook_not_found`.
http::Page<Delivery> list_hook_deliveries(const Snapshot& snapshot, const Caller& caller,
                                          HookId hook, const http::Query<HookDeliveryQuery>& query);

/// One message with its tries, of the token's shop or the user's organization; refuses
/// `delivery_not_found`.
Delivery get_delivery(const Snapshot& snapshot, const Caller& caller, DeliveryId delivery);

/// Messages of the organization without tries left, and those that wait after a failed one.
std::int64_t count_failed_deliveries(const Snapshot& snapshot, OrganizationId organization);

}  // namespace entrepot
