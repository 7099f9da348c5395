#pragma once

#include "grid/bin_requests.h"
#include "grid/bins.h"
#include "ports/tasks/task.h"

/// Bins that a worker asks for by the number on their labels, one by one.
namespace entrepot {

/// So many bins may be asked for at one port.
inline constexpr std::size_t most_asked_bins = 20;

struct BinChoice {
    std::optional<std::int64_t> version;
    std::int64_t number = 0;
};
constexpr auto describe(Type<BinChoice>) {
    return described<BinChoice>(
        "BinChoice", "A bin by the number on its label.",
        field<&BinChoice::version>("The state the worker saw."),
        field<&BinChoice::number>("What the label says.", {.min = 1, .max = 4'000'000}));
}

/// Refuses `port_without_grid`.
void require_grid_port(const TaskRun& run);

/// A bin of the site. Refuses `bin_not_found`.
BinRow bin_of_number(const TaskRun& run, std::int64_t number);

/// Refuses `bin_outside`, `bin_asked_for`, `too_many_bins`.
void check_may_come(const TaskRun& run, const BinRow& bin);

/// The request of the bin that stands open here. Refuses `bin_not_here` when it is not the one of
/// that number.
BinRequest open_bin_of(const TaskRun& run, std::int64_t number);

/// Puts a bin behind those that the port waits for. Refuses `bin_not_found`, `bin_outside`,
/// `bin_asked_for`, `too_many_bins`, and `bin_at_port` while a port takes it out of the grid.
void ask_for_bin(TaskRun& run, const Json& arguments);

/// Lets a bin go that the port waits for or has open. Refuses `bin_not_asked_for`.
void drop_bin(TaskRun& run, const Json& arguments);

/// Lets the open bin go. Refuses `bin_not_here`.
void let_bin_go(TaskRun& run, const Json& arguments);

}  // namespace entrepot
