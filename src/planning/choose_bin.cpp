#include "planning/choose_bin.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace entrepot::planning {
namespace {

constexpr std::int64_t waiting_orders_that_weigh_as_an_open_one = 10;

struct Served {
    std::int64_t orders = 0;
    std::int64_t completed = 0;
    std::int64_t oldest = 0;
    std::int64_t waiting = 0;

    std::tuple<std::int64_t, std::int64_t, std::int64_t> rank() const {
        return {orders * waiting_orders_that_weigh_as_an_open_one - waiting, completed, -oldest};
    }
};

using Bins = std::map<BinNumber, Served>;

Bins served_by_bins(std::span<const OpenOrder> open) {
    Bins bins;
    for (const OpenOrder& order : open) {
        for (const BinNumber bin : order.bins) {
            Served& served = bins[bin];
            served.oldest = served.orders == 0 ? order.since : std::min(served.oldest, order.since);
            ++served.orders;
            served.completed += order.bins.size() == 1 ? 1 : 0;
        }
    }
    return bins;
}

void count_waiting(Bins& bins, const Window& window, const PortFilter& filter) {
    for (const std::size_t index : window.seen_by(filter)) {
        for (const BinNumber bin : window.at(index).bins) {
            const auto found = bins.find(bin);
            if (found != bins.end()) ++found->second.waiting;
        }
    }
}

/// The order that has to be served before all others.
const OpenOrder* first_by_hard_rules(std::span<const OpenOrder> open, const BinRules& rules) {
    const OpenOrder* first = nullptr;
    std::tuple<bool, Time, std::int64_t> lowest;
    for (const OpenOrder& order : open) {
        const bool urgent = order.due && order.due <= rules.urgent_until;
        if (order.bins.empty() || (!urgent && order.passed < rules.most_passed)) continue;
        const std::tuple rank(!urgent, urgent ? order.due : Time{}, order.since);
        if (first != nullptr && lowest <= rank) continue;
        first = &order;
        lowest = rank;
    }
    return first;
}

}  // namespace

bool OpenOrder::needs(BinNumber bin) const {
    return std::ranges::find(bins, bin) != bins.end();
}

std::optional<BinNumber> choose_bin(std::span<const OpenOrder> open, const Window& window,
                                    const BinRules& rules, const PortFilter& filter) {
    Bins bins = served_by_bins(open);
    count_waiting(bins, window, filter);
    if (const OpenOrder* first = first_by_hard_rules(open, rules)) {
        std::erase_if(bins, [&](const auto& bin) { return !first->needs(bin.first); });
    }
    const auto best =
        std::ranges::max_element(bins, {}, [](const auto& bin) { return bin.second.rank(); });
    if (best == bins.end()) return {};
    return best->first;
}

void bin_came(std::span<OpenOrder> open, BinNumber bin) {
    for (OpenOrder& order : open) {
        const bool served = std::erase(order.bins, bin) > 0;
        order.passed = served ? 0 : order.passed + 1;
    }
}

}  // namespace entrepot::planning
