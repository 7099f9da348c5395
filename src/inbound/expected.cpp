#include "db/like.h"
#include "inbound/receiving.h"

namespace entrepot {
namespace {

#define EXPECTED_LINES                                                                        \
    "SELECT l.purchase_order_line_item_id, l.purchase_order_id, l.product_id,"                \
    " o.purchase_order_number, o.supplier, COALESCE(s.name, ''), o.expected_at, l.quantity,"  \
    " l.received_quantity FROM purchase_order_line_items l JOIN purchase_orders o"            \
    " ON o.organization_id = l.organization_id AND o.purchase_order_id = l.purchase_order_id" \
    " AND NOT o.closed AND o.cancelled_as = 0"                                                \
    " LEFT JOIN shops s ON s.organization_id = o.organization_id AND s.shop_id = o.shop_id"   \
    " WHERE l.organization_id = $1 AND o.site_id = $2"

#define EXPECTED_ORDERS                                                                      \
    "SELECT o.purchase_order_id, o.purchase_order_number, o.supplier, COALESCE(s.name, '')," \
    " o.expected_at, o.status, o.notes FROM purchase_orders o LEFT JOIN shops s"             \
    " ON s.organization_id = o.organization_id AND s.shop_id = o.shop_id"                    \
    " WHERE o.organization_id = $1 AND o.site_id = $2 AND NOT o.closed AND o.cancelled_as = 0"

constexpr Sql lines_of_product{"inbound.expected_of_product", EXPECTED_LINES
                               " AND l.product_id = $3 AND l.received_quantity < l.quantity"
                               " ORDER BY l.purchase_order_id, l.purchase_order_line_item_id"
                               " LIMIT 50"};

constexpr Sql lines_of_order{"inbound.expected_of_order", EXPECTED_LINES
                             " AND l.purchase_order_id = $3 AND l.received_quantity < l.quantity"
                             " ORDER BY l.purchase_order_line_item_id LIMIT 100"};

constexpr Sql one_line{"inbound.expected_line",
                       EXPECTED_LINES " AND l.purchase_order_line_item_id = $3"};

constexpr Sql one_order{"inbound.expected_order", EXPECTED_ORDERS " AND o.purchase_order_id = $3"};

constexpr Sql orders_of_number{
    "inbound.expected_orders_of_number", EXPECTED_ORDERS
    " AND (lower(o.purchase_order_number) = lower($3) OR o.ext_purchase_order_id = $3)"
    " ORDER BY o.purchase_order_id LIMIT 10"};

constexpr Sql orders_by_text{"inbound.search_expected_orders", EXPECTED_ORDERS
                             " AND (lower(o.purchase_order_number) LIKE $3 ESCAPE '!'"
                             " OR lower(o.supplier) LIKE $3 ESCAPE '!')"
                             " ORDER BY o.purchase_order_id LIMIT 10"};

}  // namespace

std::vector<ExpectedLine> expected_of_product(const Snapshot& snapshot, OrganizationId organization,
                                              SiteId site, ProductId product) {
    return snapshot.rows<ExpectedLine>(lines_of_product, organization, site, product);
}

std::vector<ExpectedLine> expected_of_order(const Snapshot& snapshot, OrganizationId organization,
                                            SiteId site, PurchaseOrderId order) {
    return snapshot.rows<ExpectedLine>(lines_of_order, organization, site, order);
}

std::optional<ExpectedLine> expected_line(const Snapshot& snapshot, OrganizationId organization,
                                          SiteId site, PurchaseOrderLineItemId line) {
    return snapshot.maybe<ExpectedLine>(one_line, organization, site, line);
}

std::optional<ExpectedOrder> expected_order(const Snapshot& snapshot, OrganizationId organization,
                                            SiteId site, PurchaseOrderId order) {
    return snapshot.maybe<ExpectedOrder>(one_order, organization, site, order);
}

std::vector<ExpectedOrder> expected_orders_of_number(const Snapshot& snapshot,
                                                     OrganizationId organization, SiteId site,
                                                     std::string_view number) {
    return snapshot.rows<ExpectedOrder>(orders_of_number, organization, site, number);
}

std::vector<ExpectedOrder> search_expected_orders(const Snapshot& snapshot,
                                                  OrganizationId organization, SiteId site,
                                                  std::string_view text) {
    return snapshot.rows<ExpectedOrder>(orders_by_text, organization, site, contains_pattern(text));
}

}  // namespace entrepot
