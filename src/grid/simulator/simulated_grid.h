#pragma once

#include <map>
#include <set>
#include <vector>

#include "grid/driver.h"
#include "grid/simulator/floor.h"
#include "grid/simulator/station.h"

namespace entrepot::grid {

/// Size and speed of a simulated grid.
struct SimulatedGridSpec {
    Layout layout;  ///< Its port cells are the ports 1, 2, ... in the order of their numbers.
    RobotSpec robot;
    std::int32_t robots = 1;
    Span exchange = std::chrono::seconds(8);  ///< From one bin to the next, at a conveyor port.
    std::size_t ahead = 3;  ///< Bins of a queue that are at the port or on their way.
    FloorRules rules;
};

/// A grid with its controller, in simulated time: the driver that needs no hardware.
class SimulatedGrid : public Driver {
  public:
    SimulatedGrid(Agenda& agenda, SimulatedGridSpec spec);

    /// Bins that stand in the grid from the start.
    void fill(std::int32_t cell, BinNumber bin, ContentCode code = 0);
    const Floor& floor() const { return floor_; }

    DriverCapabilities capabilities() const override;
    void subscribe(GridListener listener) override;
    DriverFault open_port(PortNumber port, PortMode mode) override;
    DriverFault close_port(PortNumber port, bool suspend) override;
    DriverFault prepare(std::span<const BinNumber> bins) override;
    DriverFault cancel(std::span<const BinNumber> bins) override;
    DriverFault forecast(std::span<const BinNumber> bins) override;
    DriverFault queue(PortNumber port, std::span<const BinNumber> bins) override;
    DriverFault unqueue(PortNumber port, std::span<const BinNumber> bins) override;
    DriverFault present(PortNumber port, BinNumber bin = 0) override;
    DriverFault release(PortNumber port, BinNumber bin, ContentCode code) override;
    DriverFault insert(PortNumber port, BinNumber bin, ContentCode code) override;
    DriverFault remove(PortNumber port, BinNumber bin) override;
    std::optional<BinState> state(BinNumber bin) const override;
    std::optional<PortState> port_state(PortNumber port) const override;

  private:
    struct Subscription {
        GridListener listener;
        std::int64_t told = 0;
    };

    Station* find(PortNumber port);
    const Station* find(PortNumber port) const;
    /// Whether all bins are in the grid, or at one of its ports.
    bool all_inside(std::span<const BinNumber> bins) const;
    bool is_inside(BinNumber bin) const;

    void tell(const GridChange& change);
    void set_mode(BinNumber bin, BinMode mode);

    /// Asks for what a port wants and is not there.
    void bring(Station& station, bool urgent = false);
    void arrived(PortNumber port, BinNumber bin);
    void open_when_ready(PortNumber port);
    /// The open bin is done with: it leaves the queue when it is its front.
    void leave(Station& station, BinNumber bin);
    void send_back(Station& station, BinNumber bin);
    /// Sends back what a port does not want any longer.
    void clear(Station& station);

    Agenda& agenda_;
    SimulatedGridSpec spec_;
    Floor floor_;
    std::vector<Station> stations_;
    std::map<BinNumber, BinState> bins_;
    std::set<BinNumber> to_prepare_;
    std::vector<Subscription> subscriptions_;
};

}  // namespace entrepot::grid
