#include "shipping/labels.h"

#include <fmt/format.h>

#include "shipping/errors.h"
#include "shipping/shipments.h"

namespace entrepot {
namespace {

constexpr Sql insert_sql{
    "shipping.insert_label",
    "INSERT INTO shipment_labels (organization_id, shipment_id, pdf) VALUES ($1, $2, $3)"};

constexpr Sql find_sql{
    "shipping.find_label",
    "SELECT pdf FROM shipment_labels WHERE organization_id = $1 AND shipment_id = $2"};

constexpr Sql find_printer{"shipping.printer_of_port",
                           "SELECT printer FROM ports WHERE organization_id = $1 AND port_id = $2"};

constexpr Sql want_print{"shipping.want_print",
                         "UPDATE shipments SET attempts = 0, due_at = $3"
                         " WHERE organization_id = $1 AND shipment_id = $2"};

ShipmentRow require_labelled(const Snapshot& snapshot, OrganizationId organization, ShipmentId id) {
    auto shipment = require_shipment(snapshot, organization, id);
    if (shipment.is(ShipmentState::labelled)) return shipment;
    throw Refusal(errors::no_label_yet, "There is no label of this shipment yet.");
}

void begin_print(Tx& tx, ShipmentRow& shipment, std::string printer) {
    shipment.printer = std::move(printer);
    shipment.print_state = print_waiting;
    shipment.print_error.clear();
    tx.run(want_print, tx.organization(), shipment.shipment_id, tx.now());
}

}  // namespace

void keep_label(Tx& tx, ShipmentId shipment, std::string_view pdf) {
    tx.run(insert_sql, tx.organization(), shipment, Bytes{pdf});
}

std::string label_of(const Snapshot& snapshot, OrganizationId organization, ShipmentId shipment) {
    auto pdf = snapshot.maybe<std::string>(find_sql, organization, shipment);
    if (pdf) return std::move(*pdf);
    throw Refusal(errors::no_label_yet, "There is no label of this shipment.");
}

std::string printer_of(const Snapshot& snapshot, OrganizationId organization, PortId port) {
    return snapshot.maybe<std::string>(find_printer, organization, port).value_or("");
}

void print_where_awaited(Tx& tx, ShipmentRow& shipment) {
    if (!shipment.port_id) return;
    auto printer = printer_of(tx, tx.organization(), shipment.port_id);
    if (!printer.empty()) begin_print(tx, shipment, std::move(printer));
}

ShipmentRow print_label(Tx& tx, ShipmentId id, PortId port) {
    auto shipment = require_labelled(tx, tx.organization(), id);
    auto printer = printer_of(tx, tx.organization(), port);
    if (printer.empty()) {
        throw Refusal(errors::no_printer, "This port has no printer; download the label.");
    }
    begin_print(tx, shipment, std::move(printer));
    write_shipment(tx, shipment);
    return shipment;
}

ShipmentRow mark_printed(Tx& tx, ShipmentId id) {
    auto shipment = require_labelled(tx, tx.organization(), id);
    if (shipment.printed_at) return shipment;
    shipment.printed_at = tx.now();
    shipment.port_id = {};
    write_shipment(tx, shipment);
    return shipment;
}

http::Response download_label(const Snapshot& snapshot, const Caller& caller, ShipmentId id) {
    const auto shipment = require_labelled(snapshot, caller.organization, id);
    http::Response response{.body = label_of(snapshot, caller.organization, id)};
    response.with("Content-Type", "application/pdf");
    response.with("Content-Disposition",
                  fmt::format("inline; filename=\"label-{}.pdf\"", shipment.shipment_id.value));
    response.with("Cache-Control", "private, max-age=3600");
    return response;
}

}  // namespace entrepot
