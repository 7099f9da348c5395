#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "base/codec.h"
#include "base/ids.h"
#include "base/time.h"

namespace entrepot {

/// What of an order a rule looks at.
enum class RuleMatch : std::uint8_t { tag, shop, shipping_method };
template <>
struct EnumNames<RuleMatch> {
    static constexpr std::array<std::string_view, 3> names{"tag", "shop", "shipping_method"};
};

/// What a rule does with the orders it matches.
enum class RuleAction : std::uint8_t { immediately, before, block };
template <>
struct EnumNames<RuleAction> {
    static constexpr std::array<std::string_view, 3> names{"immediately", "before", "block"};
};

/// A rule as it is sent.
struct NewRule {
    RuleMatch match_kind = RuleMatch::tag;
    std::string match_value;
    RuleAction action = RuleAction::immediately;
    std::optional<std::string> before_time;
    bool active = true;
};
constexpr auto describe(Type<NewRule>) {
    using R = NewRule;
    return described<R>(
        "NewRule", "A rule that says when the orders it matches are picked.",
        field<&R::match_kind>("What of an order it looks at."),
        field<&R::match_value>("The tag, the shop's id or name, or the shipping method, exactly.",
                               {.min_len = 1}),
        field<&R::action>("Pick at once, before a time of day, or not at all."),
        field<&R::before_time>("Time of the site's day as HH:MM, for `before` only.",
                               {.optional = true, .example = "\"15:30\""}),
        field<&R::active>("False: the rule rests; true by default.", {.optional = true}));
}

/// What may be changed of a rule.
struct RuleChange {
    Patch<RuleMatch> match_kind;
    Patch<std::string> match_value;
    Patch<RuleAction> action;
    Patch<std::string> before_time;
    Patch<bool> active;
};
constexpr auto describe(Type<RuleChange>) {
    using R = RuleChange;
    return described<R>(
        "RuleChange", "What is left out stays as it is.",
        field<&R::match_kind>("What of an order it looks at."),
        field<&R::match_value>("The tag, the shop's id or name, or the shipping method, exactly.",
                               {.min_len = 1}),
        field<&R::action>("Pick at once, before a time of day, or not at all."),
        field<&R::before_time>("Time of the site's day as HH:MM, for `before`."),
        field<&R::active>("False: the rule rests."));
}

struct Rule {
    RuleId rule_id;
    std::int64_t position = 0;
    RuleMatch match_kind = RuleMatch::tag;
    std::string match_value;
    RuleAction action = RuleAction::immediately;
    std::optional<std::string> before_time;
    bool active = true;
    std::int64_t version = 0;
};
constexpr auto describe(Type<Rule>) {
    using R = Rule;
    return described<R>(
        "Rule", "A rule that says when the orders it matches are picked.",
        field<&R::rule_id>("Number of the rule."),
        field<&R::position>("Rules are asked in this order; the first that matches decides."),
        field<&R::match_kind>("What of an order it looks at."),
        field<&R::match_value>("The tag, the shop's id or name, or the shipping method."),
        field<&R::action>("Pick at once, before a time of day, or not at all."),
        field<&R::before_time>("Time of the site's day as HH:MM; null but for `before`."),
        field<&R::active>("False: the rule rests."),
        field<&R::version>("Grows with every change."));
}

/// The order in which rules are asked.
struct RuleOrder {
    std::vector<RuleId> rule_ids;
};
constexpr auto describe(Type<RuleOrder>) {
    return described<RuleOrder>(
        "RuleOrder", "The order in which rules are asked.",
        field<&RuleOrder::rule_ids>("Every rule once, the first first.", {.max_items = 1000}));
}

struct RuleList {
    std::vector<Rule> data;
};
constexpr auto describe(Type<RuleList>) {
    return described<RuleList>("RuleList", "The rules in the order in which they are asked.",
                               field<&RuleList::data>("The rules.", {.max_items = 1000}));
}

/// Which orders a rule would change.
struct RulePreview {
    std::int64_t orders_count = 0;
    std::vector<std::string> sample;
};
constexpr auto describe(Type<RulePreview>) {
    return described<RulePreview>(
        "RulePreview", "Which orders the rule matches now.",
        field<&RulePreview::orders_count>("Orders not yet picked that it matches."),
        field<&RulePreview::sample>("Numbers of the first ten of them."));
}

}  // namespace entrepot
