#include "simulation/sources.h"

#include <algorithm>

namespace entrepot::simulation {
namespace {

/// So many that no line empties a compartment.
constexpr std::int32_t enough_units = 1'000'000'000;

bool may_take(const WorkLine& line, BinNumber bin) {
    return std::ranges::find(line.bins, bin) != line.bins.end();
}

}  // namespace

planning::Source Sources::source(BinNumber bin, const WorkOrder& order) const {
    const grid::Stacks& stacks = floor_.stacks();
    const auto lines_here = std::ranges::count_if(
        order.lines, [&](const WorkLine& line) { return may_take(line, bin); });
    planning::Source source{.bin = bin, .units = enough_units};
    source.blockers = static_cast<std::int32_t>(stacks.above(bin).size());
    const auto spot = stacks.find(bin);
    source.cells = spot ? stacks.shape().cell(spot->cell).y : 0;  // all ports are at y = 0
    source.comes_anyway = wanted_.contains(bin);
    source.other_products = static_cast<std::int32_t>(lines_here) - 1;
    return source;
}

const std::vector<BinNumber>& Sources::choose(std::size_t order) {
    for (const WorkLine& line : work_.orders[order].lines) {
        std::vector<planning::Source> sources;
        for (const BinNumber bin : line.bins) sources.push_back(source(bin, work_.orders[order]));
        bins_[order].push_back(decisions_.source(sources, line.units));
    }
    for (const BinNumber bin : bins_[order]) ++wanted_[bin];
    return bins_[order];
}

BinNumber Sources::instead(std::size_t order, std::size_t line) {
    auto& held_too_little = short_[order];
    held_too_little.insert(bins_[order][line]);
    const auto& bins = work_.orders[order].lines[line].bins;
    const auto other =
        std::ranges::find_if(bins, [&](BinNumber bin) { return !held_too_little.contains(bin); });
    if (other == bins.end()) return 0;
    picked(bins_[order][line], 1);
    bins_[order][line] = *other;
    ++wanted_[*other];
    return *other;
}

void Sources::picked(BinNumber bin, std::size_t lines) {
    const auto wanted = wanted_.find(bin);
    wanted->second -= lines;
    if (wanted->second == 0) wanted_.erase(wanted);
}

}  // namespace entrepot::simulation
