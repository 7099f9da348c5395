#include "stock/verify_checks.h"

#include <array>

namespace entrepot {
namespace {

#define STOCK_KEY "organization_id, site_id, owner_id, product_id, lot"
#define TEXT_OF(column) "CAST(" column " AS text)"
#define NAME_KEY                                                   \
    "'site ' || " TEXT_OF("site_id") " || ', owner ' || " TEXT_OF( \
        "owner_id") " || ', product ' || " TEXT_OF("product_id") " || ', lot ' || lot"
#define BIG_SUM(what) "CAST(SUM(" what ") AS bigint)"

constexpr Sql balances_are_movements{
    "verify.balances_are_movements",
    "SELECT organization_id, " NAME_KEY
    " || ', place ' || " TEXT_OF("location_id") ", " BIG_SUM("held") ", " BIG_SUM(
        "moved") " FROM (SELECT " STOCK_KEY
                 ", to_location_id AS location_id, 0 AS held, quantity AS moved FROM movements"
                 " UNION ALL SELECT " STOCK_KEY
                 ", from_location_id, 0, -quantity FROM movements"
                 " UNION ALL SELECT " STOCK_KEY
                 ", location_id, quantity, 0 FROM balances) AS books"
                 " GROUP BY " STOCK_KEY ", location_id HAVING SUM(held) <> SUM(moved) LIMIT 100"};

constexpr Sql places_sum_to_zero{
    "verify.places_sum_to_zero",
    "SELECT organization_id, " NAME_KEY ", " BIG_SUM("quantity") ", CAST(0 AS bigint)"
    " FROM balances GROUP BY " STOCK_KEY " HAVING SUM(quantity) <> 0 LIMIT 100"};

constexpr Sql nothing_below_zero{
    "verify.nothing_below_zero",
    "SELECT organization_id, " NAME_KEY " || ', place ' || " TEXT_OF("location_id")
    ", quantity, CAST(0 AS bigint) FROM balances WHERE quantity < 0 AND NOT outside LIMIT 100"};

constexpr Sql outside_is_outside{
    "verify.outside_is_outside",
    "SELECT b.organization_id, 'place ' || " TEXT_OF("b.location_id")
    ", b.quantity, CAST(0 AS bigint) FROM balances b LEFT JOIN locations l"
    " ON l.organization_id = b.organization_id AND l.location_id = b.location_id"
    " WHERE l.location_id IS NULL OR l.site_id <> b.site_id"
    " OR b.outside <> (l.kind IN ('supplier', 'customer', 'scrap', 'count_difference',"
    " 'elsewhere'))"
    " LIMIT 100"};

constexpr Sql in_stock_is_counted{
    "verify.in_stock_is_counted",
    "SELECT organization_id, " NAME_KEY ", " BIG_SUM("level") ", " BIG_SUM(
        "counted") " FROM (SELECT " STOCK_KEY
                   ", in_stock AS level, 0 AS counted FROM stock_levels"
                   " UNION ALL SELECT b.organization_id, b.site_id, b.owner_id, b.product_id, "
                   "b.lot, 0,"
                   " b.quantity FROM balances b JOIN locations l ON l.organization_id = "
                   "b.organization_id"
                   " AND l.location_id = b.location_id WHERE l.kind IN ('shelf',"
                   " 'compartment', 'hands')) AS books"
                   " GROUP BY " STOCK_KEY " HAVING SUM(level) <> SUM(counted) LIMIT 100"};

constexpr Sql reserved_is_promised{
    "verify.reserved_is_promised",
    "SELECT organization_id, " NAME_KEY ", " BIG_SUM("level") ", " BIG_SUM(
        "promised") " FROM (SELECT " STOCK_KEY
                    ", reserved AS level, 0 AS promised FROM stock_levels"
                    " UNION ALL SELECT " STOCK_KEY
                    ", 0, quantity FROM reservations) AS books"
                    " GROUP BY " STOCK_KEY " HAVING SUM(level) <> SUM(promised) LIMIT 100"};

constexpr Sql reserved_is_in_stock{"verify.reserved_is_in_stock",
                                   "SELECT organization_id, " NAME_KEY
                                   ", reserved, in_stock FROM stock_levels"
                                   " WHERE reserved < 0 OR reserved > in_stock LIMIT 100"};

constexpr Sql log_is_in_stock{
    "verify.log_is_in_stock",
    "SELECT organization_id, " NAME_KEY ", " BIG_SUM("logged") ", " BIG_SUM(
        "level") " FROM (SELECT " STOCK_KEY
                 ", in_stock AS level, 0 AS logged FROM stock_levels"
                 " UNION ALL SELECT " STOCK_KEY
                 ", 0, quantity FROM inventory_log) AS books"
                 " GROUP BY " STOCK_KEY " HAVING SUM(level) <> SUM(logged) LIMIT 100"};

constexpr Sql lines_are_accounted{
    "verify.lines_are_accounted",
    "SELECT organization_id, subject, accounted, quantity FROM (SELECT l.organization_id,"
    " 'line ' || " TEXT_OF("l.order_line_item_id") " || ' of order ' || " TEXT_OF("l.order_id")
    " AS subject, l.quantity, l.picked_quantity + COALESCE((SELECT CAST(SUM(r.quantity) AS bigint)"
    " FROM reservations r WHERE r.organization_id = l.organization_id"
    " AND r.order_id = l.order_id AND r.order_line_item_id = l.order_line_item_id), 0)"
    " + COALESCE(w.quantity, 0) AS accounted FROM order_line_items l JOIN orders o"
    " ON o.organization_id = l.organization_id AND o.order_id = l.order_id"
    " LEFT JOIN waiting_lines w ON w.organization_id = l.organization_id"
    " AND w.order_id = l.order_id AND w.order_line_item_id = l.order_line_item_id"
    " WHERE o.status <> 'cancelled') AS lines WHERE accounted <> quantity LIMIT 100"};

constexpr Sql promises_have_orders{
    "verify.promises_have_orders",
    "SELECT p.organization_id, 'line ' || " TEXT_OF("p.order_line_item_id") ", p.quantity,"
    " CAST(0 AS bigint) FROM (SELECT organization_id, order_id, order_line_item_id, quantity"
    " FROM reservations UNION ALL SELECT organization_id, order_id, order_line_item_id, quantity"
    " FROM waiting_lines) AS p LEFT JOIN orders o ON o.organization_id = p.organization_id"
    " AND o.order_id = p.order_id WHERE o.order_id IS NULL OR o.status = 'cancelled' LIMIT 100"};

constexpr Sql fulfillments_pick_lines{
    "verify.fulfillments_pick_lines",
    "SELECT organization_id, 'line ' || " TEXT_OF("order_line_item_id") ", " BIG_SUM(
        "picked") ", " BIG_SUM("of_order") " FROM (SELECT organization_id, order_line_item_id,"
    " picked_quantity AS of_order, 0 AS picked FROM order_line_items"
    " UNION ALL SELECT organization_id, order_line_item_id, 0, picked_quantity"
    " FROM fulfillment_line_items) AS books GROUP BY organization_id, order_line_item_id"
    " HAVING SUM(picked) <> SUM(of_order) LIMIT 100"};

constexpr Sql totes_hold_picks{
    "verify.totes_hold_picks",
    "SELECT organization_id, 'place ' || " TEXT_OF("location_id") " || ', product ' || " TEXT_OF(
        "product_id") ", " BIG_SUM("held") ", " BIG_SUM("picked") " FROM (SELECT"
    " b.organization_id, b.location_id, b.product_id, b.quantity AS held, 0 AS picked"
    " FROM balances b JOIN locations l ON l.organization_id = b.organization_id"
    " AND l.location_id = b.location_id WHERE l.kind = 'tote'"
    " UNION ALL SELECT f.organization_id, f.tote_location_id, i.product_id, 0, i.picked_quantity"
    " FROM fulfillments f JOIN fulfillment_line_items i ON i.organization_id = f.organization_id"
    " AND i.fulfillment_id = f.fulfillment_id WHERE f.status <> 'shipped') AS books"
    " GROUP BY organization_id, location_id, product_id HAVING SUM(held) <> SUM(picked) LIMIT 100"};

constexpr Sql receipts_are_counted{
    "verify.receipts_are_counted",
    "SELECT organization_id, 'line ' || " TEXT_OF("line") ", " BIG_SUM("counted") ", " BIG_SUM(
        "stored") " FROM (SELECT organization_id, purchase_order_line_item_id AS line,"
    " received_quantity AS counted, 0 AS stored FROM purchase_order_line_items"
    " UNION ALL SELECT organization_id, purchase_order_line_item_id, 0, quantity"
    " FROM purchase_order_receipts) AS books GROUP BY organization_id, line"
    " HAVING SUM(counted) <> SUM(stored) LIMIT 100"};

constexpr Sql receipts_are_movements{
    "verify.receipts_are_movements",
    "SELECT organization_id, 'number ' || " TEXT_OF("number") ", " BIG_SUM("received") ", " BIG_SUM(
        "moved") " FROM (SELECT organization_id, purchase_order_id AS number,"
    " quantity AS received, 0 AS moved FROM purchase_order_receipts"
    " UNION ALL SELECT organization_id, reference_id, 0, quantity FROM movements"
    " WHERE reference_type = 'purchase_order' AND reason = 'store') AS books"
    " GROUP BY organization_id, number HAVING SUM(received) <> SUM(moved) LIMIT 100"};

constexpr Sql kits_are_not_stored{
    "verify.kits_are_not_stored",
    "SELECT l.organization_id, 'product ' || " TEXT_OF("l.product_id") ", l.in_stock,"
    " CAST(0 AS bigint) FROM products p JOIN stock_levels l"
    " ON l.organization_id = p.organization_id AND l.product_id = p.product_id"
    " WHERE p.kit AND l.in_stock > 0 LIMIT 100"};

constexpr Sql components_are_no_kits{
    "verify.components_are_no_kits",
    "SELECT c.organization_id, 'kit ' || " TEXT_OF("c.kit_id") ", c.component_id, c.quantity"
    " FROM product_components c JOIN products p ON p.organization_id = c.organization_id"
    " AND p.product_id = c.component_id JOIN products k ON k.organization_id = c.organization_id"
    " AND k.product_id = c.kit_id WHERE p.kit OR NOT k.kit OR p.owner_id <> k.owner_id LIMIT 100"};

constexpr Sql components_have_kit_lines{
    "verify.components_have_kit_lines",
    "SELECT l.organization_id, 'line ' || " TEXT_OF("l.order_line_item_id") ", l.kit_line_id,"
    " l.kit_units FROM order_line_items l LEFT JOIN order_kit_lines k"
    " ON k.organization_id = l.organization_id AND k.order_id = l.order_id"
    " AND k.kit_line_id = l.kit_line_id WHERE (l.kit_line_id <> 0 AND (k.kit_line_id IS NULL"
    " OR l.kit_units < 1)) LIMIT 100"};

constexpr Sql totes_hold_lots{
    "verify.totes_hold_lots",
    "SELECT organization_id, 'place ' || " TEXT_OF("location_id") " || ', product ' || " TEXT_OF(
        "product_id") " || ', lot ' || lot, " BIG_SUM("held") ", " BIG_SUM("picked") " FROM (SELECT"
    " b.organization_id, b.location_id, b.product_id, b.lot, b.quantity AS held, 0 AS picked"
    " FROM balances b JOIN locations l ON l.organization_id = b.organization_id"
    " AND l.location_id = b.location_id WHERE l.kind = 'tote' AND b.lot <> ''"
    " UNION ALL SELECT f.organization_id, f.tote_location_id, i.product_id, k.lot, 0, k.quantity"
    " FROM fulfillments f JOIN fulfillment_line_items i ON i.organization_id = f.organization_id"
    " AND i.fulfillment_id = f.fulfillment_id JOIN picked_lots k"
    " ON k.organization_id = i.organization_id AND k.fulfillment_id = i.fulfillment_id"
    " AND k.fulfillment_line_item_id = i.fulfillment_line_item_id"
    " WHERE f.status <> 'shipped') AS books GROUP BY organization_id, location_id, product_id, lot"
    " HAVING SUM(held) <> SUM(picked) LIMIT 100"};

constexpr Sql nothing_waits_for_available{
    "verify.nothing_waits_for_available",
    "SELECT l.organization_id, 'product ' || " TEXT_OF("l.product_id") " || ', lot ' || l.lot,"
    " l.in_stock - l.reserved, CAST(0 AS bigint) FROM stock_levels l WHERE l.in_stock > l.reserved"
    " AND EXISTS (SELECT 1 FROM waiting_lines w WHERE w.organization_id = l.organization_id"
    " AND w.site_id = l.site_id AND w.owner_id = l.owner_id AND w.product_id = l.product_id)"
    " LIMIT 100"};

constexpr Sql bins_have_compartments{
    "verify.bins_have_compartments",
    "SELECT b.organization_id, 'bin ' || " TEXT_OF("b.number") " || ' of site ' || " TEXT_OF(
        "b.site_id") ", b.layout, COUNT(l.location_id) FROM bins b LEFT JOIN compartments c"
    " ON c.organization_id = b.organization_id AND c.bin_id = b.bin_id LEFT JOIN locations l"
    " ON l.organization_id = c.organization_id AND l.location_id = c.location_id AND l.active"
    " GROUP BY b.organization_id, b.site_id, b.number, b.layout"
    " HAVING COUNT(l.location_id) <> b.layout LIMIT 100"};

constexpr std::array checks{
    BookCheck{"stock at", "its balance is not the sum of its movements", balances_are_movements},
    BookCheck{"stock of", "its units over all places do not sum to zero", places_sum_to_zero},
    BookCheck{"stock at", "it holds fewer than no units", nothing_below_zero},
    BookCheck{"stock at", "it is on the wrong side of the warehouse's door", outside_is_outside},
    BookCheck{"stock of", "in_stock is not what lies on the shelves", in_stock_is_counted},
    BookCheck{"stock of", "reserved is not the sum of its promises", reserved_is_promised},
    BookCheck{"stock of", "more is promised than is in stock", reserved_is_in_stock},
    BookCheck{"stock of", "its log does not add up to in_stock", log_is_in_stock},
    BookCheck{"order", "picked, promised and waiting units are not its quantity",
              lines_are_accounted},
    BookCheck{"promise to", "its order is cancelled or does not exist", promises_have_orders},
    BookCheck{"order", "its fulfillments picked other units than it", fulfillments_pick_lines},
    BookCheck{"tote", "it holds other units than were picked into it", totes_hold_picks},
    BookCheck{"purchase order", "its received units are not those of its receipts",
              receipts_are_counted},
    BookCheck{"purchase order", "other units were stored for it than were received",
              receipts_are_movements},
    BookCheck{"tote", "it holds other lots than were picked into it", totes_hold_lots},
    BookCheck{"stock of", "units are available while an order waits for them",
              nothing_waits_for_available},
    BookCheck{"kit", "units of it are in stock, which only its components can be",
              kits_are_not_stored},
    BookCheck{"component of", "it is a kit itself, another owner's, or of what is no kit",
              components_are_no_kits},
    BookCheck{"component", "the order has no line of its kit", components_have_kit_lines},
    BookCheck{"bin", "its compartments are not those of its layout", bins_have_compartments},
};

}  // namespace

std::span<const BookCheck> book_checks() {
    return checks;
}

}  // namespace entrepot
