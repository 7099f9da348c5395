#include "simulation/idle_robots.h"

#include <algorithm>

#include "planning/idle_time.h"

namespace entrepot::simulation {

void IdleRobots::look(const planning::Window& window, std::span<const PortWork> ports) {
    std::vector<planning::OpenOrder> open;
    std::set<BinNumber> at_ports;
    for (const PortWork& port : ports) {
        open.insert(open.end(), port.open.begin(), port.open.end());
        at_ports.merge(port.held());
    }
    const std::size_t most = planning::prepared_for(std::ssize(ports), window, stacks_);
    const auto work = planning::idle_work(open, window, at_ports, most, most);
    told_.follow(
        driver_,
        {{work.prepare.begin(), work.prepare.end()}, {work.forecast.begin(), work.forecast.end()}},
        at_ports);
}

}  // namespace entrepot::simulation
