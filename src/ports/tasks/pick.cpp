#include <algorithm>

#include "fulfillment/deviations.h"
#include "fulfillment/fulfillments.h"
#include "fulfillment/queue.h"
#include "ports/errors.h"
#include "ports/grid/grid_port.h"
#include "ports/port.h"
#include "ports/tasks/pick_notes.h"
#include "ports/tasks/put_back.h"
#include "ports/tasks/ship.h"
#include "ports/tasks/step_arguments.h"
#include "ports/tasks/step_goods.h"
#include "stock/errors.h"

/// Picking one fulfillment: "preview" -> "pick" (place after place) -> "finish"; what was picked
/// can be put back instead (put_back.h). A cancelled order leads to "cancelled" from any step.
namespace entrepot {

namespace {

struct PickStart {
    std::optional<std::int64_t> version;
    std::optional<OrderId> order_id;
};
constexpr auto describe(Type<PickStart>) {
    return described<PickStart>("PickStart", "Arguments of start_pick.",
                                field<&PickStart::version>("The state the worker saw."),
                                field<&PickStart::order_id>("A certain order; else the next."));
}

WalkStep& open_step(PickNotes& notes, std::int64_t step_id) {
    const auto found = std::find_if(notes.steps.begin(), notes.steps.end(), [&](const WalkStep& s) {
        return s.step_id == step_id && !s.done;
    });
    if (found != notes.steps.end()) return *found;
    throw Refusal(errors::unknown_step,
                  "This step is done or was never there; look at the steps shown now.");
}

/// Another port took the goods since the plan was made, or the promise went to another lot because
/// units of this one were lost: plan the rest again and say so.
void require_goods(TaskRun& run, const PickNotes& notes, const WalkStep& step) {
    if (goods_are_there(run.tx, run.caller.organization,
                        {notes.fulfillment_id, step.fulfillment_line_item_id, step.location_id,
                         step.lot, step.quantity})) {
        return;
    }
    PickNotes planned = notes;
    plan_rest(run.tx, run.caller, planned);
    keep_walk(run.row, planned);
    move_on(run.tx, run.caller, run.row);
}

void begin_walk(TaskRun& run, const Json&) {
    auto notes = from_json<PickNotes>(run.row.state);
    plan_rest(run.tx, run.caller, notes);
    keep_walk(run.row, notes);
}

void confirm_pick(TaskRun& run, const Json& arguments) {
    const auto confirmation = from_json<StepConfirmation>(arguments.text);
    auto notes = from_json<PickNotes>(run.row.state);
    WalkStep& step = open_step(notes, confirmation.step_id);
    if (confirmation.quantity != step.quantity) {
        throw Refusal(errors::quantity_differs,
                      "The step asks for " + std::to_string(step.quantity) +
                          "; confirm that many, or report what is missing.");
    }
    require_goods(run, notes, step);
    record_pick(run.tx, run.caller, notes.fulfillment_id, step.fulfillment_line_item_id,
                step.location_id, step.quantity, step.lot);
    step.done = true;
    step.taken = step.quantity;
    keep_walk(run.row, notes);
}

void report(TaskRun& run, const Json& arguments) {
    auto said = from_json<StepReport>(arguments.text);
    auto notes = from_json<PickNotes>(run.row.state);
    WalkStep& step = open_step(notes, said.step_id);
    if (said.picked_quantity >= step.quantity) {
        throw Refusal(errors::quantity_differs, "Report fewer picked units than the step's " +
                                                    std::to_string(step.quantity) +
                                                    ", or confirm it.");
    }
    report_deviation(run.tx, run.caller,
                     {.fulfillment = notes.fulfillment_id,
                      .line = step.fulfillment_line_item_id,
                      .location = step.location_id,
                      .quantity = step.quantity,
                      .picked_quantity = said.picked_quantity,
                      .category = said.category,
                      .comment = std::move(said.comment),
                      .lot = step.lot});
    step.done = true;
    step.taken = said.picked_quantity;
    plan_rest(run.tx, run.caller, notes);
    keep_walk(run.row, notes);
}

void finish_pick(TaskRun& run, const Json&) {
    const auto notes = from_json<PickNotes>(run.row.state);
    PortState shown;
    show_pick(run.tx, run.caller, run.row, shown);
    const FulfillmentRow done = finish(run.tx, run.caller, notes.fulfillment_id);
    PickReceipt receipt{shown.pick->order_number, 0, 0,
                        done.status == name_of(FulfillmentStatus::deviated)};
    for (const PickLine& line : shown.pick->lines) {
        receipt.lines += line.picked_quantity > 0 ? 1 : 0;
        receipt.units += line.picked_quantity;
    }
    if (begin_ship(run, notes.fulfillment_id, receipt)) return;
    run.go_home();
    run.row.state = "{\"last_pick\":" + to_json(receipt) + "}";
}

void leave_pick(TaskRun& run, const Json&) {
    const auto notes = from_json<PickNotes>(run.row.state);
    if (notes.cancelled) return end_put_back(run, notes);
    release(run.tx, run.caller, notes.fulfillment_id);
    run.go_home();
}

constexpr TaskCommand commands[] = {
    {"begin", step_preview, begin_walk},
    {"confirm_pick", step_pick, confirm_pick},
    {"report", step_pick, report},
    {"finish", step_finish, finish_pick},
    {"put_back", "", begin_put_back},
    {"choose_shelf", step_put_back, choose_put_back_shelf},
    {"confirm_put_back", step_put_back, confirm_put_back},
    {"keep_picking", step_put_back, keep_picking},
    {"leave", "", leave_pick},
};

FulfillmentRow take(TaskRun& run, const PickStart& start) {
    if (start.order_id) {
        return take_order(run.tx, run.caller, run.caller.site, run.caller.port, *start.order_id);
    }
    auto next = take_next(run.tx, run.caller, run.caller.site, run.caller.port);
    if (!next) throw Refusal(errors::nothing_to_pick, "No order is ready to pick at the moment.");
    return std::move(*next);
}

}  // namespace

void begin_grid_pick(TaskRun& run, const GridPort& port, std::optional<OrderId> order);

void begin_pick(TaskRun& run, const Json& arguments) {
    const auto start = from_json<PickStart>(arguments.text);
    if (const auto port = grid_port_of(run.tx, run.caller)) {
        return begin_grid_pick(run, *port, start.order_id);
    }
    PickNotes notes;
    notes.fulfillment_id = take(run, start).fulfillment_id;
    plan_rest(run.tx, run.caller, notes);
    run.row.task = pick_machine.task;
    run.row.step = step_preview;
    run.row.state = to_json(notes);
}

const TaskMachine pick_machine{"pick", commands, show_pick, hear_of_cancellation};

}  // namespace entrepot
