#include "stock/locations.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "db/like.h"
#include "stock/fefo.h"
#include "stock/insert_location.h"
#include "stock/route_order.h"

namespace entrepot {
namespace {

#define LOCATION_COLUMNS \
    "location_id, site_id, kind, name, route, active, created_at, updated_at, version"

constexpr Sql find_by_id{"stock.find_location",
                         "SELECT " LOCATION_COLUMNS
                         " FROM locations WHERE organization_id = $1 AND location_id = $2"};

constexpr Sql find_by_name{"stock.find_location_by_name",
                           "SELECT " LOCATION_COLUMNS
                           " FROM locations WHERE organization_id = $1 AND site_id = $2"
                           " AND kind = $3 AND name = $4 AND active"};

constexpr Sql find_shelf_any_case{"stock.find_shelf_any_case",
                                  "SELECT " LOCATION_COLUMNS
                                  " FROM locations WHERE organization_id = $1 AND site_id = $2"
                                  " AND kind = 'shelf' AND lower(name) = $3 AND active LIMIT 1"};

constexpr Sql search_by_name{"stock.search_shelves",
                             "SELECT " LOCATION_COLUMNS
                             " FROM locations WHERE organization_id = $1 AND site_id = $2"
                             " AND kind = 'shelf' AND active"
                             " AND lower(name) LIKE $3 ESCAPE '!' ORDER BY route, location_id"
                             " LIMIT $4"};

constexpr Sql insert_location_sql{"stock.insert_location",
                                  "INSERT INTO locations (organization_id, " LOCATION_COLUMNS
                                  ") VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $8, 1)"};

constexpr Sql read_places{
    "stock.places_of",
    "SELECT l.location_id, l.name, l.kind, b.quantity, b.lot, COALESCE(t.expires_on, '')"
    " FROM balances b"
    " JOIN locations l ON l.organization_id = b.organization_id AND l.location_id = b.location_id"
    " LEFT JOIN lots t ON t.organization_id = b.organization_id AND t.product_id = b.product_id"
    " AND t.lot = b.lot"
    " WHERE b.organization_id = $1 AND b.site_id = $2 AND b.owner_id = (SELECT p.owner_id"
    " FROM products p WHERE p.organization_id = $1 AND p.product_id = $3) AND b.product_id = $3"
    " AND b.quantity > 0 AND l.kind IN ('shelf', 'compartment', 'hands')"
    " ORDER BY l.route, l.location_id, " FIRST_EXPIRED("b.lot")};

constexpr Sql read_contents{
    "stock.contents_of",
    "SELECT product_id, CAST(SUM(quantity) AS bigint) FROM balances WHERE organization_id = $1"
    " AND location_id = $2 AND quantity > 0 GROUP BY product_id ORDER BY product_id"};

}  // namespace

LocationRow insert_location(Tx& tx, SiteId site, std::string_view kind, std::string_view name) {
    const LocationRow row{tx.next_id<LocationId>("location"),
                          site,
                          std::string(kind),
                          std::string(name),
                          route_of(name),
                          true,
                          tx.now(),
                          tx.now(),
                          1};
    tx.run(insert_location_sql, tx.organization(), row.location_id, site, row.kind, row.name,
           row.route, row.active, row.created_at);
    return row;
}

std::optional<LocationRow> find_location(const Snapshot& snapshot, OrganizationId organization,
                                         LocationId location) {
    return snapshot.maybe<LocationRow>(find_by_id, organization, location);
}

std::optional<LocationRow> find_shelf(const Snapshot& snapshot, OrganizationId organization,
                                      SiteId site, std::string_view name) {
    const auto wanted = trim(name);
    auto exact =
        snapshot.maybe<LocationRow>(find_by_name, organization, site, place::shelf, wanted);
    if (exact) return exact;
    return snapshot.maybe<LocationRow>(find_shelf_any_case, organization, site,
                                       to_lower_ascii(wanted));
}

std::vector<LocationRow> search_shelves(const Snapshot& snapshot, OrganizationId organization,
                                        SiteId site, std::string_view text, std::int64_t limit) {
    return snapshot.rows<LocationRow>(search_by_name, organization, site, contains_pattern(text),
                                      limit);
}

LocationId special(Tx& tx, SiteId site, std::string_view kind) {
    const auto found = tx.maybe<LocationRow>(find_by_name, tx.organization(), site, kind, kind);
    return found ? found->location_id : insert_location(tx, site, kind, kind).location_id;
}

LocationId tote_for(Tx& tx, FulfillmentId fulfillment, SiteId site) {
    const auto name = fmt::format("Tote of fulfillment {}", fulfillment.value);
    const auto found =
        tx.maybe<LocationRow>(find_by_name, tx.organization(), site, place::tote, name);
    return found ? found->location_id : insert_location(tx, site, place::tote, name).location_id;
}

std::vector<Place> places_of(const Snapshot& snapshot, OrganizationId organization, SiteId site,
                             ProductId product) {
    return snapshot.rows<Place>(read_places, organization, site, product);
}

std::vector<Content> contents_of(const Snapshot& snapshot, OrganizationId organization,
                                 LocationId location) {
    return snapshot.rows<Content>(read_contents, organization, location);
}

}  // namespace entrepot
