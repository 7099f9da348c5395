#pragma once

#include <string>
#include <string_view>

#include "base/caller.h"
#include "db/database.h"
#include "http/route_types.h"
#include "shipping/shipment_types.h"

namespace entrepot {

inline constexpr std::string_view print_waiting = "waiting";
inline constexpr std::string_view print_done = "printed";
inline constexpr std::string_view print_failed = "failed";

void keep_label(Tx& tx, ShipmentId shipment, std::string_view pdf);

/// The label's PDF. Refuses `no_label_yet`.
std::string label_of(const Snapshot& snapshot, OrganizationId organization, ShipmentId shipment);

/// The printer of a port; '' for none.
std::string printer_of(const Snapshot& snapshot, OrganizationId organization, PortId port);

/// Somebody waits for the label at a port with a printer: a worker prints it there. The row is
/// changed, not written.
void print_where_awaited(Tx& tx, ShipmentRow& shipment);

/// Prints a label (again) on the port's printer. Refuses `no_label_yet`, `no_printer`.
ShipmentRow print_label(Tx& tx, ShipmentId shipment, PortId port);

/// The label is on the parcel, however it was printed. Refuses `no_label_yet`.
ShipmentRow mark_printed(Tx& tx, ShipmentId shipment);

/// `GET /app/api/shipments/{shipment_id}/label.pdf`: for whoever works at a port or in Admin.
http::Response download_label(const Snapshot& snapshot, const Caller& caller, ShipmentId shipment);

}  // namespace entrepot
