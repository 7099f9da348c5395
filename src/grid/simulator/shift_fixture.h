#pragma once

#include <map>
#include <vector>

#include "grid/simulator/simulated_grid.h"

namespace entrepot::grid {

/// Workers at the ports of a simulated grid, and a host that queues what they are to work on. It
/// looks at each port once a second, and asks again for what was refused.
class Shift {
  public:
    Shift(Agenda& agenda, SimulatedGrid& grid, Span work)
        : agenda_(agenda), grid_(grid), work_(work) {}

    /// Bins to bring to a port, after those before; those of a group in any order.
    void ask(PortNumber port, const std::vector<BinNumber>& bins, GroupNumber group = 0) {
        if (!ports_.contains(port)) agenda_.after(Span(0), [this, port] { look(port); });
        ports_[port].asks.push_back({bins, group});
        asked_ += bins.size();
    }
    bool done() const { return released.size() == asked_; }

    std::vector<BinNumber> released;

  private:
    struct Ask {
        std::vector<BinNumber> bins;
        GroupNumber group = 0;
    };
    struct Worker {
        std::deque<Ask> asks;
        Time seen;  ///< The bin that is open, for the first time.
    };

    void look(PortNumber port) {
        Worker& worker = ports_[port];
        const PortState state = grid_.port_state(port).value();
        if (state.mode == PortMode::closed) grid_.open_port(port, PortMode::open);
        if (state.queue.size() < 8 && !worker.asks.empty()) {
            const Ask& next = worker.asks.front();
            if (grid_.queue(port, next.bins, next.group) == DriverFault::none) {
                worker.asks.pop_front();
            }
        }
        if (state.open_bin == 0) {
            grid_.present(port);
        } else {
            work(port, state.open_bin);
        }
        if (state.queue.empty() && worker.asks.empty()) return;
        agenda_.after(std::chrono::seconds(1), [this, port] { look(port); });
    }
    void work(PortNumber port, BinNumber bin) {
        Worker& worker = ports_[port];
        if (!worker.seen) worker.seen = agenda_.now();
        if (agenda_.now() - worker.seen < work_) return;
        if (grid_.release(port, bin, bin % 50) != DriverFault::none) return;
        released.push_back(bin);
        worker.seen = {};
        grid_.present(port);
    }

    Agenda& agenda_;
    SimulatedGrid& grid_;
    Span work_;
    std::map<PortNumber, Worker> ports_;
    std::size_t asked_ = 0;
};

}  // namespace entrepot::grid
