#pragma once

#include <cstdint>
#include <random>
#include <vector>

#include "grid/simulator/layout.h"
#include "grid/stacks.h"

namespace entrepot::simulation {

/// A bin and the stack it is put onto.
struct Standing {
    std::int32_t cell = 0;
    grid::BinNumber bin = 0;
};

/// Where bins 1 to `bins` stand in the morning, in the order in which they are put there. As after
/// many days of work: the longer ago a bin was asked for, the deeper it stands. `demand` says how
/// often each is, by its number - 1; those behind it never are. Throws std::logic_error when there
/// are not as many places.
std::vector<Standing> arrange(const grid::Layout& layout, std::int64_t bins,
                              const std::vector<double>& demand, std::mt19937_64& random);

}  // namespace entrepot::simulation
