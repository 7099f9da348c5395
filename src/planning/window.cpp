#include "planning/window.h"

#include <algorithm>

namespace entrepot::planning {

bool WaitingOrder::needs(BinNumber bin) const {
    return std::ranges::find(bins, bin) != bins.end();
}

std::optional<std::size_t> Window::overdue() const {
    for (std::size_t index = 0; index < size(); ++index) {
        if (waiting_[index].overtaken >= most_overtaken_) return index;
    }
    return {};
}

WaitingOrder Window::take(std::size_t index) {
    for (std::size_t older = 0; older < index; ++older) ++waiting_[older].overtaken;
    const auto taken = waiting_.begin() + static_cast<std::ptrdiff_t>(index);
    WaitingOrder order = std::move(*taken);
    waiting_.erase(taken);
    return order;
}

std::int32_t Window::waiting_for(BinNumber bin) const {
    std::int32_t count = 0;
    for (std::size_t index = 0; index < size(); ++index)
        count += waiting_[index].needs(bin) ? 1 : 0;
    return count;
}

}  // namespace entrepot::planning
