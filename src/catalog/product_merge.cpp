#include "catalog/product_merge.h"

#include <algorithm>
#include <tuple>

#include "base/json.h"
#include "catalog/rules.h"

namespace entrepot {
namespace {

bool is_empty(const std::string& text) {
    return text.empty();
}
bool is_empty(bool on) {
    return !on;
}
bool is_empty(std::int64_t number) {
    return number == 0;
}

template <class T>
void merge(T& target, const std::optional<T>& given, Merge how) {
    if (given && (how == Merge::all || is_empty(target))) target = *given;
}

/// The list as it is stored: each item once, in the order given.
std::string stored_list(const std::vector<std::string>& items) {
    std::vector<std::string> once;
    for (const auto& item : items) {
        if (std::find(once.begin(), once.end(), item) == once.end()) once.push_back(item);
    }
    return to_json(once);
}

void merge_list(std::string& target, const std::optional<std::vector<std::string>>& given,
                Merge how) {
    if (given && (how == Merge::all || target == "[]")) target = stored_list(*given);
}

auto data_of(const ProductRecord& p) {
    return std::tie(p.sku, p.name, p.brand, p.product_type, p.color, p.size, p.weight_grams,
                    p.length_mm, p.width_mm, p.height_mm, p.country_of_origin, p.hs_code,
                    p.image_src, p.active, p.lot_required, p.expiry_required);
}

/// Lists are compared by their items: a database may write JSON with other spaces.
bool same_list(const std::string& a, const std::string& b) {
    using Items = std::vector<std::string>;
    return a == b || from_json<Items>(a) == from_json<Items>(b);
}

}  // namespace

ProductChange description_of(const NewProduct& product) {
    return {.name = product.name,
            .barcodes = product.barcodes,
            .brand = product.brand,
            .product_type = product.product_type,
            .color = product.color,
            .size = product.size,
            .weight_grams = product.weight_grams,
            .length_mm = product.length_mm,
            .width_mm = product.width_mm,
            .height_mm = product.height_mm,
            .tags = product.tags,
            .country_of_origin = product.country_of_origin,
            .hs_code = product.hs_code,
            .image_src = product.image_src,
            .lot_required = product.lot_required,
            .expiry_required = product.expiry_required,
            .components = product.components};
}

void check_description(const ProductChange& change) {
    if (change.sku) require_not_blank("sku", *change.sku);
    if (change.name) require_not_blank("name", *change.name);
    if (change.image_src) require_picture_url("image_src", *change.image_src);
    for (const auto& barcode : change.barcodes.value_or(std::vector<std::string>{})) {
        require_not_blank("barcodes", barcode);
    }
}

void merge_description(ProductRecord& record, const ProductChange& change, Merge how) {
    merge(record.name, change.name, how);
    merge(record.brand, change.brand, how);
    merge(record.product_type, change.product_type, how);
    merge(record.color, change.color, how);
    merge(record.size, change.size, how);
    merge(record.weight_grams, change.weight_grams, how);
    merge(record.length_mm, change.length_mm, how);
    merge(record.width_mm, change.width_mm, how);
    merge(record.height_mm, change.height_mm, how);
    merge(record.country_of_origin, change.country_of_origin, how);
    merge(record.hs_code, change.hs_code, how);
    merge(record.image_src, change.image_src, how);
    merge(record.lot_required, change.lot_required, how);
    merge(record.expiry_required, change.expiry_required, how);
    merge_list(record.barcodes, change.barcodes, how);
    merge_list(record.tags, change.tags, how);
}

bool same_data(const ProductRecord& a, const ProductRecord& b) {
    return data_of(a) == data_of(b) && same_list(a.barcodes, b.barcodes) &&
           same_list(a.tags, b.tags);
}

}  // namespace entrepot
