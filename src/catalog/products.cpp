#include "catalog/products.h"

#include "base/json.h"
#include "catalog/product_record.h"

namespace entrepot {
namespace {

/// Columns of ProductRow as they are stored.
struct StoredRow {
    ProductId product_id;
    OwnerId owner_id;
    std::string sku;
    std::string name;
    std::string color;
    std::string size;
    std::string barcodes;
    std::int64_t image_version;
    bool active;
    bool kit;
    bool lot_required;
    bool expiry_required;
    std::int64_t version;
};

}  // namespace

std::optional<ProductRow> find_product(const Snapshot& snapshot, OrganizationId organization,
                                       ProductId product) {
    static constexpr Sql sql{
        "catalog.find_product",
        "SELECT product_id, owner_id, sku, name, color, size, barcodes, image_version, active, "
        "kit, lot_required, expiry_required, version FROM products WHERE organization_id = $1 AND "
        "product_id = $2"};
    auto row = snapshot.maybe<StoredRow>(sql, organization, product);
    if (!row) return std::nullopt;
    return ProductRow{row->product_id,
                      row->owner_id,
                      std::move(row->sku),
                      std::move(row->name),
                      std::move(row->color),
                      std::move(row->size),
                      from_json<std::vector<std::string>>(row->barcodes),
                      image_path(organization, row->product_id, row->image_version),
                      row->active,
                      row->kit,
                      row->lot_required,
                      row->expiry_required,
                      row->version};
}

std::optional<ProductId> product_by_sku(const Snapshot& snapshot, OrganizationId organization,
                                        OwnerId owner, std::string_view sku) {
    static constexpr Sql sql{"catalog.product_by_sku",
                             "SELECT product_id FROM products WHERE organization_id = $1 "
                             "AND owner_id = $2 AND sku = $3 AND active"};
    return snapshot.maybe<ProductId>(sql, organization, owner, sku);
}

std::vector<ProductId> products_by_barcode(const Snapshot& snapshot, OrganizationId organization,
                                           std::string_view barcode) {
    static constexpr Sql sql{"catalog.products_by_barcode",
                             "SELECT product_id FROM product_barcodes WHERE organization_id = $1 "
                             "AND barcode = $2 ORDER BY product_id"};
    return snapshot.rows<ProductId>(sql, organization, barcode);
}

std::vector<MappingRow> mappings_of(const Snapshot& snapshot, OrganizationId organization,
                                    ProductId product) {
    static constexpr Sql sql{
        "catalog.hearing_shops",
        "SELECT m.shop_id, m.ext_product_id, m.ext_variant_id FROM product_mappings m "
        "JOIN shops s ON s.organization_id = m.organization_id AND s.shop_id = m.shop_id "
        "WHERE m.organization_id = $1 AND m.product_id = $2 AND s.active ORDER BY m.shop_id"};
    return snapshot.rows<MappingRow>(sql, organization, product);
}

Product get_product(const Snapshot& snapshot, const Caller& caller, ProductId product) {
    const Viewer viewer = viewer_of(caller);
    return to_answer(snapshot, viewer, visible_record(snapshot, viewer, product),
                     all_mappings(snapshot, viewer.organization, product));
}

}  // namespace entrepot
