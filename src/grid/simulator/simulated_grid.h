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
    /// The controller: nothing moves, all calls are refused, and nobody hears anything. When it is
    /// up again it knows all that it knew, queues and presents, too, and all hear all anew.
    void shut_down();
    void start_up();
    /// A robot stands still for a time, whatever it does.
    void halt_robot(std::int32_t robot, Span span) { floor_.halt(robot, span); }
    /// Nothing opens at a port, and nothing leaves it, until it is mended. Ports that are unknown,
    /// or broken already, stay as they are.
    void break_port(PortNumber port, PortFault fault);
    void mend_port(PortNumber port);
    /// Whether less lies in the bin that is open at a port than the warehouse thinks.
    bool is_short(PortNumber port) const;
    /// Some bin, the same for the same number; 0 when there is none.
    BinNumber any_bin(std::uint64_t number) const;

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
    SystemMode system_mode() const override;
    std::optional<std::int32_t> weight(PortNumber port) const override;

  private:
    /// Why a call is refused, whatever it asks for.
    DriverFault refuses(const Station* station) const;
    DriverFault refuses(std::span<const BinNumber> bins) const;
    void go_on();
    void stand_still();
    void tell_all(const News::Say& say) const;
    DriverFault may_queue(const Station& station, const QueueEntry& entry) const;

    SimulatedGridSpec spec_;
    News news_;
    Floor floor_;
    Ports ports_;
    std::set<BinNumber> to_prepare_;
    bool stopped_ = false;
    bool shut_down_ = false;
    std::optional<Faults> faults_;
};

}  // namespace entrepot::grid
