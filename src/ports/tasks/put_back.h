#pragma once

#include "ports/tasks/pick_notes.h"

/// Putting picked goods back, place after place, until the tote is empty: a step of picking. Then
/// the fulfillment is released and the port is home. What was put back stays put back when the
/// worker decides to go on picking.
namespace entrepot {

/// Refuses `nothing_in_tote`.
void begin_put_back(TaskRun& run, const Json& arguments);

/// The shelf for the present step's goods, by scan or touch. Refuses `unknown_shelf`.
void choose_put_back_shelf(TaskRun& run, const Json& arguments);

/// Units of the step lie on the shelf. Fewer than the step's leave the rest to another shelf.
/// Refuses `unknown_step`, `no_shelf_chosen`, `unknown_shelf`, `quantity_differs`.
void confirm_put_back(TaskRun& run, const Json& arguments);

/// Back to picking: what was put back is picked again where it lies now. Refuses `order_cancelled`.
void keep_picking(TaskRun& run, const Json& arguments);

/// The tote is empty: the order is nobody's again, or cancelled; home says so.
void end_put_back(TaskRun& run, const PickNotes& notes);

/// Puts what goes back next into the state.
void show_put_back(const Snapshot& snapshot, const Caller& caller, const PickNotes& notes,
                   PickState& state);

}  // namespace entrepot
