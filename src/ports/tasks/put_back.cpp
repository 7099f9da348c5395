#include "ports/tasks/put_back.h"

#include <algorithm>
#include <ranges>

#include "fulfillment/fulfillments.h"
#include "fulfillment/queue.h"
#include "orders/errors.h"
#include "ports/errors.h"
#include "ports/tasks/shelf_choice.h"

namespace entrepot {

namespace {

struct PutBackConfirmation {
    std::optional<std::int64_t> version;
    std::int64_t step_id = 0;
    std::optional<LocationId> location_id;
    std::int64_t quantity = 0;
};
constexpr auto describe(Type<PutBackConfirmation>) {
    return described<PutBackConfirmation>(
        "PutBackConfirmation", "Arguments of confirm_put_back.",
        field<&PutBackConfirmation::version>("The state the worker saw."),
        field<&PutBackConfirmation::step_id>("The step whose units went back."),
        field<&PutBackConfirmation::location_id>("The shelf; the chosen one when left out."),
        field<&PutBackConfirmation::quantity>("Units put there, at most the step's.", {.min = 1}));
}

std::int64_t units_in_tote(const PickNotes& notes) {
    std::int64_t units = 0;
    for (const WalkStep& step : notes.steps) units += step.taken;
    return units;
}

/// Units of a line that the notes know a place of origin of.
std::int64_t noted_units(const PickNotes& notes, FulfillmentLineItemId line) {
    std::int64_t units = 0;
    for (const WalkStep& step : notes.steps) {
        if (step.fulfillment_line_item_id == line) units += step.taken;
    }
    return units;
}

std::int64_t next_step_id(const PickNotes& notes) {
    std::int64_t next = 1;
    for (const WalkStep& step : notes.steps) next = std::max(next, step.step_id + 1);
    return next;
}

/// The lines say what is in the tote. Units whose origin the notes don't know, from a task that an
/// older program began, go back all the same.
void add_unnoted(const TaskRun& run, PickNotes& notes) {
    for (const auto& line :
         lines_of_fulfillment(run.tx, run.caller.organization, notes.fulfillment_id)) {
        const std::int64_t rest =
            line.picked_quantity - noted_units(notes, line.fulfillment_line_item_id);
        if (rest <= 0) continue;
        notes.steps.push_back({.step_id = next_step_id(notes),
                               .fulfillment_line_item_id = line.fulfillment_line_item_id,
                               .location_id = {},
                               .location_name = {},
                               .quantity = rest,
                               .done = true,
                               .taken = rest});
    }
}

/// The worker stands where the last goods came from, so the walk goes backwards.
template <class Steps>
auto* next_back(Steps& steps) {
    const auto last = std::ranges::find_if(steps | std::views::reverse,
                                           [](const WalkStep& step) { return step.taken > 0; });
    return last == std::ranges::rend(steps) ? nullptr : &*last;
}

WalkStep& present_step(PickNotes& notes, std::int64_t step_id) {
    WalkStep* step = next_back(notes.steps);
    if (step != nullptr && step->step_id == step_id) return *step;
    throw Refusal(errors::unknown_step,
                  "These goods are not to be put back now; look at what is shown.");
}

LocationRow shelf_of(const TaskRun& run, const PutBackConfirmation& said, const PickNotes& notes) {
    if (said.location_id) return shelf_by_id(run, *said.location_id);
    if (notes.put_back_to) return shelf_by_id(run, notes.put_back_to->location_id);
    throw Refusal(errors::no_shelf_chosen, "Scan or choose the shelf first.");
}

void require_fits(const WalkStep& step, std::int64_t quantity) {
    if (quantity <= step.taken) return;
    throw Refusal(errors::quantity_differs, "Only " + std::to_string(step.taken) +
                                                " of them are in the tote; put back at most that "
                                                "many.");
}

/// Where the goods came from, when it is still a shelf in use.
std::optional<ShelfSuggestion> origin(const Snapshot& snapshot, const Caller& caller,
                                      const WalkStep& step) {
    const auto place = find_location(snapshot, caller.organization, step.location_id);
    if (!place || !place->active || place->kind != place::shelf) return std::nullopt;
    return ShelfSuggestion{place->location_id, place->name, 0, ShelfReason::came_from};
}

std::vector<ShelfSuggestion> shelves_of(const Snapshot& snapshot, const Caller& caller,
                                        const WalkStep& step, ProductId product) {
    auto shelves = shelves_for(snapshot, caller, product);
    auto first = origin(snapshot, caller, step);
    if (!first) return shelves;
    const auto known =
        std::ranges::find(shelves, first->location_id, &ShelfSuggestion::location_id);
    if (known != shelves.end()) {
        first->quantity = known->quantity;
        shelves.erase(known);
    }
    shelves.insert(shelves.begin(), std::move(*first));
    return shelves;
}

}  // namespace

void end_put_back(TaskRun& run, const PickNotes& notes) {
    PortState shown;
    show_pick(run.tx, run.caller, run.row, shown);
    release(run.tx, run.caller, notes.fulfillment_id);
    const auto row = find_fulfillment(run.tx, run.caller.organization, notes.fulfillment_id);
    const bool deviated = row && row->status == name_of(FulfillmentStatus::deviated);
    const PutBackReceipt receipt{shown.pick->order_number, notes.put_back_units, deviated,
                                 notes.cancelled.has_value()};
    run.go_home();
    run.row.state = "{\"last_put_back\":" + to_json(receipt) + "}";
}

void begin_put_back(TaskRun& run, const Json&) {
    auto notes = from_json<PickNotes>(run.row.state);
    add_unnoted(run, notes);
    notes.put_back_units = units_in_tote(notes);
    notes.put_back_to.reset();
    if (notes.put_back_units == 0) {
        throw Refusal(errors::nothing_in_tote, "Nothing of this order is in the tote.");
    }
    run.row.step = step_put_back;
    run.row.state = to_json(notes);
}

void choose_put_back_shelf(TaskRun& run, const Json& arguments) {
    auto notes = from_json<PickNotes>(run.row.state);
    notes.put_back_to = chosen_shelf(run, arguments);
    run.row.state = to_json(notes);
}

void confirm_put_back(TaskRun& run, const Json& arguments) {
    const auto said = from_json<PutBackConfirmation>(arguments.text);
    auto notes = from_json<PickNotes>(run.row.state);
    WalkStep& step = present_step(notes, said.step_id);
    require_fits(step, said.quantity);
    const LocationRow shelf = shelf_of(run, said, notes);
    const std::int64_t left =
        put_back_picked(run.tx, run.caller, notes.fulfillment_id, step.fulfillment_line_item_id,
                        shelf.location_id, said.quantity, step.lot);
    step.taken -= said.quantity;
    notes.put_back_to.reset();
    run.row.state = to_json(notes);
    if (left == 0) end_put_back(run, notes);
}

void keep_picking(TaskRun& run, const Json&) {
    auto notes = from_json<PickNotes>(run.row.state);
    if (notes.cancelled) {
        throw Refusal(errors::order_cancelled, "The order was cancelled; put the goods back.");
    }
    notes.put_back_to.reset();
    std::erase_if(notes.steps, [](const WalkStep& step) { return step.done && step.taken == 0; });
    plan_rest(run.tx, run.caller, notes);
    keep_walk(run.row, notes);
}

void show_put_back(const Snapshot& snapshot, const Caller& caller, const PickNotes& notes,
                   PickState& state) {
    const WalkStep* step = next_back(notes.steps);
    if (step == nullptr) return;
    const auto line = std::ranges::find(state.lines, step->fulfillment_line_item_id,
                                        &PickLine::fulfillment_line_item_id);
    if (line == state.lines.end()) return;
    state.put_back =
        PutBackState{.step_id = step->step_id,
                     .fulfillment_line_item_id = step->fulfillment_line_item_id,
                     .quantity = step->taken,
                     .in_tote = units_in_tote(notes),
                     .units = notes.put_back_units,
                     .suggested_shelves = shelves_of(snapshot, caller, *step, line->product_id),
                     .location = notes.put_back_to,
                     .lot = step->lot,
                     .expires_on = step->expires_on};
}

}  // namespace entrepot
