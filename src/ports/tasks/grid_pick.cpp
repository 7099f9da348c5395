#include <algorithm>

#include "fulfillment/deviations.h"
#include "fulfillment/queue.h"
#include "grid/bin_requests.h"
#include "ports/errors.h"
#include "ports/grid/settle.h"
#include "ports/grid/slot_steps.h"
#include "ports/port.h"
#include "ports/tasks/pick_notes.h"
#include "ports/tasks/ship.h"
#include "ports/tasks/step_arguments.h"
#include "ports/tasks/step_goods.h"

/// Picking from bins, several orders at once: step "pick" all the while. Which orders stand in the
/// slots and which bins come is settled after each command (ports/grid/settle.h) and whenever
/// something happens. Commands name a step or a slot and not the version they saw: a bin that came
/// meanwhile changes nothing about what the worker did.
namespace entrepot {

namespace {

struct SlotChoice {
    std::optional<std::int64_t> version;
    std::int64_t slot = 0;
};
constexpr auto describe(Type<SlotChoice>) {
    return described<SlotChoice>(
        "SlotChoice", "Arguments of finish_slot and put_back_slot.",
        field<&SlotChoice::version>("The state the worker saw; may be left out."),
        field<&SlotChoice::slot>("Where the order stands.", {.min = 1}));
}

GridPort require_grid(const TaskRun& run) {
    if (const auto port = grid_port_of(run.tx, run.caller)) return *port;
    throw Refusal(errors::bin_not_here, "The port is not at a grid any longer; go home.");
}

/// Looks at what is to be done now, and goes home when the worker leaves and nothing is left.
void keep(TaskRun& run, GridPickNotes& notes) {
    settle(run.tx, run.caller, require_grid(run), notes);
    if (notes.leaving && notes.slots.empty()) {
        release_all_bins(run.tx, run.caller.port);
        run.go_home();
        if (notes.last) run.row.state = "{\"last_pick\":" + to_json(*notes.last) + "}";
        return;
    }
    run.row.state = to_json(notes);
}

/// A bin's goods are taken only while it stands open at this port.
void require_open(const TaskRun& run, const GridStep& step) {
    if (step.bin_number == 0) return;
    const auto open = open_bin(run.tx, run.caller.organization, run.caller.port);
    if (open && open->number == step.bin_number) return;
    throw Refusal(errors::bin_not_here, "Bin " + std::to_string(step.bin_number) +
                                            " does not stand open here; wait for it.");
}

void require_goods(TaskRun& run, GridPickNotes notes, const StepAt& at) {
    const GridStep& step = *at.step;
    if (goods_are_there(run.tx, run.caller.organization,
                        {at.slot->fulfillment_id, step.fulfillment_line_item_id, step.location_id,
                         step.lot, step.quantity})) {
        return;
    }
    plan_slot(run.tx, run.caller, notes, slot_of(notes, at.slot->slot));
    run.row.state = to_json(notes);
    move_on(run.tx, run.caller, run.row);
}

void take_goods(TaskRun& run, const GridPickNotes& notes, const StepAt& at) {
    require_goods(run, notes, at);
    record_pick(run.tx, run.caller, at.slot->fulfillment_id, at.step->fulfillment_line_item_id,
                at.step->location_id, at.step->quantity, at.step->lot);
    at.step->taken = at.step->quantity;
}

/// The goods of a step lie where they came from; its pick has nothing in the tote any longer.
void put_goods_back(TaskRun& run, const StepAt& at) {
    GridStep& back = *at.step;
    put_back_picked(run.tx, run.caller, at.slot->fulfillment_id, back.fulfillment_line_item_id,
                    back.location_id, back.quantity, back.lot);
    const auto from = std::ranges::find_if(at.slot->steps, [&](const GridStep& step) {
        return step.act == GridAct::pick && step.location_id == back.location_id &&
               step.fulfillment_line_item_id == back.fulfillment_line_item_id &&
               step.lot == back.lot && step.taken == back.quantity;
    });
    if (from != at.slot->steps.end()) from->taken = 0;
}

void confirm_step(TaskRun& run, const Json& arguments) {
    const auto said = from_json<StepConfirmation>(arguments.text);
    auto notes = from_json<GridPickNotes>(run.row.state);
    const StepAt at = pending_step(notes, said.step_id);
    if (said.quantity != at.step->quantity) {
        throw Refusal(errors::quantity_differs,
                      "The step asks for " + std::to_string(at.step->quantity) +
                          "; confirm that many, or report what is missing.");
    }
    require_open(run, *at.step);
    at.step->act == GridAct::pick ? take_goods(run, notes, at) : put_goods_back(run, at);
    at.step->done = true;
    keep(run, notes);
}

void report_step(TaskRun& run, const Json& arguments) {
    auto said = from_json<StepReport>(arguments.text);
    auto notes = from_json<GridPickNotes>(run.row.state);
    const StepAt at = pending_step(notes, said.step_id);
    if (at.step->act != GridAct::pick || said.picked_quantity >= at.step->quantity) {
        throw Refusal(errors::quantity_differs, "Report fewer picked units than the step's " +
                                                    std::to_string(at.step->quantity) +
                                                    ", or confirm it.");
    }
    require_open(run, *at.step);
    require_goods(run, notes, at);  // what another port took is not missing
    report_deviation(run.tx, run.caller,
                     {.fulfillment = at.slot->fulfillment_id,
                      .line = at.step->fulfillment_line_item_id,
                      .location = at.step->location_id,
                      .quantity = at.step->quantity,
                      .picked_quantity = said.picked_quantity,
                      .category = said.category,
                      .comment = std::move(said.comment),
                      .lot = at.step->lot});
    at.step->done = true;
    at.step->taken = said.picked_quantity;
    plan_slot(run.tx, run.caller, notes, *at.slot);
    keep(run, notes);
}

PickReceipt receipt_of(const PickState& order, bool deviated) {
    PickReceipt receipt{order.order_number, 0, 0, deviated};
    for (const PickLine& line : order.lines) {
        receipt.lines += line.picked_quantity > 0 ? 1 : 0;
        receipt.units += line.picked_quantity;
    }
    return receipt;
}

void finish_slot(TaskRun& run, const Json& arguments) {
    const auto choice = from_json<SlotChoice>(arguments.text);
    auto notes = from_json<GridPickNotes>(run.row.state);
    const SlotNotes slot = slot_of(notes, choice.slot);
    if (has_pending(slot) || slot.giving_up) {
        throw Refusal(errors::slot_not_complete,
                      "Something is left to do for this order; do it, or put its goods back.");
    }
    const PickState order = shown_order(run.tx, run.caller, slot.fulfillment_id);
    const auto done = finish(run.tx, run.caller, slot.fulfillment_id);
    const auto receipt = receipt_of(order, done.status == name_of(FulfillmentStatus::deviated));
    std::erase_if(notes.slots, [&](const auto& other) { return other.slot == slot.slot; });
    notes.last = receipt;
    keep(run, notes);
    begin_ship(run, slot.fulfillment_id, receipt);
}

void put_back_slot(TaskRun& run, const Json& arguments) {
    const auto choice = from_json<SlotChoice>(arguments.text);
    auto notes = from_json<GridPickNotes>(run.row.state);
    SlotNotes& slot = slot_of(notes, choice.slot);
    if (!slot.giving_up) give_up(notes, slot);
    keep(run, notes);
}

/// Takes no new order: what is begun is finished or put back, what is not goes back to the queue.
void leave(TaskRun& run, const Json&) {
    auto notes = from_json<GridPickNotes>(run.row.state);
    notes.leaving = true;
    keep(run, notes);
}

/// Takes new orders again.
void stay(TaskRun& run, const Json&) {
    auto notes = from_json<GridPickNotes>(run.row.state);
    notes.leaving = false;
    keep(run, notes);
}

/// What to do now: in the open bin, slot after slot; on shelves while the bin is on its way.
std::optional<std::int64_t> current_of(const GridPickNotes& notes,
                                       const std::optional<BinPicture>& open) {
    std::optional<std::int64_t> on_shelf;
    for (const SlotNotes& slot : notes.slots) {
        for (const GridStep& step : slot.steps) {
            if (step.done) continue;
            if (open && step.bin_number == open->number) return step.step_id;
            if (step.bin_number == 0 && !on_shelf) on_shelf = step.step_id;
        }
    }
    return on_shelf;
}

GridSlot shown_slot(const Snapshot& snapshot, const Caller& caller, SlotNotes& slot) {
    GridSlot shown{.slot = slot.slot,
                   .order = shown_order(snapshot, caller, slot.fulfillment_id),
                   .complete = !has_pending(slot) && !slot.giving_up,
                   .giving_up = slot.giving_up};
    shown.steps = std::move(slot.steps);
    return shown;
}

void show(const Snapshot& snapshot, const Caller& caller, const PortRow& row, PortState& state) {
    auto notes = from_json<GridPickNotes>(row.state);
    GridPickState& shown = state.grid_pick.emplace();
    const auto port = grid_port_of(snapshot, caller);
    shown.slots_count = port ? port->slots : 1;
    shown.current = current_of(notes, state.grid ? state.grid->bin : std::nullopt);
    shown.backlog = state.ready_count;
    shown.leaving = notes.leaving;
    shown.last = std::move(notes.last);
    std::ranges::sort(notes.slots, {}, &SlotNotes::slot);
    for (SlotNotes& slot : notes.slots) {
        shown.slots.push_back(shown_slot(snapshot, caller, slot));
    }
}

constexpr TaskCommand commands[] = {
    {"confirm_step", "", confirm_step},
    {"report_step", "", report_step},
    {"finish_slot", "", finish_slot},
    {"put_back_slot", "", put_back_slot},
    {"leave", "", leave},
    {"stay", "", stay},
};

}  // namespace

void begin_grid_pick(TaskRun& run, const GridPort& port, std::optional<OrderId> order) {
    GridPickNotes notes;
    if (order) take_order_into_slot(run.tx, run.caller, port, notes, *order);
    run.row.task = grid_pick_machine.task;
    run.row.step = step_pick;
    keep(run, notes);
}

const TaskMachine grid_pick_machine{"grid_pick", commands, show};

}  // namespace entrepot
