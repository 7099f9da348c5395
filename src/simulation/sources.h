#pragma once

#include <set>
#include <unordered_map>
#include <vector>

#include "grid/simulator/floor.h"
#include "simulation/decisions.h"

namespace entrepot::simulation {

/// Out of which bin each line of each order is taken; decided when the order comes.
class Sources {
  public:
    Sources(const Workload& work, const Decisions& decisions, const grid::Floor& floor)
        : work_(work), decisions_(decisions), floor_(floor), bins_(work.orders.size()) {}

    /// Decides for an order, by its place in the workload. The answer has a bin for each line.
    const std::vector<BinNumber>& choose(std::size_t order);
    /// What was decided.
    const std::vector<BinNumber>& of(std::size_t order) const { return bins_[order]; }
    /// Another bin for a line of an order, for its own held too little; 0 when there is none, and
    /// then the line stays as it is.
    BinNumber instead(std::size_t order, std::size_t line);
    /// So many lines that were to be taken out of a bin are.
    void picked(BinNumber bin, std::size_t lines);

  private:
    planning::Source source(BinNumber bin, const WorkOrder& order) const;

    const Workload& work_;
    const Decisions& decisions_;
    const grid::Floor& floor_;
    std::vector<std::vector<BinNumber>> bins_;
    std::unordered_map<std::size_t, std::set<BinNumber>> short_;  ///< By order.
    std::unordered_map<BinNumber, std::size_t> wanted_;  ///< Lines that still need each bin.
};

}  // namespace entrepot::simulation
