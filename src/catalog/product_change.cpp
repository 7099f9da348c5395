#include "catalog/errors.h"
#include "catalog/kit_change.h"
#include "catalog/kit_news.h"
#include "catalog/product_merge.h"
#include "catalog/product_writes.h"
#include "catalog/products.h"
#include "catalog/shops.h"

/// PUT and DELETE of a product.
namespace entrepot {
namespace {

/// A body without the second of the old ids can't say which variant is meant.
void check_old_ids(const ProductChange& change) {
    if (!change.old_ext_product_id || change.old_ext_variant_id) return;
    throw Refusal(errors::old_ext_variant_id_required,
                  "Send old_ext_variant_id with old_ext_product_id; empty when the product has "
                  "no variant.");
}

void check_ids_choose(const ProductChange& change, std::size_t mappings) {
    const bool names_ids = change.ext_product_id || change.ext_variant_id ||
                           change.old_ext_product_id || change.old_ext_variant_id;
    if (names_ids || mappings <= 1) return;
    throw Refusal(errors::duplicate_products_found,
                  "This product is mapped to " + std::to_string(mappings) +
                      " shops; send its present ext_product_id and ext_variant_id in your shop to "
                      "say which one you mean.");
}

void check_present(const ErrorCode& code, std::string_view field, const std::string& claimed,
                   const std::string& present) {
    if (claimed == present) return;
    throw Refusal(code, "The product's present " + std::string(field) + " in this shop is \"" +
                            present + "\", not \"" + claimed +
                            "\"; send the present one, and old_ext_product_id with "
                            "old_ext_variant_id when you want to change it.");
}

/// The mapping the shop wants from now on, after checking the ids it says are the present ones.
Mapping wanted_ids(const ProductRecord& product, ShopId shop, const ProductChange& change) {
    const auto& old_product = change.old_ext_product_id;
    const auto& old_variant = change.old_ext_variant_id;
    const std::string ext_product = change.ext_product_id.value_or(product.ext_product_id);
    const std::string ext_variant = change.ext_variant_id.value_or(product.ext_variant_id);
    check_present(errors::mismatched_ext_product_id, "ext_product_id",
                  old_product.value_or(ext_product), product.ext_product_id);
    check_present(errors::mismatched_ext_variant_id, "ext_variant_id",
                  old_variant.value_or(ext_variant), product.ext_variant_id);
    return {shop, ext_product, ext_variant};
}

void check_ids_free(const Tx& tx, const Mapping& ids) {
    const ProductId other = product_of_ids(tx, tx.organization(), ids);
    if (!other) return;
    throw Refusal(errors::duplicate_products_found,
                  "In this shop ext_product_id \"" + ids.ext_product_id +
                      "\" with ext_variant_id \"" + ids.ext_variant_id + "\" belongs to product " +
                      std::to_string(other.value) + "; send other ids, or change that one first.");
}

void check_sku_free(const Tx& tx, const ProductRecord& product, const std::string& sku) {
    const auto other = product_by_sku(tx, tx.organization(), product.owner_id, sku);
    if (!other || *other == product.product_id) return;
    throw Refusal(errors::product_sku_already_exists_and_in_use_by_other_product,
                  "The SKU \"" + sku + "\" belongs to product " + std::to_string(other->value) +
                      "; send another SKU, or change that product first.");
}

/// Puts the wanted ids into the record and the mapping; false when they were the same.
bool rekey(Tx& tx, ProductRecord& record, const Mapping& ids) {
    if (ids.ext_product_id == record.ext_product_id && ids.ext_variant_id == record.ext_variant_id)
        return false;
    check_ids_free(tx, ids);
    change_mapping(tx, record.product_id, ids);
    record.ext_product_id = ids.ext_product_id;
    record.ext_variant_id = ids.ext_variant_id;
    return true;
}

}  // namespace

Product change_product(Tx& tx, const Caller& caller, ProductId id, const ProductChange& change) {
    const Viewer viewer = viewer_of(caller);
    require_shop(caller);
    const ProductRecord before = visible_record(tx, viewer, id);
    check_description(change);
    check_old_ids(change);
    auto mappings = all_mappings(tx, viewer.organization, id);
    check_ids_choose(change, mappings.size());
    const Mapping ids = wanted_ids(before, viewer.shop, change);

    ProductRecord record = before;
    if (change.sku && *change.sku != before.sku) {
        check_sku_free(tx, before, *change.sku);
        record.sku = *change.sku;
    }
    merge_description(record, change, Merge::all);
    const bool other_kit = change_components(tx, record, change.components);
    const bool rekeyed = rekey(tx, record, ids);
    if (rekeyed) mappings = all_mappings(tx, viewer.organization, id);
    if (rekeyed || other_kit || !same_data(before, record)) save_product(tx, before, record);
    if (other_kit) tell_kit_everywhere(tx, id);
    return to_answer(tx, viewer, std::move(record), std::move(mappings));
}

void delete_product(Tx& tx, const Caller& caller, ProductId id) {
    const Viewer viewer = viewer_of(caller);
    require_shop(caller);
    const ProductRecord before = visible_record(tx, viewer, id);
    ProductRecord record = before;
    remove_mapping(tx, id, viewer.shop);
    const auto left = all_mappings(tx, viewer.organization, id);
    if (record.lead_shop_id == viewer.shop) {
        record.lead_shop_id = left.empty() ? ShopId{} : left.front().shop_id;
    }
    record.active = !left.empty() || is_in_use(tx, tx.organization(), record) ||
                    is_component(tx, tx.organization(), id);
    save_product(tx, before, record);
}

}  // namespace entrepot
