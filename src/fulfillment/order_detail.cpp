#include "fulfillment/order_detail.h"

#include "catalog/products.h"
#include "catalog/shops.h"
#include "fulfillment/cancellation.h"
#include "fulfillment/fulfillments.h"
#include "orders/read.h"

namespace entrepot {
namespace {

constexpr Sql read_timeline{
    "orders.read_timeline",
    "SELECT at, actor, happening, details FROM order_history WHERE organization_id = $1"
    " AND order_id = $2 ORDER BY history_id LIMIT 1000"};

struct HistoryRow {
    Time at;
    std::string actor;
    std::string happening;
    std::string details;
};

/// Fits lines and components alike.
template <class Shown, class Line>
Shown shown(const Snapshot& snapshot, OrganizationId organization, const Line& line) {
    const auto product = find_product(snapshot, organization, line.product_id);
    Shown result;
    result.order_line_item_id = line.order_line_item_id;
    result.product_id = line.product_id;
    result.sku = line.sku;
    result.name = product ? product->name : "";
    result.image_url = product ? product->image_url : "";
    result.quantity = line.quantity;
    result.reserved_quantity = line.reserved_quantity;
    result.picked_quantity = line.picked_quantity;
    return result;
}

std::vector<OrderDetailLine> lines_of(const Snapshot& snapshot, OrganizationId organization,
                                      std::vector<OrderLine>& lines) {
    std::vector<OrderDetailLine> result;
    for (OrderLine& line : lines) {
        result.push_back(shown<OrderDetailLine>(snapshot, organization, line));
        result.back().ext_order_line_item_id = std::move(line.ext_order_line_item_id);
        for (const OrderLineComponent& component : line.components) {
            result.back().components.push_back(
                shown<OrderDetailComponent>(snapshot, organization, component));
        }
    }
    return result;
}

std::vector<TimelineEntry> timeline_of(const Snapshot& snapshot, OrganizationId organization,
                                       OrderId order) {
    std::vector<TimelineEntry> timeline;
    for (HistoryRow& row : snapshot.rows<HistoryRow>(read_timeline, organization, order)) {
        timeline.push_back(
            {row.at, std::move(row.actor), std::move(row.happening), {std::move(row.details)}});
    }
    return timeline;
}

}  // namespace

OrderDetail order_detail(const Snapshot& snapshot, const Caller& caller, OrderId id) {
    Order order = get_order(snapshot, caller, id);
    return {.order_id = order.order_id,
            .shop_id = order.shop_id,
            .shop_name = shop_of(snapshot, caller.organization, order.shop_id).name,
            .status = order.status,
            .waiting_reason = std::move(order.waiting_reason),
            .ext_order_id = std::move(order.ext_order_id),
            .ext_fulfillment_order_id = std::move(order.ext_fulfillment_order_id),
            .order_number = std::move(order.order_number),
            .tags = std::move(order.tags),
            .notes = std::move(order.notes),
            .shipping_method = std::move(order.shipping_method),
            .paid = order.paid,
            .currency = std::move(order.currency),
            .destination = std::move(order.destination),
            .holds = std::move(order.holds),
            .line_items = lines_of(snapshot, caller.organization, order.line_items),
            .fulfillment_ids = std::move(order.fulfillment_ids),
            .fulfillments = fulfillments_of_order(snapshot, caller.organization, id),
            .deviations = deviations_of_order(snapshot, caller.organization, id),
            .cancellation_requests = cancellation_requests_of(snapshot, caller.organization, id),
            .timeline = timeline_of(snapshot, caller.organization, id),
            .created_at = find_order(snapshot, caller.organization, id)->created_at,
            .placed_at = order.created_at,
            .updated_at = order.updated_at,
            .version = order.version};
}

OrderDetail change_order_in_app(Tx& tx, const Caller& caller, OrderId order,
                                const OrderChange& change) {
    Order changed = change_order_and_plans(tx, caller, order, change);
    OrderDetail detail = order_detail(tx, caller, order);
    detail.line_changes = std::move(changed.line_changes);
    return detail;
}

OrderDetail cancel_order_in_app(Tx& tx, const Caller& caller, OrderId order) {
    cancel_order(tx, caller, order);
    return order_detail(tx, caller, order);
}

}  // namespace entrepot
