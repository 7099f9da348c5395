#pragma once

#include <string_view>

namespace entrepot::app {

/// What stands in the examples of the API document for a field of this name that has no example of
/// its own: one small shop with one product and one order, so that the examples fit together.
inline constexpr std::string_view samples = R"({
    "sku": "MUG-RED", "ext_shop_id": "blue", "shop_name": "Blue Shop",
    "ext_product_id": "1001", "ext_variant_id": "1", "barcode": "7038010000010",
    "ext_order_id": "5001", "order_number": "#5001", "ext_order_line_item_id": "1",
    "notes": "Gift: add the card", "tags": ["gift"], "shipping_method": "standard",
    "status": "open", "waiting_reason": "Waiting for 2 x MUG-RED.", "currency": "EUR",
    "paid": true, "active": true, "enabled": true, "replayed": false, "closed": false,
    "first_name": "Kari", "last_name": "Nordmann", "address1": "Storgata 1", "zip": "0155",
    "city": "Oslo", "country": "NO", "email": "kari@example.com",
    "quantity": 2, "reserved_quantity": 0, "picked_quantity": 0, "received_quantity": 0,
    "in_stock": 10, "reserved": 2, "available": 8, "lines_count": 1, "version": 3,
    "ext_purchase_order_id": "4711", "purchase_order_number": "PO-4711", "supplier": "Weavers Ltd",
    "ext_purchase_order_line_item_id": "1",
    "ext_order_channel_id": "post", "ext_shipping_rate_id": "parcel",
    "ext_shipment_order_id": "s-5001", "ext_shipment_order_line_item_id": "s-5001-1",
    "weight_grams": 750, "tracking_number": "370700012345", "carrier": "Post",
    "target_url": "https://shop.example/hooks/entrepot", "next_cursor": null
})";

}  // namespace entrepot::app
