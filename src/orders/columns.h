#pragma once

/// The columns of `orders` in the order of OrderRow's members.
#define ORDER_COLUMNS                                                                   \
    "order_id, shop_id, site_id, ext_order_id, ext_fulfillment_order_id, order_number," \
    " status, notes, tags, shipping_method, paid, currency, destination, placed_at,"    \
    " waiting_reason, created_at, updated_at, version"
