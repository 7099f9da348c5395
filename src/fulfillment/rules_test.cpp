#include "fulfillment/rules.h"

#include <gmock/gmock.h>

#include "fulfillment/due_time.h"
#include "fulfillment/testing.h"

namespace entrepot {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Time at(std::string_view text) {
    return from_rfc3339(text).value();
}

TEST(DueTime, IsTheNextTimeOfTheSitesDay) {
    EXPECT_EQ(to_rfc3339(next_time_of_day(at("2026-11-23T09:00:00Z"), 15 * 60, "Europe/Oslo")),
              "2026-11-23T14:00:00Z");
    EXPECT_EQ(to_rfc3339(next_time_of_day(at("2026-11-23T14:00:00Z"), 15 * 60, "Europe/Oslo")),
              "2026-11-24T14:00:00Z");
    EXPECT_EQ(to_rfc3339(next_time_of_day(at("2026-11-23T23:30:00Z"), 0, "Nowhere/Land")),
              "2026-11-24T00:00:00Z");
    // Clocks are put back on 25 October: two o'clock comes twice, the first one counts.
    EXPECT_EQ(to_rfc3339(next_time_of_day(at("2026-10-24T23:00:00Z"), 150, "Europe/Oslo")),
              "2026-10-25T00:30:00Z");
}

class RulesTest : public testing::TestWithParam<std::string> {
  protected:
    RulesTest() : house(GetParam()), floor(house) {
        shirt = house.add_product("SHIRT");
        const auto shelf = house.add_shelf("A-1");
        house.store_units(shirt, shelf, 100);
    }

    Rule add(RuleMatch kind, const std::string& value, RuleAction action,
             std::optional<std::string> before = {}) {
        return house.write([&](Tx& tx) {
            return create_rule(tx, house.worker(), {kind, value, action, before, true});
        });
    }
    std::string refusal_of_rule(RuleAction action, std::optional<std::string> before) {
        return refusal_of([&] { add(RuleMatch::tag, "x", action, before); });
    }
    Order order(const std::string& id, std::vector<std::string> tags,
                const std::string& method = "") {
        NewOrder one = new_order(id, {{"SHIRT", 1}});
        one.tags = std::move(tags);
        one.shipping_method = method;
        return place_order(house, one);
    }
    /// External ids of the orders in the order in which ports get them.
    std::vector<std::string> taken() {
        std::vector<std::string> ids;
        for (std::int64_t port = 1;; ++port) {
            const auto held = floor.take(port);
            if (!held) return ids;
            ids.push_back(read_order(house, held->order_id).ext_order_id);
        }
    }

    TestWarehouse house;
    TestFloor floor;
    ProductId shirt;
};

TEST_P(RulesTest, RankTheQueue) {
    add(RuleMatch::shipping_method, "Late", RuleAction::before, "16:00");
    add(RuleMatch::shipping_method, "Early", RuleAction::before, "12:00");
    add(RuleMatch::tag, "vip", RuleAction::immediately);
    order("plain", {});
    order("late", {}, "Late");
    order("early", {}, "Early");
    order("vip", {"vip"});
    floor.prepare();
    EXPECT_THAT(taken(), ElementsAre("vip", "early", "late", "plain"));
}

TEST_P(RulesTest, TheFirstRuleThatMatchesDecides) {
    add(RuleMatch::tag, "hold", RuleAction::block);
    add(RuleMatch::tag, "vip", RuleAction::immediately);
    const auto both = order("both", {"vip", "hold"});
    floor.prepare();
    const auto read = read_order(house, both.order_id);
    EXPECT_EQ(read.status, OrderStatus::blocked);
    ASSERT_EQ(read.holds.size(), 1U);
    EXPECT_EQ(read.holds[0].reason,
              "A priority rule blocks orders with tag \"hold\" from picking.");
    EXPECT_THAT(taken(), IsEmpty());
}

TEST_P(RulesTest, ChangedRulesRankTheQueueAgain) {
    const auto rule = add(RuleMatch::shop, "Shop", RuleAction::block);
    const auto blocked = order("1", {});
    floor.prepare();
    EXPECT_EQ(read_order(house, blocked.order_id).status, OrderStatus::blocked);
    house.write([&](Tx& tx) { delete_rule(tx, house.worker(), rule.rule_id); });
    floor.prepare();
    EXPECT_EQ(read_order(house, blocked.order_id).status, OrderStatus::in_progress);
    EXPECT_THAT(taken(), ElementsAre("1"));
}

TEST_P(RulesTest, ChangedTagsRankTheOrderAgain) {
    add(RuleMatch::tag, "vip", RuleAction::immediately);
    order("1", {});
    const auto second = order("2", {});
    floor.prepare();
    OrderChange change;
    change.tags = {Patch<std::vector<std::string>>::State::set, {"vip"}};
    house.write([&](Tx& tx) { change_order(tx, house.integration(), second.order_id, change); });
    floor.prepare();
    EXPECT_THAT(taken(), ElementsAre("2", "1"));
}

TEST_P(RulesTest, AreAskedInTheOrderTheyAreGiven) {
    const auto first = add(RuleMatch::tag, "a", RuleAction::block);
    const auto second = add(RuleMatch::tag, "b", RuleAction::immediately);
    const auto reorder = [&](std::vector<RuleId> ids) {
        return house.write(
            [&](Tx& tx) { return order_rules(tx, house.worker(), {std::move(ids)}); });
    };
    const auto list = reorder({second.rule_id, first.rule_id});
    EXPECT_EQ(list.data.at(0).rule_id, second.rule_id);
    EXPECT_EQ(refusal_of([&] { reorder({first.rule_id}); }), "rule_invalid");
    order("both", {"a", "b"});
    floor.prepare();
    EXPECT_THAT(taken(), ElementsAre("both"));
}

TEST_P(RulesTest, PreviewCountsWhatARuleWouldMatch) {
    order("1", {"vip"});
    order("2", {});
    const auto preview = house.read([&](const Snapshot& snapshot) {
        return preview_rule(snapshot, house.worker(),
                            {RuleMatch::tag, "vip", RuleAction::block, {}, true});
    });
    EXPECT_EQ(preview.orders_count, 1);
    EXPECT_THAT(preview.sample, ElementsAre("1"));
}

TEST_P(RulesTest, RefuseTimesThatAreNone) {
    EXPECT_EQ(refusal_of_rule(RuleAction::before, "24:00"), "rule_invalid");
    EXPECT_EQ(refusal_of_rule(RuleAction::before, "9:00"), "rule_invalid");
    EXPECT_EQ(refusal_of_rule(RuleAction::before, std::nullopt), "rule_invalid");
    EXPECT_EQ(refusal_of_rule(RuleAction::before, "09:00"), "");
    EXPECT_EQ(refusal_of([&] {
                  house.write([&](Tx& tx) { delete_rule(tx, house.worker(), RuleId{99}); });
              }),
              "rule_not_found");
}

INSTANTIATE_TEST_SUITE_P(Databases, RulesTest, testing::ValuesIn(test_database_urls()),
                         [](const auto& test) { return test.param; });

}  // namespace
}  // namespace entrepot
