#include "ports/delivery.h"

#include "catalog/products.h"

namespace entrepot {
namespace {

std::optional<Time> known(Time time) {
    return time ? std::optional(time) : std::nullopt;
}

}  // namespace

ExpectedUnits expected_units(const ExpectedLine& line) {
    return {line.purchase_order_line_item_id,
            line.purchase_order_id,
            line.purchase_order_number,
            line.supplier,
            line.shop_name,
            known(line.expected_at),
            line.quantity,
            line.received_quantity,
            line.remaining()};
}

ExpectedDelivery delivery_of(const Snapshot& snapshot, const Caller& caller,
                             const ExpectedOrder& order) {
    ExpectedDelivery delivery{order.purchase_order_id,
                              order.purchase_order_number,
                              order.supplier,
                              order.shop_name,
                              known(order.expected_at),
                              order.notes,
                              {}};
    for (const auto& line :
         expected_of_order(snapshot, caller.organization, caller.site, order.purchase_order_id)) {
        auto product = find_product(snapshot, caller.organization, line.product_id);
        if (!product || !product->active) continue;
        delivery.lines.push_back(
            {line.purchase_order_line_item_id, line.product_id, std::move(product->name),
             std::move(product->sku), std::move(product->color), std::move(product->size),
             std::move(product->image_url), line.quantity, line.received_quantity});
    }
    return delivery;
}

}  // namespace entrepot
