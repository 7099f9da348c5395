#include "stock/shelves.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/text.h"
#include "db/composed.h"
#include "db/like.h"
#include "stock/errors.h"
#include "stock/insert_location.h"
#include "stock/route_order.h"
#include "stock/shelf_range.h"

namespace entrepot {
namespace {

constexpr std::size_t most_letters = 40;

constexpr Sql read_names{"stock.shelf_names",
                         "SELECT lower(name) FROM locations WHERE organization_id = $1"
                         " AND site_id = $2 AND kind = 'shelf' AND active"};

constexpr Sql rename_sql{"stock.rename_shelf",
                         "UPDATE locations SET name = $3, route = $4, updated_at = $5,"
                         " version = version + 1 WHERE organization_id = $1 AND location_id = $2"};

constexpr Sql deactivate_sql{
    "stock.deactivate_shelf",
    "UPDATE locations SET active = $3, updated_at = $4, version = version + 1"
    " WHERE organization_id = $1 AND location_id = $2 AND active AND NOT EXISTS (SELECT 1"
    " FROM balances b WHERE b.organization_id = $1 AND b.location_id = $2 AND b.quantity <> 0)"};

constexpr std::string_view shelf_columns =
    "SELECT l.location_id, l.site_id, l.name, CAST(COALESCE(SUM(b.quantity), 0) AS bigint),"
    " COUNT(DISTINCT CASE WHEN b.quantity > 0 THEN b.product_id END), l.version FROM locations l"
    " LEFT JOIN balances b ON b.organization_id = l.organization_id"
    " AND b.location_id = l.location_id WHERE l.organization_id = @ AND l.kind = 'shelf'"
    " AND l.active";

constexpr std::string_view shelf_grouping =
    " GROUP BY l.location_id, l.site_id, l.name, l.version, l.route ORDER BY l.route, "
    "l.location_id";

/// Labels are Code 128, which has the printable ASCII signs.
std::string checked_name(std::string_view name) {
    const auto clean = trim(name);
    const bool printable = std::ranges::all_of(clean, [](char c) { return c >= ' ' && c <= '~'; });
    if (!clean.empty() && clean.size() <= most_letters && printable) return std::string(clean);
    Refusal refusal(errors::validation_error,
                    fmt::format("A shelf's name has 1 to {} letters, digits and signs of ASCII, so "
                                "that its label can be scanned.",
                                most_letters));
    refusal.errors.push_back({{"body", "name"}, refusal.what(), "value_error"});
    throw refusal;
}

[[noreturn]] void refuse_double(std::string_view name) {
    throw Refusal(errors::shelf_already_exists,
                  fmt::format("The site has a shelf {} already; choose another name.", name));
}

LocationRow active_shelf(const Snapshot& snapshot, OrganizationId organization,
                         LocationId location) {
    auto row = find_location(snapshot, organization, location);
    if (row && row->kind == place::shelf && row->active) return std::move(*row);
    throw Refusal(errors::location_not_found, "There is no such shelf; load the list again.");
}

}  // namespace

LocationRow create_shelf(Tx& tx, SiteId site, std::string_view name) {
    const auto clean = checked_name(name);
    if (find_shelf(tx, tx.organization(), site, clean)) refuse_double(clean);
    return insert_location(tx, site, place::shelf, clean);
}

BulkShelves create_shelves(Tx& tx, SiteId site, std::string_view from, std::string_view to,
                           bool dry_run) {
    const auto names = expand_shelf_range(checked_name(from), checked_name(to));
    const auto rows = tx.rows<std::string>(read_names, tx.organization(), site);
    std::set<std::string> taken(rows.begin(), rows.end());
    BulkShelves result;
    for (const std::string& name : names) {
        if (!taken.insert(to_lower_ascii(name)).second) {
            result.existing.push_back(name);
            continue;
        }
        if (!dry_run) insert_location(tx, site, place::shelf, name);
        result.created.push_back(name);
    }
    return result;
}

std::vector<Shelf> list_shelves(const Snapshot& snapshot, OrganizationId organization, SiteId site,
                                std::string_view text, LocationId after, std::int64_t limit) {
    const auto from = after ? find_location(snapshot, organization, after) : std::nullopt;
    const std::string pattern = contains_pattern(text);
    const std::string route = from ? from->route : std::string();
    return Composed("stock.list_shelves")
        .add(shelf_columns, organization)
        .add_if(static_cast<bool>(site), " AND l.site_id = @", site)
        .add_if(!text.empty(), " AND lower(l.name) LIKE @ ESCAPE '!'", pattern)
        .add_if(from.has_value(), " AND (l.route > @ OR (l.route = @ AND l.location_id > @))",
                route, route, after)
        .add(shelf_grouping)
        .add(" LIMIT @", limit)
        .rows<Shelf>(snapshot);
}

Shelf get_shelf(const Snapshot& snapshot, OrganizationId organization, LocationId location) {
    auto rows = Composed("stock.get_shelf")
                    .add(shelf_columns, organization)
                    .add(" AND l.location_id = @", location)
                    .add(shelf_grouping)
                    .rows<Shelf>(snapshot);
    if (!rows.empty()) return std::move(rows.front());
    throw Refusal(errors::location_not_found, "There is no such shelf; load the list again.");
}

void rename_shelf(Tx& tx, LocationId location, std::string_view name) {
    const auto clean = checked_name(name);
    const auto row = active_shelf(tx, tx.organization(), location);
    const auto other = find_shelf(tx, tx.organization(), row.site_id, clean);
    if (other && other->location_id != location) refuse_double(clean);
    tx.run(rename_sql, tx.organization(), location, clean, route_of(clean), tx.now());
}

void deactivate_shelf(Tx& tx, LocationId location) {
    const auto row = active_shelf(tx, tx.organization(), location);
    if (tx.change(deactivate_sql, tx.organization(), location, false, tx.now()) == 1) return;
    throw Refusal(errors::shelf_not_empty,
                  fmt::format("{} still holds goods; pick or move them first.", row.name));
}

}  // namespace entrepot
