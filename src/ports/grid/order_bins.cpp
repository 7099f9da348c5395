#include "ports/grid/order_bins.h"

#include <algorithm>
#include <optional>

#include "grid/bin_places.h"

namespace entrepot {
namespace {

/// In stacks of 8 that are 90 % full three bins stand on one on average *.
constexpr std::int64_t blockers_when_unknown = 3;

constexpr Sql read_order_bins{
    "ports.order_bins",
    "WITH held AS (SELECT n.site_id, n.number, COUNT(DISTINCT i.product_id) AS products"
    " FROM fulfillment_line_items i JOIN fulfillments f ON f.organization_id = i.organization_id"
    " AND f.fulfillment_id = i.fulfillment_id JOIN balances b"
    " ON b.organization_id = i.organization_id AND b.site_id = f.site_id"
    " AND b.owner_id = i.owner_id AND b.product_id = i.product_id AND b.quantity > 0"
    " JOIN compartments c ON c.organization_id = b.organization_id"
    " AND c.location_id = b.location_id JOIN bins n ON n.organization_id = c.organization_id"
    " AND n.bin_id = c.bin_id WHERE i.organization_id = $1 AND i.fulfillment_id = $2"
    " AND i.quantity > i.picked_quantity GROUP BY n.site_id, n.number)"
    " SELECT h.number, h.products, CASE WHEN s.number IS NOT NULL THEN" BINS_ON("s") " END,"
    " COALESCE(ABS(s.x - p.x) + ABS(s.y - p.y), 0) FROM held h"
    " LEFT JOIN bin_places s ON s.organization_id = $1 AND s.site_id = h.site_id"
    " AND s.number = h.number LEFT JOIN ports t ON t.organization_id = $1 AND t.port_id = $3"
    " LEFT JOIN port_cells p ON p.organization_id = $1 AND p.site_id = h.site_id"
    " AND p.grid_port = t.grid_port"};

struct Row {
    std::int64_t number;
    std::int64_t products;
    std::optional<std::int64_t> blockers;
    std::int64_t cells;
};

}  // namespace

std::map<std::int64_t, OrderBin> bins_of_order(const Snapshot& snapshot, const Caller& caller,
                                               FulfillmentId fulfillment) {
    const auto rows =
        snapshot.rows<Row>(read_order_bins, caller.organization, fulfillment, caller.port);
    std::int64_t deepest = blockers_when_unknown;
    std::int64_t farthest = 0;
    for (const Row& row : rows) {
        deepest = std::max(deepest, row.blockers.value_or(0));
        farthest = std::max(farthest, row.cells);
    }
    std::map<std::int64_t, OrderBin> bins;
    for (const Row& row : rows) {
        OrderBin bin{row.number, row.products, deepest, farthest};
        if (row.blockers) bin.blockers = *row.blockers;
        if (row.blockers) bin.cells = row.cells;
        bins.emplace(row.number, bin);
    }
    return bins;
}

}  // namespace entrepot
