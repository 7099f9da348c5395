#include <algorithm>
#include <map>
#include <set>

#include "fulfillment/queue.h"
#include "stock/locations.h"
#include "stock/route_order.h"

namespace entrepot {
namespace {

constexpr Sql unpicked_lines{
    "queue.unpicked_lines",
    "SELECT i.fulfillment_line_item_id, i.product_id, i.quantity - i.picked_quantity,"
    " COALESCE(r.quantity, 0), f.site_id FROM fulfillments f JOIN fulfillment_line_items i"
    " ON i.organization_id = f.organization_id AND i.fulfillment_id = f.fulfillment_id"
    " LEFT JOIN reservations r ON r.organization_id = i.organization_id"
    " AND r.order_line_item_id = i.order_line_item_id"
    " WHERE f.organization_id = $1 AND f.fulfillment_id = $2"
    " AND i.quantity > i.picked_quantity ORDER BY i.fulfillment_line_item_id"};

constexpr Sql reported_places{
    "queue.reported_places",
    "SELECT DISTINCT product_id, location_id FROM deviations WHERE organization_id = $1"
    " AND fulfillment_id = $2"};

struct UnpickedLine {
    FulfillmentLineItemId line;
    ProductId product;
    std::int64_t unpicked;
    std::int64_t promised;
    SiteId site;
};

struct ReportedPlace {
    ProductId product;
    LocationId location;

    auto operator<=>(const ReportedPlace&) const = default;
};

/// What the shelves hold, less what the plan has taken from them already.
class OpenShelves {
  public:
    OpenShelves(const Snapshot& snapshot, OrganizationId organization, FulfillmentId fulfillment)
        : snapshot_(snapshot), organization_(organization) {
        for (const auto& place :
             snapshot.rows<ReportedPlace>(reported_places, organization, fulfillment)) {
            reported_.insert(place);
        }
    }

    /// In route order.
    std::vector<Place>& of(SiteId site, ProductId product) {
        const auto [found, fresh] = shelves_.try_emplace(product);
        if (!fresh) return found->second;
        found->second = places_of(snapshot_, organization_, site, product);
        std::erase_if(found->second, [&](const Place& shelf) {
            return shelf.kind != place::shelf || reported_.contains({product, shelf.location});
        });
        return found->second;
    }

  private:
    const Snapshot& snapshot_;
    OrganizationId organization_;
    std::set<ReportedPlace> reported_;
    std::map<ProductId, std::vector<Place>> shelves_;
};

void take_from(Place& shelf, const UnpickedLine& line, std::int64_t& units,
               std::vector<PickStep>& steps) {
    const std::int64_t part = std::min(units, shelf.quantity);
    if (part <= 0) return;
    steps.push_back({line.line, line.product, shelf.location, shelf.name, part});
    shelf.quantity -= part;
    units -= part;
}

/// One shelf that has it all is better than several; else along the route.
void plan_line(const UnpickedLine& line, std::vector<Place>& shelves,
               std::vector<PickStep>& steps) {
    std::int64_t units = std::min(line.unpicked, line.promised);
    const auto whole =
        std::ranges::find_if(shelves, [&](const Place& shelf) { return shelf.quantity >= units; });
    if (whole != shelves.end()) take_from(*whole, line, units, steps);
    for (Place& shelf : shelves) take_from(shelf, line, units, steps);
}

}  // namespace

std::vector<PickStep> plan_picks(const Snapshot& snapshot, OrganizationId organization,
                                 FulfillmentId fulfillment) {
    OpenShelves shelves(snapshot, organization, fulfillment);
    std::vector<PickStep> steps;
    for (const auto& line :
         snapshot.rows<UnpickedLine>(unpicked_lines, organization, fulfillment)) {
        plan_line(line, shelves.of(line.site, line.product), steps);
    }
    std::ranges::stable_sort(steps, {},
                             [](const PickStep& step) { return route_of(step.location_name); });
    return steps;
}

}  // namespace entrepot
