#pragma once

#include <set>

#include "grid/driver.h"
#include "grid/simulator/ports.h"

namespace entrepot::grid {

/// A grid with its controller, in simulated time: the driver that needs no hardware. Stopped, it
/// takes all calls and does what they ask for when it runs again.
class SimulatedGrid : public Driver {
  public:
    SimulatedGrid(Agenda& agenda, SimulatedGridSpec spec);

    /// Bins that stand in the grid from the start. Throws std::invalid_argument off storage cells.
    void fill(std::int32_t cell, BinNumber bin, ContentCode code = 0, BinType type = 1);
    const Floor& floor() const { return floor_; }
    /// As somebody does at the controller. Robots stand still where they are, and go on from there.
    void stop();
    void run();

    DriverCapabilities capabilities() const override;
    void subscribe(GridListener listener) override;
    DriverFault open_port(PortNumber port, PortMode mode,
                          std::span<const ContentCode> filter = {}) override;
    DriverFault close_port(PortNumber port, bool suspend) override;
    DriverFault prepare(std::span<const BinNumber> bins) override;
    DriverFault cancel(std::span<const BinNumber> bins) override;
    DriverFault forecast(std::span<const BinNumber> bins) override;
    using Driver::queue;
    using Driver::unqueue;
    DriverFault queue(PortNumber port, std::span<const QueueEntry> entries,
                      GroupNumber group = 0) override;
    DriverFault unqueue(PortNumber port, std::span<const QueueEntry> entries) override;
    DriverFault present(PortNumber port, BinNumber bin = 0) override;
    DriverFault release(PortNumber port, BinNumber bin, ContentCode code) override;
    DriverFault insert(PortNumber port, BinNumber bin, BinType type, ContentCode code) override;
    DriverFault remove(PortNumber port, BinNumber bin) override;
    std::optional<BinState> state(BinNumber bin) const override { return news_.bins().state(bin); }
    std::optional<PortState> port_state(PortNumber port) const override;
    SystemMode system_mode() const override { return mode_; }
    std::optional<std::int32_t> weight(PortNumber port) const override;

  private:
    bool all_inside(std::span<const BinNumber> bins) const;
    DriverFault may_queue(const Station& station, const QueueEntry& entry) const;

    SimulatedGridSpec spec_;
    News news_;
    Floor floor_;
    Ports ports_;
    std::set<BinNumber> to_prepare_;
    SystemMode mode_ = SystemMode::running;
};

}  // namespace entrepot::grid
