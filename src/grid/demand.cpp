#include "grid/demand.h"

#include "grid/settings.h"

namespace entrepot {
namespace {

constexpr Sql read_demand{
    "grid.demand",
    "SELECT n.bin_id, n.number, n.layout, COUNT(DISTINCT b.location_id),"
    " COUNT(DISTINCT r.order_line_item_id) FROM bins n"
    " JOIN compartments c ON c.organization_id = n.organization_id AND c.bin_id = n.bin_id"
    " LEFT JOIN balances b ON b.organization_id = c.organization_id"
    " AND b.location_id = c.location_id AND b.quantity > 0"
    " LEFT JOIN reservations r ON r.organization_id = b.organization_id AND r.site_id = b.site_id"
    " AND r.product_id = b.product_id AND r.owner_id = b.owner_id AND r.lot = b.lot"
    " WHERE n.organization_id = $1 AND n.site_id = $2 AND n.inside"
    " GROUP BY n.bin_id, n.number, n.layout ORDER BY n.number"};

}  // namespace

GridDemand get_demand(const Snapshot& snapshot, const Caller& caller, SiteId site) {
    get_grid(snapshot, caller, site);
    return {snapshot.rows<BinDemand>(read_demand, caller.organization, site)};
}

}  // namespace entrepot
