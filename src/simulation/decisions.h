#pragma once

#include <memory>
#include <optional>
#include <set>
#include <span>

#include "planning/choose_source.h"
#include "simulation/port_work.h"
#include "simulation/setup.h"

namespace entrepot::simulation {

/// Who decides what a port does next. Takes nothing itself.
class Decisions {
  public:
    virtual ~Decisions() = default;

    /// Out of which bin a line is taken, when its order comes; each has enough.
    virtual BinNumber source(std::span<const planning::Source> bins, std::int32_t units) const = 0;
    /// Who of the window takes a slot of the port now; none when nobody is to.
    virtual std::optional<std::size_t> next_order(const planning::Window& window,
                                                  const PortWork& port, Time now) const = 0;
    /// Who of the window joins while a bin is open at the port; none to let it go.
    virtual std::optional<std::size_t> order_to_share(const planning::Window& window,
                                                      const PortWork& port) const = 0;
    /// Which bin the port asks for next; `elsewhere` are those that other ports have or wait for.
    virtual std::optional<BinNumber> next_bin(const planning::Window& window, const PortWork& port,
                                              const std::set<BinNumber>& elsewhere,
                                              Time now) const = 0;
};

std::unique_ptr<Decisions> decisions_of(const Setup& setup);

}  // namespace entrepot::simulation
