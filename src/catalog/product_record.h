#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/caller.h"
#include "catalog/product_types.h"
#include "db/database.h"

/// A product's row with what its answer shows besides: below the rules of intake and change.
namespace entrepot {

/// Members in the order of the columns of product_record.cpp.
struct ProductRecord {
    ProductId product_id;
    OwnerId owner_id;
    std::string sku;
    std::string name;
    std::string brand;
    std::string product_type;
    std::string color;
    std::string size;
    std::int64_t weight_grams = 0;
    std::int64_t length_mm = 0;
    std::int64_t width_mm = 0;
    std::int64_t height_mm = 0;
    std::string country_of_origin;
    std::string hs_code;
    std::string barcodes = "[]";  ///< JSON, as `tags`.
    std::string tags = "[]";
    std::string image_src;
    std::int64_t image_version = 0;
    ShopId lead_shop_id;
    bool active = true;
    bool kit = false;
    bool lot_required = false;
    bool expiry_required = false;
    Time created_at;
    Time updated_at;
    std::int64_t version = 0;
    // Of the viewer: the shop's mapping, the picture, the counts in the site.
    bool mapped = false;
    std::string ext_product_id;
    std::string ext_variant_id;
    std::string image_state;  ///< A name of ImageState, or '' for none.
    std::string image_error;
    std::int64_t in_stock = 0;
    std::int64_t reserved = 0;
};

/// From whose side products are looked at.
struct Viewer {
    OrganizationId organization;
    ShopId shop;  ///< None: a user, who sees the products of all shops.
    SiteId site;  ///< Whose counts are shown; none: of all sites.
};

/// The caller's side. An integration without a shop is refused as require_shop does.
Viewer viewer_of(const Caller& caller);

/// The product, active or not; for a shop also when it has no mapping to it (see `mapped`).
std::optional<ProductRecord> read_record(const Snapshot& snapshot, const Viewer& viewer,
                                         ProductId product);

/// The product as the viewer may see it; refuses `product_not_found`.
ProductRecord visible_record(const Snapshot& snapshot, const Viewer& viewer, ProductId product);

/// The viewer's products from the one after `after`, by id; a user's are the active ones.
std::vector<ProductRecord> read_records(const Snapshot& snapshot, const Viewer& viewer,
                                        ProductId after, Time updated_since, std::int64_t limit);

/// The shops' mappings of a product, by shop id, shops that were switched off included.
std::vector<Mapping> all_mappings(const Snapshot& snapshot, OrganizationId organization,
                                  ProductId product);

/// Path of a product's picture on this server.
std::string image_path(OrganizationId organization, ProductId product, std::int64_t image_version);

/// The answer about a product. A user, who has no mapping, is shown the first one's ids.
Product to_answer(const Snapshot& snapshot, const Viewer& viewer, ProductRecord record,
                  std::vector<Mapping> mappings);

/// Puts components and counts into the answers about kits.
void complete_kits(const Snapshot& snapshot, const Viewer& viewer, std::span<Product* const> kits);

/// The answer about a product that is no kit, or whose kit is completed by complete_kits.
Product answer_without_kit(const Viewer& viewer, ProductRecord record,
                           std::vector<Mapping> mappings);

}  // namespace entrepot
