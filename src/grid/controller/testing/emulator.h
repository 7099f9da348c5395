#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "grid/controller/marked_queue.h"
#include "grid/controller/placing.h"
#include "grid/controller/settings.h"
#include "grid/controller/testing/line_server.h"
#include "grid/simulator/agenda.h"
#include "grid/simulator/simulated_grid.h"
#include "http/server.h"

namespace entrepot::grid::test {

/// Where an emulator listens on loopback; 0 takes free ports.
struct EmulatorPorts {
    std::uint16_t http = 0;
    std::uint16_t lines = 0;
};

/// A controller as its public documentation describes it, with real sockets, and a simulated grid
/// behind it. It can be told to misbehave. Thread-safe.
class Emulator {
  public:
    /// A call that came in, or a bin that was opened.
    struct Entry {
        std::int64_t at = 0;  ///< Nanoseconds of the machine's monotonic clock.
        std::string what;     ///< The call's name, or "opened".
        PortNumber port = 0;
        BinNumber bin = 0;
        int fault = 0;  ///< The code it was refused with.
    };

    explicit Emulator(const SimulatedGridSpec& spec, EmulatorPorts ports = {});
    ~Emulator();

    /// How to reach it, with short waits.
    ControllerSettings settings() const;
    const Shape& shape() const { return shape_; }
    /// Bins that stand in the grid from the start, one more on each storage cell.
    BinNumber fill_level();
    /// So many with these numbers, layer after layer.
    void fill(BinNumber first, std::int32_t count);

    Time now();
    /// Lets the grid do what is next. False when nothing is left to do, or is only after `end`.
    bool step(Time end);
    void run_until(Time end);
    /// Lines that were sent over the connection that there is.
    std::int64_t lines_told();
    /// Calls and openings so far.
    std::vector<Entry> log();
    std::int64_t calls_of(const std::string& name);
    /// What the grid itself says, past all sockets.
    std::optional<BinState> truth(BinNumber bin);

    void stop();
    void run();
    /// Ends the connections for news.
    void drop_connections();
    /// Nobody listens any longer; and again, at the same ports.
    void go_away();
    void come_back();
    /// Forgets queues and what is presented, and closes the ports.
    void restart();
    /// Each line is sent twice: at once, or after so many others.
    void repeat_lines(std::optional<std::size_t> after);
    /// Lines are kept back until they are let go.
    void hold_lines();
    void let_lines_go();
    /// Without a mark at a dump's end.
    void mark_dump_end(bool marks) { marks_dump_end_ = marks; }
    /// Whether a dump tells of ports.
    void name_ports(bool names) { names_ports_ = names; }
    /// Sends a line as it is.
    void say(const std::string& line);
    /// The next call of a name is refused, or answered with something else, or not at all.
    void refuse_next(const std::string& name, int code);
    void answer_next(const std::string& name, int status, std::string body);
    void ignore_next(const std::string& name);
    /// It is done, and its answer is lost.
    void lose_answer_to_next(const std::string& name);
    /// A bin that nobody asked for is opened at a port, for all that the controller knows.
    void open_wrong(PortNumber port, BinNumber bin);
    /// Such bins stand at their port although they are closed, until they may leave.
    void keep_wrong();
    void let_wrong_leave();
    /// A robot can't set a bin down: nothing opens at the port and nothing leaves it until mended.
    void break_port(PortNumber port);
    void mend_port(PortNumber port);
    /// As somebody does at the controller's console.
    void close_there(PortNumber port, BinNumber bin);
    void close_port_there(PortNumber port);

  private:
    struct Reply {
        int fault = 0;
        std::vector<Element> params = {};
    };
    using Verb = Reply (Emulator::*)(const Element& params);
    struct Port {
        std::vector<GroupedEntry> queue;
        GroupNumber open_group = 0;
        BinNumber selected = 0;
    };
    struct Surprise {
        enum class Kind { refuse, answer, ignore, lose } kind = Kind::refuse;
        int number = 0;
        std::string body;
    };

    // Calls (emulator_calls_test.cpp, emulator_queue_test.cpp)
    static const std::map<std::string, Verb>& verbs();
    void answer(const http::Request& request, http::Responder responder);
    http::Response work_on(const Element& call);
    Reply prepare(const Element& params);
    Reply cancel_prepare(const Element& params);
    Reply forecast(const Element& params);
    Reply cancel_forecast(const Element& params);
    Reply open_port(const Element& params);
    Reply close_port(const Element& params);
    Reply append_queue(const Element& params);
    Reply set_queue(const Element& params);
    Reply get_queue(const Element& params);
    Reply begin_group(const Element& params);
    Reply end_group(const Element& params);
    Reply open_bin(const Element& params);
    Reply close_bin(const Element& params);
    Reply remove_bin(const Element& params);
    Reply insert_bin(const Element& params);
    Reply bin_state(const Element& params);
    Reply port_status(const Element& params);
    void leave(Port& port, BinNumber bin);
    void use_up(BinNumber bin);
    Reply add_to_queue(PortNumber number, const std::vector<GroupedEntry>& entries);

    // News (emulator_news_test.cpp)
    void accept(int socket);
    void hear(const GridChange& change);
    void tell_moved(const BinMoved& moved);
    void tell_mode(const BinModeChanged& changed);
    std::string whole_line(BinNumber bin, const BinState& state) const;
    std::string place(const BinState& state) const;
    bool is_port_cell(std::int32_t cell) const;
    PortNumber port_at(std::int32_t cell) const;
    void wrong_leaves(BinNumber bin);
    void tell(const std::string& line);
    void send_line(const std::string& line);
    void listen();

    std::mutex mutex_;
    Agenda agenda_;
    Shape shape_;
    Layout layout_;
    Placing placing_;
    SimulatedGrid grid_;
    BinNumber bins_ = 0;
    GroupNumber groups_ = 0;
    std::map<PortNumber, Port> ports_;
    std::map<BinNumber, BinState> known_;
    std::vector<BinNumber> prepared_;
    std::map<BinNumber, PortNumber> wrong_;
    bool keeps_wrong_ = false;
    std::vector<BinNumber> kept_wrong_;
    std::map<std::string, std::deque<Surprise>> surprises_;
    std::vector<Entry> log_;

    std::vector<int> connections_;
    std::int64_t lines_told_ = 0;
    std::optional<std::size_t> repeat_after_;
    std::deque<std::string> to_repeat_;
    bool holds_ = false;
    bool marks_dump_end_ = true;
    bool names_ports_ = true;
    std::vector<std::string> held_;
    std::vector<http::Responder> unanswered_;

    std::uint16_t http_port_ = 0;
    std::uint16_t line_port_ = 0;
    std::unique_ptr<http::Server> http_;
    std::unique_ptr<LineServer> lines_;
};

}  // namespace entrepot::grid::test
