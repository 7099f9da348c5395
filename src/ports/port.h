#pragma once

#include "base/caller.h"
#include "db/database.h"
#include "ports/port_row.h"
#include "ports/types.h"

namespace entrepot {

/// What the caller's port is doing and what its screen shows. Refuses `device_not_enrolled`.
PortState port_state(const Snapshot& snapshot, const Caller& caller);

/// Runs a command once: the same command_id again gives the same answer. `arguments.version` is the
/// state the worker saw; when the task has moved on the refusal `task_moved_on` carries the new
/// state as `state`. Refuses `unknown_command` and whatever the task refuses.
PortState run_port_command(Tx& tx, const Caller& caller, const PortCommand& command);

/// Ends a command because reality moved on: `changed` becomes the port's task all the same, and the
/// refusal `task_moved_on` carries what is shown then.
[[noreturn]] void move_on(const Tx& tx, const Caller& caller, PortRow changed);

}  // namespace entrepot
