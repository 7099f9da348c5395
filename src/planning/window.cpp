#include "planning/window.h"

#include <algorithm>

namespace entrepot::planning {
namespace {

// Grids are laid out for 5 % of urgent work at most: a tenth is twice that.
constexpr std::int32_t part_left_to_urgent = 10;

}  // namespace

Seen Window::seen_by(const PortFilter& filter) const {
    Seen seen;
    seen.reserve(width_);
    for (std::size_t index = 0; index < waiting_.size() && seen.size() < width_; ++index) {
        if (filter.admits(waiting_[index])) seen.push_back(index);
    }
    return seen;
}

std::optional<std::size_t> Window::overdue(std::span<const std::size_t> seen, Overtaker by) const {
    const std::int32_t most = by == Overtaker::urgent
                                  ? most_overtaken_
                                  : most_overtaken_ - most_overtaken_ / part_left_to_urgent;
    const auto found = std::ranges::find_if(
        seen, [&](std::size_t index) { return waiting_[index].overtaken >= most; });
    if (found == seen.end()) return {};
    return *found;
}

WaitingOrder Window::take(std::size_t index, const PortFilter& filter) {
    for (std::size_t older = 0; older < index; ++older) {
        waiting_[older].overtaken += filter.admits(waiting_[older]) ? 1 : 0;
    }
    const auto taken = waiting_.begin() + static_cast<std::ptrdiff_t>(index);
    WaitingOrder order = std::move(*taken);
    waiting_.erase(taken);
    return order;
}

bool Window::remove(OrderId order) {
    return std::erase_if(waiting_,
                         [&](const WaitingOrder& waiting) { return waiting.order == order; }) > 0;
}

}  // namespace entrepot::planning
