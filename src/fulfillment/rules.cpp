#include "fulfillment/rules.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "accounts/audit.h"
#include "fulfillment/errors.h"

namespace entrepot {
namespace {

#define RULE_COLUMNS "rule_id, position, match_kind, match_value, action, before_minute, active"

constexpr Sql list_sql{"rules.list", "SELECT " RULE_COLUMNS
                                     ", version FROM priority_rules WHERE organization_id = $1"
                                     " ORDER BY position, rule_id"};

constexpr Sql find_sql{"rules.find", "SELECT " RULE_COLUMNS
                                     ", version FROM priority_rules WHERE organization_id = $1"
                                     " AND rule_id = $2"};

constexpr Sql insert_sql{"rules.insert",
                         "INSERT INTO priority_rules (organization_id, " RULE_COLUMNS
                         ", created_at, updated_at, version)"
                         " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9, 1)"};

constexpr Sql update_sql{
    "rules.update",
    "UPDATE priority_rules SET match_kind = $3, match_value = $4, action = $5, before_minute = $6,"
    " active = $7, updated_at = $8, version = version + 1"
    " WHERE organization_id = $1 AND rule_id = $2"};

constexpr Sql move_sql{"rules.move",
                       "UPDATE priority_rules SET position = $3, updated_at = $4,"
                       " version = version + 1 WHERE organization_id = $1 AND rule_id = $2"};

constexpr Sql delete_sql{"rules.delete",
                         "DELETE FROM priority_rules WHERE organization_id = $1 AND rule_id = $2"};

constexpr Sql queue_all{
    "rules.queue_all",
    "INSERT INTO preparation_queue (organization_id, order_id) SELECT DISTINCT organization_id,"
    " order_id FROM fulfillments WHERE organization_id = $1 AND status IN ('open', 'blocked')"
    " ON CONFLICT DO NOTHING"};

struct RuleRow {
    RuleId rule_id;
    std::int64_t position;
    std::string match_kind;
    std::string match_value;
    std::string action;
    std::int64_t before_minute;
    bool active;
    std::int64_t version;
};

Rule rule_of(RuleRow row) {
    Rule rule{row.rule_id, row.position,
              enum_from<RuleMatch>(row.match_kind).value_or(RuleMatch::tag),
              std::move(row.match_value),
              enum_from<RuleAction>(row.action).value_or(RuleAction::immediately)};
    if (rule.action == RuleAction::before) {
        rule.before_time =
            fmt::format("{:02}:{:02}", row.before_minute / 60, row.before_minute % 60);
    }
    rule.active = row.active;
    rule.version = row.version;
    return rule;
}

std::vector<Rule> read_rules(const Snapshot& snapshot, OrganizationId organization) {
    std::vector<Rule> rules;
    for (RuleRow& row : snapshot.rows<RuleRow>(list_sql, organization)) {
        rules.push_back(rule_of(std::move(row)));
    }
    return rules;
}

Rule require_rule(const Snapshot& snapshot, OrganizationId organization, RuleId id) {
    auto row = snapshot.maybe<RuleRow>(find_sql, organization, id);
    if (row) return rule_of(std::move(*row));
    throw Refusal(errors::rule_not_found, "There is no such rule; load the list of rules again.");
}

[[noreturn]] void refuse(const char* sentence) {
    throw Refusal(errors::rule_invalid, sentence);
}

bool is_digit(char letter) {
    return letter >= '0' && letter <= '9';
}

/// Minute of the day of "HH:MM"; 0 for rules without a time.
std::int64_t minute_of(const Rule& rule) {
    if (rule.action != RuleAction::before) return 0;
    const std::string text = rule.before_time.value_or("");
    const bool shaped = text.size() == 5 && text[2] == ':' && is_digit(text[0]) &&
                        is_digit(text[1]) && is_digit(text[3]) && is_digit(text[4]);
    if (!shaped) refuse("Give the time of day as HH:MM, like 15:30.");
    const int hour = (text[0] - '0') * 10 + text[1] - '0';
    const int minute = (text[3] - '0') * 10 + text[4] - '0';
    if (hour > 23 || minute > 59) refuse("The day ends at 23:59; give an earlier time.");
    return hour * 60 + minute;
}

void tell(Tx& tx, const Caller& caller, std::string_view action, const Rule& rule) {
    audit(tx, caller, action, "rule", rule.rule_id.value);
    tx.run(queue_all, tx.organization());
    tx.emit({"rules.update", "rule", rule.rule_id.value, rule.version, {}});
}

template <class T>
void apply(const Patch<T>& patch, T& value) {
    if (patch) value = patch.value;
}

}  // namespace

RuleList list_rules(const Snapshot& snapshot, const Caller& caller) {
    return {read_rules(snapshot, caller.organization)};
}

std::vector<Rule> active_rules(const Snapshot& snapshot, OrganizationId organization) {
    auto rules = read_rules(snapshot, organization);
    std::erase_if(rules, [](const Rule& rule) { return !rule.active; });
    return rules;
}

Rule create_rule(Tx& tx, const Caller& caller, const NewRule& sent) {
    const auto rules = read_rules(tx, tx.organization());
    if (rules.size() >= 1000) refuse("There are 1,000 rules already; delete some first.");
    Rule rule{tx.next_id<RuleId>("rule"),
              rules.empty() ? 1 : rules.back().position + 1,
              sent.match_kind,
              sent.match_value,
              sent.action,
              sent.before_time,
              sent.active,
              1};
    tx.run(insert_sql, tx.organization(), rule.rule_id, rule.position, name_of(rule.match_kind),
           rule.match_value, name_of(rule.action), minute_of(rule), rule.active, tx.now());
    tell(tx, caller, "created", rule);
    return require_rule(tx, tx.organization(), rule.rule_id);
}

Rule change_rule(Tx& tx, const Caller& caller, RuleId id, const RuleChange& change) {
    Rule rule = require_rule(tx, tx.organization(), id);
    apply(change.match_kind, rule.match_kind);
    apply(change.match_value, rule.match_value);
    apply(change.action, rule.action);
    if (change.before_time) rule.before_time = change.before_time.value;
    apply(change.active, rule.active);
    tx.run(update_sql, tx.organization(), id, name_of(rule.match_kind), rule.match_value,
           name_of(rule.action), minute_of(rule), rule.active, tx.now());
    rule = require_rule(tx, tx.organization(), id);
    tell(tx, caller, "changed", rule);
    return rule;
}

void delete_rule(Tx& tx, const Caller& caller, RuleId id) {
    Rule rule = require_rule(tx, tx.organization(), id);
    tx.run(delete_sql, tx.organization(), id);
    ++rule.version;
    tell(tx, caller, "deleted", rule);
}

RuleList order_rules(Tx& tx, const Caller& caller, const RuleOrder& order) {
    std::set<RuleId> known;
    for (const Rule& rule : read_rules(tx, tx.organization())) known.insert(rule.rule_id);
    const std::set<RuleId> named(order.rule_ids.begin(), order.rule_ids.end());
    if (named != known || order.rule_ids.size() != known.size()) {
        refuse("Name every rule once; load the list of rules again.");
    }
    std::int64_t position = 0;
    for (const RuleId id : order.rule_ids) {
        tx.run(move_sql, tx.organization(), id, ++position, tx.now());
    }
    auto list = list_rules(tx, caller);
    if (!list.data.empty()) tell(tx, caller, "ordered", list.data.front());
    return list;
}

}  // namespace entrepot
