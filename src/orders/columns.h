#pragma once

/// The columns of `orders` in the order of OrderRow's members.
#define ORDER_COLUMNS                                                                   \
    "order_id, shop_id, site_id, ext_order_id, ext_fulfillment_order_id, order_number," \
    " status, notes, tags, shipping_method, paid, currency, destination, placed_at,"    \
    " waiting_reason, created_at, updated_at, version"

/// The columns of an OrderRow as it is read: those of the table, then what is known of it
/// elsewhere.
#define ORDER_ROW_COLUMNS                                                                \
    ORDER_COLUMNS                                                                        \
    ", COALESCE((SELECT h.reason FROM order_holds h"                                     \
    " WHERE h.organization_id = orders.organization_id AND h.order_id = orders.order_id" \
    " ORDER BY h.hold_id LIMIT 1), ''),"                                                 \
    " EXISTS (SELECT 1 FROM cancellation_requests c"                                     \
    " WHERE c.organization_id = orders.organization_id AND c.order_id = orders.order_id" \
    " AND c.status = 'accepted' AND c.cancelled_at = 0)"
