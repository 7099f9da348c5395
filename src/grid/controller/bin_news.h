#pragma once

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "grid/controller/link.h"
#include "grid/controller/placing.h"
#include "grid/controller/segment.h"

namespace entrepot::grid {

/// What news of bins mean for the picture. They may be old, or come again: what contradicts the
/// picture in a way that matters is asked about.
class BinNews {
  public:
    /// `read_port` asks the controller for a port's state.
    BinNews(Link& link, Picture& picture, const Shape& shape,
            std::function<void(PortNumber)> read_port);

    void hear(const segment::Bin& said);
    void hear(const segment::Mode& said);
    void hear(const segment::Kind& said);
    void hear(const segment::Cell& said);
    void hear(const segment::PlaceFailed& said);
    /// A bin is open before the worker of a port.
    void open_at(PortNumber port, BinNumber bin);
    /// Whether a bin came back into the grid since the last call.
    bool take_freed() { return std::exchange(freed_, false); }

  private:
    void lifted(BinNumber bin);
    void left_port(BinNumber bin);
    void set_down(BinNumber bin, std::int32_t cell, std::int32_t level,
                  std::optional<BinMode> said);
    /// It is open at a port, seen coming or not.
    void stands_open(BinNumber bin);
    void came_to_port(BinNumber bin, std::int32_t cell, BinMode mode);
    void opened(BinNumber bin);
    void send_back_wrong(PortNumber port, BinNumber bin);
    /// A mode that a bin has in the grid, said of one that is in a port.
    void let_go(BinNumber bin, BinMode said);
    /// Whether a bin that is open here is not any longer, by the controller's own word.
    bool was_taken_away(BinNumber bin);

    Link& link_;
    Picture& picture_;
    Placing placing_;
    std::function<void(PortNumber)> read_port_;
    std::set<std::int32_t> port_cells_;
    std::map<std::int32_t, PortNumber> port_at_;  ///< By cell, as far as bins have shown it.
    bool freed_ = false;
};

}  // namespace entrepot::grid
