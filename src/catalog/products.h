#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/caller.h"
#include "catalog/product_types.h"
#include "db/database.h"

namespace entrepot {

/// What the other domains and the port ask of a product.
struct ProductRow {
    ProductId product_id;
    OwnerId owner_id;
    std::string sku;
    std::string name;
    std::string color;
    std::string size;
    std::vector<std::string> barcodes;
    std::string image_url;         ///< Path on this server, of a picture of up to 1024 pixels.
    bool active = true;            ///< False: deleted, kept for the books.
    bool kit = false;              ///< Made of others, never stocked itself (kits.h).
    bool lot_required = false;     ///< Its units are stored by lot.
    bool expiry_required = false;  ///< Its units are stored with an expiry date.
    std::int64_t version = 0;
};

/// Under which ids an active shop knows a product.
struct MappingRow {
    ShopId shop_id;
    std::string ext_product_id;
    std::string ext_variant_id;
};

/// The product, active or not; nothing when the organization has none of this id.
std::optional<ProductRow> find_product(const Snapshot& snapshot, OrganizationId organization,
                                       ProductId product);

/// The owner's active product of exactly this SKU.
std::optional<ProductId> product_by_sku(const Snapshot& snapshot, OrganizationId organization,
                                        OwnerId owner, std::string_view sku);

/// The active products that carry exactly this barcode, oldest first.
std::vector<ProductId> products_by_barcode(const Snapshot& snapshot, OrganizationId organization,
                                           std::string_view barcode);

/// The active shops that hear a product's news, by shop id; one row for each shop.
std::vector<MappingRow> mappings_of(const Snapshot& snapshot, OrganizationId organization,
                                    ProductId product);

/// Makes a product for the caller's shop, or links the product that has this SKU (README.md says
/// what is then changed). Refuses `shop_not_found`, `duplicate_products_found`.
Product create_product(Tx& tx, const Caller& caller, const NewProduct& product);

/// A product of the caller's shop, or any of the organization for a user.
Product get_product(const Snapshot& snapshot, const Caller& caller, ProductId product);

/// Sets what is given and re-keys the shop's mapping. Refuses `product_not_found` and
/// the codes of PUT in errors.h.
Product change_product(Tx& tx, const Caller& caller, ProductId product,
                       const ProductChange& change);

/// Takes the product out of the caller's shop. With no shop left, no stock and no open order lines
/// it is deactivated; otherwise it stays for the books.
void delete_product(Tx& tx, const Caller& caller, ProductId product);

}  // namespace entrepot
