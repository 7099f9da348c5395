#pragma once

#include <cstdint>
#include <deque>
#include <set>

#include "base/time.h"
#include "grid/driver_types.h"

namespace entrepot::grid {

/// A port of the simulated grid.
struct Station {
    PortNumber number = 0;
    std::int32_t cell = 0;
    PortMode mode = PortMode::closed;
    std::deque<BinNumber> queue;
    std::set<BinNumber> coming;  ///< Asked for and not there.
    std::set<BinNumber> here;    ///< At the port, the open one among them.
    BinNumber presented = 0;     ///< Is to be opened.
    BinNumber open = 0;
    Time ready_at;  ///< The exchange of the bin before is over then.

    /// The bins that are to be at the port now: the presented one, and so many of the queue.
    std::set<BinNumber> wanted(std::size_t ahead) const {
        std::set<BinNumber> bins;
        for (std::size_t at = 0; at < queue.size() && at < ahead; ++at) bins.insert(queue[at]);
        if (presented != 0) bins.insert(presented);
        if (open != 0) bins.insert(open);
        return bins;
    }
};

}  // namespace entrepot::grid
