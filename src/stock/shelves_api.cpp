#include "stock/shelves_api.h"

#include "accounts/audit.h"
#include "accounts/errors.h"
#include "catalog/product_record.h"
#include "stock/fefo.h"

namespace entrepot {
namespace {

constexpr Sql find_site{"stock.find_site",
                        "SELECT site_id FROM sites WHERE organization_id = $1 AND site_id = $2"
                        " AND active"};

constexpr Sql read_places{
    "stock.all_places_of",
    "SELECT l.location_id, l.name, l.kind, CAST(SUM(b.quantity) AS bigint), b.lot,"
    " COALESCE(t.expires_on, '') FROM balances b"
    " JOIN locations l ON l.organization_id = b.organization_id AND l.location_id = b.location_id"
    " JOIN products p ON p.organization_id = b.organization_id AND p.product_id = b.product_id"
    " JOIN sites s ON s.organization_id = b.organization_id AND s.site_id = b.site_id"
    " LEFT JOIN lots t ON t.organization_id = b.organization_id AND t.product_id = b.product_id"
    " AND t.lot = b.lot"
    " WHERE p.organization_id = $1 AND p.product_id = $2 AND b.owner_id = p.owner_id"
    " AND b.quantity > 0 AND NOT b.outside"
    " GROUP BY l.location_id, l.name, l.kind, l.site_id, l.route, b.lot, t.expires_on"
    " ORDER BY l.site_id, l.route, l.location_id, " FIRST_EXPIRED("b.lot")};

void check_site(const Snapshot& snapshot, OrganizationId organization, SiteId site) {
    if (snapshot.maybe<SiteId>(find_site, organization, site)) return;
    throw Refusal(errors::site_not_found, "There is no such site; take its id from the list.");
}

void tell(Tx& tx, SiteId site) {
    tx.emit({"shelves.update", "site", site.value, 0, {}});
}

}  // namespace

http::Page<Shelf> list_shelves_in_app(const Snapshot& snapshot, const Caller& caller,
                                      const http::Query<ShelfQuery>& query) {
    const LocationId after{http::decode_cursor(query->cursor, 0)};
    auto shelves = list_shelves(snapshot, caller.organization, query->site_id.value_or(SiteId{}),
                                query->query, after, query->limit + 1);
    return http::make_page(std::move(shelves), query->limit,
                           [](const Shelf& shelf) { return shelf.location_id.value; });
}

Shelf create_shelf_in_app(Tx& tx, const Caller& caller, const NewShelf& shelf) {
    check_site(tx, caller.organization, shelf.site_id);
    const auto row = create_shelf(tx, shelf.site_id, shelf.name);
    audit(tx, caller, "created", "shelf", row.location_id.value);
    tell(tx, shelf.site_id);
    return get_shelf(tx, caller.organization, row.location_id);
}

MadeShelves create_shelves_in_app(Tx& tx, const Caller& caller, const ShelfRange& range) {
    check_site(tx, caller.organization, range.site_id);
    auto made = create_shelves(tx, range.site_id, range.from, range.to, range.dry_run);
    if (!range.dry_run) {
        audit(tx, caller, "created_shelves", "site", range.site_id.value);
        tell(tx, range.site_id);
    }
    const auto count = static_cast<std::int64_t>(made.created.size());
    return {std::move(made.created), std::move(made.existing), count};
}

Shelf rename_shelf_in_app(Tx& tx, const Caller& caller, LocationId id, const ShelfChange& change) {
    rename_shelf(tx, id, change.name);
    audit(tx, caller, "renamed", "shelf", id.value);
    Shelf shelf = get_shelf(tx, caller.organization, id);
    tell(tx, shelf.site_id);
    return shelf;
}

void delete_shelf_in_app(Tx& tx, const Caller& caller, LocationId id) {
    const Shelf shelf = get_shelf(tx, caller.organization, id);
    deactivate_shelf(tx, id);
    audit(tx, caller, "deactivated", "shelf", id.value);
    tell(tx, shelf.site_id);
}

ProductPlaces product_places(const Snapshot& snapshot, const Caller& caller, ProductId product) {
    visible_record(snapshot, viewer_of(caller), product);
    return {snapshot.rows<ProductPlace>(read_places, caller.organization, product)};
}

}  // namespace entrepot
