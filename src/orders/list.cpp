#include "orders/list.h"

#include <limits>

#include "base/json.h"
#include "catalog/shops.h"
#include "db/composed.h"
#include "db/like.h"
#include "orders/read.h"

namespace entrepot {
namespace {

struct SummaryRow {
    OrderId order_id;
    std::string order_number;
    std::string ext_order_id;
    ShopId shop_id;
    std::string shop_name;
    std::string status;
    std::string waiting_reason;
    std::string tags;
    std::string shipping_method;
    std::int64_t lines_count;
    std::int64_t units;
    Time created_at;
    Time placed_at;
};

constexpr std::string_view summary_columns =
    "SELECT o.order_id, o.order_number, o.ext_order_id, o.shop_id, COALESCE(s.name, ''), o.status,"
    " o.waiting_reason, o.tags, o.shipping_method, (SELECT COUNT(*) FROM order_line_items l"
    " WHERE l.organization_id = o.organization_id AND l.order_id = o.order_id),"
    " (SELECT CAST(COALESCE(SUM(l.quantity), 0) AS bigint) FROM order_line_items l"
    " WHERE l.organization_id = o.organization_id AND l.order_id = o.order_id), o.created_at,"
    " o.placed_at FROM orders o LEFT JOIN shops s ON s.organization_id = o.organization_id"
    " AND s.shop_id = o.shop_id WHERE o.organization_id = @ AND o.order_id < @";

OrderSummary summary_of(SummaryRow& row) {
    return {row.order_id,
            std::move(row.order_number),
            std::move(row.ext_order_id),
            row.shop_id,
            std::move(row.shop_name),
            enum_from<OrderStatus>(row.status).value_or(OrderStatus::open),
            std::move(row.waiting_reason),
            from_json<std::vector<std::string>>(row.tags),
            std::move(row.shipping_method),
            row.lines_count,
            row.units,
            row.created_at,
            row.placed_at};
}

std::string_view name_or_empty(const std::optional<OrderStatus>& status) {
    return status ? name_of(*status) : std::string_view();
}

/// The status of a fulfillment that puts its order into the stage.
std::string_view fulfillment_status(const std::optional<PickingStage>& stage) {
    return stage == PickingStage::ready ? "open" : "in_progress";
}

std::vector<OrderId> find_ids(const Snapshot& snapshot, const Caller& caller, ShopId shop,
                              const OrderQuery& query) {
    const std::int64_t after = http::decode_cursor(query.cursor, 0);
    const std::int64_t wanted = query.limit + 1;
    const auto status = name_or_empty(query.status);
    return Composed("orders.list")
        .add(
            "SELECT order_id FROM orders WHERE organization_id = @ AND shop_id = @"
            " AND order_id > @",
            caller.organization, shop, after)
        .add_if(query.status.has_value(), " AND status = @", status)
        .add_if(query.ext_order_id.has_value(), " AND ext_order_id = @", query.ext_order_id)
        .add_if(query.ext_fulfillment_order_id.has_value(), " AND ext_fulfillment_order_id = @",
                query.ext_fulfillment_order_id)
        .add_if(query.order_number.has_value(), " AND order_number = @", query.order_number)
        .add_if(query.created_since.has_value(), " AND placed_at >= @", query.created_since)
        .add_if(query.updated_since.has_value(), " AND updated_at >= @", query.updated_since)
        .add(" ORDER BY order_id LIMIT @", wanted)
        .rows<OrderId>(snapshot);
}

}  // namespace

http::Page<Order> list_orders(const Snapshot& snapshot, const Caller& caller,
                              const http::Query<OrderQuery>& query) {
    const auto ids = http::make_page(find_ids(snapshot, caller, require_shop(caller), query.value),
                                     query->limit, [](OrderId id) { return id.value; });
    return {orders_of(snapshot, caller.organization, ids.data), ids.next_cursor};
}

http::Page<OrderSummary> search_orders(const Snapshot& snapshot, const Caller& caller,
                                       const http::Query<OrderSearch>& query) {
    const std::int64_t before =
        http::decode_cursor(query->cursor, std::numeric_limits<std::int64_t>::max());
    const std::int64_t wanted = query->limit + 1;
    const auto status = name_or_empty(query->status);
    const auto picking = fulfillment_status(query->picking);
    const std::string pattern = contains_pattern(query->query);
    auto rows = Composed("orders.search")
                    .add(summary_columns, caller.organization, before)
                    .add_if(query->status.has_value(), " AND o.status = @", status)
                    .add_if(query->picking.has_value(),
                            " AND EXISTS (SELECT 1 FROM fulfillments f"
                            " WHERE f.organization_id = o.organization_id"
                            " AND f.order_id = o.order_id AND f.status = @)",
                            picking)
                    .add_if(query->shop_id.has_value(), " AND o.shop_id = @", query->shop_id)
                    .add_if(!query->query.empty(),
                            " AND (lower(o.order_number) LIKE @ ESCAPE '!'"
                            " OR lower(o.ext_order_id) LIKE @ ESCAPE '!')",
                            pattern, pattern)
                    .add(" ORDER BY o.order_id DESC LIMIT @", wanted)
                    .rows<SummaryRow>(snapshot);
    auto page = http::make_page(std::move(rows), query->limit,
                                [](const SummaryRow& row) { return row.order_id.value; });
    http::Page<OrderSummary> result{{}, std::move(page.next_cursor)};
    for (SummaryRow& row : page.data) result.data.push_back(summary_of(row));
    return result;
}

}  // namespace entrepot
