#pragma once

#include <initializer_list>
#include <string>
#include <utility>

#include "inbound/purchase_orders.h"
#include "inbound/receiving.h"
#include "stock/testing.h"

namespace entrepot {

/// A line of a purchase order for tests: SKU and units.
using TestExpected = std::pair<const char*, std::int64_t>;

inline NewPurchaseOrder new_purchase_order(const std::string& ext_id,
                                           std::initializer_list<TestExpected> lines) {
    NewPurchaseOrder order;
    order.ext_purchase_order_id = ext_id;
    order.supplier = "Supplier";
    for (const auto& [sku, quantity] : lines) {
        NewPurchaseOrderLine line;
        line.ext_purchase_order_line_item_id = ext_id + "-" + sku;
        line.sku = sku;
        line.quantity = quantity;
        order.line_items.push_back(line);
    }
    return order;
}

inline PurchaseOrder expect_goods(TestWarehouse& house, const NewPurchaseOrder& order) {
    return house.write(
        [&](Tx& tx) { return create_purchase_order(tx, house.integration(), order); });
}

inline PurchaseOrder expect_goods(TestWarehouse& house, const std::string& ext_id,
                                  std::initializer_list<TestExpected> lines) {
    return expect_goods(house, new_purchase_order(ext_id, lines));
}

inline PurchaseOrder read_purchase_order(TestWarehouse& house, PurchaseOrderId id) {
    return house.read([&](const Snapshot& snapshot) {
        return get_purchase_order(snapshot, house.integration(), id);
    });
}

/// Stores goods against a line, as a port does it: received and stored in one transaction.
inline void receive_goods(TestWarehouse& house, const PurchaseOrderLine& line, LocationId shelf,
                          std::int64_t quantity, bool accepts_over_receipt = false,
                          std::int64_t port = 1) {
    house.write([&](Tx& tx) {
        const auto worker = house.worker(port);
        const auto order = receive(
            tx, worker, {line.purchase_order_line_item_id, shelf, quantity, accepts_over_receipt});
        store(tx, worker, house.key(line.product_id), shelf, quantity,
              {"purchase_order", order.value});
    });
}

}  // namespace entrepot
