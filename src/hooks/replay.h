#pragma once

#include "base/caller.h"
#include "db/database.h"
#include "hooks/delivery_types.h"
#include "hooks/replay_types.h"

namespace entrepot {

// All of these send at once, out of order, with the same message id and `replayed: true` in the
// body. An integration reaches its shop's hooks, a user all of the organization.

/// Sends one message again. Refuses `delivery_not_found`, `hook_disabled`, `event_expired`.
Delivery send_again(Tx& tx, const Caller& caller, DeliveryId delivery);

/// Sends chosen messages again, or all that failed since a moment. Refuses `replay_needs_one`.
DeliveriesReplayed send_many_again(Tx& tx, const Caller& caller, const DeliveryReplay& wish);

/// Sends a part of the feed of the token's shop again, also to hooks that did not exist then.
/// Refuses `shop_not_found`, `hook_not_found`, `hook_disabled`, `events_expired`,
/// `replay_range_empty` (it ends before it begins).
EventsReplayed replay_events(Tx& tx, const Caller& caller, const EventReplay& wish);

/// Sends the hook a message of the type `hooks.test`: an event of the shop's feed that only this
/// hook gets, once. Refuses `hook_not_found`, `hook_disabled`.
Delivery send_test_event(Tx& tx, const Caller& caller, HookId hook);

}  // namespace entrepot
