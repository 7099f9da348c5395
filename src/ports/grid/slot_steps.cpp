#include "ports/grid/slot_steps.h"

#include <algorithm>
#include <map>

#include "fulfillment/queue.h"
#include "grid/bin_requests.h"
#include "grid/bins.h"
#include "stock/locations.h"

namespace entrepot {
namespace {

/// What it costs to take something out of a place, as a rank.
class Costs {
  public:
    Costs(const Snapshot& snapshot, const Caller& caller, const GridPickNotes& notes)
        : snapshot_(snapshot), organization_(caller.organization), needed_(bins_needed(notes)) {
        for (const auto& request : requests_of_port(snapshot, organization_, caller.port)) {
            requested_[request.number] = request.state;
        }
    }

    std::int64_t of(LocationId location) {
        const CompartmentRow* compartment = find(location);
        if (compartment == nullptr) return 4;  // a walk to a shelf
        const auto requested = requested_.find(compartment->number);
        if (requested != requested_.end()) return requested->second == bin_request::open ? 0 : 1;
        return needed_.contains(static_cast<planning::BinNumber>(compartment->number)) ? 2 : 3;
    }

    /// The compartment that a place is; none for a shelf.
    const CompartmentRow* find(LocationId location) {
        const auto [known, fresh] = compartments_.try_emplace(location);
        if (fresh) known->second = find_compartment(snapshot_, organization_, location);
        return known->second ? &*known->second : nullptr;
    }

  private:
    const Snapshot& snapshot_;
    OrganizationId organization_;
    std::set<planning::BinNumber> needed_;
    std::map<std::int64_t, std::string> requested_;
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

GridStep step_of(PickStep& planned, Costs& costs) {
    GridStep step{.fulfillment_line_item_id = planned.line,
                  .product_id = planned.product,
                  .location_id = planned.location,
                  .location_name = std::move(planned.location_name),
                  .quantity = planned.quantity,
                  .lot = std::move(planned.lot),
                  .expires_on = std::move(planned.expires_on)};
    if (const CompartmentRow* compartment = costs.find(planned.location)) {
        step.bin_number = compartment->number;
        step.position = compartment->position;
    }
    return step;
}

}  // namespace

std::vector<GridStep> plan_steps(const Snapshot& snapshot, const Caller& caller,
                                 FulfillmentId fulfillment, const GridPickNotes& notes) {
    Costs costs(snapshot, caller, notes);
    const PickReach reach{.bins = true,
                          .cost = [&](LocationId location) { return costs.of(location); },
                          .planned =
                              [&](const Place& place, ProductId product) {
                                  return planned_there(notes, fulfillment, place, product);
                              }};
    std::vector<GridStep> steps;
    for (auto& planned : plan_picks(snapshot, caller.organization, fulfillment, reach)) {
        steps.push_back(step_of(planned, costs));
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
