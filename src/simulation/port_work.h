#pragma once

#include <deque>
#include <set>
#include <span>
#include <vector>

#include "grid/driver_types.h"
#include "planning/choose_bin.h"
#include "simulation/record.h"

namespace entrepot::simulation {

/// The orders that need other bins than these, with what they need of others.
std::vector<planning::OpenOrder> without(std::span<const planning::OpenOrder> open,
                                         const std::set<BinNumber>& bins);

/// What a worker at a port has in hand, and how long there was nothing to do.
struct PortWork {
    grid::PortNumber number = 0;
    std::vector<planning::OpenOrder> open;  ///< In the order in which slots were taken.
    std::deque<BinNumber> asked;            ///< On their way; the next first.
    BinNumber at_hand = 0;                  ///< Open before the worker; 0 when none is.
    std::size_t missing = 0;                ///< Lines of the order at hand that it lacks.
    bool is_short = false;                  ///< Less lies in it than was thought.
    bool presenting = false;                ///< The next bin is to be opened, or is.
    Time since;                             ///< When the last bin left, or orders came to a port
                                            ///< that had none.
    Time busy_since;                        ///< When it began to have orders.

    std::int32_t slots_taken() const { return static_cast<std::int32_t>(open.size()); }
    /// Bins that the orders in hand still need.
    std::set<BinNumber> needed() const;
    /// Bins that are here or on their way.
    std::set<BinNumber> held() const;
    /// Orders with the bins that are still to be asked for.
    std::vector<planning::OpenOrder> unasked() const;
    /// The bins that come, then those that will be asked for.
    std::vector<BinNumber> plan() const;
};

}  // namespace entrepot::simulation
