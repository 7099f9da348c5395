#pragma once

#include "base/caller.h"
#include "db/database.h"
#include "shipping/shipment_order_types.h"

namespace entrepot {

/// Ties an order, there already or not yet, to a channel with a default rate. Deliveries of it that
/// were picked before are put on the list of labels to ask for. Refuses, in this order:
/// `duplicate_line_items`, `missing_order_channel_id_or_...`, `missing_shipping_rate_id_or_...`,
/// `shipping_connector_not_found` (the token has no shop, or the shop no channel),
/// `order_channel_not_found`, `order_channel_mismatch`, `shipping_rate_not_found`,
/// `shipment_order_already_exists`, `shipment_order_for_order_already_exists`.
ShipmentOrder create_shipment_order(Tx& tx, const Caller& caller, const NewShipmentOrder& wish);

/// Changes the shipment order of the body's `ext_shipment_order_id`; the next dispatch request is
/// made of what it says then. A rate that is left out stays, and must be one of the channel.
/// Refuses as above, `missing_ext_shipment_order_id`, `shipment_order_not_found`.
ShipmentOrder change_shipment_order(Tx& tx, const Caller& caller,
                                    const ShipmentOrderChange& change);

/// Refuses `shipment_order_not_found`.
ShipmentOrder get_shipment_order(const Snapshot& snapshot, const Caller& caller,
                                 ShipmentOrderId id);

http::Page<ShipmentOrder> list_shipment_orders(const Snapshot& snapshot, const Caller& caller,
                                               const http::Query<ShipmentOrderQuery>& query);

/// Refuses `shipment_order_not_found`, and `shipment_order_in_use` once a label was asked for.
void delete_shipment_order(Tx& tx, const Caller& caller, ShipmentOrderId id);

/// The shipment order of an order of the shop, by the order's external id.
std::optional<ShipmentOrder> shipment_order_for(const Snapshot& snapshot,
                                                OrganizationId organization, ShopId shop,
                                                const std::string& ext_order_id);

/// A shipment order of the channel, with this rate when one is named, that may still need a label:
/// its order has not come, or is neither shipped as a whole nor cancelled.
std::optional<ShipmentOrderId> unfinished_shipment_order(const Snapshot& snapshot,
                                                         OrganizationId organization,
                                                         OrderChannelId channel,
                                                         ShippingRateId rate = {});

}  // namespace entrepot
