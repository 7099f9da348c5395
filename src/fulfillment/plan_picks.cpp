#include <algorithm>
#include <iterator>
#include <map>
#include <set>

#include "fulfillment/queue.h"
#include "stock/fefo.h"
#include "stock/locations.h"
#include "stock/route_order.h"

namespace entrepot {
namespace {

constexpr Sql unpicked_lines{
    "queue.unpicked_lines",
    "SELECT i.fulfillment_line_item_id, i.product_id, i.quantity - i.picked_quantity,"
    " r.lot, r.quantity, f.site_id FROM fulfillments f JOIN fulfillment_line_items i"
    " ON i.organization_id = f.organization_id AND i.fulfillment_id = f.fulfillment_id"
    " JOIN reservations r ON r.organization_id = i.organization_id"
    " AND r.order_id = f.order_id AND r.order_line_item_id = i.order_line_item_id"
    " LEFT JOIN lots t ON t.organization_id = r.organization_id AND t.product_id = r.product_id"
    " AND t.lot = r.lot WHERE f.organization_id = $1 AND f.fulfillment_id = $2"
    " AND i.quantity > i.picked_quantity"
    " ORDER BY i.fulfillment_line_item_id, " FIRST_EXPIRED("r.lot")};

constexpr Sql reported_places{
    "queue.reported_places",
    "SELECT DISTINCT fulfillment_line_item_id, location_id, lot FROM deviations"
    " WHERE organization_id = $1 AND fulfillment_id = $2 AND state = 'open'"};

/// What a line is promised of one lot.
struct UnpickedLine {
    FulfillmentLineItemId line;
    ProductId product;
    std::int64_t unpicked;  ///< Of all lots.
    std::string lot;
    std::int64_t promised;
    SiteId site;
};

/// A place where a line's goods were missing, damaged or wrong, and nothing was decided yet.
/// Another line of the same product may still be led there: it needs a report of its own, or it
/// could neither be picked nor ended.
struct ReportedPlace {
    FulfillmentLineItemId line;
    LocationId location;
    std::string lot;

    auto operator<=>(const ReportedPlace&) const = default;
};

class Planner {
  public:
    Planner(const Snapshot& snapshot, OrganizationId organization, FulfillmentId fulfillment,
            const PickReach& reach)
        : snapshot_(snapshot), organization_(organization), reach_(reach) {
        for (const auto& place :
             snapshot.rows<ReportedPlace>(reported_places, organization, fulfillment)) {
            reported_.insert(place);
        }
    }

    void plan(const UnpickedLine& line) {
        std::int64_t& unpicked = unpicked_.try_emplace(line.line, line.unpicked).first->second;
        std::int64_t units = std::min(unpicked, line.promised);
        unpicked -= units;
        auto& places = places_with(line);
        std::vector<Place> useful;
        std::ranges::copy_if(places, std::back_inserter(useful),
                             [&](const Place& place) { return may_use(line, place); });
        for (const PlacePart& part : reach_.choose(useful, units)) {
            const auto is_it = [&](const Place& place) {
                return place.location == part.location && place.lot == line.lot;
            };
            take_from(*std::ranges::find_if(places, is_it), line, part.units);
        }
    }

    std::vector<PickStep> take_steps() {
        std::ranges::stable_sort(steps_, {},
                                 [](const PickStep& step) { return route_of(step.location_name); });
        return std::move(steps_);
    }

  private:
    /// In route order, with what the plan has not taken from them yet.
    std::vector<Place>& places_with(const UnpickedLine& line) {
        const auto [found, fresh] = places_.try_emplace(line.product);
        if (!fresh) return found->second;
        found->second = places_of(snapshot_, organization_, line.site, line.product);
        for (Place& at : found->second) {
            if (reach_.planned) at.quantity -= reach_.planned(at, line.product);
        }
        return found->second;
    }

    bool may_use(const UnpickedLine& line, const Place& shelf) const {
        const bool within =
            shelf.kind == place::shelf || (reach_.bins && shelf.kind == place::compartment);
        return within && shelf.lot == line.lot && shelf.quantity > 0 &&
               !reported_.contains({line.line, shelf.location, shelf.lot});
    }

    void take_from(Place& place, const UnpickedLine& line, std::int64_t units) {
        steps_.push_back({line.line, line.product, place.location, place.name, units, place.lot,
                          place.expires_on});
        place.quantity -= units;
    }

    const Snapshot& snapshot_;
    OrganizationId organization_;
    const PickReach& reach_;
    std::set<ReportedPlace> reported_;
    std::map<ProductId, std::vector<Place>> places_;
    std::map<FulfillmentLineItemId, std::int64_t> unpicked_;
    std::vector<PickStep> steps_;
};

}  // namespace

std::vector<PlacePart> fewest_places(std::span<const Place> places, std::int64_t units) {
    std::vector<PlacePart> parts;
    const auto add = [&](const Place& place) {
        const std::int64_t part = std::min(units, place.quantity);
        if (part > 0) parts.push_back({place.location, part});
        units -= part;
    };
    const auto whole = std::ranges::find_if(
        places, [units](const Place& place) { return place.quantity >= units; });
    if (whole != places.end()) {
        add(*whole);
        return parts;
    }
    for (const Place& place : places) add(place);
    return parts;
}

std::vector<PickStep> plan_picks(const Snapshot& snapshot, OrganizationId organization,
                                 FulfillmentId fulfillment, const PickReach& reach) {
    Planner planner(snapshot, organization, fulfillment, reach);
    for (const auto& line :
         snapshot.rows<UnpickedLine>(unpicked_lines, organization, fulfillment)) {
        planner.plan(line);
    }
    return planner.take_steps();
}

}  // namespace entrepot
