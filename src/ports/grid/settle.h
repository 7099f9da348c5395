#pragma once

#include "base/caller.h"
#include "db/database.h"
#include "ports/grid/grid_port.h"
#include "ports/grid/pick_notes.h"

namespace entrepot {

/// Brings a port's work up to what the world says now: cancelled orders are given up, free slots
/// take the orders the planner chooses, bins that are needed are asked for and those that are not
/// are let go. Called after each command and whenever something happened; with nothing to do it
/// changes nothing. True when the notes have changed.
bool settle(Tx& tx, const Caller& caller, const GridPort& port, GridPickNotes& notes);

/// The same for a port by its row, as the worker there would have it done. At a port with another
/// task only the bins that others want as well are arranged (shared_bins.h).
void settle_port(Tx& tx, PortId port);

/// An order that the worker asked for takes a free slot, before what the planner would choose.
/// Refuses `not_ready_to_pick`.
void take_order_into_slot(Tx& tx, const Caller& caller, const GridPort& port, GridPickNotes& notes,
                          OrderId order);

}  // namespace entrepot
