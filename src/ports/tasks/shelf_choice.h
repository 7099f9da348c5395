#pragma once

#include "ports/tasks/task.h"
#include "stock/locations.h"

/// How tasks let the worker say which shelf: by its label or by touch.
namespace entrepot {

/// A shelf in use of the caller's site. Refuses `unknown_shelf`.
LocationRow shelf_by_id(const TaskRun& run, LocationId id);

/// The shelf named by the arguments of `choose_shelf`: `location_id`, or `name` as it was scanned.
/// Refuses `no_shelf_chosen`, `unknown_shelf`.
PlaceName chosen_shelf(const TaskRun& run, const Json& arguments);

/// Shelves where a product would lie well, the best first.
std::vector<ShelfSuggestion> shelves_for(const Snapshot& snapshot, const Caller& caller,
                                         ProductId product);

}  // namespace entrepot
