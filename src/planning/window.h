#pragma once

#include <algorithm>
#include <cstdint>
#include <deque>
#include <optional>
#include <vector>

#include "base/ids.h"
#include "base/time.h"
#include "grid/stacks.h"

namespace entrepot::planning {

using grid::BinNumber;

/// An order that is released to a port's window and waits for a slot.
struct WaitingOrder {
    OrderId order;
    std::vector<BinNumber> bins;  ///< It needs units out of each; every bin once.
    Time due;                     ///< Its cut-off; 0 when it has none.
    std::int32_t overtaken = 0;   ///< How often a newer order was taken before it.

    bool needs(BinNumber bin) const;
};

/// The orders that may be taken next: the oldest so many that wait. An order is overtaken at most
/// so often; then it is the next to be taken (`overdue`).
class Window {
  public:
    /// Both from 1.
    Window(std::size_t width, std::int32_t most_overtaken)
        : width_(width), most_overtaken_(most_overtaken) {}

    /// The newest of all.
    void add(WaitingOrder order) { waiting_.push_back(std::move(order)); }
    /// Orders in the window; those behind it are not among them.
    std::size_t size() const { return std::min(width_, waiting_.size()); }
    /// The oldest is 0.
    const WaitingOrder& at(std::size_t index) const { return waiting_[index]; }
    /// The oldest order that may not be overtaken again.
    std::optional<std::size_t> overdue() const;
    /// Takes an order out; all that are older are overtaken by it.
    WaitingOrder take(std::size_t index);
    /// How many orders in the window need a bin.
    std::int32_t waiting_for(BinNumber bin) const;

  private:
    std::size_t width_;
    std::int32_t most_overtaken_;
    std::deque<WaitingOrder> waiting_;
};

}  // namespace entrepot::planning
