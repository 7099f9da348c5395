#include "inbound/record.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/json.h"
#include "db/multi_row.h"
#include "inbound/columns.h"
#include "inbound/errors.h"

namespace entrepot {
namespace {

const MultiRow& read_rows() {
    static const MultiRow sql("inbound.read_purchase_orders",
                              "SELECT " PURCHASE_ORDER_COLUMNS
                              " FROM purchase_orders WHERE organization_id = $1"
                              " AND purchase_order_id IN (",
                              "@", ") ORDER BY purchase_order_id", 1);
    return sql;
}

const MultiRow& read_lines() {
    static const MultiRow sql("inbound.read_purchase_order_lines",
                              "SELECT purchase_order_id, " PURCHASE_ORDER_LINE_COLUMNS
                              " FROM purchase_order_line_items WHERE organization_id = $1"
                              " AND purchase_order_id IN (",
                              "@", ") ORDER BY purchase_order_id, purchase_order_line_item_id", 1);
    return sql;
}

const MultiRow& insert_lines() {
    static const MultiRow sql("inbound.insert_purchase_order_lines",
                              "INSERT INTO purchase_order_line_items (organization_id,"
                              " purchase_order_id, " PURCHASE_ORDER_LINE_COLUMNS ") VALUES ",
                              "($1, $2, @, @, @, @, @, @)", "", 2);
    return sql;
}

constexpr Sql insert_row{"inbound.insert_purchase_order",
                         "INSERT INTO purchase_orders (organization_id, " PURCHASE_ORDER_COLUMNS
                         ", cancelled_as) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11,"
                         " $12, $13, $13, 1, 0) ON CONFLICT DO NOTHING"};

constexpr Sql select_same{
    "inbound.select_same_purchase_order",
    "SELECT purchase_order_id FROM purchase_orders WHERE organization_id = $1 AND shop_id = $2"
    " AND ext_purchase_order_id = $3 AND cancelled_as = 0"};

constexpr Sql update_row{
    "inbound.update_purchase_order",
    "UPDATE purchase_orders SET purchase_order_number = $3, supplier = $4, expected_at = $5,"
    " notes = $6, tags = $7, closed = $8, status = $9, updated_at = $10, version = $11,"
    " cancelled_as = CASE WHEN $9 = 'cancelled' THEN purchase_order_id ELSE 0 END"
    " WHERE organization_id = $1 AND purchase_order_id = $2"};

struct LineOfOrder {
    PurchaseOrderId order;
    PurchaseOrderLineItemId line;
    std::string ext_line;
    ProductId product;
    std::string sku;
    std::int64_t quantity;
    std::int64_t received;
};

bool any_line(const PurchaseOrderRecord& record, bool (*holds)(const PurchaseOrderLine&)) {
    return std::ranges::any_of(record.lines, holds);
}

RowBatch batch_of(const MultiRow& sql, OrganizationId organization,
                  std::span<const PurchaseOrderId> ids) {
    RowBatch batch(sql, {to_value(organization)});
    for (const PurchaseOrderId id : ids) batch.add({to_value(id)});
    return batch;
}

}  // namespace

PurchaseOrderStatus derive_status(const PurchaseOrderRecord& record) {
    const auto over = [](const PurchaseOrderLine& line) {
        return line.received_quantity > line.quantity;
    };
    const auto missing = [](const PurchaseOrderLine& line) { return line.remaining() > 0; };
    const auto came = [](const PurchaseOrderLine& line) { return line.received_quantity > 0; };
    const bool incomplete = any_line(record, missing);
    if (any_line(record, over) || (record.row.closed && incomplete)) {
        return PurchaseOrderStatus::errors;
    }
    if (!incomplete) return PurchaseOrderStatus::fulfilled;
    return any_line(record, came) ? PurchaseOrderStatus::partially_received
                                  : PurchaseOrderStatus::open;
}

PurchaseOrder purchase_order_of(const PurchaseOrderRecord& record) {
    const PurchaseOrderRow& row = record.row;
    return {
        .purchase_order_id = row.purchase_order_id,
        .shop_id = row.shop_id,
        .ext_purchase_order_id = row.ext_purchase_order_id,
        .purchase_order_number = row.purchase_order_number,
        .status = enum_from<PurchaseOrderStatus>(row.status).value_or(PurchaseOrderStatus::open),
        .closed = row.closed,
        .supplier = row.supplier,
        .expected_at = row.expected_at ? std::optional(row.expected_at) : std::nullopt,
        .notes = row.notes,
        .tags = from_json<std::vector<std::string>>(row.tags),
        .line_items = record.lines,
        .created_at = row.created_at,
        .updated_at = row.updated_at,
        .version = row.version};
}

std::vector<PurchaseOrderRecord> read_purchase_orders(const Snapshot& snapshot,
                                                      OrganizationId organization,
                                                      std::span<const PurchaseOrderId> ids) {
    std::vector<PurchaseOrderRecord> records;
    std::map<PurchaseOrderId, std::size_t> places;
    const auto rows = batch_of(read_rows(), organization, ids);
    for (auto& row : rows.rows<PurchaseOrderRow>(snapshot)) {
        places[row.purchase_order_id] = records.size();
        records.push_back({std::move(row), {}});
    }
    const auto lines = batch_of(read_lines(), organization, ids);
    for (auto& line : lines.rows<LineOfOrder>(snapshot)) {
        records[places.at(line.order)].lines.push_back({line.line, std::move(line.ext_line),
                                                        line.product, std::move(line.sku),
                                                        line.quantity, line.received});
    }
    return records;
}

PurchaseOrderRecord require_purchase_order(const Snapshot& snapshot, const Caller& caller,
                                           PurchaseOrderId id) {
    auto found = read_purchase_orders(snapshot, caller.organization, std::span(&id, 1));
    const bool own = !found.empty() && (caller.kind != Caller::Kind::integration ||
                                        found.front().row.shop_id == caller.shop);
    if (own) return std::move(found.front());
    throw Refusal(errors::purchase_order_not_found,
                  fmt::format("The shop has no purchase order {}; list its purchase orders to find "
                              "the right id.",
                              id.value));
}

void insert_purchase_order(Tx& tx, const PurchaseOrderRow& row) {
    const auto written =
        tx.change(insert_row, tx.organization(), row.purchase_order_id, row.shop_id, row.site_id,
                  row.ext_purchase_order_id, row.purchase_order_number, row.supplier,
                  row.expected_at, row.notes, row.tags, row.closed, row.status, row.created_at);
    if (written == 1) return;
    const auto there = tx.one<PurchaseOrderId>(select_same, tx.organization(), row.shop_id,
                                               row.ext_purchase_order_id);
    throw Refusal(
        errors::purchase_order_already_exists,
        fmt::format("Purchase order {0} has the ext_purchase_order_id \"{1}\" already. Change it "
                    "(PUT /api/v1/purchase_orders/{0}), or cancel it first (DELETE).",
                    there.value, row.ext_purchase_order_id));
}

void insert_purchase_order_lines(Tx& tx, PurchaseOrderId order,
                                 std::span<const PurchaseOrderLine> lines) {
    RowBatch batch(insert_lines(), {to_value(tx.organization()), to_value(order)});
    for (const PurchaseOrderLine& line : lines) {
        batch.add({to_value(line.purchase_order_line_item_id),
                   to_value(line.ext_purchase_order_line_item_id), to_value(line.product_id),
                   to_value(line.sku), to_value(line.quantity), to_value(line.received_quantity)});
    }
    batch.run(tx);
}

void save_purchase_order(Tx& tx, PurchaseOrderRecord& record) {
    PurchaseOrderRow& row = record.row;
    if (!row.is_cancelled()) row.status = name_of(derive_status(record));
    row.updated_at = tx.now();
    ++row.version;
    tx.run(update_row, tx.organization(), row.purchase_order_id, row.purchase_order_number,
           row.supplier, row.expected_at, row.notes, row.tags, row.closed, row.status,
           row.updated_at, row.version);
    tell_purchase_order(tx, record);
}

void tell_purchase_order(Tx& tx, const PurchaseOrderRecord& record) {
    const PurchaseOrderRow& row = record.row;
    tx.emit({"purchase_orders.update",
             "purchase_order",
             row.purchase_order_id.value,
             row.version,
             {{row.shop_id, to_json(purchase_order_of(record))}}});
}

}  // namespace entrepot
