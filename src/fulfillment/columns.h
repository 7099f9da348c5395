#pragma once

/// The columns of `fulfillments` in the order of FulfillmentRow's members.
#define FULFILLMENT_COLUMNS                                                              \
    "fulfillment_id, order_id, shop_id, site_id, status, shipping_method, rank, due_at," \
    " rule_id, port_id, user_id, held_since, tote_location_id, tracking, handled_by,"    \
    " created_at, updated_at, version"
