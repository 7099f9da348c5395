#include "inbound/detail.h"

#include "accounts/sites.h"
#include "catalog/products.h"
#include "catalog/shops.h"
#include "inbound/purchase_orders.h"
#include "inbound/record.h"

namespace entrepot {
namespace {

constexpr Sql read_receipts{
    "inbound.read_receipts",
    "SELECT r.receipt_id, r.purchase_order_line_item_id, l.product_id, l.sku, r.quantity,"
    " r.over_quantity, r.location_id, COALESCE(p.name, ''), COALESCE(p.kind, ''), COALESCE(t.name, "
    "''),"
    " COALESCE(u.name, ''), r.at FROM purchase_order_receipts r JOIN purchase_order_line_items l"
    " ON l.organization_id = r.organization_id"
    " AND l.purchase_order_line_item_id = r.purchase_order_line_item_id"
    " LEFT JOIN locations p ON p.organization_id = r.organization_id"
    " AND p.location_id = r.location_id LEFT JOIN ports t"
    " ON t.organization_id = r.organization_id AND t.port_id = r.port_id"
    " LEFT JOIN users u ON u.user_id = r.user_id WHERE r.organization_id = $1"
    " AND r.purchase_order_id = $2 ORDER BY r.receipt_id DESC LIMIT 500"};

std::vector<PurchaseOrderDetailLine> lines_of(const Snapshot& snapshot, OrganizationId organization,
                                              const std::vector<PurchaseOrderLine>& lines) {
    std::vector<PurchaseOrderDetailLine> result;
    for (const PurchaseOrderLine& line : lines) {
        auto product = find_product(snapshot, organization, line.product_id);
        result.push_back({line.purchase_order_line_item_id, line.ext_purchase_order_line_item_id,
                          line.product_id, line.sku, product ? std::move(product->name) : "",
                          product ? std::move(product->image_url) : "", line.quantity,
                          line.received_quantity});
    }
    return result;
}

PurchaseOrderDetail set_closed(Tx& tx, const Caller& caller, PurchaseOrderId id, bool closed) {
    PurchaseOrderChange change;
    change.closed = closed;
    change_purchase_order(tx, caller, id, change);
    return purchase_order_detail(tx, caller, id);
}

}  // namespace

PurchaseOrderDetail purchase_order_detail(const Snapshot& snapshot, const Caller& caller,
                                          PurchaseOrderId id) {
    const PurchaseOrderRecord record = require_purchase_order(snapshot, caller, id);
    const OrganizationId organization = caller.organization;
    return {.purchase_order = purchase_order_of(record),
            .shop_name = shop_of(snapshot, organization, record.row.shop_id).name,
            .site_name = site_of(snapshot, organization, record.row.site_id).name,
            .lines = lines_of(snapshot, organization, record.lines),
            .receipts = snapshot.rows<PurchaseOrderReceipt>(read_receipts, organization, id)};
}

PurchaseOrderDetail close_purchase_order_in_app(Tx& tx, const Caller& caller, PurchaseOrderId id) {
    return set_closed(tx, caller, id, true);
}

PurchaseOrderDetail reopen_purchase_order_in_app(Tx& tx, const Caller& caller, PurchaseOrderId id) {
    return set_closed(tx, caller, id, false);
}

PurchaseOrderDetail cancel_purchase_order_in_app(Tx& tx, const Caller& caller, PurchaseOrderId id) {
    cancel_purchase_order(tx, caller, id);
    return purchase_order_detail(tx, caller, id);
}

}  // namespace entrepot
