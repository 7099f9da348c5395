#include "simulation/next_uses.h"

namespace entrepot::simulation {

std::int64_t NextUses::of(BinNumber bin) {
    if (agenda_.now() >= known_until_) {
        std::vector<std::vector<BinNumber>> queues;
        for (const PortWork& port : ports_) queues.push_back(port.plan());
        known_ = planning::next_uses(queues, window_);
        known_until_ = agenda_.now() + std::chrono::seconds(30);
    }
    return known_(bin);
}

}  // namespace entrepot::simulation
