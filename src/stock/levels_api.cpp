#include "stock/levels_api.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

#include "catalog/errors.h"
#include "catalog/kits.h"
#include "catalog/product_record.h"
#include "catalog/shops.h"
#include "db/composed.h"
#include "db/multi_row.h"
#include "stock/fefo.h"

namespace entrepot {
namespace {

// A kit's counts change with its components, too.
#define COUNTED_AT                                                           \
    "CASE WHEN p.kit AND p.updated_at > COALESCE(MAX(l.updated_at), 0) THEN" \
    " p.updated_at ELSE COALESCE(MAX(l.updated_at), p.created_at) END"

// Sums over the lots of a product; a product that was never stored has no row and counts 0. Of a
// kit these are sums over its components: version and time are right, the counts are put in after.
constexpr std::string_view select_levels =
    "SELECT p.product_id, p.sku, m.ext_product_id, m.ext_variant_id,"
    " CAST(COALESCE(SUM(l.in_stock), 0) AS bigint), CAST(COALESCE(SUM(l.reserved), 0) AS bigint),"
    " CAST(COALESCE(SUM(l.in_stock - l.reserved), 0) AS bigint), p.created_at,"
    " " COUNTED_AT
    ","
    " CAST(COALESCE(SUM(l.version), 0) + p.version_base AS bigint), p.kit"
    " FROM products p JOIN product_mappings m ON m.organization_id = p.organization_id"
    " AND m.product_id = p.product_id LEFT JOIN product_components c"
    " ON c.organization_id = p.organization_id AND c.kit_id = p.product_id"
    " LEFT JOIN stock_levels l ON l.organization_id = p.organization_id AND l.site_id = @"
    " AND l.owner_id = p.owner_id AND l.product_id = COALESCE(c.component_id, p.product_id)"
    " WHERE p.organization_id = @ AND m.shop_id = @ AND p.active";

constexpr std::string_view group_levels =
    " GROUP BY p.product_id, p.sku, m.ext_product_id, m.ext_variant_id, p.created_at,"
    " p.updated_at, p.version_base, p.kit";

constexpr std::string_view select_log =
    "SELECT g.inventory_log_id, g.product_id, p.sku, COALESCE(m.ext_product_id, ''),"
    " COALESCE(m.ext_variant_id, ''), g.quantity, g.in_stock, g.reason, g.reference_type,"
    " g.reference_id, g.lot, g.created_at FROM inventory_log g JOIN products p"
    " ON p.organization_id = g.organization_id AND p.product_id = g.product_id"
    " LEFT JOIN product_mappings m ON m.organization_id = g.organization_id"
    " AND m.product_id = g.product_id AND m.shop_id = @ WHERE g.organization_id = @";

struct LogRow {
    InventoryLogId inventory_log_id;
    ProductId product_id;
    std::string sku;
    std::string ext_product_id;
    std::string ext_variant_id;
    std::int64_t quantity;
    std::int64_t in_stock;
    std::string reason;
    std::string reference_type;
    std::int64_t reference_id;
    std::string lot;
    Time created_at;
};

http::Page<InventoryLogRow> log_page(std::vector<LogRow> rows, std::int64_t limit) {
    std::vector<InventoryLogRow> log;
    log.reserve(rows.size());
    for (LogRow& row : rows) {
        log.push_back({row.inventory_log_id,
                       row.product_id,
                       std::move(row.sku),
                       std::move(row.ext_product_id),
                       std::move(row.ext_variant_id),
                       row.quantity,
                       row.in_stock,
                       std::move(row.reason),
                       {std::move(row.reference_type), row.reference_id},
                       std::move(row.lot),
                       row.created_at});
    }
    return http::make_page(std::move(log), limit,
                           [](const InventoryLogRow& row) { return row.inventory_log_id.value; });
}

const MultiRow& lots_sql() {
    static const MultiRow sql(
        "inventory.lots",
        "SELECT l.product_id, l.lot, COALESCE(t.expires_on, ''), l.in_stock, l.reserved"
        " FROM stock_levels l JOIN products p ON p.organization_id = l.organization_id"
        " AND p.product_id = l.product_id AND p.owner_id = l.owner_id"
        " LEFT JOIN lots t ON t.organization_id = l.organization_id"
        " AND t.product_id = l.product_id AND t.lot = l.lot WHERE l.organization_id = $1"
        " AND l.site_id = $2 AND l.lot <> '' AND l.in_stock > 0 AND l.product_id IN (",
        "@", ") ORDER BY l.product_id, " FIRST_EXPIRED("l.lot"), 2);
    return sql;
}

struct LotRow {
    ProductId product_id;
    std::string lot;
    std::string expires_on;
    std::int64_t in_stock;
    std::int64_t reserved;
};

struct LevelRow {
    ProductId product_id;
    std::string sku;
    std::string ext_product_id;
    std::string ext_variant_id;
    std::int64_t in_stock;
    std::int64_t reserved;
    std::int64_t available;
    Time created_at;
    Time updated_at;
    std::int64_t version;
    bool kit;
};

InventoryLevel level_of(LevelRow& row, const std::map<ProductId, Kit>& kits) {
    const auto kit = kits.find(row.product_id);
    const Inventory counts = kit == kits.end()
                                 ? Inventory{row.in_stock, row.reserved, row.available}
                                 : kit->second.inventory;
    return {row.product_id,
            std::move(row.sku),
            std::move(row.ext_product_id),
            std::move(row.ext_variant_id),
            counts.in_stock,
            counts.reserved,
            counts.available,
            row.created_at,
            row.updated_at,
            row.version};
}

/// The levels are sorted by product.
void add_lots(const Snapshot& snapshot, OrganizationId organization, SiteId site,
              std::vector<InventoryLevel>& levels) {
    RowBatch batch(lots_sql(), {to_value(organization), to_value(site)});
    for (const InventoryLevel& level : levels) batch.add({to_value(level.product_id)});
    for (LotRow& row : batch.rows<LotRow>(snapshot)) {
        const auto level =
            std::ranges::lower_bound(levels, row.product_id, {}, &InventoryLevel::product_id);
        level->lots.push_back({std::move(row.lot), std::move(row.expires_on), row.in_stock,
                               row.reserved, row.in_stock - row.reserved});
    }
}

std::vector<InventoryLevel> levels_of(const Snapshot& snapshot, OrganizationId organization,
                                      SiteId site, std::vector<LevelRow> rows) {
    std::vector<ProductId> kit_ids;
    for (const LevelRow& row : rows) {
        if (row.kit) kit_ids.push_back(row.product_id);
    }
    const auto kits = read_kits(snapshot, organization, site, kit_ids);
    std::vector<InventoryLevel> levels;
    levels.reserve(rows.size());
    for (LevelRow& row : rows) levels.push_back(level_of(row, kits));
    add_lots(snapshot, organization, site, levels);
    return levels;
}

ShopRow shop_of_caller(const Snapshot& snapshot, const Caller& caller) {
    return shop_of(snapshot, caller.organization, require_shop(caller));
}

}  // namespace

http::Page<InventoryLevel> list_levels(const Snapshot& snapshot, const Caller& caller,
                                       const http::Query<LevelQuery>& query) {
    const ShopRow shop = shop_of_caller(snapshot, caller);
    const std::int64_t after = http::decode_cursor(query->cursor, 0);
    const std::int64_t wanted = query->limit + 1;
    auto rows = Composed("inventory.list_levels")
                    .add(select_levels, shop.site_id, caller.organization, shop.shop_id)
                    .add(" AND p.product_id > @", after)
                    .add_if(query->sku.has_value(), " AND p.sku = @", query->sku)
                    .add_if(query->ext_product_id.has_value(), " AND m.ext_product_id = @",
                            query->ext_product_id)
                    .add_if(query->ext_variant_id.has_value(), " AND m.ext_variant_id = @",
                            query->ext_variant_id)
                    .add(group_levels)
                    .add_if(query->updated_since.has_value(), " HAVING " COUNTED_AT " >= @",
                            query->updated_since)
                    .add(" ORDER BY p.product_id LIMIT @", wanted)
                    .rows<LevelRow>(snapshot);
    return http::make_page(levels_of(snapshot, caller.organization, shop.site_id, std::move(rows)),
                           query->limit,
                           [](const InventoryLevel& level) { return level.product_id.value; });
}

InventoryLevel get_level(const Snapshot& snapshot, const Caller& caller, ProductId product) {
    const ShopRow shop = shop_of_caller(snapshot, caller);
    auto rows = Composed("inventory.get_level")
                    .add(select_levels, shop.site_id, caller.organization, shop.shop_id)
                    .add(" AND p.product_id = @", product)
                    .add(group_levels)
                    .rows<LevelRow>(snapshot);
    auto levels = levels_of(snapshot, caller.organization, shop.site_id, std::move(rows));
    if (!levels.empty()) return std::move(levels.front());
    throw Refusal(errors::product_not_found,
                  fmt::format("The shop has no product {}; list its products to find the right id.",
                              product.value));
}

http::Page<InventoryLogRow> list_log(const Snapshot& snapshot, const Caller& caller,
                                     const http::Query<LogQuery>& query) {
    const ShopRow shop = shop_of_caller(snapshot, caller);
    const std::int64_t after = http::decode_cursor(query->cursor, 0);
    const std::int64_t wanted = query->limit + 1;
    auto rows =
        Composed("inventory.list_log")
            .add(select_log, shop.shop_id, caller.organization)
            .add(
                " AND m.shop_id IS NOT NULL AND g.site_id = @"
                " AND g.inventory_log_id > @",
                shop.site_id, after)
            .add_if(query->product_id.has_value(), " AND g.product_id = @", query->product_id)
            .add_if(query->sku.has_value(), " AND p.sku = @", query->sku)
            .add_if(query->reason.has_value(), " AND g.reason = @", query->reason)
            .add_if(query->created_since.has_value(), " AND g.created_at >= @",
                    query->created_since)
            .add(" ORDER BY g.inventory_log_id LIMIT @", wanted)
            .rows<LogRow>(snapshot);
    return log_page(std::move(rows), query->limit);
}

http::Page<InventoryLogRow> product_log(const Snapshot& snapshot, const Caller& caller,
                                        ProductId product, const http::Query<PageQuery>& query) {
    visible_record(snapshot, viewer_of(caller), product);
    const auto before =
        http::decode_cursor(query->cursor, std::numeric_limits<std::int64_t>::max());
    const std::int64_t wanted = query->limit + 1;
    auto rows = Composed("inventory.product_log")
                    .add(select_log, ShopId{}, caller.organization)
                    .add(
                        " AND g.product_id = @ AND g.inventory_log_id < @"
                        " ORDER BY g.inventory_log_id DESC LIMIT @",
                        product, before, wanted)
                    .rows<LogRow>(snapshot);
    return log_page(std::move(rows), query->limit);
}

}  // namespace entrepot
