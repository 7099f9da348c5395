#include "catalog/kit_news.h"

#include <map>

#include "base/json.h"
#include "catalog/kits.h"
#include "catalog/level_update.h"
#include "db/multi_row.h"

namespace entrepot {
namespace {

/// A product with what a shop of the site calls it; a row without a shop for other shops. The
/// version is the one its counts have without components.
const MultiRow& names_sql() {
    static const MultiRow sql(
        "catalog.names_of_kits",
        "SELECT p.product_id, p.sku, p.version_base + CAST((SELECT COALESCE(SUM(l.version), 0)"
        " FROM stock_levels l WHERE l.organization_id = $1 AND l.site_id = $2"
        " AND l.owner_id = p.owner_id AND l.product_id = p.product_id) AS bigint),"
        " COALESCE(s.shop_id, 0), COALESCE(m.ext_product_id, ''), COALESCE(m.ext_variant_id, '')"
        " FROM products p"
        " LEFT JOIN product_mappings m ON m.organization_id = $1 AND m.product_id = p.product_id"
        " LEFT JOIN shops s ON s.organization_id = $1 AND s.shop_id = m.shop_id"
        " AND s.site_id = $2 WHERE p.organization_id = $1 AND p.product_id IN (",
        "@", ") ORDER BY p.product_id, s.shop_id", 2);
    return sql;
}

struct NameRow {
    ProductId product;
    std::string sku;
    std::int64_t own_version;
    ShopId shop;
    std::string ext_product_id;
    std::string ext_variant_id;
};
using NamesByKit = std::map<ProductId, std::vector<NameRow>>;

NamesByKit read_names(const Tx& tx, SiteId site, std::span<const ProductId> kits) {
    RowBatch batch(names_sql(), {to_value(tx.organization()), to_value(site)});
    for (const ProductId kit : kits) batch.add({to_value(kit)});
    NamesByKit names;
    for (NameRow& row : batch.rows<NameRow>(tx)) names[row.product].push_back(std::move(row));
    return names;
}

void tell(Tx& tx, const std::vector<NameRow>& names, const Kit& kit) {
    const Inventory& counts = kit.inventory;
    std::vector<ShopCopy> copies;
    for (const NameRow& row : names) {
        if (!row.shop) continue;
        copies.push_back(
            {row.shop, to_json(InventoryLevelUpdate{
                           row.product, row.sku, row.ext_product_id, row.ext_variant_id,
                           counts.in_stock, counts.reserved, counts.available, kit.version})});
    }
    tx.emit({"inventory_levels.update", "inventory_level", names.front().product.value, kit.version,
             std::move(copies)});
}

}  // namespace

void tell_kits(Tx& tx, SiteId site, std::span<const ProductId> products) {
    if (products.empty()) return;
    auto kits = read_kits(tx, tx.organization(), site, products);
    for (const auto& [product, names] : read_names(tx, site, products)) {
        tell(tx, names,
             kits.try_emplace(product, Kit{.version = names.front().own_version}).first->second);
    }
}

void tell_kit_everywhere(Tx& tx, ProductId kit) {
    static constexpr Sql sql{"catalog.sites_of_product",
                             "SELECT DISTINCT s.site_id FROM product_mappings m JOIN shops s"
                             " ON s.organization_id = $1 AND s.shop_id = m.shop_id"
                             " WHERE m.organization_id = $1 AND m.product_id = $2"
                             " ORDER BY s.site_id"};
    for (const SiteId site : tx.rows<SiteId>(sql, tx.organization(), kit)) {
        tell_kits(tx, site, {&kit, 1});
    }
}

}  // namespace entrepot
