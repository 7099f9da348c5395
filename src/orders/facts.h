#pragma once

#include <span>
#include <string>
#include <vector>

#include "db/database.h"
#include "orders/types.h"

namespace entrepot {

/// A line of an order with where each of its units stands:
/// quantity = picked + reserved + waiting.
struct LineFacts {
    OrderId order_id;
    OrderLineItemId line_id;
    std::string ext_line_id;
    ProductId product_id;
    OwnerId owner_id;
    std::string sku;
    std::int64_t quantity = 0;
    std::int64_t picked = 0;
    std::int64_t reserved = 0;
    std::int64_t waiting = 0;
    std::string waiting_reason;     ///< As in waiting_lines; '' when it does not wait.
    OrderLineItemId kit_line = {};  ///< The line whose kit it is in; none when it is in none.
    std::int64_t kit_units = 0;     ///< Units of it in one kit.
};

/// A line as the shop sent it whose product is a kit; the lines of its components carry the units.
struct KitLineFacts {
    OrderId order_id;
    OrderLineItemId kit_line;
    std::string ext_line_id;
    ProductId product_id;
    std::string sku;
};

/// A line of a fulfillment that is not cancelled.
struct PlannedFacts {
    OrderId order_id;
    FulfillmentId fulfillment_id;
    std::string status;
    PortId port_id;
    RuleId rule_id;
    std::int64_t rank = 2;
    Time due_at;
    Time created_at;
    FulfillmentLineItemId fulfillment_line_id;
    OrderLineItemId line_id;
    std::int64_t quantity = 0;
    std::int64_t picked = 0;
};

/// All that decides where an order stands and what can be prepared of it.
struct OrderFacts {
    OrderRow row;
    std::vector<LineFacts> lines;       ///< In the order's order.
    std::vector<PlannedFacts> planned;  ///< By fulfillment, then line.
    std::int64_t open_deviations = 0;
    std::vector<KitLineFacts> kits = {};  ///< Of the lines that are in kits.
};

/// Reads the facts of many orders with few statements. Unknown orders are left out; the answer is
/// in the order of the orders' ids.
std::vector<OrderFacts> read_facts(const Snapshot& snapshot, OrganizationId organization,
                                   std::span<const OrderId> orders);

/// The kits that lines are of; asks nothing when no line is of a kit.
std::vector<KitLineFacts> read_kit_lines(const Snapshot& snapshot, OrganizationId organization,
                                         std::span<const LineFacts> lines);

/// The rows of orders, by id.
std::vector<OrderRow> read_order_rows(const Snapshot& snapshot, OrganizationId organization,
                                      std::span<const OrderId> orders);

/// The lines of orders, by order and line.
std::vector<LineFacts> read_line_facts(const Snapshot& snapshot, OrganizationId organization,
                                       std::span<const OrderId> orders);

}  // namespace entrepot
