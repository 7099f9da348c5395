#pragma once

#include <chrono>
#include <cstdint>
#include <set>
#include <span>
#include <vector>

#include "planning/choose_bin.h"
#include "planning/window.h"

namespace entrepot::planning {

/// How much work is kept near the top of the grid, when so much of the demand (0 to 1) is for the
/// most wanted fifth of the products: 45 minutes when all are wanted alike, 32 at 0.6, 22 at 0.8,
/// 20 at the least, for few bins serve most orders then and more would only bury each other.
std::chrono::minutes work_ahead(double share_of_hot_fifth);

/// How many bins that is, when so many an hour are presented at all ports together. Less than 15
/// minutes or more than 45 are never kept ahead, whatever is asked for.
std::size_t bins_ahead(std::chrono::minutes ahead, double presentations_an_hour);

/// Which share of what the waiting orders need is in the most wanted fifth of the bins they need; 0
/// when they need none. Behind the window nobody looks.
double share_of_hot_fifth(const Window& window);

/// How many bins are prepared at most in a grid of so many stacks: on a quarter of them *, at least
/// one. Nothing is put onto a prepared bin, so each closes a stack to what is in the way.
std::size_t most_prepared(std::int64_t stacks);

/// How many bins of waiting orders are prepared when so many ports work: those of `work_ahead`, as
/// many as `most_prepared` allows.
std::size_t prepared_for(std::int64_t ports, const Window& window, std::int64_t stacks);

/// How many empty bins are kept prepared for goods that come in: on 2 % of the stacks, at least
/// one.
std::int64_t empty_bins_ahead(std::int64_t stacks);

/// What robots do when they have nothing better to do; the most urgent bin first, each once.
struct IdleWork {
    std::vector<BinNumber> prepare;   ///< To be near the top, and not buried again.
    std::vector<BinNumber> forecast;  ///< To be brought upwards when there is time.
};

/// Bins of the orders in slots of all ports, then those of all that wait: by cut-off, and those
/// without one by age. The first so many are to be prepared, the next so many are a forecast. Bins
/// that are at a port are neither.
IdleWork idle_work(std::span<const OpenOrder> open, const Window& window,
                   const std::set<BinNumber>& at_ports, std::size_t most_prepared,
                   std::size_t most_forecast);

}  // namespace entrepot::planning
