#pragma once

#include <string>
#include <vector>

#include "base/caller.h"
#include "base/codec.h"
#include "db/database.h"
#include "stock/locations.h"

/// Shelves as the Admin screens show and change them.
namespace entrepot {

struct Shelf {
    LocationId location_id;
    SiteId site_id;
    std::string name;
    std::int64_t units = 0;
    std::int64_t products = 0;
    std::int64_t version = 0;
};
constexpr auto describe(Type<Shelf>) {
    return described<Shelf>(
        "Shelf", "A shelf and what lies on it.", field<&Shelf::location_id>("Number of the shelf."),
        field<&Shelf::site_id>("The site it stands in."),
        field<&Shelf::name>("What its label says."), field<&Shelf::units>("Units that lie there."),
        field<&Shelf::products>("Products that lie there."),
        field<&Shelf::version>("Grows with every change."));
}

/// Active shelves with names containing `text`, in route order after the shelf `after` (none: from
/// the start); at most `limit`.
std::vector<Shelf> list_shelves(const Snapshot& snapshot, OrganizationId organization, SiteId site,
                                std::string_view text, LocationId after, std::int64_t limit);

/// Refuses `location_not_found`.
Shelf get_shelf(const Snapshot& snapshot, OrganizationId organization, LocationId location);

/// Refuses `location_not_found`, `shelf_already_exists`.
void rename_shelf(Tx& tx, LocationId location, std::string_view name);

/// Takes an empty shelf out of use. Refuses `location_not_found`, `shelf_not_empty`.
void deactivate_shelf(Tx& tx, LocationId location);

}  // namespace entrepot
