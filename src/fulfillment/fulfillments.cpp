#include "fulfillment/fulfillments.h"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

#include "db/multi_row.h"
#include "fulfillment/errors.h"
#include "fulfillment/rows.h"
#include "stock/fefo.h"

namespace entrepot {
namespace {

const MultiRow& heads_sql() {
    static const MultiRow sql(
        "fulfillments.read_heads",
        "SELECT f.fulfillment_id, f.order_id, o.ext_order_id, o.ext_fulfillment_order_id,"
        " o.order_number, f.shop_id, f.status, f.shipping_method, f.tracking, f.handled_by,"
        " f.created_at, f.updated_at, f.version FROM fulfillments f JOIN orders o"
        " ON o.organization_id = f.organization_id AND o.order_id = f.order_id"
        " WHERE f.organization_id = $1 AND f.fulfillment_id IN (",
        "@", ") ORDER BY f.fulfillment_id", 1);
    return sql;
}

const MultiRow& lines_sql() {
    static const MultiRow sql(
        "fulfillments.read_lines",
        "SELECT i.fulfillment_id, i.fulfillment_line_item_id, i.order_line_item_id,"
        " l.ext_order_line_item_id, i.product_id, i.sku, i.quantity, i.picked_quantity,"
        " l.kit_line_id, COALESCE(k.product_id, 0), COALESCE(k.sku, ''), l.kit_units,"
        " EXISTS (SELECT 1 FROM picked_lots t WHERE t.organization_id = i.organization_id"
        " AND t.fulfillment_id = i.fulfillment_id)"
        " FROM fulfillment_line_items i JOIN fulfillments f"
        " ON f.organization_id = i.organization_id AND f.fulfillment_id = i.fulfillment_id"
        " JOIN order_line_items l ON l.organization_id = i.organization_id"
        " AND l.order_id = f.order_id AND l.order_line_item_id = i.order_line_item_id"
        " LEFT JOIN order_kit_lines k ON k.organization_id = l.organization_id"
        " AND k.order_id = l.order_id AND k.kit_line_id = l.kit_line_id"
        " WHERE i.organization_id = $1 AND i.fulfillment_id IN (",
        "@", ") ORDER BY i.fulfillment_id, i.fulfillment_line_item_id", 1);
    return sql;
}

constexpr Sql ids_of_order{"fulfillments.ids_of_order",
                           "SELECT fulfillment_id FROM fulfillments WHERE organization_id = $1"
                           " AND order_id = $2 ORDER BY fulfillment_id"};

struct Head {
    FulfillmentId fulfillment_id;
    OrderId order_id;
    std::string ext_order_id;
    std::string ext_fulfillment_order_id;
    std::string order_number;
    ShopId shop_id;
    std::string status;
    std::string shipping_method;
    std::string tracking;
    std::string handled_by;
    Time created_at;
    Time updated_at;
    std::int64_t version;
};

struct LineRow {
    FulfillmentId fulfillment_id;
    FulfillmentLineItemId line_id;
    OrderLineItemId order_line_id;
    std::string ext_order_line_id;
    ProductId product_id;
    std::string sku;
    std::int64_t quantity;
    std::int64_t picked;
    OrderLineItemId kit_line;
    ProductId kit;
    std::string kit_sku;
    std::int64_t kit_units;
    bool has_lots;
};

Fulfillment without_lines(Head& head) {
    return {.fulfillment_id = head.fulfillment_id,
            .order_id = head.order_id,
            .ext_order_id = std::move(head.ext_order_id),
            .ext_fulfillment_order_id = std::move(head.ext_fulfillment_order_id),
            .order_number = std::move(head.order_number),
            .shop_id = head.shop_id,
            .status = enum_from<FulfillmentStatus>(head.status).value_or(FulfillmentStatus::open),
            .shipping_method = std::move(head.shipping_method),
            .tracking = std::move(head.tracking),
            .handled_by = std::move(head.handled_by),
            .created_at = head.created_at,
            .updated_at = head.updated_at,
            .version = head.version};
}

FulfillmentLine line_of(LineRow& row) {
    FulfillmentLine line{row.line_id,    row.order_line_id,  std::move(row.ext_order_line_id),
                         row.product_id, std::move(row.sku), row.quantity,
                         row.picked};
    if (row.kit_line) {
        line.kit = FulfillmentKit{row.kit_line, row.kit, std::move(row.kit_sku), row.kit_units};
    }
    return line;
}

const MultiRow& lots_sql() {
    static const MultiRow sql(
        "fulfillments.read_lots",
        "SELECT k.fulfillment_id, k.fulfillment_line_item_id, k.lot, COALESCE(t.expires_on, ''),"
        " k.quantity FROM picked_lots k JOIN fulfillment_line_items i"
        " ON i.organization_id = k.organization_id AND i.fulfillment_id = k.fulfillment_id"
        " AND i.fulfillment_line_item_id = k.fulfillment_line_item_id LEFT JOIN lots t"
        " ON t.organization_id = k.organization_id AND t.product_id = i.product_id"
        " AND t.lot = k.lot WHERE k.organization_id = $1 AND k.quantity > 0"
        " AND k.fulfillment_id IN (",
        "@", ") ORDER BY k.fulfillment_id, " FIRST_EXPIRED("k.lot"), 1);
    return sql;
}

struct LotOfLine {
    FulfillmentId fulfillment_id;
    FulfillmentLineItemId line_id;
    std::string lot;
    std::string expires_on;
    std::int64_t quantity;
};

RowBatch batch_of(const MultiRow& sql, OrganizationId organization,
                  std::span<const FulfillmentId> ids) {
    RowBatch batch(sql, {to_value(organization)});
    for (const FulfillmentId id : ids) batch.add({to_value(id)});
    return batch;
}

/// The lines of fulfillments, by fulfillment and line; lots are asked for only when there are any.
std::vector<std::pair<FulfillmentId, FulfillmentLine>> read_lines(
    const Snapshot& snapshot, OrganizationId organization, std::span<const FulfillmentId> ids) {
    std::vector<std::pair<FulfillmentId, FulfillmentLine>> lines;
    bool lots = false;
    for (LineRow& row : batch_of(lines_sql(), organization, ids).rows<LineRow>(snapshot)) {
        lots |= row.has_lots;
        const auto fulfillment = row.fulfillment_id;
        lines.emplace_back(fulfillment, line_of(row));
    }
    if (!lots) return lines;
    for (LotOfLine& row : batch_of(lots_sql(), organization, ids).rows<LotOfLine>(snapshot)) {
        const auto line = std::ranges::find_if(lines, [&](const auto& candidate) {
            return candidate.second.fulfillment_line_item_id == row.line_id;
        });
        line->second.lots.push_back({std::move(row.lot), std::move(row.expires_on), row.quantity});
    }
    return lines;
}

}  // namespace

std::vector<Fulfillment> read_fulfillments(const Snapshot& snapshot, OrganizationId organization,
                                           std::span<const FulfillmentId> ids) {
    std::vector<Fulfillment> result;
    std::unordered_map<FulfillmentId, std::size_t> places;
    for (Head& head : batch_of(heads_sql(), organization, ids).rows<Head>(snapshot)) {
        places[head.fulfillment_id] = result.size();
        result.push_back(without_lines(head));
    }
    for (auto& [fulfillment, line] : read_lines(snapshot, organization, ids)) {
        result[places.at(fulfillment)].line_items.push_back(std::move(line));
    }
    return result;
}

std::vector<FulfillmentLine> lines_of_fulfillment(const Snapshot& snapshot,
                                                  OrganizationId organization, FulfillmentId id) {
    std::vector<FulfillmentLine> lines;
    for (auto& [fulfillment, line] : read_lines(snapshot, organization, std::span(&id, 1))) {
        lines.push_back(std::move(line));
    }
    return lines;
}

Fulfillment get_fulfillment(const Snapshot& snapshot, const Caller& caller, FulfillmentId id) {
    auto found = read_fulfillments(snapshot, caller.organization, std::span(&id, 1));
    const bool may_see = !found.empty() && (caller.kind != Caller::Kind::integration ||
                                            found.front().shop_id == caller.shop);
    if (may_see) return std::move(found.front());
    throw Refusal(
        errors::fulfillment_not_found,
        fmt::format("The shop has no fulfillment {}; list them to find the right id.", id.value));
}

std::vector<Fulfillment> fulfillments_of_order(const Snapshot& snapshot,
                                               OrganizationId organization, OrderId order) {
    const auto ids = snapshot.rows<FulfillmentId>(ids_of_order, organization, order);
    return read_fulfillments(snapshot, organization, ids);
}

}  // namespace entrepot
