#include "simulation/next_uses.h"

namespace entrepot::simulation {
namespace {

/// So much longer is known for each order that waits. With half a minute for all, a bin that goes
/// back still seemed to be wanted at once, and a fifth more blockers were in the way.
constexpr std::chrono::milliseconds a_waiting_order{1};

}  // namespace

std::int64_t NextUses::of(BinNumber bin) {
    if (!known_ || agenda_.now() > known_until_) {
        std::vector<std::vector<BinNumber>> queues;
        for (const PortWork& port : ports_) queues.push_back(port.plan());
        known_ = planning::next_uses(queues, window_);
        known_until_ = agenda_.now() + window_.waiting() * a_waiting_order;
    }
    return known_(bin);
}

}  // namespace entrepot::simulation
