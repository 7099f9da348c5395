#pragma once

#include <span>
#include <vector>

#include "base/caller.h"
#include "db/database.h"
#include "inbound/purchase_order_types.h"

namespace entrepot {

/// The row of `purchase_orders`, without its lines.
struct PurchaseOrderRow {
    PurchaseOrderId purchase_order_id;
    ShopId shop_id;
    SiteId site_id;
    std::string ext_purchase_order_id;
    std::string purchase_order_number;
    std::string supplier;
    Time expected_at;  ///< 0: nobody knows.
    std::string notes;
    std::string tags;  ///< A JSON array.
    bool closed = false;
    std::string status;
    Time created_at;
    Time updated_at;
    std::int64_t version = 0;

    bool is_cancelled() const { return status == name_of(PurchaseOrderStatus::cancelled); }
};

/// A purchase order with its lines, in their order.
struct PurchaseOrderRecord {
    PurchaseOrderRow row;
    std::vector<PurchaseOrderLine> lines;
};

/// Where a purchase order that is not cancelled stands: the one place that says it.
PurchaseOrderStatus derive_status(const PurchaseOrderRecord& record);

/// The answer the record gives.
PurchaseOrder purchase_order_of(const PurchaseOrderRecord& record);

/// Reads records by id; unknown ones are left out, the answer is in the order of the ids.
std::vector<PurchaseOrderRecord> read_purchase_orders(const Snapshot& snapshot,
                                                      OrganizationId organization,
                                                      std::span<const PurchaseOrderId> ids);

/// The record, if the caller may see it. Refuses `purchase_order_not_found`.
PurchaseOrderRecord require_purchase_order(const Snapshot& snapshot, const Caller& caller,
                                           PurchaseOrderId id);

/// Writes a new row. Refuses `purchase_order_already_exists`.
void insert_purchase_order(Tx& tx, const PurchaseOrderRow& row);

/// Writes new lines.
void insert_purchase_order_lines(Tx& tx, PurchaseOrderId order,
                                 std::span<const PurchaseOrderLine> lines);

/// Writes the row with its derived status (a cancelled one stays so) and the next version, and
/// tells the shop: `purchase_orders.update`. Updates the record.
void save_purchase_order(Tx& tx, PurchaseOrderRecord& record);

/// Tells the shop how the purchase order is now.
void tell_purchase_order(Tx& tx, const PurchaseOrderRecord& record);

}  // namespace entrepot
