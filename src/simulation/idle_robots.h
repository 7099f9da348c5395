#pragma once

#include <set>
#include <span>

#include "grid/driver.h"
#include "grid/loop/ahead_desk.h"
#include "planning/window.h"
#include "simulation/port_work.h"

namespace entrepot::simulation {

/// Has bins brought up that will be needed, as the ports' worker and the grid's do
/// (`src/ports/grid/look_ahead.h`, `grid/loop/ahead_desk.h`).
class IdleRobots {
  public:
    IdleRobots(grid::Driver& driver, std::int64_t stacks) : driver_(driver), stacks_(stacks) {}

    void look(const planning::Window& window, std::span<const PortWork> ports);
    void used(BinNumber bin) { told_.used(bin); }

  private:
    grid::Driver& driver_;
    std::int64_t stacks_;
    grid::AheadDesk told_;
};

}  // namespace entrepot::simulation
