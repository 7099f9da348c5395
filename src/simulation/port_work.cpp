#include "simulation/port_work.h"

namespace entrepot::simulation {

std::vector<planning::OpenOrder> PortWork::unasked() const {
    const auto known = held();
    std::vector<planning::OpenOrder> left;
    for (planning::OpenOrder order : open) {
        std::erase_if(order.bins, [&](BinNumber bin) { return known.contains(bin); });
        if (!order.bins.empty()) left.push_back(std::move(order));
    }
    return left;
}

}  // namespace entrepot::simulation
