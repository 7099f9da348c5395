#pragma once

/// The columns of `purchase_orders` and of its lines, in the order of the members of their rows.
#define PURCHASE_ORDER_COLUMNS                                                           \
    "purchase_order_id, shop_id, site_id, ext_purchase_order_id, purchase_order_number," \
    " supplier, expected_at, notes, tags, closed, status, created_at, updated_at, version"
#define PURCHASE_ORDER_LINE_COLUMNS                                                  \
    "purchase_order_line_item_id, ext_purchase_order_line_item_id, product_id, sku," \
    " quantity, received_quantity"
