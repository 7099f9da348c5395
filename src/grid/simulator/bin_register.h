#pragma once

#include <map>
#include <optional>
#include <set>

#include "grid/driver_events.h"

namespace entrepot::grid {

/// What a controller knows of each bin.
class BinRegister {
  public:
    void add(BinNumber bin, const BinState& state);
    /// Changes what is told of a bin; of anything else nothing.
    void note(const GridChange& change);

    std::optional<BinState> state(BinNumber bin) const;
    /// Whether it is in the grid, or at one of its ports.
    bool is_inside(BinNumber bin) const;
    /// Those outside among them, ascending.
    const std::set<BinNumber>& of_code(ContentCode code) const;
    const std::map<BinNumber, BinState>& all() const { return bins_; }

  private:
    std::map<BinNumber, BinState> bins_;
    std::map<ContentCode, std::set<BinNumber>> by_code_;
};

}  // namespace entrepot::grid
