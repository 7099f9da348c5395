#pragma once

#include <optional>
#include <vector>

#include "base/caller.h"
#include "db/database.h"
#include "shipping/shipment_types.h"

namespace entrepot {

/// A shipment of the token's shop; refuses `shipment_not_found`.
Shipment get_shipment(const Snapshot& snapshot, const Caller& caller, ShipmentId id);

/// The shipments of the token's shop, oldest first.
http::Page<Shipment> list_shipments(const Snapshot& snapshot, const Caller& caller,
                                    const http::Query<ShipmentQuery>& query);

/// As the API shows it.
Shipment shown_shipment(const ShipmentRow& row);

/// Whichever shop's; refuses `shipment_not_found`.
ShipmentRow require_shipment(const Snapshot& snapshot, OrganizationId organization, ShipmentId id);

/// The fulfillment's shipment that has not been replaced.
std::optional<ShipmentRow> present_shipment(const Snapshot& snapshot, OrganizationId organization,
                                            FulfillmentId fulfillment);

/// All tries for the deliveries of an order, oldest first.
std::vector<ShipmentRow> shipments_of_order(const Snapshot& snapshot, OrganizationId organization,
                                            OrderId order);

/// Puts a picked fulfillment whose order has a shipment order on the list of labels to ask for.
/// Nothing when it is not of that kind; the present one when it stands there already.
std::optional<ShipmentRow> open_shipment(Tx& tx, FulfillmentId fulfillment);

/// Whether `open_shipment` would add one: a read, so that most changes of fulfillments cost no
/// write.
bool lacks_shipment(Database& database, OrganizationId organization, FulfillmentId fulfillment);

/// A fulfillment that lacks its shipment.
struct Leftover {
    OrganizationId organization;
    FulfillmentId fulfillment;
};
/// All of them, of all organizations.
std::vector<Leftover> leftover_fulfillments(const Snapshot& snapshot);

/// The same for all picked fulfillments of the orders of an external id.
void open_shipments_of_order(Tx& tx, ShopId shop, const std::string& ext_order_id);

/// Takes what nobody has asked for yet off the list.
void drop_open_shipments(Tx& tx, ShipmentOrderId shipment_order);

/// A further try in place of the present one, which becomes `replaced`.
ShipmentRow replace_shipment(Tx& tx, ShipmentRow present);

/// Writes what can change of a row, raises its version and tells screens.
void write_shipment(Tx& tx, ShipmentRow& row);

}  // namespace entrepot
