#pragma once

#include <unordered_map>
#include <vector>

#include "grid/dig.h"
#include "simulation/port_work.h"

namespace entrepot::simulation {

/// When each bin is needed next, by the orders in hand and those in the window. It is worked out
/// anew when it is asked for after one of them has changed.
class NextUses {
  public:
    NextUses(const planning::Window& window, const std::vector<PortWork>& ports)
        : window_(window), ports_(ports) {}

    /// As grid::NextUse.
    std::int64_t of(BinNumber bin);
    /// Orders came, or were taken.
    void forget() { known_ = false; }

  private:
    void work_out();

    const planning::Window& window_;
    const std::vector<PortWork>& ports_;
    std::unordered_map<BinNumber, std::int64_t> ranks_;
    bool known_ = false;
};

}  // namespace entrepot::simulation
