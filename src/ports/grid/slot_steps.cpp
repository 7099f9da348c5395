#include "ports/grid/slot_steps.h"

#include <algorithm>
#include <map>

#include "fulfillment/queue.h"
#include "grid/bin_requests.h"
#include "grid/bins.h"
#include "grid/bins_ahead.h"
#include "planning/choose_source.h"
#include "ports/grid/order_bins.h"
#include "ports/grid/shared_bins.h"
#include "ports/order_filter.h"
#include "stock/locations.h"

namespace entrepot {
namespace {

using planning::BinNumber;

/// What is known of the bins that a fulfillment's goods may come out of.
class Sources {
  public:
    Sources(const Snapshot& snapshot, const Caller& caller, FulfillmentId fulfillment,
            const GridPickNotes& notes)
        : snapshot_(snapshot), organization_(caller.organization) {
        for (const BinNumber bin : bins_needed(notes)) coming_.insert(bin);
        for (const auto& request : requests_of_port(snapshot, organization_, caller.port)) {
            coming_.insert(request.number);
        }
        elsewhere_ = bins_of_other_ports(snapshot, caller);
        zones_ = zones_of_port(snapshot, organization_, caller.port);
        const auto ahead = read_bins_ahead(snapshot, organization_, caller.site);
        near_top_.insert(ahead.prepare.begin(), ahead.prepare.end());
        bins_ = bins_of_order(snapshot, caller, fulfillment);
    }

    /// Bins as `planning/choose_source.h` has it, and shelves for the rest.
    std::vector<PlacePart> choose(std::span<const Place> places, std::int64_t units) {
        std::vector<planning::Source> sources;
        std::vector<Place> shelves;
        std::map<std::pair<BinNumber, std::int32_t>, LocationId> locations;
        for (const Place& place : places) {
            const CompartmentRow* compartment = find(place.location);
            if (compartment == nullptr) {
                shelves.push_back(place);
                continue;
            }
            sources.push_back(source_of(*compartment, place));
            locations[{sources.back().bin, sources.back().compartment}] = place.location;
        }
        std::vector<PlacePart> parts;
        for (const auto& pick : planning::choose_sources(
                 sources, static_cast<std::int32_t>(std::min<std::int64_t>(units, INT32_MAX)))) {
            parts.push_back({locations.at({pick.bin, pick.compartment}), pick.units});
            units -= pick.units;
            coming_.insert(pick.bin);
        }
        add_shelves(parts, shelves, units);
        return parts;
    }

    /// The compartment that a place is; none for a shelf.
    const CompartmentRow* find(LocationId location) {
        const auto [known, fresh] = compartments_.try_emplace(location);
        if (fresh) known->second = find_compartment(snapshot_, organization_, location);
        return known->second ? &*known->second : nullptr;
    }

  private:
    /// Nobody walks out of the port's zones as long as these have enough.
    void add_shelves(std::vector<PlacePart>& parts, std::vector<Place>& shelves,
                     std::int64_t units) const {
        const auto others = std::ranges::stable_partition(
            shelves, [&](const Place& shelf) { return is_in_zones(shelf.name, zones_); });
        const std::span<const Place> near(shelves.begin(), others.begin());
        for (const auto& some : {near, std::span<const Place>(others)}) {
            for (const PlacePart& part : fewest_places(some, units)) {
                parts.push_back(part);
                units -= part.units;
            }
        }
    }

    planning::Source source_of(const CompartmentRow& compartment, const Place& place) const {
        const auto known = bins_.find(compartment.number);
        const OrderBin bin = known == bins_.end() ? OrderBin{} : known->second;
        const bool near_top = near_top_.contains(compartment.number);
        const std::int64_t blockers = near_top ? 0 : bin.blockers;
        return {
            .bin = static_cast<BinNumber>(compartment.number),
            .compartment = static_cast<std::int32_t>(compartment.position),
            .units = static_cast<std::int32_t>(std::min<std::int64_t>(place.quantity, INT32_MAX)),
            .expires_on = place.expires_on,
            .blockers = static_cast<std::int32_t>(blockers),
            .cells = static_cast<std::int32_t>(bin.cells),
            .comes_anyway = coming_.contains(compartment.number),
            .wanted_elsewhere = elsewhere_.contains(compartment.number),
            .other_products = static_cast<std::int32_t>(bin.products - 1)};
    }

    const Snapshot& snapshot_;
    OrganizationId organization_;
    std::set<std::int64_t> coming_;
    std::set<std::int64_t> elsewhere_;
    std::set<std::int64_t> near_top_;
    std::vector<std::string> zones_;
    std::map<std::int64_t, OrderBin> bins_;
    std::map<LocationId, std::optional<CompartmentRow>> compartments_;
};

/// Units that other orders at this port are still to be given from a place.
std::int64_t planned_there(const GridPickNotes& notes, FulfillmentId but, const Place& place,
                           ProductId product) {
    std::int64_t units = 0;
    for (const SlotNotes& slot : notes.slots) {
        if (slot.fulfillment_id == but) continue;
        for (const GridStep& step : slot.steps) {
            const bool same = step.location_id == place.location && step.product_id == product &&
                              step.lot == place.lot;
            if (same && !step.done && step.act == GridAct::pick) units += step.quantity;
        }
    }
    return units;
}

GridStep step_of(PickStep& planned, Sources& sources) {
    GridStep step{.fulfillment_line_item_id = planned.line,
                  .product_id = planned.product,
                  .location_id = planned.location,
                  .location_name = std::move(planned.location_name),
                  .quantity = planned.quantity,
                  .lot = std::move(planned.lot),
                  .expires_on = std::move(planned.expires_on)};
    if (const CompartmentRow* compartment = sources.find(planned.location)) {
        step.bin_number = compartment->number;
        step.position = compartment->position;
    }
    return step;
}

}  // namespace

std::vector<GridStep> plan_steps(const Snapshot& snapshot, const Caller& caller,
                                 FulfillmentId fulfillment, const GridPickNotes& notes) {
    Sources sources(snapshot, caller, fulfillment, notes);
    const PickReach reach{
        .bins = true,
        .choose = [&](std::span<const Place> places,
                      std::int64_t units) { return sources.choose(places, units); },
        .planned =
            [&](const Place& place, ProductId product) {
                return planned_there(notes, fulfillment, place, product);
            }};
    std::vector<GridStep> steps;
    for (auto& planned : plan_picks(snapshot, caller.organization, fulfillment, reach)) {
        steps.push_back(step_of(planned, sources));
    }
    return steps;
}

void plan_slot(const Snapshot& snapshot, const Caller& caller, GridPickNotes& notes,
               SlotNotes& slot) {
    std::erase_if(slot.steps, [](const GridStep& step) { return !step.done; });
    for (auto& step : plan_steps(snapshot, caller, slot.fulfillment_id, notes)) {
        step.step_id = notes.next_step_id++;
        slot.steps.push_back(std::move(step));
    }
}

void give_up(GridPickNotes& notes, SlotNotes& slot) {
    slot.giving_up = true;
    std::erase_if(slot.steps, [](const GridStep& step) { return !step.done; });
    const std::vector<GridStep> picked = slot.steps;
    for (const GridStep& from : picked) {
        if (from.act != GridAct::pick || from.taken == 0) continue;
        GridStep back = from;
        back.step_id = notes.next_step_id++;
        back.act = GridAct::put_back;
        back.quantity = from.taken;
        back.taken = 0;
        back.done = false;
        slot.steps.push_back(std::move(back));
    }
}

}  // namespace entrepot
