#include "catalog/kits.h"

#include <algorithm>
#include <limits>
#include <ranges>

#include "db/multi_row.h"

namespace entrepot {
namespace {

/// A row for each component and site. The CROSS JOINs keep SQLite, which has no statistics, from
/// beginning with the sites.
const MultiRow& kits_sql() {
    static const MultiRow sql(
        "catalog.read_kits",
        "SELECT c.kit_id, k.version_base, c.component_id, p.sku, p.name, c.quantity, s.site_id,"
        " CAST(COALESCE(SUM(l.in_stock), 0) AS bigint),"
        " CAST(COALESCE(SUM(l.reserved), 0) AS bigint),"
        " CAST(COALESCE(SUM(l.version), 0) AS bigint) FROM product_components c"
        " CROSS JOIN products k CROSS JOIN products p CROSS JOIN sites s"
        " LEFT JOIN stock_levels l ON l.organization_id = c.organization_id"
        " AND l.site_id = s.site_id AND l.owner_id = p.owner_id AND l.product_id = c.component_id"
        " WHERE c.organization_id = $1 AND k.organization_id = $1 AND k.product_id = c.kit_id"
        " AND p.organization_id = $1 AND p.product_id = c.component_id"
        " AND s.organization_id = $1 AND ($2 = 0 OR s.site_id = $2) AND c.kit_id IN (",
        "@",
        ") GROUP BY c.kit_id, k.version_base, c.position, c.component_id, p.sku, p.name,"
        " c.quantity, s.site_id ORDER BY c.kit_id, c.position, s.site_id",
        2);
    return sql;
}

const MultiRow& kits_with_sql() {
    static const MultiRow sql("catalog.kits_with",
                              "SELECT DISTINCT c.kit_id FROM product_components c JOIN products k"
                              " ON k.organization_id = c.organization_id"
                              " AND k.product_id = c.kit_id AND k.active"
                              " WHERE c.organization_id = $1 AND c.component_id IN (",
                              "@", ") ORDER BY c.kit_id", 1);
    return sql;
}

struct ComponentInSite {
    ProductId kit;
    std::int64_t version_base;
    ProductId component;
    std::string sku;
    std::string name;
    std::int64_t quantity;
    SiteId site;
    std::int64_t in_stock;
    std::int64_t reserved;
    std::int64_t version;
};

/// Whole kits that a site could make of its components.
struct WholeKits {
    std::int64_t in_stock = std::numeric_limits<std::int64_t>::max();
    std::int64_t available = std::numeric_limits<std::int64_t>::max();

    void limit(const ComponentInSite& row) {
        in_stock = std::min(in_stock, row.in_stock / row.quantity);
        available = std::min(available, (row.in_stock - row.reserved) / row.quantity);
    }
};

void add_component(Kit& kit, ComponentInSite& row) {
    if (kit.components.empty()) kit.version = row.version_base;
    kit.version += row.version;
    if (!kit.components.empty() && kit.components.back().product_id == row.component) return;
    kit.components.push_back(
        {row.component, std::move(row.sku), std::move(row.name), row.quantity});
}

}  // namespace

std::map<ProductId, Kit> read_kits(const Snapshot& snapshot, OrganizationId organization,
                                   SiteId site, std::span<const ProductId> products) {
    std::map<ProductId, Kit> kits;
    if (products.empty()) return kits;
    RowBatch batch(kits_sql(), {to_value(organization), to_value(site)});
    for (const ProductId product : products) batch.add({to_value(product)});
    std::map<std::pair<ProductId, SiteId>, WholeKits> counts;
    for (ComponentInSite& row : batch.rows<ComponentInSite>(snapshot)) {
        counts[{row.kit, row.site}].limit(row);
        add_component(kits[row.kit], row);
    }
    for (const auto& [key, whole] : counts) {
        Inventory& sum = kits[key.first].inventory;
        sum.in_stock += whole.in_stock;
        sum.available += whole.available;
        sum.reserved = sum.in_stock - sum.available;
    }
    return kits;
}

std::vector<ProductId> kits_with(const Snapshot& snapshot, OrganizationId organization,
                                 std::span<const ProductId> components) {
    RowBatch batch(kits_with_sql(), {to_value(organization)});
    for (const ProductId component : components) batch.add({to_value(component)});
    auto kits = batch.rows<ProductId>(snapshot);
    std::ranges::sort(kits);
    kits.erase(std::unique(kits.begin(), kits.end()), kits.end());
    return kits;
}

}  // namespace entrepot
