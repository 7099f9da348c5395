#pragma once

#include <optional>

#include "grid/bins.h"
#include "ports/grid/grid_port.h"
#include "ports/store_bin_types.h"
#include "ports/tasks/task.h"

/// Where goods are put in a grid: a proposal, its bin, and the worker's own choice.
namespace entrepot {

/// Compartments for a product, the best first. Empty at a port without a grid.
std::vector<BinProposal> bins_for(const Snapshot& snapshot, const Caller& caller, ProductId product,
                                  const std::string& lot);

/// Asks for the bin of a compartment and lets every other bin of the port go.
void ask_for_bin_of(TaskRun& run, LocationId compartment);

/// The compartment named by the arguments of `choose_compartment`, whose bin is asked for. Refuses
/// `bin_not_found`, and `bin_at_port` while a port takes the bin out of the grid.
LocationId chosen_compartment(TaskRun& run, const Json& arguments);

/// Refuses `bin_not_here` unless the bin stands open at the port, and `bin_too_heavy`,
/// `compartment_too_small` when the units are too much for it.
void check_compartment(const TaskRun& run, const CompartmentRow& compartment, ProductId product,
                       std::int64_t quantity);

/// Puts the proposals into the state; `chosen` is the compartment that was asked for.
std::optional<StoreBins> show_bins(const Snapshot& snapshot, const Caller& caller,
                                   ProductId product, const std::string& lot,
                                   std::optional<LocationId> chosen);

}  // namespace entrepot
