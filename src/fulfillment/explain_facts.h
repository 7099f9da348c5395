#pragma once

#include <vector>

#include "base/caller.h"
#include "db/database.h"
#include "fulfillment/explain_types.h"
#include "orders/facts.h"

/// The parts of an explanation; for this folder only.
namespace entrepot {

/// What every explainer looks at.
struct Explaining {
    const Snapshot& snapshot;
    const Caller& caller;
    const OrderFacts& facts;
};

/// Adds what it knows to keep the order. A new kind of blocker is one more of these in the list of
/// explain.cpp, and a code.
using Explainer = void (*)(const Explaining& about, std::vector<Blocker>& blockers);

void explain_stock(const Explaining& about, std::vector<Blocker>& blockers);

/// What an order with a shipment order lacks: its channel, or the label of what is picked.
void explain_labels(const Explaining& about, std::vector<Blocker>& blockers);

/// The place of each queued fulfillment of the order.
std::vector<QueuePlace> queue_places(const Snapshot& snapshot, OrganizationId organization,
                                     const OrderFacts& facts);

}  // namespace entrepot
