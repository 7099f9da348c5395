#include "shipping/shipments.h"

#include <fmt/format.h>

#include <stdexcept>

#include "catalog/shops.h"
#include "db/composed.h"
#include "fulfillment/fulfillments.h"
#include "orders/orders.h"
#include "shipping/errors.h"
#include "shipping/outbox.h"
#include "shipping/shipment_orders.h"

namespace entrepot {
namespace {

#define SHIPMENT_COLUMNS                                                                         \
    "SELECT shipment_id, fulfillment_id, order_id, shop_id, site_id, shipment_order_id,"         \
    " order_channel_id, shipping_rate_id, state, port_id, weight_grams, length_mm, width_mm,"    \
    " height_mm, asked_at, error, tracking_number, tracking_url, carrier, printer, print_state," \
    " print_error, printed_at, created_at, updated_at, version FROM shipments WHERE "

constexpr Sql insert_sql{
    "shipping.insert_shipment",
    "INSERT INTO shipments (organization_id, shipment_id, fulfillment_id, order_id, shop_id,"
    " site_id, shipment_order_id, order_channel_id, shipping_rate_id, state, port_id,"
    " weight_grams, length_mm, width_mm, height_mm, asked_at, error, tracking_number,"
    " tracking_url, carrier, printer, print_state, print_error, printed_at, created_at,"
    " updated_at, version, request, attempts, due_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9,"
    " 'open', $10, 0, 0, 0, 0, 0, '', '', '', '', '', '', '', 0, $11, $11, 1, '{}', 0, 0)"};

constexpr Sql write_sql{
    "shipping.write_shipment",
    "UPDATE shipments SET order_channel_id = $3, shipping_rate_id = $4, state = $5, port_id = $6,"
    " weight_grams = $7, length_mm = $8, width_mm = $9, height_mm = $10, asked_at = $11,"
    " error = $12, tracking_number = $13, tracking_url = $14, carrier = $15, printer = $16,"
    " print_state = $17, print_error = $18, printed_at = $19, updated_at = $20,"
    " version = version + 1 WHERE organization_id = $1 AND shipment_id = $2 AND version = $21"};

constexpr Sql find_sql{"shipping.find_shipment",
                       SHIPMENT_COLUMNS "organization_id = $1 AND shipment_id = $2"};

constexpr Sql present_sql{"shipping.present_shipment", SHIPMENT_COLUMNS
                          "organization_id = $1 AND fulfillment_id = $2"
                          " AND state <> 'replaced'"};

constexpr Sql of_order{"shipping.shipments_of_order", SHIPMENT_COLUMNS
                       "organization_id = $1 AND order_id = $2 ORDER BY shipment_id"};

constexpr Sql picked_of_order{
    "shipping.picked_of_order",
    "SELECT f.fulfillment_id FROM orders o JOIN fulfillments f"
    " ON f.organization_id = o.organization_id AND f.order_id = o.order_id"
    " WHERE o.organization_id = $1 AND o.shop_id = $2 AND o.ext_order_id = $3"
    " AND f.status = 'fulfilled' ORDER BY f.fulfillment_id"};

constexpr Sql drop_open{"shipping.drop_open_shipments",
                        "DELETE FROM shipments WHERE organization_id = $1"
                        " AND shipment_order_id = $2 AND state = 'open'"};

ShipmentRow insert(Tx& tx, const FulfillmentRow& fulfillment, const ShipmentOrder& order) {
    const auto id = tx.next_id<ShipmentId>("shipment");
    tx.run(insert_sql, tx.organization(), id, fulfillment.fulfillment_id, fulfillment.order_id,
           fulfillment.shop_id, fulfillment.site_id, order.shipment_order_id,
           order.order_channel_id, order.shipping_rate_id, PortId{}, tx.now());
    tx.emit({"shipments.update", "shipment", id.value, 1, {}});
    return require_shipment(tx, tx.organization(), id);
}

std::optional<ShipmentOrder> order_of(const Snapshot& snapshot, OrganizationId organization,
                                      const FulfillmentRow& fulfillment) {
    const auto order = find_order(snapshot, organization, fulfillment.order_id);
    if (!order) return std::nullopt;
    return shipment_order_for(snapshot, organization, order->shop_id, order->ext_order_id);
}

}  // namespace

Shipment shown_shipment(const ShipmentRow& row) {
    return {row.shipment_id,
            row.shipment_order_id,
            row.fulfillment_id,
            row.order_id,
            row.order_channel_id,
            row.shipping_rate_id,
            enum_from<ShipmentState>(row.state).value(),
            row.error,
            {row.weight_grams, row.length_mm, row.width_mm, row.height_mm},
            row.tracking_number,
            row.tracking_url,
            row.carrier,
            row.created_at,
            row.updated_at,
            row.version};
}

ShipmentRow require_shipment(const Snapshot& snapshot, OrganizationId organization, ShipmentId id) {
    auto row = snapshot.maybe<ShipmentRow>(find_sql, organization, id);
    if (row) return std::move(*row);
    throw Refusal(errors::shipment_not_found, fmt::format("There is no shipment {}.", id.value));
}

Shipment get_shipment(const Snapshot& snapshot, const Caller& caller, ShipmentId id) {
    const ShopId shop = require_shop(caller);
    const auto row = require_shipment(snapshot, caller.organization, id);
    if (row.shop_id == shop) return shown_shipment(row);
    throw Refusal(errors::shipment_not_found,
                  fmt::format("The shop has no shipment {}.", id.value));
}

http::Page<Shipment> list_shipments(const Snapshot& snapshot, const Caller& caller,
                                    const http::Query<ShipmentQuery>& query) {
    const ShopId shop = require_shop(caller);
    const std::int64_t after = http::decode_cursor(query->cursor, 0);
    const std::int64_t wanted = query->limit + 1;
    const auto status = query->status ? name_of(*query->status) : std::string_view();
    auto rows =
        Composed("shipping.list_shipments")
            .add(SHIPMENT_COLUMNS "organization_id = @ AND shop_id = @ AND shipment_id > @",
                 caller.organization, shop, after)
            .add_if(query->status.has_value(), " AND state = @", status)
            .add_if(query->shipment_order_id.has_value(), " AND shipment_order_id = @",
                    query->shipment_order_id)
            .add_if(query->fulfillment_id.has_value(), " AND fulfillment_id = @",
                    query->fulfillment_id)
            .add_if(query->order_id.has_value(), " AND order_id = @", query->order_id)
            .add_if(query->updated_since.has_value(), " AND updated_at >= @", query->updated_since)
            .add(" ORDER BY shipment_id LIMIT @", wanted)
            .rows<ShipmentRow>(snapshot);
    auto page = http::make_page(std::move(rows), query->limit,
                                [](const ShipmentRow& row) { return row.shipment_id.value; });
    http::Page<Shipment> result{{}, std::move(page.next_cursor)};
    for (const ShipmentRow& row : page.data) result.data.push_back(shown_shipment(row));
    return result;
}

std::optional<ShipmentRow> present_shipment(const Snapshot& snapshot, OrganizationId organization,
                                            FulfillmentId fulfillment) {
    return snapshot.maybe<ShipmentRow>(present_sql, organization, fulfillment);
}

std::vector<ShipmentRow> shipments_of_order(const Snapshot& snapshot, OrganizationId organization,
                                            OrderId order) {
    return snapshot.rows<ShipmentRow>(of_order, organization, order);
}

std::optional<ShipmentRow> open_shipment(Tx& tx, FulfillmentId id) {
    if (auto present = present_shipment(tx, tx.organization(), id)) return present;
    const auto fulfillment = find_fulfillment(tx, tx.organization(), id);
    if (!fulfillment || fulfillment->status != name_of(FulfillmentStatus::fulfilled)) {
        return std::nullopt;
    }
    const auto order = order_of(tx, tx.organization(), *fulfillment);
    if (!order) return std::nullopt;
    return insert(tx, *fulfillment, *order);
}

#define LACKING                                                                                  \
    " FROM shipment_orders s JOIN orders o ON o.organization_id = s.organization_id"             \
    " AND o.shop_id = s.shop_id AND o.ext_order_id = s.ext_order_id JOIN fulfillments f"         \
    " ON f.organization_id = o.organization_id AND f.order_id = o.order_id"                      \
    " WHERE s.deleted_as = 0 AND f.status = 'fulfilled' AND NOT EXISTS (SELECT 1 FROM shipments" \
    " p WHERE p.organization_id = f.organization_id AND p.fulfillment_id = f.fulfillment_id)"

bool lacks_shipment(Database& database, OrganizationId organization, FulfillmentId id) {
    static constexpr Sql lacks{"shipping.lacks_shipment",
                               "SELECT f.fulfillment_id" LACKING
                               " AND f.organization_id = $1 AND f.fulfillment_id = $2"};
    return database.read_now([&](const Snapshot& snapshot) {
        return snapshot.maybe<FulfillmentId>(lacks, organization, id).has_value();
    });
}

std::vector<Leftover> leftover_fulfillments(const Snapshot& snapshot) {
    static constexpr Sql all{"shipping.leftover_fulfillments",
                             "SELECT f.organization_id, f.fulfillment_id" LACKING};
    return snapshot.rows<Leftover>(all);
}

void open_shipments_of_order(Tx& tx, ShopId shop, const std::string& ext_order_id) {
    for (const auto id :
         tx.rows<FulfillmentId>(picked_of_order, tx.organization(), shop, ext_order_id)) {
        open_shipment(tx, id);
    }
}

void drop_open_shipments(Tx& tx, ShipmentOrderId shipment_order) {
    tx.run(drop_open, tx.organization(), shipment_order);
}

ShipmentRow replace_shipment(Tx& tx, ShipmentRow present) {
    const auto fulfillment = find_fulfillment(tx, tx.organization(), present.fulfillment_id);
    const auto order = order_of(tx, tx.organization(), *fulfillment);
    if (!order) {
        throw Refusal(errors::nothing_to_ship, "The order's shipment order was deleted.");
    }
    take_out_of_outbox(tx, present.shipment_id);
    present.state = name_of(ShipmentState::replaced);
    present.port_id = {};
    write_shipment(tx, present);
    return insert(tx, *fulfillment, *order);
}

void write_shipment(Tx& tx, ShipmentRow& row) {
    const auto changed = tx.change(
        write_sql, tx.organization(), row.shipment_id, row.order_channel_id, row.shipping_rate_id,
        row.state, row.port_id, row.weight_grams, row.length_mm, row.width_mm, row.height_mm,
        row.asked_at, row.error, row.tracking_number, row.tracking_url, row.carrier, row.printer,
        row.print_state, row.print_error, row.printed_at, tx.now(), row.version);
    if (changed != 1) throw std::logic_error("a shipment was written from an old row");
    ++row.version;
    row.updated_at = tx.now();
    tx.emit({"shipments.update", "shipment", row.shipment_id.value, row.version, {}});
}

}  // namespace entrepot
