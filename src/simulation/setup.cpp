#include "simulation/setup.h"

#include <fmt/format.h>

#include <algorithm>

namespace entrepot::simulation {
namespace {

Rules changed(Rules rules, const RuleChange& change) {
    rules.window = change.window.value_or(rules.window);
    rules.most_overtaken = change.most_overtaken.value_or(rules.most_overtaken);
    rules.share = change.share.value_or(rules.share);
    rules.cut_off_minutes = change.cut_off_minutes.value_or(rules.cut_off_minutes);
    rules.bins_ahead = change.bins_ahead.value_or(rules.bins_ahead);
    rules.put_back = change.put_back.value_or(rules.put_back);
    rules.prepare = change.prepare.value_or(rules.prepare);
    rules.blockers = change.blockers.value_or(rules.blockers);
    rules.returns = change.returns.value_or(rules.returns);
    return rules;
}

Setup setup_of(const Scenario& scenario, const Variant& variant) {
    return {.name = variant.name,
            .policy = variant.policy.value_or(Policy::planner),
            .robots = variant.robots.value_or(scenario.robots),
            .ports = variant.ports.value_or(scenario.ports),
            .order_slots = variant.order_slots.value_or(scenario.order_slots),
            .rules = changed(scenario.rules, variant.rules.value_or(RuleChange{}))};
}

/// The same one value where nothing is wished.
std::vector<std::optional<std::int32_t>> choices(const std::vector<std::int32_t>& wished) {
    if (wished.empty()) return {std::nullopt};
    return {wished.begin(), wished.end()};
}

std::vector<Variant> wished_variants(const Wishes& wishes) {
    std::vector<Variant> variants;
    for (const auto& ports : choices(wishes.ports)) {
        for (const auto& robots : choices(wishes.robots)) {
            Variant& variant = variants.emplace_back();
            variant.ports = ports;
            variant.robots = robots;
        }
    }
    return variants;
}

std::vector<Variant> variants_of(const Scenario& scenario, const Wishes& wishes) {
    if (!wishes.ports.empty() || !wishes.robots.empty()) return wished_variants(wishes);
    if (!scenario.compare.empty()) return scenario.compare;
    std::vector<Variant> both(2);
    both[0].policy = Policy::fifo;
    both[1].policy = Policy::planner;
    return both;
}

bool differ(const std::vector<Setup>& setups, auto member) {
    return std::ranges::any_of(
        setups, [&](const Setup& one) { return one.*member != setups.front().*member; });
}

/// What is not the same in all of them.
std::string name_by_difference(const Setup& setup, const std::vector<Setup>& all) {
    std::string name;
    const auto add = [&](const std::string& part) { name += (name.empty() ? "" : ", ") + part; };
    if (differ(all, &Setup::policy)) {
        add(setup.policy == Policy::fifo ? "First in, first out" : "Planner");
    }
    if (differ(all, &Setup::ports)) add(counted(setup.ports, "port"));
    if (differ(all, &Setup::robots)) add(counted(setup.robots, "robot"));
    if (differ(all, &Setup::order_slots)) add(counted(setup.order_slots, "slot"));
    return name.empty() ? "Planner" : name;
}

void make_distinct(std::vector<Setup>& setups) {
    for (std::size_t at = 1; at < setups.size(); ++at) {
        const auto before = setups.begin() + static_cast<std::ptrdiff_t>(at);
        const bool taken = std::ranges::any_of(
            setups.begin(), before, [&](const Setup& one) { return one.name == setups[at].name; });
        if (taken) setups[at].name += fmt::format(" ({})", at + 1);
    }
}

}  // namespace

std::string counted(std::int64_t count, std::string_view one) {
    return fmt::format("{} {}{}", count, one, count == 1 ? "" : "s");
}

std::vector<Setup> setups_of(const Scenario& scenario, const Wishes& wishes) {
    std::vector<Setup> setups;
    for (const Variant& variant : variants_of(scenario, wishes)) {
        setups.push_back(setup_of(scenario, variant));
    }
    for (Setup& setup : setups) {
        if (setup.name.empty()) setup.name = name_by_difference(setup, setups);
    }
    make_distinct(setups);
    return setups;
}

}  // namespace entrepot::simulation
