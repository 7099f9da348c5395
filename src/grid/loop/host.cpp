#include "grid/loop/host.h"

#include "grid/loop/controller_host.h"
#include "grid/loop/simulated_host.h"

namespace entrepot::grid {

std::unique_ptr<Host> make_host(const GridSettings& settings, const std::vector<KnownBin>& bins,
                                Time now) {
    if (settings.kind == GridKind::controller) {
        return std::make_unique<ControllerHost>(settings.controller.value());
    }
    return std::make_unique<SimulatedHost>(settings.simulated.value(), bins, now);
}

}  // namespace entrepot::grid
