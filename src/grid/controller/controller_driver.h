#pragma once

#include <chrono>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "grid/controller/bin_news.h"
#include "grid/controller/link.h"
#include "grid/controller/picture.h"
#include "grid/controller/preparations.h"
#include "grid/driver.h"

namespace entrepot::grid {

/// A grid behind a controller that is asked over HTTP and tells its news over TCP. Calls, `attend`
/// and events are on one thread, the grid's own; a call waits for the controller's answer, at most
/// `answer_ms`, and none is sent while the controller is not reached. See README.md for what the
/// words at the controller mean.
class ControllerDriver : public Driver {
  public:
    /// Connects in the background; the system is `unreachable` until `attend` has heard all.
    ControllerDriver(const ControllerSettings& settings, const Shape& shape);

    /// Hears the news and tells what they change; waits at most so long for the first.
    void attend(std::chrono::milliseconds longest);
    const ControllerFigures& figures() const { return link_.figures(); }

    DriverCapabilities capabilities() const override;
    void subscribe(GridListener listener) override { picture_.subscribe(std::move(listener)); }
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
    std::optional<BinState> state(BinNumber bin) const override;
    std::optional<PortState> port_state(PortNumber port) const override;
    SystemMode system_mode() const override { return picture_.system(); }
    /// The interface has no scales.
    std::optional<std::int32_t> weight(PortNumber) const override { return {}; }

  private:
    using Clock = std::chrono::steady_clock;

    // Calls (controller_driver.cpp, controller_ports.cpp)
    DriverFault may_ask_of(PortNumber port) const;
    /// Asks the controller whether it has a port that nobody has named.
    void learn_port(PortNumber port);
    bool all_inside(std::span<const BinNumber> bins) const;
    std::vector<BinNumber> of_mode(const std::set<BinNumber>& bins, BinMode mode) const;
    DriverFault may_queue(const PortBook& book, const QueueEntry& entry) const;
    DriverFault enter_group(PortNumber port, GroupNumber group);
    DriverFault send_queue(PortNumber port, std::span<const PortBook::Line> lines);
    DriverFault read_queue(PortNumber port);
    /// Asks to open a bin; one by content code that has no free bin is asked for again later.
    DriverFault select(PortNumber port, BinNumber bin);
    void select_again();
    /// A bin that was taken out of the grid elsewhere.
    DriverFault forget(PortNumber port, BinNumber bin);
    DriverFault may_take_away(PortNumber port, BinNumber bin) const;
    DriverFault close_bin(PortNumber port, BinNumber bin, ContentCode code);

    // The connection (controller_connection.cpp)
    void hear_news(const LineStream::News& news);
    void hear_line(const std::string& line);
    void note_in_dump(const segment::Segment& said);
    /// Of bins and of nothing else.
    template <class Said>
    void hear(const Said& said) {
        bin_news_.hear(said);
    }
    void hear(const segment::Port& said);
    void hear(const segment::System& said);
    void hear(const segment::Unreadable& said);
    void hear(const segment::Hatch&) {}
    void hear(const segment::TaskGroups&) {}
    void hear(const segment::Dump&) {}
    void hear(const segment::Other&) {}
    void begin_dump();
    void end_dump();
    void look_at_clock();
    /// Reads what the dump does not say. False when the controller was lost over it.
    bool read_ports();
    bool read_port(PortNumber port);
    bool prepare_anew();

    const ControllerSettings settings_;
    Picture picture_;
    Link link_;
    BinNews bin_news_;
    Preparations prepared_;
    bool dumping_ = false;
    Clock::time_point dump_due_ = Clock::time_point::max();
    Clock::time_point dump_heard_;
    std::set<BinNumber> in_dump_;  ///< Bins that the dump has named.
    SystemMode said_ = SystemMode::running;
    Clock::time_point selected_again_;
};

}  // namespace entrepot::grid
