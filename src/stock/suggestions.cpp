#include <unordered_set>

#include "stock/locations.h"

namespace entrepot {
namespace {

constexpr Sql lies_or_lay_there{
    "stock.shelves_of_product",
    "SELECT l.location_id, l.name, CAST(SUM(b.quantity) AS bigint),"
    " CASE WHEN SUM(b.quantity) > 0 THEN 'same_product' ELSE 'recent' END FROM balances b"
    " JOIN locations l ON l.organization_id = b.organization_id AND l.location_id = b.location_id"
    " WHERE b.organization_id = $1 AND b.site_id = $2 AND b.owner_id = (SELECT p.owner_id"
    " FROM products p WHERE p.organization_id = $1 AND p.product_id = $3) AND b.product_id = $3"
    " AND l.kind = 'shelf' AND l.active"
    " GROUP BY l.location_id, l.name, l.route"
    " ORDER BY CASE WHEN SUM(b.quantity) > 0 THEN 0 ELSE 1 END, l.route LIMIT $4"};

constexpr Sql empty_shelves{
    "stock.empty_shelves",
    "SELECT l.location_id, l.name, CAST(0 AS bigint), 'empty' FROM locations l"
    " WHERE l.organization_id = $1 AND l.site_id = $2 AND l.kind = 'shelf' AND l.active"
    " AND NOT EXISTS (SELECT 1 FROM balances b WHERE b.organization_id = $1"
    " AND b.location_id = l.location_id AND b.quantity > 0) ORDER BY l.route LIMIT $3"};

}  // namespace

std::vector<SuggestedShelf> suggest_shelves(const Snapshot& snapshot, OrganizationId organization,
                                            SiteId site, ProductId product, std::int64_t limit) {
    auto shelves =
        snapshot.rows<SuggestedShelf>(lies_or_lay_there, organization, site, product, limit);
    std::unordered_set<LocationId> known;
    for (const auto& shelf : shelves) known.insert(shelf.location);
    for (auto& shelf : snapshot.rows<SuggestedShelf>(empty_shelves, organization, site, limit)) {
        if (static_cast<std::int64_t>(shelves.size()) >= limit) break;
        if (known.insert(shelf.location).second) shelves.push_back(std::move(shelf));
    }
    return shelves;
}

}  // namespace entrepot
