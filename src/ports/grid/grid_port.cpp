#include "ports/grid/grid_port.h"

#include <algorithm>

#include "grid/bin_requests.h"
#include "grid/bins_api.h"

namespace entrepot {
namespace {

constexpr Sql find_port{"port_grid_port",
                        "SELECT p.grid_port, p.slots FROM ports p JOIN grids g"
                        " ON g.organization_id = p.organization_id AND g.site_id = p.site_id"
                        " WHERE p.organization_id = $1 AND p.port_id = $2 AND p.grid_port > 0"};

constexpr Sql find_state{
    "port_grid_state",
    "SELECT g.mode, p.grid_fault, p.bin_dig_ms, p.bin_drive_ms FROM ports p JOIN grids g"
    " ON g.organization_id = p.organization_id AND g.site_id = p.site_id"
    " WHERE p.organization_id = $1 AND p.port_id = $2"};

struct StateRow {
    std::string mode;
    std::string fault;
    std::int64_t dig_ms = 0;
    std::int64_t drive_ms = 0;
};

/// When a bin that the grid was asked for will be open, by how long they took lately.
std::optional<Time> expected(const BinRequest& request, const StateRow& port) {
    const auto span = [](std::int64_t ms) { return std::chrono::milliseconds(ms); };
    if (port.drive_ms == 0) return std::nullopt;
    if (request.state == bin_request::coming) return request.updated_at + span(port.drive_ms);
    if (request.state != bin_request::wanted || port.dig_ms == 0) return std::nullopt;
    return request.updated_at + span(port.dig_ms + port.drive_ms);
}

}  // namespace

std::optional<GridPort> grid_port_of(const Snapshot& snapshot, const Caller& caller) {
    return snapshot.maybe<GridPort>(find_port, caller.organization, caller.port);
}

GridAtPort grid_at(const Snapshot& snapshot, const Caller& caller) {
    GridAtPort shown;
    const auto row =
        snapshot.maybe<StateRow>(find_state, caller.organization, caller.port).value_or(StateRow{});
    shown.mode = row.mode;
    shown.fault = row.fault;
    for (const auto& request : requests_of_port(snapshot, caller.organization, caller.port)) {
        const auto stage = enum_from<BinStage>(request.state).value_or(BinStage::wanted);
        if (stage == BinStage::open) {
            shown.bin = picture_of(snapshot, caller.organization, request.bin_id);
        } else {
            shown.ahead.push_back(
                {request.number, stage, request.updated_at, expected(request, row)});
        }
    }
    std::ranges::stable_partition(shown.ahead,
                                  [](const BinAhead& bin) { return bin.stage != BinStage::held; });
    for (std::size_t later = 1; later < shown.ahead.size(); ++later) {
        shown.ahead[later].expected_at.reset();
    }
    return shown;
}

}  // namespace entrepot
