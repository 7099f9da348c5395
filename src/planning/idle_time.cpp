#include "planning/idle_time.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>
#include <tuple>
#include <unordered_map>

namespace entrepot::planning {
namespace {

using std::chrono_literals::operator""min;

constexpr auto least_ahead = 15min;
constexpr auto most_ahead = 45min;
constexpr std::chrono::seconds line_at_port{28};  // 130 order lines an hour
constexpr double minutes_an_hour = 60;
constexpr std::int64_t stacks_for_a_prepared_bin = 4;
constexpr double part_of_stacks_with_an_empty_bin = 0.02;

/// Minutes of work ahead, by the share of the demand that is for a fifth of the products. Given for
/// demand of 50/50, 70/30 and 80/20; 60 % for a fifth is what 70/30 amounts to.
struct Skew {
    double share;
    double minutes;
};
constexpr Skew even{0.2, 45};
constexpr Skew skewed{0.6, 32.5};
constexpr Skew very_skewed{0.8, 22.5};
constexpr Skew all_for_a_fifth{1, 20};

double between(const Skew& low, const Skew& high, double share) {
    return std::lerp(low.minutes, high.minutes, (share - low.share) / (high.share - low.share));
}

/// Places in the window, by cut-off, then by age.
std::vector<std::size_t> by_due(const Window& window) {
    std::vector<std::size_t> places(window.waiting());
    std::iota(places.begin(), places.end(), std::size_t{0});
    std::ranges::sort(places, {}, [&](std::size_t index) {
        const Time due = window.at(index).due;
        return std::tuple(!due, due, index);
    });
    return places;
}

/// Fills the one list, and then the other.
class Collector {
  public:
    Collector(const std::set<BinNumber>& at_ports, std::size_t most_prepared,
              std::size_t most_forecast)
        : seen_(at_ports), most_prepared_(most_prepared), most_forecast_(most_forecast) {}

    void add(std::span<const BinNumber> bins) {
        for (const BinNumber bin : bins) {
            if (full() || !seen_.insert(bin).second) continue;
            auto& list = work_.prepare.size() < most_prepared_ ? work_.prepare : work_.forecast;
            list.push_back(bin);
        }
    }
    bool full() const {
        return work_.prepare.size() + work_.forecast.size() >= most_prepared_ + most_forecast_;
    }
    IdleWork work() && { return std::move(work_); }

  private:
    std::set<BinNumber> seen_;
    std::size_t most_prepared_;
    std::size_t most_forecast_;
    IdleWork work_;
};

}  // namespace

std::chrono::minutes work_ahead(double share_of_hot_fifth) {
    const double share = std::clamp(share_of_hot_fifth, even.share, all_for_a_fifth.share);
    double minutes = between(very_skewed, all_for_a_fifth, share);
    if (share < very_skewed.share) minutes = between(skewed, very_skewed, share);
    if (share < skewed.share) minutes = between(even, skewed, share);
    return std::chrono::minutes(static_cast<std::int64_t>(minutes));
}

std::size_t bins_ahead(std::chrono::minutes ahead, double presentations_an_hour) {
    const auto minutes =
        std::clamp(ahead, std::chrono::minutes(least_ahead), std::chrono::minutes(most_ahead));
    const double bins = presentations_an_hour * static_cast<double>(minutes.count());
    return static_cast<std::size_t>(std::ceil(std::max(bins, 0.0) / minutes_an_hour));
}

double share_of_hot_fifth(const Window& window) {
    std::unordered_map<BinNumber, std::int64_t> needs;
    std::int64_t all = 0;
    for (std::size_t index = 0; index < window.size(); ++index) {
        for (const BinNumber bin : window.at(index).bins) ++needs[bin];
        all += static_cast<std::int64_t>(window.at(index).bins.size());
    }
    if (all == 0) return 0;
    std::vector<std::int64_t> counts;
    for (const auto& [bin, count] : needs) counts.push_back(count);
    std::ranges::sort(counts, std::greater());
    const auto fifth = static_cast<std::ptrdiff_t>((counts.size() + 4) / 5);
    const auto hot = std::accumulate(counts.begin(), counts.begin() + fifth, std::int64_t{0});
    return static_cast<double>(hot) / static_cast<double>(all);
}

std::size_t most_prepared(std::int64_t stacks) {
    return static_cast<std::size_t>(std::max<std::int64_t>(1, stacks / stacks_for_a_prepared_bin));
}

std::size_t prepared_for(std::int64_t ports, const Window& window, std::int64_t stacks) {
    const auto an_hour = ports * (std::chrono::seconds(std::chrono::hours(1)) / line_at_port);
    const auto ahead = work_ahead(share_of_hot_fifth(window));
    return std::min(bins_ahead(ahead, static_cast<double>(an_hour)), most_prepared(stacks));
}

std::int64_t empty_bins_ahead(std::int64_t stacks) {
    const double bins = static_cast<double>(stacks) * part_of_stacks_with_an_empty_bin;
    return std::max<std::int64_t>(1, std::llround(std::ceil(bins)));
}

IdleWork idle_work(std::span<const OpenOrder> open, const Window& window,
                   const std::set<BinNumber>& at_ports, std::size_t most_prepared,
                   std::size_t most_forecast) {
    Collector collector(at_ports, most_prepared, most_forecast);
    for (const OpenOrder& order : open) collector.add(order.bins);
    for (const std::size_t index : by_due(window)) {
        if (collector.full()) break;
        collector.add(window.at(index).bins);
    }
    return std::move(collector).work();
}

}  // namespace entrepot::planning
