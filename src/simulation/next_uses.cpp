#include "simulation/next_uses.h"

namespace entrepot::simulation {

std::int64_t NextUses::of(BinNumber bin) {
    if (!known_) work_out();
    const auto found = ranks_.find(bin);
    return found == ranks_.end() ? grid::never : found->second;
}

void NextUses::work_out() {
    ranks_.clear();
    for (const PortWork& port : ports_) {
        for (const BinNumber bin : port.needed()) ranks_.try_emplace(bin, 0);
    }
    for (std::size_t at = 0; at < window_.size(); ++at) {
        for (const BinNumber bin : window_.at(at).bins) {
            ranks_.try_emplace(bin, static_cast<std::int64_t>(at) + 1);
        }
    }
    known_ = true;
}

}  // namespace entrepot::simulation
