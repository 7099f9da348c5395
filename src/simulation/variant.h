#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/codec.h"

namespace entrepot::simulation {

/// Who decides which order is next, and which bin.
enum class Policy : std::uint8_t {
    fifo,    ///< First in, first out.
    planner  ///< src/planning.
};

/// Where bins go that stand on one that is wanted.
enum class BlockerPlace : std::uint8_t {
    nearest,  ///< The nearest stack.
    min_max   ///< Not onto what is wanted sooner.
};

/// Where a bin goes that leaves a port.
enum class ReturnPlace : std::uint8_t {
    nearest,  ///< The nearest stack.
    planned   ///< The nearest of which nothing is wanted sooner.
};

}  // namespace entrepot::simulation

template <>
struct entrepot::EnumNames<entrepot::simulation::Policy> {
    static constexpr std::array<std::string_view, 2> names{"fifo", "planner"};
};
template <>
struct entrepot::EnumNames<entrepot::simulation::BlockerPlace> {
    static constexpr std::array<std::string_view, 2> names{"nearest", "min_max"};
};
template <>
struct entrepot::EnumNames<entrepot::simulation::ReturnPlace> {
    static constexpr std::array<std::string_view, 2> names{"nearest", "planned"};
};

namespace entrepot::simulation {

/// How orders and bins are chosen. What only the planner knows says so.
struct Rules {
    std::int32_t window = 200;
    std::int32_t most_overtaken = 200;
    bool share = true;
    std::int32_t cut_off_minutes = 60;
    std::int32_t bins_ahead = 4;
    bool put_back = true;
    bool prepare = true;
    BlockerPlace blockers = BlockerPlace::nearest;
    ReturnPlace returns = ReturnPlace::planned;

    bool operator==(const Rules&) const = default;
};

namespace rule_limits {
inline constexpr Limits flag{.optional = true};
inline constexpr Limits window{.optional = true, .min = 1, .max = 10'000};
inline constexpr Limits most_overtaken{.optional = true, .min = 1, .max = 1'000'000};
inline constexpr Limits cut_off_minutes{.optional = true, .min = 0, .max = 1440};
inline constexpr Limits bins_ahead{.optional = true, .min = 1, .max = 20};
}  // namespace rule_limits

template <class R>
consteval auto described_rules(std::string_view name, Sentence sentence) {
    return described<R>(
        name, sentence,
        field<&R::window>("Planner: it chooses among so many of the oldest orders.",
                          rule_limits::window),
        field<&R::most_overtaken>("Planner: how often an order is overtaken at most.",
                                  rule_limits::most_overtaken),
        field<&R::share>("Planner: orders that need the open bin are taken in before it leaves.",
                         rule_limits::flag),
        field<&R::cut_off_minutes>("Planner: so long before an order has to be ready it goes "
                                   "before all others; 0 for never.",
                                   rule_limits::cut_off_minutes),
        field<&R::bins_ahead>("Bins that are on their way to a port while one is open.",
                              rule_limits::bins_ahead),
        field<&R::put_back>("Blockers go back onto their stack.", rule_limits::flag),
        field<&R::prepare>("Planner: bins of orders that wait are brought up beforehand.",
                           rule_limits::flag),
        field<&R::blockers>("Planner: where blockers go; the nearest stack otherwise.",
                            rule_limits::flag),
        field<&R::returns>("Planner: where a bin goes that leaves a port; the nearest stack "
                           "otherwise.",
                           rule_limits::flag));
}
constexpr auto describe(Type<Rules>) {
    return described_rules<Rules>("Rules", "How orders and bins are chosen.");
}

/// Rules that differ from the scenario's.
struct RuleChange {
    std::optional<std::int32_t> window;
    std::optional<std::int32_t> most_overtaken;
    std::optional<bool> share;
    std::optional<std::int32_t> cut_off_minutes;
    std::optional<std::int32_t> bins_ahead;
    std::optional<bool> put_back;
    std::optional<bool> prepare;
    std::optional<BlockerPlace> blockers;
    std::optional<ReturnPlace> returns;
};
constexpr auto describe(Type<RuleChange>) {
    return described_rules<RuleChange>("RuleChange", "Rules that differ from the scenario's.");
}

/// What differs from the scenario. What is left out does not.
struct Variant {
    std::string name;
    std::optional<Policy> policy;
    std::optional<std::int32_t> robots;
    std::optional<std::int32_t> ports;
    std::optional<std::int32_t> order_slots;
    std::optional<RuleChange> rules;
};
constexpr auto describe(Type<Variant>) {
    using V = Variant;
    return described<V>(
        "Variant", "What differs from the scenario.",
        field<&V::name>("What it is called in the report.", {.optional = true, .max_len = 40}),
        field<&V::policy>("`fifo` or `planner`."),
        field<&V::robots>("Robots on the grid.", {.min = 1, .max = 500}),
        field<&V::ports>("Ports at its front side.", {.min = 1, .max = 100}),
        field<&V::order_slots>("Orders a worker has in hand at a port.", {.min = 1, .max = 100}),
        field<&V::rules>("The rules that differ."));
}

}  // namespace entrepot::simulation
