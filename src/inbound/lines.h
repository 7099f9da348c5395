#pragma once

#include <vector>

#include "catalog/shops.h"
#include "db/database.h"
#include "inbound/record.h"

namespace entrepot {

/// The lines of a new purchase order, numbered. Refuses `product_not_found` naming every line whose
/// product the shop does not have, and `validation_error` for none, for unnamed products, for a SKU
/// that is not the product's, and for an external line id that comes twice.
std::vector<PurchaseOrderLine> new_lines(Tx& tx, const ShopRow& shop,
                                         const std::vector<NewPurchaseOrderLine>& wishes);

/// The lines a change leaves: each wish is the line it names by our id, else by the external id,
/// else the first of its product that no other wish is, else a new one. Lines no wish is are left
/// out. Refuses as above, `purchase_order_line_item_not_found`, and `quantity_below_received`.
std::vector<PurchaseOrderLine> changed_lines(Tx& tx, const ShopRow& shop,
                                             const PurchaseOrderRecord& record,
                                             const std::vector<PurchaseOrderLineChange>& wishes);

/// Brings the rows of a purchase order's lines from what they were to what they are.
void write_changed_lines(Tx& tx, PurchaseOrderId order,
                         const std::vector<PurchaseOrderLine>& before,
                         const std::vector<PurchaseOrderLine>& after);

}  // namespace entrepot
