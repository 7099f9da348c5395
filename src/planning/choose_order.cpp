#include "planning/choose_order.h"

#include <algorithm>

namespace entrepot::planning {
namespace {

std::optional<std::size_t> urgent_among(const Window& window, const Seen& seen, Time until) {
    std::optional<std::size_t> urgent;
    for (const std::size_t index : seen) {
        if (!window.at(index).is_urgent(until)) continue;
        if (!urgent || window.at(index).due < window.at(*urgent).due) urgent = index;
    }
    const auto overdue = window.overdue(seen, Overtaker::urgent);
    return urgent && overdue && *overdue < *urgent ? overdue : urgent;
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

std::optional<std::size_t> best_among(const Window& window, const Seen& seen,
                                      const std::set<BinNumber>& coming) {
    std::optional<std::size_t> best;
    Score highest;
    for (const std::size_t index : seen) {
        const Score score = score_of(window.at(index), coming);
        if (best && !(highest < score)) continue;
        best = index;
        highest = score;
    }
    return best;
}

}  // namespace

std::optional<std::size_t> choose_order(const Window& window, const std::set<BinNumber>& coming,
                                        Time urgent_until, const PortFilter& filter) {
    const Seen seen = window.seen_by(filter);
    if (const auto urgent = urgent_among(window, seen, urgent_until)) return urgent;
    if (const auto overdue = window.overdue(seen)) return overdue;
    return best_among(window, seen, coming);
}

std::optional<std::size_t> urgent_order(const Window& window, Time urgent_until,
                                        const PortFilter& filter) {
    return urgent_among(window, window.seen_by(filter), urgent_until);
}

}  // namespace entrepot::planning
