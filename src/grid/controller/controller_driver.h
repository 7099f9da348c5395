#pragma once

#include <chrono>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "grid/controller/client.h"
#include "grid/controller/line_stream.h"
#include "grid/controller/picture.h"
#include "grid/controller/placing.h"
#include "grid/controller/segment.h"
#include "grid/driver.h"

namespace entrepot::grid {

/// What a controller driver has done, for metrics and tests.
struct ControllerFigures {
    std::int64_t lines = 0;        ///< Of news, over the connection that there is.
    std::int64_t unreadable = 0;   ///< Lines and answers that made no sense.
    std::int64_t calls = 0;        ///< Answered or not.
    std::int64_t connections = 0;  ///< To the news, made so far.
};

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
    const ControllerFigures& figures() const { return figures_; }

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
    using ListCall = std::function<Element(std::span<const BinNumber>)>;

    // Calls (controller_driver.cpp, controller_ports.cpp)
    Answer ask(const Element& call);
    /// The word for what came of a call; a controller that does not answer is lost.
    DriverFault outcome(const Answer& answer);
    DriverFault tell(const Element& call) { return outcome(ask(call)); }
    /// Sends a list in as many calls as its limit asks for.
    DriverFault tell_lists(std::span<const BinNumber> bins, std::size_t most, const ListCall& call);
    DriverFault may_ask_of(PortNumber port) const;
    bool all_inside(std::span<const BinNumber> bins) const;
    /// A bin was closed or taken out, and with it the foremost entry of its preparation.
    void use_up(BinNumber bin);
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

    // News (controller_news.cpp)
    void hear_line(const std::string& line);
    void hear(const segment::Bin& said);
    void hear(const segment::Mode& said);
    void hear(const segment::Kind& said);
    void hear(const segment::Cell& said);
    void hear(const segment::Hatch&) {}
    void hear(const segment::PlaceFailed& said);
    void hear(const segment::TaskGroups&) {}
    void hear(const segment::Port& said);
    void hear(const segment::System& said);
    void hear(const segment::Dump&);
    void hear(const segment::Other&) {}
    void hear(const segment::Unreadable& said);
    void lifted(BinNumber bin);
    void set_down(BinNumber bin, std::int32_t cell, std::int32_t level,
                  std::optional<BinMode> mode);
    void came_to_port(BinNumber bin, std::int32_t cell, BinMode mode);
    void opened(BinNumber bin);
    void open_at(PortNumber port, BinNumber bin);
    void send_back_wrong(PortNumber port, BinNumber bin);
    /// Whether a bin that is open here is not any longer, by the controller's own word.
    bool was_taken_away(BinNumber bin);
    std::optional<BinAnswer> ask_about(BinNumber bin);

    // The connection (controller_connection.cpp)
    void hear_news(const LineStream::News& news);
    void lose(const std::string& why);
    void begin_dump();
    void end_dump();
    void look_at_clock();
    /// Reads what the dump does not say. False when the controller was lost over it.
    bool read_ports();
    bool read_port(PortNumber port);
    bool prepare_anew();

    const ControllerSettings settings_;
    Placing placing_;
    Picture picture_;
    Client client_;
    ControllerFigures figures_;

    bool reached_ = false;
    bool dumping_ = false;
    bool ends_ = false;  ///< The connection is being ended; what it still says is void.
    Clock::time_point dump_due_ = Clock::time_point::max();
    Clock::time_point dump_heard_;
    std::set<BinNumber> in_dump_;
    SystemMode said_ = SystemMode::running;

    std::vector<BinNumber> prepared_;  ///< In the preparation queue, the most urgent first.
    /// Of them, what was asked for while the bin was in use: the end of that use takes it out.
    std::set<BinNumber> prepared_in_use_;
    std::vector<BinNumber> prepare_again_;
    std::set<std::int32_t> port_cells_;
    std::map<std::int32_t, PortNumber> port_at_;  ///< By cell, as far as bins have shown it.
    bool bins_freed_ = false;
    Clock::time_point selected_again_;

    LineStream stream_;
};

}  // namespace entrepot::grid
