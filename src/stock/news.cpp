#include "stock/news.h"

#include <map>
#include <ranges>

#include "base/json.h"
#include "catalog/kit_news.h"
#include "catalog/kits.h"
#include "db/multi_row.h"
#include "stock/inventory_types.h"

namespace entrepot {
namespace {

/// A product in a site: one row for each lot and each mapping.
const MultiRow& read_products() {
    static const MultiRow sql(
        "stock.read_news",
        "SELECT touched.column1, p.product_id, p.sku, COALESCE(l.lot, ''),"
        " COALESCE(l.in_stock, 0), COALESCE(l.reserved, 0), COALESCE(l.version, 0),"
        " COALESCE(s.shop_id, 0), COALESCE(s.site_id, 0), COALESCE(m.ext_product_id, ''),"
        " COALESCE(m.ext_variant_id, ''), p.version_base, EXISTS (SELECT 1"
        " FROM product_components c WHERE c.organization_id = $1"
        " AND c.component_id = p.product_id) FROM (VALUES ",
        "(CAST(@ AS bigint), CAST(@ AS bigint))",
        ") AS touched JOIN products p ON p.organization_id = $1"
        " AND p.product_id = touched.column2"
        " LEFT JOIN stock_levels l ON l.organization_id = $1 AND l.site_id = touched.column1"
        " AND l.owner_id = p.owner_id AND l.product_id = p.product_id"
        " LEFT JOIN product_mappings m ON m.organization_id = $1 AND m.product_id = p.product_id"
        " LEFT JOIN shops s ON s.organization_id = $1 AND s.shop_id = m.shop_id",
        1);
    return sql;
}

const MultiRow& insert_log() {
    static const MultiRow sql(
        "stock.insert_log",
        "INSERT INTO inventory_log (organization_id, inventory_log_id, site_id, owner_id,"
        " product_id, lot, quantity, in_stock, reason, reference_type, reference_id, created_at)"
        " VALUES ",
        "($1, @, @, @, @, @, @, @, @, @, @, $2)", "", 2);
    return sql;
}

struct ProductNewsRow {
    SiteId site;
    ProductId product;
    std::string sku;
    std::string lot;
    std::int64_t in_stock;
    std::int64_t reserved;
    std::int64_t version;
    ShopId shop;
    SiteId shop_site;
    std::string ext_product_id;
    std::string ext_variant_id;
    std::int64_t version_base;
    bool in_kits;
};

struct ExtIds {
    std::string product;
    std::string variant;
};

/// A product in a site with what its shops call it.
struct ProductNews {
    std::string sku;
    std::map<std::string, Level> lots;
    std::map<ShopId, ExtIds> shops;
    std::int64_t version_base = 0;
    bool in_kits = false;

    Level total() const {
        Level sum{.version = version_base};
        for (const Level& level : lots | std::views::values) {
            sum.in_stock += level.in_stock;
            sum.reserved += level.reserved;
            sum.version += level.version;
        }
        return sum;
    }
};
using NewsByProduct = std::map<StockNews::ProductInSite, ProductNews>;

NewsByProduct read_news(Tx& tx, const std::set<StockNews::ProductInSite>& touched) {
    RowBatch batch(read_products(), {to_value(tx.organization())});
    for (const auto& [site, product] : touched) batch.add({to_value(site), to_value(product)});
    NewsByProduct news;
    for (auto& row : batch.rows<ProductNewsRow>(tx)) {
        ProductNews& product = news[{row.site, row.product}];
        product.sku = std::move(row.sku);
        product.version_base = row.version_base;
        product.in_kits = row.in_kits;
        product.lots[row.lot] = {row.in_stock, row.reserved, row.version};
        if (row.shop && row.shop_site == row.site) {
            product.shops.try_emplace(row.shop, std::move(row.ext_product_id),
                                      std::move(row.ext_variant_id));
        }
    }
    return news;
}

/// Counts back from the final counts, so that each row says what there was right after it.
void fill_in_stock(std::vector<StockNews::LogEntry>& log, const NewsByProduct& news) {
    std::map<StockNews::ProductInSite, std::int64_t> in_stock;
    for (const auto& [key, product] : news) in_stock[key] = product.total().in_stock;
    for (auto& entry : log | std::views::reverse) {
        std::int64_t& after = in_stock[{entry.key.site, entry.key.product}];
        entry.in_stock = after;
        after -= entry.quantity;
    }
}

void emit_log_row(Tx& tx, const StockNews::LogEntry& entry, InventoryLogId id,
                  const ProductNews& product) {
    std::vector<ShopCopy> copies;
    for (const auto& [shop, ext] : product.shops) {
        copies.push_back({shop, to_json(InventoryLogRow{id,
                                                        entry.key.product,
                                                        product.sku,
                                                        ext.product,
                                                        ext.variant,
                                                        entry.quantity,
                                                        entry.in_stock,
                                                        entry.reason,
                                                        {entry.reference_type, entry.reference_id},
                                                        entry.key.lot,
                                                        tx.now()})});
    }
    // The resource is the product's log, its version the newest row: so rows arrive in order.
    tx.emit({"inventory_log.create", "inventory_log", entry.key.product.value, id.value,
             std::move(copies)});
}

void write_log(Tx& tx, const std::vector<StockNews::LogEntry>& log, const NewsByProduct& news) {
    RowBatch batch(insert_log(), {to_value(tx.organization()), to_value(tx.now())});
    for (const auto& entry : log) {
        const auto id = tx.next_id<InventoryLogId>("inventory_log");
        batch.add({to_value(id), to_value(entry.key.site), to_value(entry.key.owner),
                   to_value(entry.key.product), to_value(entry.key.lot), to_value(entry.quantity),
                   to_value(entry.in_stock), to_value(entry.reason), to_value(entry.reference_type),
                   to_value(entry.reference_id)});
        emit_log_row(tx, entry, id, news.at({entry.key.site, entry.key.product}));
    }
    batch.run(tx);
}

void emit_levels(Tx& tx, ProductId id, const ProductNews& product, const Level& level) {
    std::vector<ShopCopy> copies;
    for (const auto& [shop, ext] : product.shops) {
        copies.push_back({shop, to_json(InventoryLevelUpdate{
                                    id, product.sku, ext.product, ext.variant, level.in_stock,
                                    level.reserved, level.available(), level.version})});
    }
    tx.emit(
        {"inventory_levels.update", "inventory_level", id.value, level.version, std::move(copies)});
}

/// The counts of kits follow from those of their components.
void emit_kits(Tx& tx, const NewsByProduct& news) {
    std::map<SiteId, std::vector<ProductId>> components;
    for (const auto& [key, product] : news) {
        if (product.in_kits) components[key.first].push_back(key.second);
    }
    for (const auto& [site, products] : components) {
        tell_kits(tx, site, kits_with(tx, tx.organization(), products));
    }
}

}  // namespace

void StockNews::log(const StockKey& key, std::int64_t quantity, std::string_view reason,
                    Reference reference) {
    touch(key);
    log_.push_back({key, quantity, std::string(reason), std::string(reference.type), reference.id});
}

void StockNews::publish(Tx& tx) {
    if (touched_.empty()) return;
    const NewsByProduct news = read_news(tx, touched_);
    fill_in_stock(log_, news);
    write_log(tx, log_, news);
    for (const auto& [key, product] : news) emit_levels(tx, key.second, product, product.total());
    emit_kits(tx, news);
    touched_.clear();
    log_.clear();
}

}  // namespace entrepot
