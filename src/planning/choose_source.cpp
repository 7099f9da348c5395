#include "planning/choose_source.h"

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>

namespace entrepot::planning {
namespace {

using Sources = std::vector<Source>;

/// Picks of a product and what they cost together.
struct Choice {
    std::vector<SourcePick> picks;
    double cost = 0;

    void add(const Source& source, std::int32_t wanted, const SourceWeights& weights) {
        const std::int32_t units = std::min(source.units, wanted);
        picks.push_back({source.bin, source.compartment, units});
        cost += cost_of(source, units, weights);
    }
};

/// The cheapest for each unit; what saves more than it costs comes before all others.
Sources::iterator best_of(Sources& left, std::int32_t wanted, const SourceWeights& weights) {
    return std::ranges::min_element(left, {}, [&](const Source& source) {
        const std::int32_t units = std::min(source.units, wanted);
        const double cost = cost_of(source, units, weights);
        return std::tuple(cost > 0 ? cost / units : cost, source.bin, source.compartment);
    });
}

Choice one_by_one(Sources left, std::int32_t wanted, const SourceWeights& weights) {
    Choice choice;
    while (wanted > 0 && !left.empty()) {
        const auto best = best_of(left, wanted, weights);
        choice.add(*best, wanted, weights);
        wanted -= choice.picks.back().units;
        const BinNumber bin = best->bin;
        left.erase(best);
        for (Source& source : left) source.comes_anyway |= source.bin == bin;
    }
    return choice;
}

std::optional<Choice> all_from_one(const Sources& sources, std::int32_t wanted,
                                   const SourceWeights& weights) {
    std::optional<Choice> best;
    for (const Source& source : sources) {
        if (source.units < wanted) continue;
        Choice choice;
        choice.add(source, wanted, weights);
        if (!best || choice.cost < best->cost) best = std::move(choice);
    }
    return best;
}

Choice best_choice(const Sources& sources, std::int32_t wanted, const SourceWeights& weights) {
    Choice choice = one_by_one(sources, wanted, weights);
    const auto single = all_from_one(sources, wanted, weights);
    return single && single->cost < choice.cost ? *single : choice;
}

std::map<std::string, Sources> by_date(std::span<const Source> sources) {
    std::map<std::string, Sources> dates;
    for (const Source& source : sources) {
        if (source.units < 1) continue;
        dates[source.expires_on.empty() ? "9999-12-31" : source.expires_on].push_back(source);
    }
    return dates;
}

}  // namespace

double cost_of(const Source& source, std::int32_t taken, const SourceWeights& weights) {
    const double credit = taken >= source.units ? weights.emptied : 0;
    if (source.comes_anyway) return -credit;
    const double busy = source.wanted_elsewhere ? weights.wanted_elsewhere : 0;
    return weights.presentation + weights.blocker * source.blockers + weights.cell * source.cells +
           busy - weights.other_product * source.other_products - credit;
}

std::vector<SourcePick> choose_sources(std::span<const Source> sources, std::int32_t quantity,
                                       const SourceWeights& weights) {
    std::vector<SourcePick> picks;
    for (const auto& [date, same_date] : by_date(sources)) {
        if (quantity < 1) break;
        const Choice choice = best_choice(same_date, quantity, weights);
        for (const SourcePick& pick : choice.picks) {
            picks.push_back(pick);
            quantity -= pick.units;
        }
    }
    return picks;
}

}  // namespace entrepot::planning
