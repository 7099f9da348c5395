#include "catalog/product_record.h"

#include "base/json.h"
#include "catalog/errors.h"
#include "catalog/kits.h"
#include "catalog/shops.h"
#include "catalog/sql_text.h"

namespace entrepot {
namespace {

// $1 organization, $2 shop (0: a user), $3 site (0: all).
constexpr char columns[] =
    "SELECT p.product_id, p.owner_id, p.sku, p.name, p.brand, p.product_type, p.color, p.size, "
    "p.weight_grams, p.length_mm, p.width_mm, p.height_mm, p.country_of_origin, p.hs_code, "
    "p.barcodes, p.tags, p.image_src, p.image_version, p.lead_shop_id, p.active, p.kit, "
    "p.lot_required, p.expiry_required, p.created_at, "
    "p.updated_at, p.version, m.shop_id IS NOT NULL, COALESCE(m.ext_product_id, ''), "
    "COALESCE(m.ext_variant_id, ''), COALESCE(i.state, ''), COALESCE(i.error, ''), "
    "CAST((SELECT COALESCE(SUM(l.in_stock), 0) FROM stock_levels l WHERE "
    "l.organization_id = p.organization_id AND l.product_id = p.product_id "
    "AND ($3 = 0 OR l.site_id = $3)) AS bigint), "
    "CAST((SELECT COALESCE(SUM(l.reserved), 0) FROM stock_levels l WHERE "
    "l.organization_id = p.organization_id AND l.product_id = p.product_id "
    "AND ($3 = 0 OR l.site_id = $3)) AS bigint) ";
constexpr char pictures[] =
    "LEFT JOIN pictures i ON i.organization_id = p.organization_id "
    "AND i.product_id = p.product_id ";
constexpr char perhaps_mapped[] =
    "FROM products p LEFT JOIN product_mappings m ON m.organization_id = p.organization_id "
    "AND m.product_id = p.product_id AND m.shop_id = $2 ";
constexpr char mapped[] =
    "FROM product_mappings m JOIN products p ON p.organization_id = m.organization_id "
    "AND p.product_id = m.product_id ";

std::vector<ProductRecord> shop_records(const Snapshot& snapshot, const Viewer& viewer,
                                        ProductId after, Time updated_since, std::int64_t limit) {
    static constexpr auto text =
        join_sql(columns, mapped, pictures,
                 "WHERE m.organization_id = $1 AND m.shop_id = $2 AND m.product_id > $4 "
                 "AND p.updated_at >= $5 ORDER BY m.product_id LIMIT $6");
    static constexpr Sql sql{"catalog.shop_products", sql_view(text)};
    return snapshot.rows<ProductRecord>(sql, viewer.organization, viewer.shop, viewer.site, after,
                                        updated_since, limit);
}

std::vector<ProductRecord> all_records(const Snapshot& snapshot, const Viewer& viewer,
                                       ProductId after, Time updated_since, std::int64_t limit) {
    static constexpr auto text =
        join_sql(columns, perhaps_mapped, pictures,
                 "WHERE p.organization_id = $1 AND p.product_id > $4 AND p.active "
                 "AND p.updated_at >= $5 ORDER BY p.product_id LIMIT $6");
    static constexpr Sql sql{"catalog.all_products", sql_view(text)};
    return snapshot.rows<ProductRecord>(sql, viewer.organization, viewer.shop, viewer.site, after,
                                        updated_since, limit);
}

}  // namespace

Viewer viewer_of(const Caller& caller) {
    if (caller.kind != Caller::Kind::integration) return {caller.organization, {}, caller.site};
    return {caller.organization, require_shop(caller), caller.site};
}

std::optional<ProductRecord> read_record(const Snapshot& snapshot, const Viewer& viewer,
                                         ProductId product) {
    static constexpr auto text = join_sql(columns, perhaps_mapped, pictures,
                                          "WHERE p.organization_id = $1 AND p.product_id = $4");
    static constexpr Sql sql{"catalog.product", sql_view(text)};
    return snapshot.maybe<ProductRecord>(sql, viewer.organization, viewer.shop, viewer.site,
                                         product);
}

ProductRecord visible_record(const Snapshot& snapshot, const Viewer& viewer, ProductId product) {
    auto record = read_record(snapshot, viewer, product);
    if (record && (record->mapped || !viewer.shop)) return std::move(*record);
    throw Refusal(errors::product_not_found,
                  "There is no product " + std::to_string(product.value) +
                      " here; send it with POST /api/v1/products to link it to your shop.");
}

std::vector<ProductRecord> read_records(const Snapshot& snapshot, const Viewer& viewer,
                                        ProductId after, Time updated_since, std::int64_t limit) {
    return viewer.shop ? shop_records(snapshot, viewer, after, updated_since, limit)
                       : all_records(snapshot, viewer, after, updated_since, limit);
}

std::vector<Mapping> all_mappings(const Snapshot& snapshot, OrganizationId organization,
                                  ProductId product) {
    static constexpr Sql sql{"catalog.mappings",
                             "SELECT shop_id, ext_product_id, ext_variant_id FROM product_mappings "
                             "WHERE organization_id = $1 AND product_id = $2 ORDER BY shop_id"};
    return snapshot.rows<Mapping>(sql, organization, product);
}

std::string image_path(OrganizationId organization, ProductId product, std::int64_t image_version) {
    return "/pictures/" + std::to_string(organization.value) + "/" + std::to_string(product.value) +
           "/" + std::to_string(image_version);
}

void complete_kits(const Snapshot& snapshot, const Viewer& viewer,
                   std::span<Product* const> answers) {
    std::vector<ProductId> ids;
    for (const Product* answer : answers) ids.push_back(answer->product_id);
    auto kits = read_kits(snapshot, viewer.organization, viewer.site, ids);
    for (Product* answer : answers) {
        Kit& kit = kits[answer->product_id];
        answer->components = std::move(kit.components);
        answer->inventory = kit.inventory;
    }
}

Product to_answer(const Snapshot& snapshot, const Viewer& viewer, ProductRecord record,
                  std::vector<Mapping> mappings) {
    const bool kit = record.kit;
    Product answer = answer_without_kit(viewer, std::move(record), std::move(mappings));
    Product* const answers[] = {&answer};
    if (kit) complete_kits(snapshot, viewer, answers);
    return answer;
}

Product answer_without_kit(const Viewer& viewer, ProductRecord record,
                           std::vector<Mapping> mappings) {
    if (!record.mapped && !mappings.empty()) {
        record.ext_product_id = mappings.front().ext_product_id;
        record.ext_variant_id = mappings.front().ext_variant_id;
    }
    return {
        .product_id = record.product_id,
        .sku = std::move(record.sku),
        .name = std::move(record.name),
        .ext_product_id = std::move(record.ext_product_id),
        .ext_variant_id = std::move(record.ext_variant_id),
        .barcodes = from_json<std::vector<std::string>>(record.barcodes),
        .brand = std::move(record.brand),
        .product_type = std::move(record.product_type),
        .color = std::move(record.color),
        .size = std::move(record.size),
        .weight_grams = record.weight_grams,
        .length_mm = record.length_mm,
        .width_mm = record.width_mm,
        .height_mm = record.height_mm,
        .tags = from_json<std::vector<std::string>>(record.tags),
        .country_of_origin = std::move(record.country_of_origin),
        .hs_code = std::move(record.hs_code),
        .image_src = std::move(record.image_src),
        .image_url = image_path(viewer.organization, record.product_id, record.image_version),
        .image_state = enum_from<ImageState>(record.image_state).value_or(ImageState::none),
        .image_error = std::move(record.image_error),
        .lot_required = record.lot_required,
        .expiry_required = record.expiry_required,
        .components = {},
        .mappings = std::move(mappings),
        .inventory = {record.in_stock, record.reserved, record.in_stock - record.reserved},
        .active = record.active,
        .created_at = record.created_at,
        .updated_at = record.updated_at,
        .version = record.version,
    };
}

}  // namespace entrepot
