#include "grid/loop/host.h"

#include <utility>

#include "grid/loop/controller_host.h"
#include "grid/loop/simulated_host.h"

namespace entrepot::grid {

std::unique_ptr<Host> make_host(const GridSettings& settings, const std::vector<KnownBin>& bins,
                                Time now) {
    return hosts_with([](const NextUse&) { return nearest_place(); })(settings, bins, now);
}

MakeHost hosts_with(ReturnRule rule) {
    return [rule = std::move(rule)](const GridSettings& settings, const std::vector<KnownBin>& bins,
                                    Time now) -> std::unique_ptr<Host> {
        if (settings.kind == GridKind::controller) {
            return std::make_unique<ControllerHost>(settings.controller.value());
        }
        return std::make_unique<SimulatedHost>(settings.simulated.value(), bins, now, FaultSpec{},
                                               rule);
    };
}

}  // namespace entrepot::grid
