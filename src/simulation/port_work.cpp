#include "simulation/port_work.h"

namespace entrepot::simulation {

std::vector<planning::OpenOrder> without(std::span<const planning::OpenOrder> open,
                                         const std::set<BinNumber>& bins) {
    std::vector<planning::OpenOrder> left;
    for (planning::OpenOrder order : open) {
        std::erase_if(order.bins, [&](BinNumber bin) { return bins.contains(bin); });
        if (!order.bins.empty()) left.push_back(std::move(order));
    }
    return left;
}

std::set<BinNumber> PortWork::needed() const {
    std::set<BinNumber> bins;
    for (const auto& order : open) bins.insert(order.bins.begin(), order.bins.end());
    return bins;
}

std::set<BinNumber> PortWork::held() const {
    std::set<BinNumber> bins(asked.begin(), asked.end());
    if (at_hand != 0) bins.insert(at_hand);
    return bins;
}

std::vector<planning::OpenOrder> PortWork::unasked() const {
    return without(open, held());
}

std::vector<BinNumber> PortWork::plan() const {
    std::vector<BinNumber> bins(asked.begin(), asked.end());
    for (const auto& order : unasked())
        bins.insert(bins.end(), order.bins.begin(), order.bins.end());
    return bins;
}

}  // namespace entrepot::simulation
