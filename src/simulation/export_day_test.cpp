#include "simulation/export_day.h"

#include <gmock/gmock.h>

#include "fulfillment/rules.h"
#include "fulfillment/testing.h"
#include "simulation/comparison.h"
#include "simulation/read_scenario.h"

namespace entrepot::simulation {
namespace {

using std::chrono_literals::operator""h;
using testing::HasSubstr;
using testing::Not;

class ExportDay : public testing::TestWithParam<std::string> {
  protected:
    ExportDay() {
        house.add_product("MUG");
        house.add_product("CUP");
        house.store_units(house.add_product("BOWL"), house.add_shelf("A-1"), 100);
    }

    Scenario exported(const DayWish& wish) {
        return house.read([&](const Snapshot& snapshot) { return export_day(snapshot, wish); });
    }
    std::string refused(const DayWish& wish) {
        try {
            exported(wish);
        } catch (const std::runtime_error& error) {
            return error.what();
        }
        return "";
    }
    void at(const char* time) { house.test_database.clock().set(*from_rfc3339(time)); }

    TestWarehouse house{GetParam()};
};

INSTANTIATE_TEST_SUITE_P(Databases, ExportDay, testing::ValuesIn(test_database_urls()));

TEST_P(ExportDay, HasTheOrdersThatCameOnTheDayAsTheSiteCountsIt) {
    at("2026-11-24T22:59:59Z");  // in Oslo one second before midnight
    place_order(house, "before", {{"MUG", 1}});
    at("2026-11-24T23:00:00Z");
    place_order(house, "first", {{"MUG", 2}, {"CUP", 1}});
    at("2026-11-25T22:59:59Z");
    place_order(house, "last", {{"CUP", 3}});
    const OrderId cancelled = place_order(house, "cancelled", {{"CUP", 3}}).order_id;
    TestFloor(house).cancel(cancelled);
    at("2026-11-25T23:00:00Z");
    place_order(house, "after", {{"MUG", 1}});

    const Scenario scenario = exported({.day = "2026-11-25"});
    ASSERT_TRUE(scenario.day);
    EXPECT_EQ(to_rfc3339(scenario.day->begins), "2026-11-24T23:00:00Z");
    ASSERT_EQ(scenario.day->orders.size(), 2U);
    const DayOrder& first = scenario.day->orders[0];
    EXPECT_EQ(to_rfc3339(first.at), "2026-11-24T23:00:00Z");
    EXPECT_FALSE(first.due);
    EXPECT_FALSE(first.urgent);
    ASSERT_EQ(first.lines.size(), 2U);
    EXPECT_EQ(first.lines[0].quantity, 2);
    EXPECT_NE(first.lines[0].product, first.lines[1].product);
    EXPECT_EQ(first.lines[1].product, scenario.day->orders[1].lines[0].product);
    EXPECT_EQ(exported({.day = "yesterday"}).day->orders.size(), 2U);
    EXPECT_EQ(exported({.day = "today"}).day->orders.size(), 1U);
}

TEST_P(ExportDay, KnowsWhatTheRulesMadeUrgentOrDue) {
    at("2026-11-25T08:00:00Z");
    Caller admin = house.worker();
    house.write([&](Tx& tx) {
        create_rule(tx, admin,
                    {.match_kind = RuleMatch::tag,
                     .match_value = "now",
                     .action = RuleAction::immediately});
        create_rule(tx, admin,
                    {.match_kind = RuleMatch::tag,
                     .match_value = "post",
                     .action = RuleAction::before,
                     .before_time = "15:00"});
    });
    for (const char* tag : {"now", "post", "any"}) {
        NewOrder order = new_order(tag, {{"BOWL", 1}});
        order.tags = {tag};
        place_order(house, order);
    }
    TestFloor(house).prepare();
    const Scenario scenario = exported({.day = "2026-11-25"});
    ASSERT_EQ(scenario.day->orders.size(), 3U);
    EXPECT_TRUE(scenario.day->orders[0].urgent);
    ASSERT_TRUE(scenario.day->orders[1].due);
    EXPECT_EQ(to_rfc3339(*scenario.day->orders[1].due), "2026-11-25T14:00:00Z");
    EXPECT_FALSE(scenario.day->orders[1].urgent);
    EXPECT_FALSE(scenario.day->orders[2].due);
    EXPECT_FALSE(scenario.day->orders[2].urgent);
}

TEST_P(ExportDay, IsAScenarioThatRunsAndSaysNothingOfCustomers) {
    NewOrder order = new_order("secret-order", {{"MUG", 1}});
    order.order_number = "#secret-number";
    order.notes = "secret note";
    order.destination.last_name = "Secretson";
    place_order(house, order);
    const std::string file = to_file(exported({.day = "today"}));
    EXPECT_THAT(file, Not(HasSubstr("ecret")));
    EXPECT_THAT(file, Not(HasSubstr("MUG")));
    const Scenario scenario = read_scenario(file, "day.json");
    const auto setups = setups_of(scenario, {.ports = {1, 2}});
    EXPECT_THAT(impossible(scenario, setups), testing::IsEmpty());
    EXPECT_THAT(warnings(scenario, setups), testing::IsEmpty());
    const Comparison comparison = compare(scenario, setups, [](std::size_t, std::size_t) {});
    EXPECT_EQ(comparison.results[1].days[0].finished, 1);
}

TEST_P(ExportDay, OtherSitesAndOrganizationsAreNotTouched) {
    const SiteId other = house.add_site();
    place_order(house, "here", {{"MUG", 1}});
    EXPECT_EQ(refused({.day = "today"}), "Say which site with --site: Site 1, Site 2.");
    EXPECT_EQ(exported({.day = "today", .site = "Site 1"}).day->orders.size(), 1U);
    EXPECT_THAT(refused({.day = "today", .site = "Site 2"}), HasSubstr("nobody ordered anything"));
    EXPECT_EQ(refused({.day = "today", .site = "Mars"}),
              "There is no site \"Mars\"; there is Site 1, Site 2.");
    house.test_database.make_organization("Second");
    EXPECT_EQ(refused({.day = "today"}),
              "Say which organization with --organization: Test organization, Second.");
    EXPECT_EQ(refused({.day = "today", .organization = "Second"}), "There is no site yet.");
    static_cast<void>(other);
}

TEST_P(ExportDay, ADayIsADate) {
    place_order(house, "one", {{"MUG", 1}});
    for (const char* wrong : {"2026-13-01", "tomorrow", "2026-11-26x", "26.11.2026"}) {
        EXPECT_THAT(refused({.day = wrong}), HasSubstr("is no day")) << wrong;
    }
}

TEST(ProposedGrid, HoldsTheBinsAndIsPossible) {
    for (const std::int64_t bins : {1, 500, 600, 5000, 35'000, 400'000}) {
        const GridSize grid = proposed_grid(bins);
        EXPECT_GE(std::int64_t{grid.columns} * grid.rows * grid.height * 85 / 100, bins);
        EXPECT_GE(std::min(grid.columns, grid.rows), grid.height + 2) << bins;
        EXPECT_LE(grid.height, 16);
    }
    EXPECT_EQ(proposed_grid(1).columns, 10);
}

}  // namespace
}  // namespace entrepot::simulation
