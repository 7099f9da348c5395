#pragma once

#include <string>

#include "base/caller.h"
#include "db/database.h"
#include "fulfillment/types.h"

namespace entrepot {

/// The delivery has left: all that lies in its tote goes to the customer, and it and, with its last
/// delivery, its order become `shipped`. `tracking` is the carrier's number, '' when there is none.
/// Nothing happens when it is shipped already. The fulfillment has to be `fulfilled`.
void ship_fulfillment(Tx& tx, const Caller& caller, FulfillmentId fulfillment,
                      const std::string& tracking);

}  // namespace entrepot
