#pragma once

#include <functional>
#include <set>
#include <unordered_set>
#include <vector>

#include "grid/driver.h"
#include "grid/simulator/bin_register.h"
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
    /// Grams of a bin. Its ports do not weigh when there is none.
    std::function<std::int32_t(BinNumber)> weigh;
    /// What it does besides; `weighs` follows from `weigh`.
    DriverCapabilities can{
        .groups = true, .codes = true, .unqueues = true, .forecasts = true, .inserts = true};
};

/// A grid with its controller, in simulated time: the driver that needs no hardware. Stopped, it
/// takes all calls and does what they ask for when it runs again.
class SimulatedGrid : public Driver {
  public:
    SimulatedGrid(Agenda& agenda, SimulatedGridSpec spec);

    /// Bins that stand in the grid from the start.
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
    std::optional<BinState> state(BinNumber bin) const override { return bins_.state(bin); }
    std::optional<PortState> port_state(PortNumber port) const override;
    SystemMode system_mode() const override { return mode_; }
    std::optional<std::int32_t> weight(PortNumber port) const override;

  private:
    struct Subscription {
        GridListener listener;
        std::int64_t told = 0;
    };

    Station* find(PortNumber port);
    const Station* find(PortNumber port) const;
    bool all_inside(std::span<const BinNumber> bins) const;

    void tell(const GridChange& change);
    void tell_all(Subscription& subscription) const;
    void tell_sequence(Station& station);
    void set_mode(BinNumber bin, BinMode mode);

    DriverFault may_queue(const Station& station, const QueueEntry& entry) const;
    void unqueue_bin(Station& station, BinNumber bin);
    void unqueue_code(Station& station, ContentCode code);
    /// Whether a bin is neither there nor on its way, or its fetch can be forgotten, and is.
    bool holds_back(Station& station, BinNumber bin);

    /// Asks for what ports want and is not there.
    void bring_to_all();
    void bring(Station& station, bool urgent = false);
    void ask_for(Station& station, BinNumber bin, bool urgent);
    /// Entries by content code that come soon are given the bin that is quickest to dig.
    void choose_bins(Station& station);
    BinNumber quickest_free(const Station& station, ContentCode code) const;
    /// Bins that some port has asked for.
    std::unordered_set<BinNumber> claimed() const;
    /// Puts what is quickest first in each group that comes soon.
    void order_groups(Station& station);
    Span until_there(const Station& station, BinNumber bin) const;
    void arrived(PortNumber port, BinNumber bin);
    void open_when_ready(PortNumber port);
    /// The open bin is done with: it leaves the queue when it is of its front.
    void leave(Station& station, BinNumber bin);
    void send_back(Station& station, BinNumber bin);
    /// Sends back what a port does not want any longer.
    void clear(Station& station);

    Agenda& agenda_;
    SimulatedGridSpec spec_;
    Floor floor_;
    std::vector<Station> stations_;
    BinRegister bins_;
    std::set<BinNumber> to_prepare_;
    std::vector<Subscription> subscriptions_;
    SystemMode mode_ = SystemMode::running;
    Time stopped_at_;
};

}  // namespace entrepot::grid
