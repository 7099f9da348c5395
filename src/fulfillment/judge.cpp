#include <algorithm>
#include <charconv>

#include "base/json.h"
#include "fulfillment/due_time.h"
#include "fulfillment/rules.h"

namespace entrepot {
namespace {

constexpr std::size_t sample_size = 10;

constexpr Sql unpicked_orders{
    "rules.unpicked_orders",
    "SELECT o.order_number, o.tags, o.shop_id, COALESCE(s.name, ''), o.shipping_method"
    " FROM orders o LEFT JOIN shops s ON s.organization_id = o.organization_id"
    " AND s.shop_id = o.shop_id WHERE o.organization_id = $1"
    " AND o.status IN ('open', 'unpaid', 'blocked', 'in_progress', 'partially_fulfilled')"
    " ORDER BY o.order_id"};

struct UnpickedOrder {
    std::string order_number;
    std::string tags;
    ShopId shop_id;
    std::string shop_name;
    std::string shipping_method;
};

std::int64_t minute_of(const std::string& time) {
    int hour = 0;
    int minute = 0;
    std::from_chars(time.data(), time.data() + 2, hour);
    std::from_chars(time.data() + 3, time.data() + 5, minute);
    return hour * 60 + minute;
}

Verdict verdict_of(const Rule& rule, Time since, const std::string& timezone) {
    switch (rule.action) {
        case RuleAction::immediately:
            return {.rule = rule.rule_id, .rank = 0};
        case RuleAction::before:
            return {.rule = rule.rule_id,
                    .rank = 1,
                    .due_at = next_time_of_day(since, minute_of(*rule.before_time), timezone)};
        case RuleAction::block:
            break;
    }
    return {.rule = rule.rule_id, .blocked = true};
}

}  // namespace

bool matches(RuleMatch kind, const std::string& value, const RuleSubject& subject) {
    switch (kind) {
        case RuleMatch::tag:
            return std::ranges::find(subject.tags, value) != subject.tags.end();
        case RuleMatch::shop:
            return value == subject.shop_name || value == std::to_string(subject.shop.value);
        case RuleMatch::shipping_method:
            break;
    }
    return value == subject.shipping_method;
}

Verdict judge_order(std::span<const Rule> rules, const RuleSubject& subject, Time since,
                    const std::string& timezone) {
    const auto rule = std::ranges::find_if(
        rules, [&](const Rule& one) { return matches(one.match_kind, one.match_value, subject); });
    return rule == rules.end() ? Verdict{} : verdict_of(*rule, since, timezone);
}

RulePreview preview_rule(const Snapshot& snapshot, const Caller& caller, const NewRule& rule) {
    RulePreview preview;
    for (const auto& order : snapshot.rows<UnpickedOrder>(unpicked_orders, caller.organization)) {
        const auto tags = from_json<std::vector<std::string>>(order.tags);
        if (!matches(rule.match_kind, rule.match_value,
                     {tags, order.shop_id, order.shop_name, order.shipping_method})) {
            continue;
        }
        ++preview.orders_count;
        if (preview.sample.size() < sample_size) preview.sample.push_back(order.order_number);
    }
    return preview;
}

}  // namespace entrepot
