#pragma once

#include <deque>
#include <set>
#include <vector>

#include "grid/driver_types.h"
#include "planning/choose_bin.h"
#include "simulation/record.h"

namespace entrepot::simulation {

/// What a worker at a port has in hand, and how long there was nothing to do.
struct PortWork {
    grid::PortNumber number = 0;
    std::vector<planning::OpenOrder> open;  ///< In the order in which slots were taken.
    std::deque<BinNumber> asked;            ///< On their way; the next first.
    BinNumber at_hand = 0;                  ///< Open before the worker; 0 when none is.
    bool presenting = false;                ///< The next bin is to be opened, or is.
    Time since;                             ///< When the last bin left, or orders came to a port
                                            ///< that had none.
    Time busy_since;                        ///< When it began to have orders.

    std::set<BinNumber> needed() const {
        std::set<BinNumber> bins;
        for (const auto& order : open) bins.insert(order.bins.begin(), order.bins.end());
        return bins;
    }
    /// Bins that are here or on their way.
    std::set<BinNumber> held() const {
        std::set<BinNumber> bins(asked.begin(), asked.end());
        if (at_hand != 0) bins.insert(at_hand);
        return bins;
    }
    /// Orders with the bins that are still to be asked for.
    std::vector<planning::OpenOrder> unasked() const;
};

}  // namespace entrepot::simulation
