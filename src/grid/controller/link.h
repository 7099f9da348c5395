#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "grid/controller/client.h"
#include "grid/controller/line_stream.h"
#include "grid/controller/picture.h"

namespace entrepot::grid {

/// What went over a link so far, for metrics and tests.
struct ControllerFigures {
    std::int64_t lines = 0;        ///< Of news, over the connection that there is.
    std::int64_t unreadable = 0;   ///< Lines that made no sense.
    std::int64_t calls = 0;        ///< Answered or not.
    std::int64_t connections = 0;  ///< To the news, made so far.
};

/// The way to a controller: calls, with the neutral word for what came of them, and news. A
/// controller that does not answer is lost: the picture says so, and all is begun anew.
class Link {
  public:
    using ListCall = std::function<Element(std::span<const BinNumber>)>;

    Link(const ControllerSettings& settings, Picture& picture);

    bool reached() const { return reached_; }
    /// The connection is being ended; what it still says is void.
    bool ends() const { return ends_; }
    const ControllerFigures& figures() const { return figures_; }

    Answer ask(const Element& call);
    /// The word for what came of a call.
    DriverFault outcome(const Answer& answer);
    DriverFault tell(const Element& call) { return outcome(ask(call)); }
    /// Sends a list in as many calls as its limit asks for.
    DriverFault tell_lists(std::span<const BinNumber> bins, std::size_t most, const ListCall& call);
    /// What the controller says of a bin; nothing when it says none, or is lost over it.
    std::optional<BinAnswer> ask_about(BinNumber bin);

    /// News since the last call; waits at most so long for the first. Each has to be noted.
    std::vector<LineStream::News> take(std::chrono::milliseconds longest) {
        return stream_.take(longest);
    }
    /// False when they are void: of a connection that is being ended.
    bool note(const LineStream::News& news);
    void count_unreadable(const std::string& why);
    /// All is known: calls may be made.
    void reach();
    /// What is known can't be trusted any longer, for a reason of ours.
    void begin_anew(const std::string& why);

  private:
    void lose(const std::string& why);

    Picture& picture_;
    Client client_;
    ControllerFigures figures_;
    bool reached_ = false;
    bool ends_ = false;
    LineStream stream_;
};

}  // namespace entrepot::grid
