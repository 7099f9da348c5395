#pragma once

#include <initializer_list>
#include <string>
#include <utility>

#include "orders/orders.h"
#include "stock/testing.h"

namespace entrepot {

/// A line of an order for tests: SKU and units.
using TestLine = std::pair<const char*, std::int64_t>;

inline NewOrder new_order(const std::string& ext_order_id, std::initializer_list<TestLine> lines) {
    NewOrder order;
    order.ext_order_id = ext_order_id;
    for (const auto& [sku, quantity] : lines) {
        NewOrderLine line;
        line.ext_order_line_item_id = ext_order_id + "-" + sku;
        line.sku = sku;
        line.quantity = quantity;
        order.line_items.push_back(line);
    }
    return order;
}

inline Order place_order(TestWarehouse& house, const NewOrder& order) {
    return house.write([&](Tx& tx) { return create_order(tx, house.integration(), order); });
}

inline Order place_order(TestWarehouse& house, const std::string& ext_order_id,
                         std::initializer_list<TestLine> lines) {
    return place_order(house, new_order(ext_order_id, lines));
}

inline Order read_order(TestWarehouse& house, OrderId id) {
    return house.read(
        [&](const Snapshot& snapshot) { return get_order(snapshot, house.integration(), id); });
}

}  // namespace entrepot
