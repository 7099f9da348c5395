#include "catalog/product_writes.h"

#include "base/json.h"
#include "catalog/picture_rows.h"
#include "db/search.h"

namespace entrepot {
namespace {

void insert_barcodes(Tx& tx, const ProductRecord& record) {
    static constexpr Sql sql{
        "catalog.insert_barcode",
        "INSERT INTO product_barcodes (organization_id, barcode, product_id) VALUES ($1, $2, $3)"};
    for (const auto& barcode : from_json<std::vector<std::string>>(record.barcodes)) {
        tx.run(sql, tx.organization(), barcode, record.product_id);
    }
}

void remove_barcodes(Tx& tx, ProductId product) {
    static constexpr Sql sql{
        "catalog.remove_barcodes",
        "DELETE FROM product_barcodes WHERE organization_id = $1 AND product_id = $2"};
    tx.run(sql, tx.organization(), product);
}

/// What a person may type to find the product.
std::string search_text_of(const ProductRecord& record) {
    std::string text = record.name + ' ' + record.sku + ' ' + record.brand + ' ' + record.color +
                       ' ' + record.size + ' ' + record.product_type;
    for (const auto& barcode : from_json<std::vector<std::string>>(record.barcodes)) {
        text += ' ' + barcode;
    }
    return text;
}

void index_product(Tx& tx, const ProductRecord& record) {
    index_text(tx, "product", record.product_id.value, search_text_of(record));
}

void emit_product(Tx& tx, std::string_view type, const ProductRecord& record) {
    tx.emit({type, "product", record.product_id.value, record.version, {}});
}

void insert_row(Tx& tx, const ProductRecord& p) {
    static constexpr Sql sql{
        "catalog.insert_product",
        "INSERT INTO products (organization_id, product_id, owner_id, sku, name, brand, "
        "product_type, color, size, weight_grams, length_mm, width_mm, height_mm, "
        "country_of_origin, hs_code, barcodes, tags, image_src, image_version, lead_shop_id, "
        "active, kit, lot_required, expiry_required, created_at, updated_at, version) VALUES ($1, "
        "$2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, "
        "$21, $22, $23, $24, $25, $25, $26)"};
    tx.run(sql, tx.organization(), p.product_id, p.owner_id, p.sku, p.name, p.brand, p.product_type,
           p.color, p.size, p.weight_grams, p.length_mm, p.width_mm, p.height_mm,
           p.country_of_origin, p.hs_code, p.barcodes, p.tags, p.image_src, p.image_version,
           p.lead_shop_id, p.active, p.kit, p.lot_required, p.expiry_required, p.created_at,
           p.version);
}

void update_row(Tx& tx, const ProductRecord& p) {
    static constexpr Sql sql{
        "catalog.save_product",
        "UPDATE products SET sku = $3, name = $4, brand = $5, product_type = $6, color = $7, "
        "size = $8, weight_grams = $9, length_mm = $10, width_mm = $11, height_mm = $12, "
        "country_of_origin = $13, hs_code = $14, barcodes = $15, tags = $16, image_src = $17, "
        "image_version = $18, lead_shop_id = $19, active = $20, kit = $21, lot_required = $22, "
        "expiry_required = $23, updated_at = $24, version = $25 "
        "WHERE organization_id = $1 AND product_id = $2"};
    tx.run(sql, tx.organization(), p.product_id, p.sku, p.name, p.brand, p.product_type, p.color,
           p.size, p.weight_grams, p.length_mm, p.width_mm, p.height_mm, p.country_of_origin,
           p.hs_code, p.barcodes, p.tags, p.image_src, p.image_version, p.lead_shop_id, p.active,
           p.kit, p.lot_required, p.expiry_required, p.updated_at, p.version);
}

/// Whether a scan or a search would be answered differently.
bool found_differently(const ProductRecord& a, const ProductRecord& b) {
    return a.active != b.active || search_text_of(a) != search_text_of(b);
}

void update_finding(Tx& tx, const ProductRecord& before, const ProductRecord& record) {
    if (!found_differently(before, record)) return;
    remove_barcodes(tx, record.product_id);
    if (!record.active) return remove_text(tx, "product", record.product_id.value);
    insert_barcodes(tx, record);
    index_product(tx, record);
}

void update_picture(Tx& tx, const ProductRecord& before, ProductRecord& record) {
    if (before.image_src == record.image_src) return;
    want_picture(tx, record.product_id, record.image_src);
    record.image_state = name_of(record.image_src.empty() ? ImageState::none : ImageState::waiting);
    record.image_error.clear();
}

}  // namespace

void insert_product(Tx& tx, ProductRecord& record) {
    record.product_id = tx.next_id<ProductId>("product");
    record.created_at = record.updated_at = tx.now();
    record.version = record.image_version = 1;
    insert_row(tx, record);
    insert_barcodes(tx, record);
    index_product(tx, record);
    update_picture(tx, ProductRecord{}, record);
    emit_product(tx, "products.create", record);
}

void save_product(Tx& tx, const ProductRecord& before, ProductRecord& record) {
    record.updated_at = tx.now();
    ++record.version;
    // The drawing in a picture's place is made of the name.
    const bool looks_other = before.image_src != record.image_src || before.name != record.name;
    if (looks_other) ++record.image_version;
    update_row(tx, record);
    update_finding(tx, before, record);
    update_picture(tx, before, record);
    emit_product(tx, "products.update", record);
}

void insert_mapping(Tx& tx, ProductId product, const Mapping& mapping) {
    static constexpr Sql sql{
        "catalog.insert_mapping",
        "INSERT INTO product_mappings (organization_id, product_id, shop_id, ext_product_id, "
        "ext_variant_id) VALUES ($1, $2, $3, $4, $5)"};
    tx.run(sql, tx.organization(), product, mapping.shop_id, mapping.ext_product_id,
           mapping.ext_variant_id);
}

void change_mapping(Tx& tx, ProductId product, const Mapping& mapping) {
    static constexpr Sql sql{"catalog.change_mapping",
                             "UPDATE product_mappings SET ext_product_id = $4, ext_variant_id = $5 "
                             "WHERE organization_id = $1 AND product_id = $2 AND shop_id = $3"};
    tx.run(sql, tx.organization(), product, mapping.shop_id, mapping.ext_product_id,
           mapping.ext_variant_id);
}

void remove_mapping(Tx& tx, ProductId product, ShopId shop) {
    static constexpr Sql sql{"catalog.remove_mapping",
                             "DELETE FROM product_mappings WHERE organization_id = $1 "
                             "AND product_id = $2 AND shop_id = $3"};
    tx.run(sql, tx.organization(), product, shop);
}

ProductId product_of_ids(const Snapshot& snapshot, OrganizationId organization,
                         const Mapping& mapping) {
    static constexpr Sql sql{
        "catalog.product_of_ids",
        "SELECT product_id FROM product_mappings WHERE organization_id = $1 AND shop_id = $2 "
        "AND ext_product_id = $3 AND ext_variant_id = $4"};
    return snapshot
        .maybe<ProductId>(sql, organization, mapping.shop_id, mapping.ext_product_id,
                          mapping.ext_variant_id)
        .value_or(ProductId{});
}

}  // namespace entrepot
