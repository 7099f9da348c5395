#pragma once

#include <span>
#include <string>
#include <vector>

#include "base/caller.h"
#include "db/database.h"
#include "fulfillment/rule_types.h"
#include "orders/types.h"

/// Order-priority rules. Changing them puts every queued or blocked order before the preparation
/// again, which ranks it anew.
namespace entrepot {

RuleList list_rules(const Snapshot& snapshot, const Caller& caller);

/// Adds a rule behind the others. Refuses `rule_invalid`.
Rule create_rule(Tx& tx, const Caller& caller, const NewRule& rule);

/// Refuses `rule_not_found`, `rule_invalid`.
Rule change_rule(Tx& tx, const Caller& caller, RuleId id, const RuleChange& change);

/// Refuses `rule_not_found`.
void delete_rule(Tx& tx, const Caller& caller, RuleId id);

/// Sets the order in which rules are asked. Refuses `rule_invalid` unless each is named once.
RuleList order_rules(Tx& tx, const Caller& caller, const RuleOrder& order);

/// Which of the orders not yet picked the rule matches.
RulePreview preview_rule(const Snapshot& snapshot, const Caller& caller, const NewRule& rule);

/// The active rules, the first to ask first.
std::vector<Rule> active_rules(const Snapshot& snapshot, OrganizationId organization);

/// What of an order the rules look at.
struct RuleSubject {
    const std::vector<std::string>& tags;
    ShopId shop;
    const std::string& shop_name;
    const std::string& shipping_method;
};
bool matches(RuleMatch kind, const std::string& value, const RuleSubject& subject);

/// What the rules say of a fulfillment.
struct Verdict {
    RuleId rule;
    std::int64_t rank = 2;  ///< As FulfillmentRow::rank.
    Time due_at;
    bool blocked = false;
};
/// `since` is when the fulfillment was made: the time of day meant is the first after it.
Verdict judge_order(std::span<const Rule> rules, const RuleSubject& subject, Time since,
                    const std::string& timezone);

}  // namespace entrepot
