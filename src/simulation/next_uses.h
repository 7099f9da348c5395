#pragma once

#include <vector>

#include "grid/simulator/agenda.h"
#include "planning/next_uses.h"
#include "simulation/port_work.h"

namespace entrepot::simulation {

/// planning::next_uses of the ports and the window. It is worked out anew after a moment,
/// which is the longer the more orders wait: with many it takes milliseconds and changes little.
class NextUses {
  public:
    NextUses(const planning::Window& window, const std::vector<PortWork>& ports,
             const grid::Agenda& agenda)
        : window_(window), ports_(ports), agenda_(agenda) {}

    std::int64_t of(BinNumber bin);

  private:
    const planning::Window& window_;
    const std::vector<PortWork>& ports_;
    const grid::Agenda& agenda_;
    grid::NextUse known_;
    Time known_until_;
};

}  // namespace entrepot::simulation
