#pragma once

#include <vector>

#include "base/caller.h"
#include "base/codec.h"
#include "base/described.h"
#include "db/database.h"

/// What the books know of each bin of a grid, for its picture.
namespace entrepot {

struct BinDemand {
    BinId bin_id;
    std::int64_t number = 0;
    std::int64_t layout = 1;
    std::int64_t used = 0;
    std::int64_t lines = 0;
};
constexpr auto describe(Type<BinDemand>) {
    using D = BinDemand;
    return described<D>("BinDemand", "A bin, and how much it is wanted.",
                        field<&D::bin_id>("Number of the row."),
                        field<&D::number>("What its label says."),
                        field<&D::layout>("How many compartments it has."),
                        field<&D::used>("Compartments that hold something."),
                        field<&D::lines>("Open order lines that are promised goods as lie in it."));
}

struct GridDemand {
    std::vector<BinDemand> bins;
};
constexpr auto describe(Type<GridDemand>) {
    return described<GridDemand>("GridDemand", "How much each bin of a grid is wanted.",
                                 field<&GridDemand::bins>("By number.", {.max_items = 240000}));
}

/// Refuses `grid_not_found`.
GridDemand get_demand(const Snapshot& snapshot, const Caller& caller, SiteId site);

}  // namespace entrepot
