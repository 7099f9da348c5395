#pragma once

#include "base/caller.h"
#include "db/database.h"
#include "shipping/app_types.h"

/// What the Admin view shows of shipping, and does.
namespace entrepot {

/// All shops' channels with their rates.
http::Page<ChannelSummary> list_channels_in_app(const Snapshot& snapshot, const Caller& caller,
                                                const http::Query<LabelListQuery>& query);

/// Deliveries whose label is not on the parcel yet: not asked for, awaited, refused or not printed.
http::Page<ShipmentSummary> list_labels(const Snapshot& snapshot, const Caller& caller,
                                        const http::Query<LabelListQuery>& query);

/// All tries for the deliveries of an order, at most 250, oldest first.
http::Page<ShipmentSummary> list_shipments_of_order(const Snapshot& snapshot, const Caller& caller,
                                                    OrderId order);

/// Asks for the label of the shipment's delivery, or again. Refuses as `request_label`, and
/// `shipment_not_found`.
ShipmentSummary ask_in_app(Tx& tx, const Caller& caller, ShipmentId id, const AskForLabel& wish);

/// Refuses `shipment_not_found`, `no_label_yet`, `no_printer`.
ShipmentSummary print_in_app(Tx& tx, const Caller& caller, ShipmentId id, const PrintAt& where);

/// Refuses `shipment_not_found`, `no_label_yet`.
ShipmentSummary mark_printed_in_app(Tx& tx, const Caller& caller, ShipmentId id);

}  // namespace entrepot
