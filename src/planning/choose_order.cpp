#include "planning/choose_order.h"

#include <algorithm>

namespace entrepot::planning {
namespace {

std::optional<std::size_t> most_urgent(const Window& window, Time until) {
    std::optional<std::size_t> urgent;
    for (std::size_t index = 0; index < window.size(); ++index) {
        const Time due = window.at(index).due;
        if (!due || due > until) continue;
        if (!urgent || due < window.at(*urgent).due) urgent = index;
    }
    return urgent;
}

/// Lines served for each new presentation. One that needs none is better than all that need some.
struct Score {
    std::int64_t served = 0;
    std::int64_t presentations = 0;

    bool operator<(const Score& other) const {
        return served * other.presentations < other.served * presentations ||
               (presentations > 0 && other.presentations == 0);
    }
};

Score score_of(const WaitingOrder& order, const std::set<BinNumber>& coming) {
    const auto served =
        std::ranges::count_if(order.bins, [&](BinNumber bin) { return coming.contains(bin); });
    return {served, static_cast<std::int64_t>(order.bins.size()) - served};
}

}  // namespace

std::optional<std::size_t> choose_order(const Window& window, const std::set<BinNumber>& coming,
                                        Time urgent_until) {
    if (const auto urgent = most_urgent(window, urgent_until)) return urgent;
    if (const auto overdue = window.overdue()) return overdue;
    std::optional<std::size_t> best;
    Score highest;
    for (std::size_t index = 0; index < window.size(); ++index) {
        const Score score = score_of(window.at(index), coming);
        if (best && !(highest < score)) continue;
        best = index;
        highest = score;
    }
    return best;
}

}  // namespace entrepot::planning
