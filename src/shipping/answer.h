#pragma once

#include <string>

#include "base/caller.h"
#include "db/database.h"
#include "shipping/dispatch_types.h"

namespace entrepot {

/// A label taken out of its base64; empty when the answer has none.
struct LabelBytes {
    std::string pdf;
};

/// Decodes and checks the label. Refuses `missing_label`, `missing_error`, `label_is_no_pdf`.
LabelBytes label_of(const DispatchAnswer& answer);

/// The same before the transaction, for a shipment of the caller's shop: whose it is comes before
/// what is sent. Refuses `shipment_not_found`, too.
LabelBytes prepare_label(const Snapshot& snapshot, const Caller& caller, ShipmentId id,
                         const DispatchAnswer& answer);

/// The integration's answer. With a label the fulfillment is shipped, and the label is printed when
/// somebody waits for it at a port with a printer. Refuses `shipment_not_found`,
/// `shipment_replaced`, `shipment_already_answered`, `shipment_not_asked_for`.
Shipment answer_dispatch(Tx& tx, const Caller& caller, ShipmentId id, const DispatchAnswer& answer,
                         const LabelBytes& label);

}  // namespace entrepot
