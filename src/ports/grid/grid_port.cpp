#include "ports/grid/grid_port.h"

#include "grid/bin_requests.h"
#include "grid/bins_api.h"

namespace entrepot {
namespace {

constexpr Sql find_port{"port_grid_port",
                        "SELECT p.grid_port, p.slots FROM ports p JOIN grids g"
                        " ON g.organization_id = p.organization_id AND g.site_id = p.site_id"
                        " WHERE p.organization_id = $1 AND p.port_id = $2 AND p.grid_port > 0"};

constexpr Sql find_state{"port_grid_state",
                         "SELECT g.mode, p.grid_fault FROM ports p JOIN grids g"
                         " ON g.organization_id = p.organization_id AND g.site_id = p.site_id"
                         " WHERE p.organization_id = $1 AND p.port_id = $2"};

struct StateRow {
    std::string mode;
    std::string fault;
};

}  // namespace

std::optional<GridPort> grid_port_of(const Snapshot& snapshot, const Caller& caller) {
    return snapshot.maybe<GridPort>(find_port, caller.organization, caller.port);
}

GridAtPort grid_at(const Snapshot& snapshot, const Caller& caller) {
    GridAtPort shown;
    if (auto row = snapshot.maybe<StateRow>(find_state, caller.organization, caller.port)) {
        shown.mode = std::move(row->mode);
        shown.fault = std::move(row->fault);
    }
    for (const auto& request : requests_of_port(snapshot, caller.organization, caller.port)) {
        const auto stage = enum_from<BinStage>(request.state).value_or(BinStage::wanted);
        if (stage == BinStage::open) {
            shown.bin = picture_of(snapshot, caller.organization, request.bin_id);
        } else {
            shown.ahead.push_back({request.number, stage, request.updated_at});
        }
    }
    return shown;
}

}  // namespace entrepot
