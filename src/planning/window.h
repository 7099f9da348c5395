#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <span>
#include <vector>

#include "planning/waiting_order.h"

namespace entrepot::planning {

/// By which orders an order is overtaken: a tenth of how often it may be at most is left to those
/// whose cut-off is near, so that cut-offs and ageing are both hard.
enum class Overtaker : std::uint8_t { ordinary, urgent };

/// Places of orders in the window that a port may choose from, the oldest first. They hold until an
/// order is added or taken.
using Seen = std::vector<std::size_t>;

/// All orders that wait for a slot, the oldest first. A port chooses among the oldest so many that
/// its filter admits. An order is overtaken at most so often; then it is the next to be taken
/// (`overdue`).
class Window {
  public:
    /// Both from 1.
    Window(std::size_t width, std::int32_t most_overtaken)
        : width_(width), most_overtaken_(most_overtaken) {}

    /// The newest of all.
    void add(WaitingOrder order) { waiting_.push_back(std::move(order)); }
    /// Orders in the window of a port without a filter; those behind it are not among them.
    std::size_t size() const { return std::min(width_, waiting_.size()); }
    /// All orders, those behind the window included.
    std::size_t waiting() const { return waiting_.size(); }
    /// The oldest is 0.
    const WaitingOrder& at(std::size_t index) const { return waiting_[index]; }
    Seen seen_by(const PortFilter& filter) const;
    /// The oldest of those that may not be overtaken by such an order again.
    std::optional<std::size_t> overdue(std::span<const std::size_t> seen,
                                       Overtaker by = Overtaker::ordinary) const;
    /// Takes an order out for a port; all that are older and that the port admits are overtaken.
    WaitingOrder take(std::size_t index, const PortFilter& filter = {});
    /// An order that waits no longer for another reason: it was cancelled or put on hold. Nobody is
    /// overtaken. False when it does not wait.
    bool remove(OrderId order);

  private:
    std::size_t width_;
    std::int32_t most_overtaken_;
    std::deque<WaitingOrder> waiting_;
};

}  // namespace entrepot::planning
