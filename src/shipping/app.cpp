#include "shipping/app.h"

#include <fmt/format.h>

#include "orders/read.h"
#include "shipping/dispatch.h"
#include "shipping/labels.h"
#include "shipping/rates.h"
#include "shipping/shipments.h"

namespace entrepot {
namespace {

#define SUMMARY_COLUMNS                                                                     \
    "SELECT p.shipment_id, p.fulfillment_id, p.order_id, o.order_number, s.name,"           \
    " p.order_channel_id, c.name, p.shipping_rate_id, r.name, p.state, p.error,"            \
    " p.tracking_number, p.tracking_url, p.carrier, COALESCE(k.name, ''), p.print_state,"   \
    " p.print_error, p.asked_at, p.printed_at, p.created_at, p.weight_grams, p.length_mm,"  \
    " p.width_mm, p.height_mm FROM shipments p"                                             \
    " JOIN orders o ON o.organization_id = p.organization_id AND o.order_id = p.order_id"   \
    " JOIN shops s ON s.organization_id = p.organization_id AND s.shop_id = p.shop_id"      \
    " JOIN order_channels c ON c.organization_id = p.organization_id"                       \
    " AND c.order_channel_id = p.order_channel_id"                                          \
    " JOIN shipping_rates r ON r.organization_id = p.organization_id"                       \
    " AND r.shipping_rate_id = p.shipping_rate_id"                                          \
    " LEFT JOIN ports k ON k.organization_id = p.organization_id AND k.port_id = p.port_id" \
    " WHERE p.organization_id = $1 AND "

constexpr Sql to_do{"shipping.labels_to_do", SUMMARY_COLUMNS
                    "p.shipment_id > $2 AND p.printed_at = 0"
                    " AND p.state <> 'replaced' ORDER BY p.shipment_id LIMIT $3"};
constexpr Sql of_order{"shipping.summaries_of_order",
                       SUMMARY_COLUMNS "p.order_id = $2 ORDER BY p.shipment_id LIMIT 250"};
constexpr Sql one_sql{"shipping.summary", SUMMARY_COLUMNS "p.shipment_id = $2"};

constexpr Sql channels_sql{
    "shipping.channels_in_app",
    "SELECT c.order_channel_id, c.name, c.ext_order_channel_id, c.shop_id, s.name, c.dispatch_url,"
    " c.wants_weight, c.wants_dimensions FROM order_channels c JOIN shops s"
    " ON s.organization_id = c.organization_id AND s.shop_id = c.shop_id"
    " WHERE c.organization_id = $1 AND c.active AND c.order_channel_id > $2"
    " ORDER BY c.order_channel_id LIMIT $3"};

struct Row {
    ShipmentId shipment_id;
    FulfillmentId fulfillment_id;
    OrderId order_id;
    std::string order_number;
    std::string shop_name;
    OrderChannelId order_channel_id;
    std::string channel_name;
    ShippingRateId shipping_rate_id;
    std::string rate_name;
    std::string state;
    std::string error;
    std::string tracking_number;
    std::string tracking_url;
    std::string carrier;
    std::string port_name;
    std::string print_state;
    std::string print_error;
    Time asked_at;
    Time printed_at;
    Time created_at;
    std::int64_t weight_grams;
    std::int64_t length_mm;
    std::int64_t width_mm;
    std::int64_t height_mm;
};

std::optional<Time> when(Time time) {
    return time ? std::optional(time) : std::nullopt;
}

ShipmentSummary summary_of(Row row) {
    const auto status = enum_from<ShipmentState>(row.state).value();
    return {row.shipment_id,
            row.fulfillment_id,
            row.order_id,
            std::move(row.order_number),
            std::move(row.shop_name),
            row.order_channel_id,
            std::move(row.channel_name),
            row.shipping_rate_id,
            std::move(row.rate_name),
            status,
            std::move(row.error),
            std::move(row.tracking_number),
            std::move(row.tracking_url),
            std::move(row.carrier),
            std::move(row.port_name),
            std::move(row.print_state),
            std::move(row.print_error),
            when(row.asked_at),
            when(row.printed_at),
            status == ShipmentState::labelled
                ? fmt::format("/app/api/shipments/{}/label.pdf", row.shipment_id.value)
                : "",
            {row.weight_grams, row.length_mm, row.width_mm, row.height_mm},
            row.created_at};
}

ShipmentSummary summary(const Snapshot& snapshot, OrganizationId organization, ShipmentId id) {
    return summary_of(snapshot.one<Row>(one_sql, organization, id));
}

struct ChannelRow {
    OrderChannelId order_channel_id;
    std::string name;
    std::string ext_order_channel_id;
    ShopId shop_id;
    std::string shop_name;
    std::string dispatch_url;
    bool wants_weight;
    bool wants_dimensions;
};

}  // namespace

http::Page<ChannelSummary> list_channels_in_app(const Snapshot& snapshot, const Caller& caller,
                                                const http::Query<LabelListQuery>& query) {
    auto rows = snapshot.rows<ChannelRow>(channels_sql, caller.organization,
                                          http::decode_cursor(query->cursor, 0), query->limit + 1);
    auto page = http::make_page(std::move(rows), query->limit,
                                [](const ChannelRow& row) { return row.order_channel_id.value; });
    http::Page<ChannelSummary> result{{}, std::move(page.next_cursor)};
    for (ChannelRow& row : page.data) {
        result.data.push_back(
            {row.order_channel_id, std::move(row.name), std::move(row.ext_order_channel_id),
             row.shop_id, std::move(row.shop_name), std::move(row.dispatch_url), row.wants_weight,
             row.wants_dimensions,
             rates_of_channel(snapshot, caller.organization, row.order_channel_id)});
    }
    return result;
}

http::Page<ShipmentSummary> list_labels(const Snapshot& snapshot, const Caller& caller,
                                        const http::Query<LabelListQuery>& query) {
    auto rows = snapshot.rows<Row>(to_do, caller.organization,
                                   http::decode_cursor(query->cursor, 0), query->limit + 1);
    auto page = http::make_page(std::move(rows), query->limit,
                                [](const Row& row) { return row.shipment_id.value; });
    http::Page<ShipmentSummary> result{{}, std::move(page.next_cursor)};
    for (Row& row : page.data) result.data.push_back(summary_of(std::move(row)));
    return result;
}

http::Page<ShipmentSummary> list_shipments_of_order(const Snapshot& snapshot, const Caller& caller,
                                                    OrderId order) {
    require_order(snapshot, caller, order);
    http::Page<ShipmentSummary> result;
    for (Row& row : snapshot.rows<Row>(of_order, caller.organization, order)) {
        result.data.push_back(summary_of(std::move(row)));
    }
    return result;
}

ShipmentSummary ask_in_app(Tx& tx, const Caller& caller, ShipmentId id, const AskForLabel& wish) {
    const auto before = require_shipment(tx, caller.organization, id);
    const Parcel entered{before.weight_grams, before.length_mm, before.width_mm, before.height_mm};
    const auto asked = request_label(
        tx, caller, before.fulfillment_id,
        {.rate = wish.shipping_rate_id, .parcel = wish.parcel.value_or(entered), .port = {}});
    return summary(tx, caller.organization, asked.shipment_id);
}

ShipmentSummary print_in_app(Tx& tx, const Caller& caller, ShipmentId id, const PrintAt& where) {
    print_label(tx, id, where.port_id);
    return summary(tx, caller.organization, id);
}

ShipmentSummary mark_printed_in_app(Tx& tx, const Caller& caller, ShipmentId id) {
    mark_printed(tx, id);
    return summary(tx, caller.organization, id);
}

}  // namespace entrepot
