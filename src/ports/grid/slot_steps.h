#pragma once

#include "base/caller.h"
#include "db/database.h"
#include "ports/grid/pick_notes.h"

namespace entrepot {

/// The steps for what a fulfillment still needs, out of bins and from shelves: those bins that
/// cost the least time (planning/choose_source.h), and shelves when bins have not enough, those of
/// the port's zones first.
std::vector<GridStep> plan_steps(const Snapshot& snapshot, const Caller& caller,
                                 FulfillmentId fulfillment, const GridPickNotes& notes);

/// Keeps what is done and plans the rest of a slot anew from where the goods lie now.
void plan_slot(const Snapshot& snapshot, const Caller& caller, GridPickNotes& notes,
               SlotNotes& slot);

/// The order is given up: what was picked of it goes back where it came from, and nothing more is
/// picked.
void give_up(GridPickNotes& notes, SlotNotes& slot);

}  // namespace entrepot
