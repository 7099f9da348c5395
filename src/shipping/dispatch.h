#pragma once

#include <optional>
#include <vector>

#include "base/caller.h"
#include "db/database.h"
#include "shipping/channel_types.h"
#include "shipping/rate_types.h"
#include "shipping/shipment_order_types.h"
#include "shipping/shipment_types.h"

namespace entrepot {

/// What a worker may choose for a picked delivery.
struct ShippingOffer {
    ShipmentOrder order;
    OrderChannel channel;
    std::vector<ShippingRate> rates;
    std::int64_t goods_grams = 0;  ///< Weight of the goods; 0 when a product's is not known.
};

/// The offer for a shipment's delivery, or nothing when its shipment order was deleted.
std::optional<ShippingOffer> offer_for(const Snapshot& snapshot, OrganizationId organization,
                                       const ShipmentRow& shipment);

/// How a label is asked for.
struct LabelWish {
    std::optional<ShippingRateId> rate;  ///< The shipment order's own when left out.
    Parcel parcel;
    PortId port;  ///< Where somebody waits for it; none in the Admin view.
};

/// Asks the channel for the label of a picked fulfillment: its shipment becomes `waiting` and a
/// worker sends the request. Asked again, a new shipment takes the place of the one before. Refuses
/// `nothing_to_ship`, `label_is_there`, `shipping_rate_not_found`, `order_channel_mismatch`,
/// `parcel_incomplete`.
ShipmentRow request_label(Tx& tx, const Caller& caller, FulfillmentId fulfillment,
                          const LabelWish& wish);

/// Nobody waits for the label at a port any more; it is printed later.
void stop_waiting(Tx& tx, ShipmentId shipment);

}  // namespace entrepot
