#include "catalog/product_list.h"

#include <algorithm>

#include "base/json.h"
#include "catalog/product_record.h"
#include "db/search.h"

namespace entrepot {
namespace {

/// Filters that name few products: found by an index of their own.
bool is_narrow(const ProductQuery& query) {
    return query.sku || query.barcode || query.ext_product_id || query.ext_variant_id;
}

std::vector<ProductId> ids_by_sku(const Snapshot& snapshot, const Viewer& viewer,
                                  const std::string& sku) {
    static constexpr Sql sql{
        "catalog.shop_products_by_sku",
        "SELECT p.product_id FROM shops s JOIN products p "
        "ON p.organization_id = s.organization_id AND p.owner_id = s.owner_id AND p.sku = $3 "
        "AND p.active WHERE s.organization_id = $1 AND s.shop_id = $2"};
    return snapshot.rows<ProductId>(sql, viewer.organization, viewer.shop, sku);
}

std::vector<ProductId> ids_by_barcode(const Snapshot& snapshot, const Viewer& viewer,
                                      const std::string& barcode, ProductId after) {
    static constexpr Sql sql{"catalog.shop_products_by_barcode",
                             "SELECT product_id FROM product_barcodes WHERE organization_id = $1 "
                             "AND barcode = $2 AND product_id > $3 ORDER BY product_id"};
    return snapshot.rows<ProductId>(sql, viewer.organization, barcode, after);
}

std::vector<ProductId> ids_by_ext_product(const Snapshot& snapshot, const Viewer& viewer,
                                          const std::string& id, ProductId after) {
    static constexpr Sql sql{
        "catalog.shop_products_by_ext_product",
        "SELECT product_id FROM product_mappings WHERE organization_id = $1 AND shop_id = $2 "
        "AND ext_product_id = $3 AND product_id > $4 ORDER BY product_id"};
    return snapshot.rows<ProductId>(sql, viewer.organization, viewer.shop, id, after);
}

std::vector<ProductId> ids_by_ext_variant(const Snapshot& snapshot, const Viewer& viewer,
                                          const std::string& id, ProductId after) {
    static constexpr Sql sql{
        "catalog.shop_products_by_ext_variant",
        "SELECT product_id FROM product_mappings WHERE organization_id = $1 AND shop_id = $2 "
        "AND ext_variant_id = $3 AND product_id > $4 ORDER BY product_id"};
    return snapshot.rows<ProductId>(sql, viewer.organization, viewer.shop, id, after);
}

/// Products that fit the narrowest filter, by id; the others are looked at in `fits`.
std::vector<ProductId> candidates(const Snapshot& snapshot, const Viewer& viewer,
                                  const ProductQuery& query, ProductId after) {
    if (query.sku) return ids_by_sku(snapshot, viewer, *query.sku);
    if (query.ext_product_id) {
        return ids_by_ext_product(snapshot, viewer, *query.ext_product_id, after);
    }
    if (query.barcode) return ids_by_barcode(snapshot, viewer, *query.barcode, after);
    return ids_by_ext_variant(snapshot, viewer, *query.ext_variant_id, after);
}

bool has_barcode(const ProductRecord& product, const std::string& barcode) {
    const auto all = from_json<std::vector<std::string>>(product.barcodes);
    return std::find(all.begin(), all.end(), barcode) != all.end();
}

bool fits(const ProductRecord& product, const ProductQuery& query) {
    return product.mapped && (!query.sku || *query.sku == product.sku) &&
           (!query.ext_product_id || *query.ext_product_id == product.ext_product_id) &&
           (!query.ext_variant_id || *query.ext_variant_id == product.ext_variant_id) &&
           (!query.updated_since || product.updated_at >= *query.updated_since) &&
           (!query.barcode || has_barcode(product, *query.barcode));
}

std::vector<ProductRecord> narrow_records(const Snapshot& snapshot, const Viewer& viewer,
                                          const ProductQuery& query, ProductId after,
                                          std::int64_t limit) {
    std::vector<ProductRecord> found;
    for (const ProductId id : candidates(snapshot, viewer, query, after)) {
        if (id <= after) continue;
        auto record = read_record(snapshot, viewer, id);
        if (record && fits(*record, query)) found.push_back(std::move(*record));
        if (static_cast<std::int64_t>(found.size()) == limit) break;
    }
    return found;
}

struct MappingOf {
    ProductId product_id;
    ShopId shop_id;
    std::string ext_product_id;
    std::string ext_variant_id;
};

/// All shops' mappings of the viewer's products between two ids, in one statement.
std::vector<MappingOf> mappings_between(const Snapshot& snapshot, const Viewer& viewer,
                                        ProductId first, ProductId last) {
    static constexpr Sql of_shop{
        "catalog.shop_mappings_between",
        "SELECT o.product_id, o.shop_id, o.ext_product_id, o.ext_variant_id "
        "FROM product_mappings m JOIN product_mappings o "
        "ON o.organization_id = m.organization_id AND o.product_id = m.product_id "
        "WHERE m.organization_id = $1 AND m.shop_id = $2 AND m.product_id BETWEEN $3 AND $4 "
        "ORDER BY o.product_id, o.shop_id"};
    static constexpr Sql of_all{
        "catalog.all_mappings_between",
        "SELECT product_id, shop_id, ext_product_id, ext_variant_id FROM product_mappings "
        "WHERE organization_id = $1 AND product_id BETWEEN $2 AND $3 "
        "ORDER BY product_id, shop_id"};
    if (!viewer.shop) {
        return snapshot.rows<MappingOf>(of_all, viewer.organization, first, last);
    }
    return snapshot.rows<MappingOf>(of_shop, viewer.organization, viewer.shop, first, last);
}

/// Answers for records that are sorted by id.
std::vector<Product> to_answers(const Snapshot& snapshot, const Viewer& viewer,
                                std::vector<ProductRecord> records) {
    std::vector<Product> answers;
    std::vector<std::size_t> kits;
    if (records.empty()) return answers;
    const auto all =
        mappings_between(snapshot, viewer, records.front().product_id, records.back().product_id);
    auto next = all.begin();
    for (auto& record : records) {
        std::vector<Mapping> own;
        for (; next != all.end() && next->product_id <= record.product_id; ++next) {
            if (next->product_id < record.product_id) continue;
            own.push_back({next->shop_id, next->ext_product_id, next->ext_variant_id});
        }
        if (record.kit) kits.push_back(answers.size());
        answers.push_back(answer_without_kit(viewer, std::move(record), std::move(own)));
    }
    std::vector<Product*> incomplete;
    for (const std::size_t at : kits) incomplete.push_back(&answers[at]);
    complete_kits(snapshot, viewer, incomplete);
    return answers;
}

std::int64_t id_of(const Product& product) {
    return product.product_id.value;
}

std::vector<Product> found_by_words(const Snapshot& snapshot, const Viewer& viewer,
                                    const std::string& words, std::int64_t limit) {
    std::vector<Product> found;
    for (const auto id :
         search_text(snapshot, viewer.organization, "product", words, static_cast<int>(limit))) {
        const ProductId product{id};
        auto record = read_record(snapshot, viewer, product);
        if (!record) continue;
        found.push_back(to_answer(snapshot, viewer, std::move(*record),
                                  all_mappings(snapshot, viewer.organization, product)));
    }
    return found;
}

}  // namespace

http::Page<Product> list_products(const Snapshot& snapshot, const Caller& caller,
                                  const ProductQuery& query) {
    const Viewer viewer = viewer_of(caller);
    const std::int64_t limit = query.limit.value_or(http::default_limit);
    const ProductId after{http::decode_cursor(query.cursor.value_or(""), 0)};
    auto records = is_narrow(query) ? narrow_records(snapshot, viewer, query, after, limit + 1)
                                    : read_records(snapshot, viewer, after,
                                                   query.updated_since.value_or(Time{}), limit + 1);
    return http::make_page(to_answers(snapshot, viewer, std::move(records)), limit, id_of);
}

http::Page<Product> search_products(const Snapshot& snapshot, const Caller& caller,
                                    const ProductSearch& search) {
    const Viewer viewer = viewer_of(caller);
    const std::int64_t limit = search.limit.value_or(http::default_limit);
    if (search.query && !search.query->empty()) {
        return {found_by_words(snapshot, viewer, *search.query, limit), std::nullopt};
    }
    const ProductId after{http::decode_cursor(search.cursor.value_or(""), 0)};
    auto records = read_records(snapshot, viewer, after, Time{}, limit + 1);
    return http::make_page(to_answers(snapshot, viewer, std::move(records)), limit, id_of);
}

}  // namespace entrepot
