#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "grid/stacks.h"

namespace entrepot::planning {

using grid::BinNumber;

/// A compartment that holds the product that is wanted.
struct Source {
    BinNumber bin = 0;
    std::int32_t compartment = 1;     ///< From 1.
    std::int32_t units = 0;           ///< That may be taken; from 1.
    std::string expires_on;           ///< YYYY-MM-DD; '' when it is not known.
    std::int32_t blockers = 0;        ///< Bins that stand on it.
    std::int32_t cells = 0;           ///< On top of the grid, from its stack to the port.
    bool comes_anyway = false;        ///< It is at the port, or queued for it.
    bool wanted_elsewhere = false;    ///< By another port.
    std::int32_t other_products = 0;  ///< In the same bin, that the port needs as well.
};

/// What weighs for and against a source, in seconds of robots and people.
struct SourceWeights {
    /// Two grips, two releases and the lift between make 7 s *, the exchange of bins at the port 8.
    double presentation = 15;
    /// Moving a bin out of the way: 10 to 11 s.
    double blocker = 10.5;
    /// A robot drives 20 cells in 8 s *.
    double cell = 0.4;
    /// Another port has it first: 28 s for a line (130 an hour), 8 for the exchange.
    double wanted_elsewhere = 36;
    /// A rest is fetched for once more, 27 s and 8, unless an order comes that takes it all; and
    /// its compartment is taken till then. Half of it is counted *.
    double emptied = 17;
    /// Its own fetch and exchange are saved.
    double other_product = 35;
};

/// So many units out of a compartment.
struct SourcePick {
    BinNumber bin = 0;
    std::int32_t compartment = 1;
    std::int32_t units = 0;

    bool operator==(const SourcePick&) const = default;
};

/// What it costs to take so many units out of a compartment, in seconds; below 0 when it saves more
/// than it costs.
double cost_of(const Source& source, std::int32_t taken, const SourceWeights& weights = {});

/// Out of which compartments a quantity is taken; less than asked for when there is not more. What
/// expires first is taken first, whatever it costs, and what has no date last. Else the cheapest
/// for each unit, unless a single one that has all is cheaper than those together.
std::vector<SourcePick> choose_sources(std::span<const Source> sources, std::int32_t quantity,
                                       const SourceWeights& weights = {});

}  // namespace entrepot::planning
