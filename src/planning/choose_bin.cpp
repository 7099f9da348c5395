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
};

std::map<BinNumber, Served> served_by_bins(std::span<const OpenOrder> open) {
    std::map<BinNumber, Served> bins;
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

}  // namespace

std::optional<BinNumber> choose_bin(std::span<const OpenOrder> open, const Window& window) {
    std::optional<BinNumber> best;
    std::tuple<std::int64_t, std::int64_t, std::int64_t> highest;
    for (const auto& [bin, served] : served_by_bins(open)) {
        const std::tuple rank(
            served.orders * waiting_orders_that_weigh_as_an_open_one - window.waiting_for(bin),
            served.completed, -served.oldest);
        if (best && rank <= highest) continue;
        best = bin;
        highest = rank;
    }
    return best;
}

}  // namespace entrepot::planning
