#include "inbound/list.h"

#include <limits>

#include "catalog/shops.h"
#include "db/composed.h"
#include "db/like.h"
#include "inbound/record.h"

namespace entrepot {
namespace {

struct SummaryRow {
    PurchaseOrderId purchase_order_id;
    std::string purchase_order_number;
    std::string ext_purchase_order_id;
    ShopId shop_id;
    std::string shop_name;
    std::string status;
    bool closed;
    std::string supplier;
    Time expected_at;
    std::int64_t lines_count;
    std::int64_t quantity;
    std::int64_t received_quantity;
    Time created_at;
};

constexpr std::string_view summary_columns =
    "SELECT o.purchase_order_id, o.purchase_order_number, o.ext_purchase_order_id, o.shop_id,"
    " COALESCE(s.name, ''), o.status, o.closed, o.supplier, o.expected_at,"
    " (SELECT COUNT(*) FROM purchase_order_line_items l"
    " WHERE l.organization_id = o.organization_id AND l.purchase_order_id = o.purchase_order_id),"
    " (SELECT CAST(COALESCE(SUM(l.quantity), 0) AS bigint) FROM purchase_order_line_items l"
    " WHERE l.organization_id = o.organization_id AND l.purchase_order_id = o.purchase_order_id),"
    " (SELECT CAST(COALESCE(SUM(l.received_quantity), 0) AS bigint)"
    " FROM purchase_order_line_items l"
    " WHERE l.organization_id = o.organization_id AND l.purchase_order_id = o.purchase_order_id),"
    " o.created_at FROM purchase_orders o LEFT JOIN shops s"
    " ON s.organization_id = o.organization_id AND s.shop_id = o.shop_id"
    " WHERE o.organization_id = @ AND o.purchase_order_id < @";

PurchaseOrderSummary summary_of(SummaryRow& row) {
    return {row.purchase_order_id,
            std::move(row.purchase_order_number),
            std::move(row.ext_purchase_order_id),
            row.shop_id,
            std::move(row.shop_name),
            enum_from<PurchaseOrderStatus>(row.status).value_or(PurchaseOrderStatus::open),
            row.closed,
            std::move(row.supplier),
            row.expected_at ? std::optional(row.expected_at) : std::nullopt,
            row.lines_count,
            row.quantity,
            row.received_quantity,
            row.created_at};
}

std::string_view name_or_empty(const std::optional<PurchaseOrderStatus>& status) {
    return status ? name_of(*status) : std::string_view();
}

std::vector<PurchaseOrderId> find_ids(const Snapshot& snapshot, const Caller& caller,
                                      const PurchaseOrderQuery& query) {
    const std::int64_t after = http::decode_cursor(query.cursor, 0);
    const std::int64_t wanted = query.limit + 1;
    const auto status = name_or_empty(query.status);
    const ShopId shop = require_shop(caller);
    return Composed("inbound.list_purchase_orders")
        .add(
            "SELECT o.purchase_order_id FROM purchase_orders o WHERE o.organization_id = @"
            " AND o.shop_id = @ AND o.purchase_order_id > @",
            caller.organization, shop, after)
        .add_if(query.status.has_value(), " AND o.status = @", status)
        .add_if(query.ext_purchase_order_id.has_value(), " AND o.ext_purchase_order_id = @",
                query.ext_purchase_order_id)
        .add_if(query.purchase_order_number.has_value(), " AND o.purchase_order_number = @",
                query.purchase_order_number)
        .add_if(query.supplier.has_value(), " AND o.supplier = @", query.supplier)
        .add_if(query.sku.has_value(),
                " AND EXISTS (SELECT 1 FROM purchase_order_line_items l"
                " WHERE l.organization_id = o.organization_id"
                " AND l.purchase_order_id = o.purchase_order_id AND l.sku = @)",
                query.sku)
        .add_if(query.expected_since.has_value(), " AND o.expected_at >= @", query.expected_since)
        .add_if(query.expected_before.has_value(), " AND o.expected_at > 0 AND o.expected_at < @",
                query.expected_before)
        .add_if(query.created_since.has_value(), " AND o.created_at >= @", query.created_since)
        .add_if(query.updated_since.has_value(), " AND o.updated_at >= @", query.updated_since)
        .add(" ORDER BY o.purchase_order_id LIMIT @", wanted)
        .rows<PurchaseOrderId>(snapshot);
}

std::vector<SummaryRow> find_summaries(const Snapshot& snapshot, const Caller& caller,
                                       const PurchaseOrderSearch& query) {
    const auto before = http::decode_cursor(query.cursor, std::numeric_limits<std::int64_t>::max());
    const std::int64_t wanted = query.limit + 1;
    const auto status = name_or_empty(query.status);
    const std::string pattern = contains_pattern(query.query);
    return Composed("inbound.search_purchase_orders")
        .add(summary_columns, caller.organization, before)
        .add_if(query.status.has_value(), " AND o.status = @", status)
        .add_if(query.shop_id.has_value(), " AND o.shop_id = @", query.shop_id)
        .add_if(query.expected_since.has_value(), " AND o.expected_at >= @", query.expected_since)
        .add_if(query.expected_before.has_value(), " AND o.expected_at > 0 AND o.expected_at < @",
                query.expected_before)
        .add_if(!query.query.empty(),
                " AND (lower(o.purchase_order_number) LIKE @ ESCAPE '!'"
                " OR lower(o.ext_purchase_order_id) LIKE @ ESCAPE '!'"
                " OR lower(o.supplier) LIKE @ ESCAPE '!')",
                pattern, pattern, pattern)
        .add(" ORDER BY o.purchase_order_id DESC LIMIT @", wanted)
        .rows<SummaryRow>(snapshot);
}

}  // namespace

http::Page<PurchaseOrder> list_purchase_orders(const Snapshot& snapshot, const Caller& caller,
                                               const http::Query<PurchaseOrderQuery>& query) {
    const auto ids = http::make_page(find_ids(snapshot, caller, query.value), query->limit,
                                     [](PurchaseOrderId id) { return id.value; });
    http::Page<PurchaseOrder> page{{}, ids.next_cursor};
    for (const auto& record : read_purchase_orders(snapshot, caller.organization, ids.data)) {
        page.data.push_back(purchase_order_of(record));
    }
    return page;
}

http::Page<PurchaseOrderSummary> search_purchase_orders(
    const Snapshot& snapshot, const Caller& caller, const http::Query<PurchaseOrderSearch>& query) {
    auto rows = http::make_page(find_summaries(snapshot, caller, query.value), query->limit,
                                [](const SummaryRow& row) { return row.purchase_order_id.value; });
    http::Page<PurchaseOrderSummary> page{{}, std::move(rows.next_cursor)};
    for (SummaryRow& row : rows.data) page.data.push_back(summary_of(row));
    return page;
}

}  // namespace entrepot
