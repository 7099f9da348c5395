#include "inbound/purchase_orders.h"

#include <fmt/format.h>

#include "base/json.h"
#include "catalog/shops.h"
#include "inbound/errors.h"
#include "inbound/lines.h"
#include "inbound/record.h"

namespace entrepot {
namespace {

PurchaseOrderRow row_of(Tx& tx, const ShopRow& shop, const NewPurchaseOrder& wish) {
    const auto& number = wish.purchase_order_number;
    return {.purchase_order_id = tx.next_id<PurchaseOrderId>("purchase_order"),
            .shop_id = shop.shop_id,
            .site_id = shop.site_id,
            .ext_purchase_order_id = wish.ext_purchase_order_id,
            .purchase_order_number = number.empty() ? wish.ext_purchase_order_id : number,
            .supplier = wish.supplier,
            .expected_at = wish.expected_at.value_or(Time{}),
            .notes = wish.notes,
            .tags = to_json(wish.tags),
            .closed = false,
            .status = std::string(name_of(PurchaseOrderStatus::open)),
            .created_at = tx.now(),
            .updated_at = tx.now(),
            .version = 1};
}

void apply(const Patch<std::string>& patch, std::string& column, std::string_view when_null = "") {
    if (patch) column = patch.value;
    if (patch.is_null()) column = when_null;
}

void apply_change(const PurchaseOrderChange& change, PurchaseOrderRow& row) {
    apply(change.purchase_order_number, row.purchase_order_number, row.ext_purchase_order_id);
    if (row.purchase_order_number.empty()) row.purchase_order_number = row.ext_purchase_order_id;
    apply(change.supplier, row.supplier);
    apply(change.notes, row.notes);
    if (change.expected_at) row.expected_at = change.expected_at.value;
    if (change.expected_at.is_null()) row.expected_at = {};
    if (change.tags) row.tags = to_json(change.tags.value);
    if (change.tags.is_null()) row.tags = "[]";
    row.closed = change.closed.value_or(row.closed);
}

bool same(const PurchaseOrderRecord& before, const PurchaseOrderRecord& after) {
    return to_json(purchase_order_of(before)) == to_json(purchase_order_of(after));
}

void check_not_cancelled(const PurchaseOrderRow& row) {
    if (!row.is_cancelled()) return;
    throw Refusal(errors::purchase_order_cancelled,
                  fmt::format("Purchase order {} is cancelled; make a new one instead.",
                              row.purchase_order_id.value));
}

void check_nothing_received(const PurchaseOrderRecord& record) {
    for (const PurchaseOrderLine& line : record.lines) {
        if (line.received_quantity == 0) continue;
        throw Refusal(
            errors::purchase_order_already_received,
            fmt::format("{} units of {} have been received, so it can't be cancelled; send "
                        "{{\"closed\": true}} by PATCH, so that nothing more is expected.",
                        line.received_quantity, line.sku));
    }
}

}  // namespace

PurchaseOrder create_purchase_order(Tx& tx, const Caller& caller, const NewPurchaseOrder& wish) {
    const ShopRow shop = shop_of(tx, tx.organization(), require_shop(caller));
    PurchaseOrderRecord record{row_of(tx, shop, wish), new_lines(tx, shop, wish.line_items)};
    insert_purchase_order(tx, record.row);
    insert_purchase_order_lines(tx, record.row.purchase_order_id, record.lines);
    tell_purchase_order(tx, record);
    return purchase_order_of(record);
}

PurchaseOrder get_purchase_order(const Snapshot& snapshot, const Caller& caller,
                                 PurchaseOrderId id) {
    return purchase_order_of(require_purchase_order(snapshot, caller, id));
}

PurchaseOrder change_purchase_order(Tx& tx, const Caller& caller, PurchaseOrderId id,
                                    const PurchaseOrderChange& change) {
    const PurchaseOrderRecord before = require_purchase_order(tx, caller, id);
    check_not_cancelled(before.row);
    PurchaseOrderRecord record = before;
    apply_change(change, record.row);
    if (change.line_items) {
        const ShopRow shop = shop_of(tx, tx.organization(), before.row.shop_id);
        record.lines = changed_lines(tx, shop, before, *change.line_items);
    }
    if (same(before, record)) return purchase_order_of(before);
    write_changed_lines(tx, id, before.lines, record.lines);
    save_purchase_order(tx, record);
    return purchase_order_of(record);
}

void cancel_purchase_order(Tx& tx, const Caller& caller, PurchaseOrderId id) {
    PurchaseOrderRecord record = require_purchase_order(tx, caller, id);
    if (record.row.is_cancelled()) return;
    check_nothing_received(record);
    record.row.status = name_of(PurchaseOrderStatus::cancelled);
    save_purchase_order(tx, record);
}

}  // namespace entrepot
