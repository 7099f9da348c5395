#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/ids.h"
#include "base/time.h"
#include "db/database.h"
#include "stock/types.h"

namespace entrepot {

/// A row of `locations`: a shelf, a compartment of a bin, a tote, or a special place of a site.
struct LocationRow {
    LocationId location_id;
    SiteId site_id;
    std::string kind;
    std::string name;
    std::string route;  ///< Places are walked in the order of this text.
    bool active = true;
    Time created_at;
    Time updated_at;
    std::int64_t version = 0;
};

std::optional<LocationRow> find_location(const Snapshot& snapshot, OrganizationId organization,
                                         LocationId location);

/// The active shelf of this name, whatever the case of its letters (a scan).
std::optional<LocationRow> find_shelf(const Snapshot& snapshot, OrganizationId organization,
                                      SiteId site, std::string_view name);

/// Active shelves whose name contains `text` (all when it is empty), in route order, behind
/// `after_route`; at most `limit`.
std::vector<LocationRow> search_shelves(const Snapshot& snapshot, OrganizationId organization,
                                        SiteId site, std::string_view text, std::int64_t limit);

/// Makes a shelf; `name` is 1 to 40 printable ASCII characters, for it is printed as Code 128.
/// Refuses `shelf_already_exists`.
LocationRow create_shelf(Tx& tx, SiteId site, std::string_view name);

/// What came of a range of shelf names.
struct BulkShelves {
    std::vector<std::string> created;
    std::vector<std::string> existing;
};

/// Makes every shelf of a range ("A-01-1" to "A-10-5": each part that differs is counted up) that
/// is not there yet; at most 5,000 names. With `dry_run` it only tells. Refuses
/// `shelf_range_invalid`.
BulkShelves create_shelves(Tx& tx, SiteId site, std::string_view from, std::string_view to,
                           bool dry_run = false);

/// The site's one place of a special kind (supplier, customer, scrap, count_difference, elsewhere,
/// quarantine), made when it is first needed.
LocationId special(Tx& tx, SiteId site, std::string_view kind);

/// The place of a fulfillment's picked goods, made when it is first needed.
LocationId tote_for(Tx& tx, FulfillmentId fulfillment, SiteId site);

/// Where a product lies; a place holds several of these when it holds several lots.
struct Place {
    LocationId location;
    std::string name;
    std::string kind;
    std::int64_t quantity = 0;
    std::string lot;
    std::string expires_on;  ///< YYYY-MM-DD; '' when it is not known.
};

/// The shelves, compartments (and hands) of a site that hold a product, in route order, what
/// expires first first; only places that count.
std::vector<Place> places_of(const Snapshot& snapshot, OrganizationId organization, SiteId site,
                             ProductId product);

/// What lies at a place.
struct Content {
    ProductId product;
    std::int64_t quantity = 0;
};
std::vector<Content> contents_of(const Snapshot& snapshot, OrganizationId organization,
                                 LocationId location);

/// A shelf worth storing a product on. `reason`: same_product (it lies there), recent (it lay
/// there), empty (nothing lies there).
struct SuggestedShelf {
    LocationId location;
    std::string name;
    std::int64_t quantity = 0;  ///< Of the product, there now.
    std::string reason;
};
std::vector<SuggestedShelf> suggest_shelves(const Snapshot& snapshot, OrganizationId organization,
                                            SiteId site, ProductId product, std::int64_t limit = 5);

}  // namespace entrepot
