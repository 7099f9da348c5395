#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/caller.h"
#include "db/database.h"
#include "inbound/purchase_order_types.h"

/// Matching goods with what is expected of them, while they are stored.
namespace entrepot {

/// A line of a purchase order that goods may be stored against.
struct ExpectedLine {
    PurchaseOrderLineItemId purchase_order_line_item_id;
    PurchaseOrderId purchase_order_id;
    ProductId product_id;
    std::string purchase_order_number;
    std::string supplier;
    std::string shop_name;
    Time expected_at;  ///< 0: nobody knows.
    std::int64_t quantity = 0;
    std::int64_t received_quantity = 0;

    std::int64_t remaining() const {
        return received_quantity < quantity ? quantity - received_quantity : 0;
    }
};

/// What is still to come of a product in a site, oldest purchase order first; at most 50 lines.
std::vector<ExpectedLine> expected_of_product(const Snapshot& snapshot, OrganizationId organization,
                                              SiteId site, ProductId product);

/// What is still to come of a purchase order in a site, in the order of its lines, the first 100;
/// nothing when it is closed or cancelled.
std::vector<ExpectedLine> expected_of_order(const Snapshot& snapshot, OrganizationId organization,
                                            SiteId site, PurchaseOrderId order);

/// A line, even when all of it came; nothing when its purchase order is closed, cancelled or of
/// another site.
std::optional<ExpectedLine> expected_line(const Snapshot& snapshot, OrganizationId organization,
                                          SiteId site, PurchaseOrderLineItemId line);

/// A purchase order that is open for receiving, for the search at a port.
struct ExpectedOrder {
    PurchaseOrderId purchase_order_id;
    std::string purchase_order_number;
    std::string supplier;
    std::string shop_name;
    Time expected_at;
    std::string status;
    std::string notes;
};

/// The one of this id, if it is open for receiving in the site.
std::optional<ExpectedOrder> expected_order(const Snapshot& snapshot, OrganizationId organization,
                                            SiteId site, PurchaseOrderId order);

/// Those with exactly this number, or with this `ext_purchase_order_id`; oldest first, at most 10.
std::vector<ExpectedOrder> expected_orders_of_number(const Snapshot& snapshot,
                                                     OrganizationId organization, SiteId site,
                                                     std::string_view number);

/// Those whose number or supplier contains the text, in any case; oldest first, at most 10.
std::vector<ExpectedOrder> search_expected_orders(const Snapshot& snapshot,
                                                  OrganizationId organization, SiteId site,
                                                  std::string_view text);

/// Goods of a line that are being stored.
struct ReceiptWish {
    PurchaseOrderLineItemId line;
    LocationId location;
    std::int64_t quantity = 0;  ///< From 1.
    bool accepts_over_receipt = false;
};

/// Counts goods as received, in the transaction that stores them: the line's quantity, a receipt,
/// the status, `purchase_orders.update`. Returns the purchase order, which the movement names as
/// its reference. Refuses `purchase_order_not_open`, and `over_receipt` when more would come than
/// was ordered and the worker has not confirmed that.
PurchaseOrderId receive(Tx& tx, const Caller& caller, const ReceiptWish& wish);

}  // namespace entrepot
