#include "simulation/answers.h"

#include <fmt/format.h>

#include <array>

namespace entrepot::simulation {
namespace {

/// "third", "21st"
std::string ordinal(std::int32_t number) {
    static constexpr std::array<std::string_view, 9> names{
        "", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth"};
    static constexpr std::array<std::string_view, 4> endings{"th", "st", "nd", "rd"};
    if (number < std::ssize(names)) return std::string(names[static_cast<std::size_t>(number)]);
    const bool is_teen = number % 100 / 10 == 1;
    const std::int32_t last = is_teen || number % 10 > 3 ? 0 : number % 10;
    return std::to_string(number) + std::string(endings[static_cast<std::size_t>(last)]);
}

/// Eight, eleven, eighteen and eighty-one begin with a vowel.
std::string_view article(std::int32_t number) {
    return number == 11 || number == 18 || number == 8 || number / 10 == 8 ? "An" : "A";
}

std::string more_or_other(std::int32_t before, std::int32_t now, std::string_view one) {
    if (now == before + 1) return fmt::format("{} {} {}", article(now), ordinal(now), one);
    return fmt::format("{} instead of {}", counted(now, one), before);
}

/// What is different, when it is one thing; else the names.
std::string subject(const Setup& before, const Setup& now) {
    const bool same_rules = before.rules == now.rules && before.order_slots == now.order_slots &&
                            before.policy == now.policy;
    if (same_rules && before.robots == now.robots && before.ports != now.ports) {
        return more_or_other(before.ports, now.ports, "port");
    }
    if (same_rules && before.ports == now.ports && before.robots != now.robots) {
        return more_or_other(before.robots, now.robots, "robot");
    }
    const bool same_place = before.rules == now.rules && before.order_slots == now.order_slots &&
                            before.ports == now.ports && before.robots == now.robots;
    if (same_place && before.policy == Policy::fifo && now.policy == Policy::planner) {
        return "The planner instead of first in, first out";
    }
    return fmt::format("\"{}\" against \"{}\"", now.name, before.name);
}

struct Change {
    std::string_view measure;
    std::string_view words;  ///< {0}: before; {1}: now.
};
constexpr std::array<Change, 5> told{{
    {"Lines an hour", "{1} instead of {0} lines an hour"},
    {"Presentations per line", "{1} instead of {0} presentations per line"},
    {"Finished at", "finished at {1} instead of {0}"},
    {"Late orders", "late orders {0} → {1}"},
    {"Waiting, seconds a line", "waiting {0} → {1} seconds a line"},
}};

std::string sentence(const SetupResult& before, const SetupResult& now) {
    std::string text = subject(before.setup, now.setup) + ":";
    bool differs = false;
    for (const Change& change : told) {
        const Measure& figure = measure(change.measure);
        const std::string old = shown(figure, spread(before, figure).mean);
        const std::string fresh = shown(figure, spread(now, figure).mean);
        if (old == fresh) continue;
        text += (differs ? ", " : " ") + fmt::format(fmt::runtime(change.words), old, fresh);
        differs = true;
    }
    return differs ? text + "." : text + " no difference.";
}

}  // namespace

std::vector<std::string> answers(const Comparison& comparison) {
    std::vector<std::string> sentences;
    for (std::size_t at = 1; at < comparison.results.size(); ++at) {
        sentences.push_back(sentence(comparison.results[at - 1], comparison.results[at]));
    }
    return sentences;
}

std::string subheading(const Comparison& comparison) {
    const GridSize& grid = comparison.scenario.grid;
    return fmt::format("{} with {}, played {}. Grid of {} x {} cells, {} bins high, {} % full.",
                       counted(comparison.orders, "order"), counted(comparison.lines, "line"),
                       counted(static_cast<std::int64_t>(comparison.scenario.seeds.size()), "time"),
                       grid.columns, grid.rows, grid.height, grid.fill_percent);
}

std::string heading(const Comparison& comparison) {
    return comparison.scenario.name + "\n" + subheading(comparison);
}

}  // namespace entrepot::simulation
