#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/caller.h"
#include "http/paging.h"
#include "stock/shelves.h"

/// The app's endpoints about shelves and where products lie.
namespace entrepot {

struct ShelfQuery {
    std::optional<SiteId> site_id;
    std::string query;
    std::int64_t limit = http::default_limit;
    std::string cursor;
};
constexpr auto describe(Type<ShelfQuery>) {
    using Q = ShelfQuery;
    return described<Q>(
        "ShelfQuery", "Filters of the list of shelves.",
        field<&Q::site_id>("Only shelves of this site."),
        field<&Q::query>("Part of a shelf's name.", {.optional = true}),
        field<&Q::limit>("Most items in an answer; 50 when left out.", http::limit_field),
        field<&Q::cursor>("`next_cursor` of the answer before.", {.optional = true}));
}

struct NewShelf {
    SiteId site_id;
    std::string name;
};
constexpr auto describe(Type<NewShelf>) {
    return described<NewShelf>(
        "NewShelf", "A shelf to be made.", field<&NewShelf::site_id>("The site it stands in."),
        field<&NewShelf::name>("What its label says, in ASCII.", {.min_len = 1, .max_len = 40}));
}

struct ShelfChange {
    std::string name;
};
constexpr auto describe(Type<ShelfChange>) {
    return described<ShelfChange>(
        "ShelfChange", "A new name for a shelf.",
        field<&ShelfChange::name>("What its label says, in ASCII.", {.min_len = 1, .max_len = 40}));
}

struct ShelfRange {
    SiteId site_id;
    std::string from;
    std::string to;
    bool dry_run = false;
};
constexpr auto describe(Type<ShelfRange>) {
    using R = ShelfRange;
    return described<R>(
        "ShelfRange", "Shelves to be made, from one name to another.",
        field<&R::site_id>("The site they stand in."),
        field<&R::from>("Name of the first shelf.",
                        {.min_len = 1, .max_len = 40, .example = "\"A-01-1\""}),
        field<&R::to>("Name of the last shelf.",
                      {.min_len = 1, .max_len = 40, .example = "\"A-10-5\""}),
        field<&R::dry_run>("True only tells what would be made.", {.optional = true}));
}

struct MadeShelves {
    std::vector<std::string> created;
    std::vector<std::string> existing;
    std::int64_t count = 0;
};
constexpr auto describe(Type<MadeShelves>) {
    using M = MadeShelves;
    return described<M>("MadeShelves", "What came of a range of shelf names.",
                        field<&M::created>("Names of new shelves.", {.max_items = 5000}),
                        field<&M::existing>("Names that were there.", {.max_items = 5000}),
                        field<&M::count>("Number of new shelves."));
}

struct ProductPlace {
    LocationId location_id;
    std::string name;
    std::string kind;
    std::int64_t quantity = 0;
    std::string lot;
    std::string expires_on;
};
constexpr auto describe(Type<ProductPlace>) {
    using P = ProductPlace;
    return described<P>("ProductPlace", "A place where units of a product and lot lie.",
                        field<&P::location_id>("Number of the place."),
                        field<&P::name>("What its label says."),
                        field<&P::kind>("What it is: shelf, tote, quarantine."),
                        field<&P::quantity>("Units of the lot there."),
                        field<&P::lot>("Their lot; empty when they have none."),
                        field<&P::expires_on>("When the lot expires; empty when not known."));
}

struct ProductPlaces {
    std::vector<ProductPlace> data;
};
constexpr auto describe(Type<ProductPlaces>) {
    return described<ProductPlaces>(
        "ProductPlaces", "Where a product lies.",
        field<&ProductPlaces::data>("The places in route order.", {.max_items = 10000}));
}

http::Page<Shelf> list_shelves_in_app(const Snapshot& snapshot, const Caller& caller,
                                      const http::Query<ShelfQuery>& query);

/// Refuses `site_not_found`, `shelf_already_exists`.
Shelf create_shelf_in_app(Tx& tx, const Caller& caller, const NewShelf& shelf);

/// Refuses `site_not_found`, `shelf_range_invalid`.
MadeShelves create_shelves_in_app(Tx& tx, const Caller& caller, const ShelfRange& range);

/// Refuses `location_not_found`, `shelf_already_exists`.
Shelf rename_shelf_in_app(Tx& tx, const Caller& caller, LocationId id, const ShelfChange& change);

/// Refuses `location_not_found`, `shelf_not_empty`.
void delete_shelf_in_app(Tx& tx, const Caller& caller, LocationId id);

/// Every place inside the warehouse that holds units of a product, of all sites. Refuses
/// `product_not_found`.
ProductPlaces product_places(const Snapshot& snapshot, const Caller& caller, ProductId product);

}  // namespace entrepot
