#pragma once

#include <memory>
#include <optional>
#include <set>
#include <span>

#include "planning/choose_bin.h"
#include "simulation/setup.h"

namespace entrepot::simulation {

using grid::BinNumber;

/// Who decides what a port does next. Takes nothing itself.
class Decisions {
  public:
    virtual ~Decisions() = default;

    /// Slots that are filled while no order shares the open bin.
    virtual std::int32_t slots_to_fill() const = 0;
    /// Which of the window takes a free slot; `coming` are the bins that the port's orders need.
    virtual std::optional<std::size_t> next_order(const planning::Window& window,
                                                  const std::set<BinNumber>& coming,
                                                  Time now) const = 0;
    /// Which of the window joins while a bin is open; none to let it go.
    virtual std::optional<std::size_t> order_to_share(const planning::Window& window,
                                                      BinNumber open) const = 0;
    /// Which bin is asked for next; `open` are the port's orders with the bins they still need and
    /// that are not on their way, `elsewhere` those that other ports have or wait for.
    virtual std::optional<BinNumber> next_bin(std::span<const planning::OpenOrder> open,
                                              const planning::Window& window,
                                              const std::set<BinNumber>& elsewhere) const = 0;
};

std::unique_ptr<Decisions> decisions_of(const Setup& setup);

}  // namespace entrepot::simulation
