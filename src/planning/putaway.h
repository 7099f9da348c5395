#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "grid/room.h"
#include "grid/stacks.h"

namespace entrepot::planning {

using grid::BinNumber;
using grid::fits;
using grid::Measures;
using grid::most_grams_in_bin;

/// How often a product is asked for, in classes of the site's own.
enum class Speed : std::uint8_t { slow, medium, fast };

/// Units of a product, and a lot, that are to be stored.
struct Goods {
    Measures unit;
    std::int64_t quantity = 1;  ///< From 1.
    Speed speed = Speed::medium;
    std::int64_t in_bins = 0;  ///< So many bins hold the product already.
};

/// A product that lies in the same bin.
struct Neighbour {
    Speed speed = Speed::medium;
    double together = 0;  ///< Share of the orders for the goods that want it as well; 0 to 1.
};

enum class BinPlace : std::uint8_t { open, prepared, stored };

/// A compartment that is empty, or holds nothing but the same product and lot.
struct Place {
    BinNumber bin = 0;
    std::int64_t position = 1;  ///< Of the compartment; 1 to `layout`.
    std::int64_t layout = 1;    ///< Compartments of the bin: 1, 2, 4 or 8.
    std::int64_t units = 0;     ///< Of the same product and lot that lie in it.
    double filled = 0;          ///< Against the most that ever lay in it; 0 when it is not known.
    BinPlace where = BinPlace::stored;
    std::int64_t bin_grams = 0;  ///< Of what lies in the bin, as far as it is known.
    bool holds_product = false;  ///< Any compartment of the bin does.
    std::vector<Neighbour> neighbours = {};
};

/// What speaks for a place, in words a screen has: the same goods lie there; a fast product gets
/// one more bin; the bin is open, or near the top; what is ordered with it lies in the bin; it is
/// empty.
enum class PutawayReason : std::uint8_t {
    same_product,
    one_more_bin,
    open_bin,
    prepared_bin,
    ordered_together,
    empty_compartment
};

struct Proposal {
    BinNumber bin = 0;
    std::int64_t position = 1;
    std::int64_t units = 0;  ///< That go there: all, or what there is room for.
    PutawayReason reason = PutawayReason::empty_compartment;

    bool operator==(const Proposal&) const = default;
};

/// Over how many bins a product is spread: a fast one over as many as there are ports that may want
/// it at once, 2 to 5; others lie in one.
std::int64_t bins_wanted(Speed speed, std::int64_t ports);

/// Where goods are put, the best place first; "another compartment" takes the next. Fast products
/// that lie in too few bins go into one more. Then: a place that takes all; onto the same product
/// and lot; the smallest compartment; a bin that is open, then one that is prepared; with products
/// that are ordered together and equally fast. Places without room, or whose bin would get too
/// heavy, are none. When the size is not known, a quarter of a bin comes first *, and what goes
/// there the worker sees.
std::vector<Proposal> propose_places(const Goods& goods, std::span<const Place> places,
                                     std::int64_t ports);

}  // namespace entrepot::planning
