#pragma once

#include "ports/tasks/task.h"

namespace entrepot {

/// After picking: leads on to the label when the delivery's order has a shipment order, and answers
/// whether it did. With one rate and nothing to enter, the label is asked for at once. `receipt` is
/// shown at home in the end; from a port with several orders it leads back to those.
bool begin_ship(TaskRun& run, FulfillmentId fulfillment, const PickReceipt& receipt);

}  // namespace entrepot
