#include "ports/tasks/asked_bins.h"

#include <fmt/format.h>

#include <algorithm>

#include "grid/errors.h"
#include "grid/in_and_out.h"
#include "ports/errors.h"
#include "ports/grid/grid_port.h"

namespace entrepot {
namespace {

std::int64_t number_in(const Json& arguments) {
    return from_json<BinChoice>(arguments.text).number;
}

}  // namespace

void require_grid_port(const TaskRun& run) {
    if (grid_port_of(run.tx, run.caller)) return;
    throw Refusal(errors::port_without_grid, "No bin comes to this port: it is not at a grid.");
}

BinRow bin_of_number(const TaskRun& run, std::int64_t number) {
    auto bin = find_bin_by_number(run.tx, run.caller.organization, run.caller.site, number);
    if (bin) return std::move(*bin);
    throw Refusal(errors::bin_not_found,
                  fmt::format("This site has no bin {}; look at the label again.", number));
}

void check_may_come(const TaskRun& run, const BinRow& bin) {
    if (!bin.inside) {
        throw Refusal(
            errors::bin_outside,
            fmt::format("Bin {} was taken out of the grid; no robot can bring it.", bin.number));
    }
    const auto asked = requests_of_port(run.tx, run.caller.organization, run.caller.port);
    if (std::ranges::find(asked, bin.bin_id, &BinRequest::bin_id) != asked.end()) {
        throw Refusal(errors::bin_asked_for,
                      fmt::format("Bin {} is asked for already.", bin.number));
    }
    if (asked.size() < most_asked_bins) return;
    throw Refusal(errors::too_many_bins,
                  fmt::format("{} bins are asked for here; let one go first.", asked.size()));
}

void ask_for_bin(TaskRun& run, const Json& arguments) {
    require_grid_port(run);
    const BinRow bin = bin_of_number(run, number_in(arguments));
    check_may_come(run, bin);
    if (is_leaving(run.tx, run.caller.organization, bin.bin_id)) {
        throw Refusal(errors::bin_at_port,
                      fmt::format("A port takes bin {} out of the grid.", bin.number));
    }
    request_bin(run.tx, run.caller.site, run.caller.port, bin.bin_id);
}

void drop_bin(TaskRun& run, const Json& arguments) {
    const std::int64_t number = number_in(arguments);
    for (const auto& asked : requests_of_port(run.tx, run.caller.organization, run.caller.port)) {
        if (asked.number == number) return release_bin(run.tx, run.caller.port, asked.bin_id);
    }
    throw Refusal(errors::bin_not_asked_for,
                  fmt::format("Bin {} is not asked for here any longer.", number));
}

BinRequest open_bin_of(const TaskRun& run, std::int64_t number) {
    auto open = open_bin(run.tx, run.caller.organization, run.caller.port);
    if (open && open->number == number) return std::move(*open);
    throw Refusal(errors::bin_not_here, fmt::format("Bin {} does not stand open here.", number));
}

void let_bin_go(TaskRun& run, const Json& arguments) {
    const BinRequest open = open_bin_of(run, number_in(arguments));
    release_bin(run.tx, run.caller.port, open.bin_id);
}

}  // namespace entrepot
