#pragma once

#include "base/refusal.h"

/// What shops and products refuse. Codes that the reference has are spelled as it spells them.
namespace entrepot::errors {

inline constexpr ErrorCode access_token_already_created_store{
    "access_token_already_created_store", 403, "This token has made its shop",
    "A token makes one shop. Run the authorization again for a token for the next shop."};
inline constexpr ErrorCode invalid_persmission{
    "invalid_persmission", 403, "This token may not make shops",
    "Register the integration with the scope `shops` and authorize it again."};
inline constexpr ErrorCode shop_already_exists{
    "shop_already_exists", 400, "This ext_shop_id belongs to another shop",
    "Use the token of the shop that has it, or send another `ext_shop_id`."};
inline constexpr ErrorCode shop_not_found{
    "shop_not_found", 404, "There is no such shop",
    "Make the shop first (`POST /api/v1/shops`); a token sees the shop it made and no other."};

inline constexpr ErrorCode product_not_found{
    "product_not_found", 404, "There is no such product in this shop",
    "Check the id, or send the product with `POST /api/v1/products` to link it to the shop."};
inline constexpr ErrorCode product_sku_already_exists_and_in_use_by_other_product{
    "product_sku_already_exists_and_in_use_by_other_product", 400, "Another product has this SKU",
    "Send another SKU, or change that product instead."};
inline constexpr ErrorCode mismatched_ext_product_id{
    "mismatched_ext_product_id", 400, "This is not the product's present ext_product_id",
    "Send the present ids; to change them send `old_ext_product_id` and `old_ext_variant_id` too."};
inline constexpr ErrorCode mismatched_ext_variant_id{
    "mismatched_ext_variant_id", 400, "This is not the product's present ext_variant_id",
    "Send the present ids; to change them send `old_ext_product_id` and `old_ext_variant_id` too."};
inline constexpr ErrorCode duplicate_products_found{
    "duplicate_products_found", 400, "The ids do not choose one product",
    "Send `ext_product_id` and `ext_variant_id` that belong to exactly this product."};
inline constexpr ErrorCode product_has_stock{
    "product_has_stock", 422, "A product with stock can't become a kit",
    "Send the kit under another SKU, or take its units out and finish its orders first."};
inline constexpr ErrorCode product_is_component{
    "product_is_component", 422, "A component can't become a kit",
    "Take it out of the kits it is in first, or send the kit under another SKU."};
inline constexpr ErrorCode old_ext_variant_id_required{
    "old_ext_variant_id_required", 422, "old_ext_variant_id is missing or given differently",
    "Send `old_ext_product_id` together with `old_ext_variant_id` (empty when the product has "
    "none), once, in the query or in the body."};

}  // namespace entrepot::errors
