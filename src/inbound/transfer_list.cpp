#include "inbound/transfer_list.h"

#include <fmt/format.h>

#include <limits>

#include "catalog/shops.h"
#include "db/composed.h"
#include "db/like.h"
#include "inbound/errors.h"
#include "inbound/transfer_read.h"

namespace entrepot {
namespace {

struct SummaryRow {
    ExternalTransferId id;
    std::string direction;
    std::string place_name;
    std::string notes;
    std::string user_name;
    std::int64_t lines_count;
    std::int64_t units;
    Time created_at;
};

constexpr std::string_view summary_columns =
    "SELECT t.external_transfer_id, t.direction, t.place_name, t.notes, COALESCE(u.name, ''),"
    " (SELECT COUNT(*) FROM external_transfer_line_items l"
    " WHERE l.organization_id = t.organization_id"
    " AND l.external_transfer_id = t.external_transfer_id),"
    " (SELECT CAST(COALESCE(SUM(l.quantity), 0) AS bigint) FROM external_transfer_line_items l"
    " WHERE l.organization_id = t.organization_id"
    " AND l.external_transfer_id = t.external_transfer_id), t.created_at"
    " FROM external_transfers t LEFT JOIN users u ON u.user_id = t.user_id"
    " WHERE t.organization_id = @ AND t.external_transfer_id < @";

std::string_view name_or_empty(const std::optional<TransferDirection>& direction) {
    return direction ? name_of(*direction) : std::string_view();
}

TransferSummary summary_of(SummaryRow& row) {
    return {row.id,
            enum_from<TransferDirection>(row.direction).value_or(TransferDirection::out),
            std::move(row.place_name),
            std::move(row.notes),
            std::move(row.user_name),
            row.lines_count,
            row.units,
            row.created_at};
}

std::vector<ExternalTransferId> find_ids(const Snapshot& snapshot, const Caller& caller,
                                         const ShopRow& shop, const TransferQuery& query) {
    const std::int64_t after = http::decode_cursor(query.cursor, 0);
    const std::int64_t wanted = query.limit + 1;
    const auto direction = name_or_empty(query.direction);
    return Composed("inbound.list_transfers")
        .add(
            "SELECT t.external_transfer_id FROM external_transfers t WHERE t.organization_id = @"
            " AND t.site_id = @ AND t.external_transfer_id > @"
            " AND EXISTS (SELECT 1 FROM external_transfer_line_items l JOIN product_mappings m"
            " ON m.organization_id = l.organization_id AND m.product_id = l.product_id"
            " AND m.shop_id = @ WHERE l.organization_id = t.organization_id"
            " AND l.external_transfer_id = t.external_transfer_id",
            caller.organization, shop.site_id, after, shop.shop_id)
        .add_if(query.sku.has_value(), " AND l.sku = @", query.sku)
        .add(")")
        .add_if(query.direction.has_value(), " AND t.direction = @", direction)
        .add_if(query.created_since.has_value(), " AND t.created_at >= @", query.created_since)
        .add(" ORDER BY t.external_transfer_id LIMIT @", wanted)
        .rows<ExternalTransferId>(snapshot);
}

}  // namespace

http::Page<ExternalTransfer> list_external_transfers(const Snapshot& snapshot, const Caller& caller,
                                                     const http::Query<TransferQuery>& query) {
    const ShopRow shop = shop_of(snapshot, caller.organization, require_shop(caller));
    const auto ids = http::make_page(find_ids(snapshot, caller, shop, query.value), query->limit,
                                     [](ExternalTransferId id) { return id.value; });
    return {transfers_of_shop(snapshot, caller.organization, shop.shop_id, ids.data),
            ids.next_cursor};
}

ExternalTransfer get_external_transfer(const Snapshot& snapshot, const Caller& caller,
                                       ExternalTransferId id) {
    auto found =
        transfers_of_shop(snapshot, caller.organization, require_shop(caller), std::span(&id, 1));
    if (!found.empty()) return std::move(found.front());
    throw Refusal(errors::external_transfer_not_found,
                  fmt::format("The shop has no external transfer {}; list them to find the right "
                              "id.",
                              id.value));
}

http::Page<TransferSummary> search_external_transfers(const Snapshot& snapshot,
                                                      const Caller& caller,
                                                      const http::Query<TransferSearch>& query) {
    const auto before =
        http::decode_cursor(query->cursor, std::numeric_limits<std::int64_t>::max());
    const std::int64_t wanted = query->limit + 1;
    const auto direction = name_or_empty(query->direction);
    const std::string pattern = contains_pattern(query->query);
    auto rows = http::make_page(
        Composed("inbound.search_transfers")
            .add(summary_columns, caller.organization, before)
            .add_if(query->direction.has_value(), " AND t.direction = @", direction)
            .add_if(!query->query.empty(), " AND lower(t.place_name) LIKE @ ESCAPE '!'", pattern)
            .add(" ORDER BY t.external_transfer_id DESC LIMIT @", wanted)
            .rows<SummaryRow>(snapshot),
        query->limit, [](const SummaryRow& row) { return row.id.value; });
    http::Page<TransferSummary> page{{}, std::move(rows.next_cursor)};
    for (SummaryRow& row : rows.data) page.data.push_back(summary_of(row));
    return page;
}

}  // namespace entrepot
