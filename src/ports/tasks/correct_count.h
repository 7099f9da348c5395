#pragma once

#include "ports/look_types.h"
#include "ports/tasks/task.h"

namespace entrepot {

/// The books of a compartment of the open bin become what the worker counted there: found units
/// come from the count difference, missing ones go there, damaged ones go to quarantine. Promises
/// that can't be kept then are taken back, the newest first. The arguments name the units that the
/// screen showed. Refuses `bin_not_here`, and `task_moved_on` when the books say something else.
CountReceipt correct_count(TaskRun& run, const Json& arguments);

}  // namespace entrepot
