#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "catalog/kit_types.h"
#include "catalog/types.h"

namespace entrepot {

/// A physical good as API and app show it.
struct Product {
    ProductId product_id;
    std::string sku;
    std::string name;
    std::string ext_product_id;
    std::string ext_variant_id;
    std::vector<std::string> barcodes;
    std::string brand;
    std::string product_type;
    std::string color;
    std::string size;
    std::int64_t weight_grams = 0;
    std::int64_t length_mm = 0;
    std::int64_t width_mm = 0;
    std::int64_t height_mm = 0;
    std::vector<std::string> tags;
    std::string country_of_origin;
    std::string hs_code;
    std::string image_src;
    std::string image_url;
    ImageState image_state = ImageState::none;
    std::string image_error;
    bool lot_required = false;
    bool expiry_required = false;
    std::vector<KitComponent> components;
    std::vector<Mapping> mappings;
    Inventory inventory;
    bool active = true;
    Time created_at;
    Time updated_at;
    std::int64_t version = 0;
};
constexpr auto describe(Type<Product>) {
    return described<Product>(
        "Product", "One physical good.",
        field<&Product::product_id>("Our number of the product, unique in the organization."),
        field<&Product::sku>("Stock keeping unit, unique for each owner of goods."),
        field<&Product::name>("What the worker reads."),
        field<&Product::ext_product_id>("Your shop's id of the product."),
        field<&Product::ext_variant_id>("Your shop's id of the variant; empty when none."),
        field<&Product::barcodes>("Codes on the good, any of which may be scanned."),
        field<&Product::brand>("The brand on the good."),
        field<&Product::product_type>("What kind of good it is, in your words."),
        field<&Product::color>("The colour in words, shown to the worker."),
        field<&Product::size>("The size in words, shown to the worker."),
        field<&Product::weight_grams>("Weight of a unit in grams; 0 when not known."),
        field<&Product::length_mm>("Length of a unit in millimetres; 0 when not known."),
        field<&Product::width_mm>("Width of a unit in millimetres; 0 when not known."),
        field<&Product::height_mm>("Height of a unit in millimetres; 0 when not known."),
        field<&Product::tags>("Your own words for grouping."),
        field<&Product::country_of_origin>("Where it was made, for customs."),
        field<&Product::hs_code>("Harmonized System code, for customs."),
        field<&Product::image_src>("Where the server fetches the picture; empty when none."),
        field<&Product::image_url>("Our own copy of the picture, or a drawing with initials."),
        field<&Product::image_state>("How far fetching the picture has come."),
        field<&Product::image_error>("Why the picture could not be fetched; empty when it could."),
        field<&Product::lot_required>("Whether its units are stored by lot."),
        field<&Product::expiry_required>("Whether its units are stored with an expiry date."),
        field<&Product::components>("What the kit is made of; empty when it is no kit."),
        field<&Product::mappings>("Under which ids the shops know it, one for each shop."),
        field<&Product::inventory>("The latest counts in the shop's site; of a kit, whole kits."),
        field<&Product::active>("False when it was deleted and is kept for the books."),
        field<&Product::created_at>("When the product was made."),
        field<&Product::updated_at>("When its data were last changed."),
        field<&Product::version>("Counts changes of the data you send; also the ETag. Counts in "
                                 "stock and the fetching of the picture do not change it."));
}

/// A product to be made, or linked when its SKU exists. What is left out is empty, or stays.
struct NewProduct {
    std::string sku;
    std::string name;
    std::string ext_product_id;
    std::optional<std::string> ext_variant_id;
    std::optional<std::vector<std::string>> barcodes;
    std::optional<std::string> brand;
    std::optional<std::string> product_type;
    std::optional<std::string> color;
    std::optional<std::string> size;
    std::optional<std::int64_t> weight_grams;
    std::optional<std::int64_t> length_mm;
    std::optional<std::int64_t> width_mm;
    std::optional<std::int64_t> height_mm;
    std::optional<std::vector<std::string>> tags;
    std::optional<std::string> country_of_origin;
    std::optional<std::string> hs_code;
    std::optional<std::string> image_src;
    std::optional<bool> lot_required;
    std::optional<bool> expiry_required;
    std::optional<std::vector<NewKitComponent>> components;
};

/// What is left out stays as it is. `old_*` name the mapping's present ids when it is re-keyed.
struct ProductChange {
    std::optional<std::string> sku;
    std::optional<std::string> name;
    std::optional<std::string> ext_product_id;
    std::optional<std::string> ext_variant_id;
    std::optional<std::vector<std::string>> barcodes;
    std::optional<std::string> brand;
    std::optional<std::string> product_type;
    std::optional<std::string> color;
    std::optional<std::string> size;
    std::optional<std::int64_t> weight_grams;
    std::optional<std::int64_t> length_mm;
    std::optional<std::int64_t> width_mm;
    std::optional<std::int64_t> height_mm;
    std::optional<std::vector<std::string>> tags;
    std::optional<std::string> country_of_origin;
    std::optional<std::string> hs_code;
    std::optional<std::string> image_src;
    std::optional<bool> lot_required;
    std::optional<bool> expiry_required;
    std::optional<std::vector<NewKitComponent>> components;
    std::optional<std::string> old_ext_product_id;
    std::optional<std::string> old_ext_variant_id;
};

namespace product_limits {
inline constexpr Limits sku{.min_len = 1, .max_len = 100, .example = "\"SHIRT-BLUE-M\""};
inline constexpr Limits name{.min_len = 1, .max_len = 255, .example = "\"Shirt, blue, M\""};
inline constexpr Limits ext_product_id{.min_len = 1, .max_len = 255, .example = "\"632910392\""};
inline constexpr Limits ext_variant_id{.max_len = 255, .example = "\"808950810\""};
inline constexpr Limits barcodes{
    .min_len = 1, .max_len = 80, .max_items = 20, .example = "[\"7038010000010\"]"};
inline constexpr Limits tags{.min_len = 1, .max_len = 80, .max_items = 50};
inline constexpr Limits word{.max_len = 100};
inline constexpr Limits measure{.min = 0, .max = 1'000'000'000};
inline constexpr Limits country{.max_len = 60};
inline constexpr Limits hs_code{.max_len = 20};
inline constexpr Limits image_src{.max_len = 2000, .format = "uri"};
inline constexpr Limits components{.max_items = 50};
}  // namespace product_limits

constexpr auto describe(Type<NewProduct>) {
    namespace limits = product_limits;
    using P = NewProduct;
    return described<P>(
        "NewProduct", "A product to be made, or linked when its SKU exists.",
        field<&P::sku>("Stock keeping unit, unique for each owner of goods.", limits::sku),
        field<&P::name>("What the worker reads.", limits::name),
        field<&P::ext_product_id>("Your shop's id of the product.", limits::ext_product_id),
        field<&P::ext_variant_id>("Your shop's id of the variant, if any.", limits::ext_variant_id),
        field<&P::barcodes>("Codes on the good, any of which may be scanned.", limits::barcodes),
        field<&P::brand>("The brand on the good.", limits::word),
        field<&P::product_type>("What kind of good it is, in your words.", limits::word),
        field<&P::color>("The colour in words, shown to the worker.", limits::word),
        field<&P::size>("The size in words, shown to the worker.", limits::word),
        field<&P::weight_grams>("Weight of a unit in grams; 0 when not known.", limits::measure),
        field<&P::length_mm>("Length of a unit in millimetres.", limits::measure),
        field<&P::width_mm>("Width of a unit in millimetres.", limits::measure),
        field<&P::height_mm>("Height of a unit in millimetres.", limits::measure),
        field<&P::tags>("Your own words for grouping.", limits::tags),
        field<&P::country_of_origin>("Where it was made, for customs.", limits::country),
        field<&P::hs_code>("Harmonized System code, for customs.", limits::hs_code),
        field<&P::image_src>("http or https URL of a JPEG, PNG or WebP of up to 10 MB; the server "
                             "fetches it once and keeps its own copy.",
                             limits::image_src),
        field<&P::lot_required>("Ask the worker who stores it for the lot."),
        field<&P::expiry_required>("Ask the worker who stores it for the expiry date."),
        field<&P::components>("Makes the product a kit of these; a kit is never stocked itself.",
                              limits::components));
}

constexpr auto describe(Type<ProductChange>) {
    namespace limits = product_limits;
    using P = ProductChange;
    return described<P>(
        "ProductChange", "What is left out stays as it is.",
        field<&P::sku>("Stock keeping unit, unique for each owner of goods.", limits::sku),
        field<&P::name>("What the worker reads.", limits::name),
        field<&P::ext_product_id>("Your shop's id of the product: the present one, or with "
                                  "old_ext_product_id the new one.",
                                  limits::ext_product_id),
        field<&P::ext_variant_id>("Your shop's id of the variant: the present one, or with "
                                  "old_ext_variant_id the new one.",
                                  limits::ext_variant_id),
        field<&P::barcodes>("Codes on the good; replaces the list.", limits::barcodes),
        field<&P::brand>("The brand on the good.", limits::word),
        field<&P::product_type>("What kind of good it is, in your words.", limits::word),
        field<&P::color>("The colour in words, shown to the worker.", limits::word),
        field<&P::size>("The size in words, shown to the worker.", limits::word),
        field<&P::weight_grams>("Weight of a unit in grams; 0 when not known.", limits::measure),
        field<&P::length_mm>("Length of a unit in millimetres.", limits::measure),
        field<&P::width_mm>("Width of a unit in millimetres.", limits::measure),
        field<&P::height_mm>("Height of a unit in millimetres.", limits::measure),
        field<&P::tags>("Your own words for grouping; replaces the list.", limits::tags),
        field<&P::country_of_origin>("Where it was made, for customs.", limits::country),
        field<&P::hs_code>("Harmonized System code, for customs.", limits::hs_code),
        field<&P::image_src>("A changed address is fetched again; empty removes the picture.",
                             limits::image_src),
        field<&P::lot_required>("Ask the worker who stores it for the lot."),
        field<&P::expiry_required>("Ask the worker who stores it for the expiry date."),
        field<&P::components>("What the kit is made of from now on; replaces the list. An empty "
                              "list makes it an ordinary product.",
                              limits::components),
        field<&P::old_ext_product_id>(
            "The present ext_product_id, to change it; old_ext_variant_id "
            "has to be sent with it.",
            limits::ext_variant_id),
        field<&P::old_ext_variant_id>("The present ext_variant_id, empty when there is none.",
                                      limits::ext_variant_id));
}

/// The present ids of a mapping to be re-keyed, in the query of a PUT.
struct OldExtIds {
    std::optional<std::string> old_ext_product_id;
    std::optional<std::string> old_ext_variant_id;
};
constexpr auto describe(Type<OldExtIds>) {
    return described<OldExtIds>(
        "OldExtIds", "The present ids of a mapping that gets new ones.",
        field<&OldExtIds::old_ext_product_id>(
            "The present ext_product_id; old_ext_variant_id has to be sent with it."),
        field<&OldExtIds::old_ext_variant_id>(
            "The present ext_variant_id, empty when there is none."));
}

/// Filters of the list of products; all given ones have to hold.
struct ProductQuery {
    std::optional<std::string> sku;
    std::optional<std::string> ext_product_id;
    std::optional<std::string> ext_variant_id;
    std::optional<std::string> barcode;
    std::optional<Time> updated_since;
    std::optional<std::int64_t> limit;
    std::optional<std::string> cursor;
};
constexpr auto describe(Type<ProductQuery>) {
    return described<ProductQuery>(
        "ProductQuery", "Filters of the list of products; all given ones have to hold.",
        field<&ProductQuery::sku>("Only the product with exactly this SKU."),
        field<&ProductQuery::ext_product_id>("Only products with this id in your shop."),
        field<&ProductQuery::ext_variant_id>("Only products with this variant id in your shop."),
        field<&ProductQuery::barcode>("Only products that carry exactly this code."),
        field<&ProductQuery::updated_since>("Only products changed at this moment or later."),
        field<&ProductQuery::limit>("Most items in an answer; 50 when left out.",
                                    {.min = 1, .max = 250}),
        field<&ProductQuery::cursor>("`next_cursor` of the answer before."));
}

}  // namespace entrepot
