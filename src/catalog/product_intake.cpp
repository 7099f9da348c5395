#include "catalog/errors.h"
#include "catalog/kit_change.h"
#include "catalog/kit_news.h"
#include "catalog/product_merge.h"
#include "catalog/product_writes.h"
#include "catalog/products.h"
#include "catalog/rules.h"
#include "catalog/shops.h"

/// POST of a product: a new one, a link to the one that has the SKU, or the same once more.
namespace entrepot {
namespace {

/// What is known already of a product that is sent.
struct Known {
    OwnerId owner;
    std::optional<ProductId> by_sku;
    std::optional<ProductId> deleted_by_sku;
    std::optional<ProductId> by_ids;
};

Known find_known(const Tx& tx, const std::string& sku, const Mapping& ids) {
    static constexpr Sql sql{
        "catalog.known_product",
        "SELECT s.owner_id, p.product_id, d.product_id, m.product_id FROM shops s "
        "LEFT JOIN products p ON p.organization_id = s.organization_id "
        "AND p.owner_id = s.owner_id AND p.sku = $3 AND p.active "
        "LEFT JOIN products d ON d.organization_id = s.organization_id "
        "AND d.owner_id = s.owner_id AND d.sku = $3 AND NOT d.active "
        "LEFT JOIN product_mappings m ON m.organization_id = s.organization_id "
        "AND m.shop_id = s.shop_id AND m.ext_product_id = $4 AND m.ext_variant_id = $5 "
        "WHERE s.organization_id = $1 AND s.shop_id = $2 ORDER BY d.product_id DESC LIMIT 1"};
    return tx.one<Known>(sql, tx.organization(), ids.shop_id, sku, ids.ext_product_id,
                         ids.ext_variant_id);
}

std::string words_for(const Mapping& ids) {
    return "ext_product_id \"" + ids.ext_product_id + "\" with ext_variant_id \"" +
           ids.ext_variant_id + "\"";
}

[[noreturn]] void refuse_ids_taken(const Mapping& ids, ProductId other) {
    throw Refusal(errors::duplicate_products_found,
                  "In this shop " + words_for(ids) + " belongs to product " +
                      std::to_string(other.value) +
                      ", which has another SKU; change that product with PUT, or send other ids.");
}

[[noreturn]] void refuse_second_mapping(const ProductRecord& product) {
    throw Refusal(errors::duplicate_products_found,
                  "This shop knows the SKU as product " + std::to_string(product.product_id.value) +
                      " with ext_product_id \"" + product.ext_product_id +
                      "\" and ext_variant_id \"" + product.ext_variant_id +
                      "\"; to change these ids send PUT with old_ext_product_id and "
                      "old_ext_variant_id.");
}

Product make_new(Tx& tx, const Viewer& viewer, OwnerId owner, const NewProduct& wish,
                 const Mapping& ids) {
    ProductRecord record;
    record.owner_id = owner;
    record.sku = wish.sku;
    record.lead_shop_id = viewer.shop;
    merge_description(record, description_of(wish), Merge::all);
    const auto components = find_components(tx, viewer.organization, record, wish.components);
    record.kit = !components.empty();
    insert_product(tx, record);
    insert_components(tx, record.product_id, components);
    insert_mapping(tx, record.product_id, ids);
    record.mapped = true;
    record.ext_product_id = ids.ext_product_id;
    record.ext_variant_id = ids.ext_variant_id;
    return to_answer(tx, viewer, std::move(record), {ids});
}

/// The product exists: link it when the shop has no mapping yet, and take the description over as
/// far as the shop may.
Product link(Tx& tx, const Viewer& viewer, ProductId product, const NewProduct& wish,
             const Mapping& ids) {
    const ProductRecord before = read_record(tx, viewer, product).value();
    const bool same_ids =
        before.ext_product_id == ids.ext_product_id && before.ext_variant_id == ids.ext_variant_id;
    if (before.mapped && !same_ids) refuse_second_mapping(before);

    ProductRecord record = before;
    if (!record.lead_shop_id) record.lead_shop_id = viewer.shop;
    record.active = true;
    record.mapped = true;
    record.ext_product_id = ids.ext_product_id;
    record.ext_variant_id = ids.ext_variant_id;
    const bool leads = record.lead_shop_id == viewer.shop;
    merge_description(record, description_of(wish), leads ? Merge::all : Merge::fill_empty);
    // What a product is made of is the leading shop's word; another one's is no description.
    const bool other_kit = leads && change_components(tx, record, wish.components);
    if (!before.mapped) insert_mapping(tx, product, ids);
    if (!before.mapped || other_kit || !same_data(before, record)) save_product(tx, before, record);
    if (other_kit) tell_kit_everywhere(tx, product);
    return to_answer(tx, viewer, std::move(record), all_mappings(tx, viewer.organization, product));
}

}  // namespace

Product create_product(Tx& tx, const Caller& caller, const NewProduct& wish) {
    const Viewer viewer = viewer_of(caller);
    require_not_blank("sku", wish.sku);
    require_not_blank("ext_product_id", wish.ext_product_id);
    check_description(description_of(wish));
    const Mapping ids{viewer.shop, wish.ext_product_id, wish.ext_variant_id.value_or("")};
    const Known known = find_known(tx, wish.sku, ids);
    const auto product = known.by_sku ? known.by_sku : known.deleted_by_sku;
    if (known.by_ids && known.by_ids != product) refuse_ids_taken(ids, *known.by_ids);
    if (!product) return make_new(tx, viewer, known.owner, wish, ids);
    return link(tx, viewer, *product, wish, ids);
}

}  // namespace entrepot
