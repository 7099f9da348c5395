#include "planning/next_uses.h"

#include <algorithm>
#include <memory>
#include <unordered_map>

namespace entrepot::planning {

grid::NextUse next_uses(std::span<const std::vector<BinNumber>> queues, const Window& window) {
    std::unordered_map<BinNumber, std::int64_t> ranks;
    std::int64_t longest = 0;
    for (const auto& queue : queues) {
        std::int64_t place = 0;
        for (const BinNumber bin : queue) {
            const auto known = ranks.try_emplace(bin, place).first;
            known->second = std::min(known->second, place);
            ++place;
        }
        longest = std::max(longest, place);
    }
    for (std::size_t index = 0; index < window.waiting(); ++index) {
        const auto rank = longest + static_cast<std::int64_t>(index);
        for (const BinNumber bin : window.at(index).bins) ranks.try_emplace(bin, rank);
    }
    return [ranks = std::make_shared<const decltype(ranks)>(std::move(ranks))](BinNumber bin) {
        const auto found = ranks->find(bin);
        return found == ranks->end() ? grid::never : found->second;
    };
}

}  // namespace entrepot::planning
