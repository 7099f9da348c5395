#include <gmock/gmock.h>

#include "base/json.h"
#include "simulation/numbers.h"
#include "simulation/testing.h"

namespace entrepot::simulation {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

/// What is said of a text that is no scenario; "" when it is one.
std::string mistakes_in(const std::string& text) {
    try {
        read_scenario(text, "day.json");
    } catch (const std::runtime_error& error) {
        return error.what();
    }
    return "";
}

std::string mistakes_in(const Scenario& scenario) {
    return mistakes_in(to_file(scenario));
}

TEST(Scenario, TheExampleIsReadAsItIsWritten) {
    const Scenario example = example_scenario();
    EXPECT_EQ(to_json(read_scenario(to_file(example), "example")), to_json(example));
    EXPECT_THAT(impossible(example, setups_of(example)), IsEmpty());
    EXPECT_THAT(warnings(example, setups_of(example)), IsEmpty());
}

TEST(Scenario, OfAllMistakesThePlaceIsNamed) {
    EXPECT_THAT(mistakes_in(R"({"grid": {"columns": 20, "rows": "many", "height": 10}, "robots": 0,
                        "ports": 2, "catalogue": {"products": 10, "colour": 3},
                        "work": {"opens": "25:00"}, "compare": [{"rules": {"window": 0}}],
                        "demand": {"orders": 5}})"),
                AllOf(HasSubstr("day.json is no scenario yet:"),
                      HasSubstr("\n  grid.rows: Expected a whole number, got a string."),
                      HasSubstr("\n  robots: Must be at least 1."),
                      HasSubstr("\n  catalogue.colour: Is not a field of Catalogue."),
                      HasSubstr("\n  work.opens: Must be a time of day as HH:MM, like 15:30."),
                      HasSubstr("\n  compare.0.rules.window: Must be at least 1.")));
    EXPECT_THAT(mistakes_in("[]"), HasSubstr("the file: Expected an object, got an array."));
    EXPECT_EQ(mistakes_in("{\n  \"name\": }"),
              "day.json is not valid JSON: syntax error at line 2, column 11.");
}

TEST(Scenario, AGridHasToBePossible) {
    Scenario scenario = example_scenario();
    scenario.grid = {.columns = 9, .rows = 20, .height = 8};
    EXPECT_THAT(mistakes_in(scenario),
                HasSubstr("grid.columns: With stacks 8 bins high each side needs at least 10"));
    scenario.grid.columns = 10;
    EXPECT_EQ(mistakes_in(scenario), "");
    scenario.grid = {.columns = 30, .rows = 30, .height = 17};
    EXPECT_THAT(mistakes_in(scenario), HasSubstr("grid.height: Stacks of 330 mm bins are 4 to 16"));
    scenario.grid.bin_height_mm = 220;
    EXPECT_EQ(mistakes_in(scenario), "");
    scenario.grid.bin_height_mm = 300;
    EXPECT_THAT(mistakes_in(scenario), HasSubstr("grid.bin_height_mm: Must be 220, 330 or 425."));
}

TEST(Scenario, OrdersAreDrawnOrOfADay) {
    Scenario scenario = example_scenario();
    scenario.day = Day{Time{1}, {{.at = Time{1}, .lines = {}}}};
    EXPECT_THAT(mistakes_in(scenario), AllOf(HasSubstr("demand, day: Give one of them"),
                                             HasSubstr("day.orders.0.lines: An order needs a")));
    scenario.demand.reset();
    scenario.day->orders[0].lines = {{7, 1}};
    EXPECT_EQ(mistakes_in(scenario), "");
    scenario.day->orders.clear();
    EXPECT_THAT(mistakes_in(scenario), HasSubstr("day.orders: There was no order on this day."));
}

TEST(Scenario, DemandAndWorkHaveToMakeSense) {
    Scenario scenario = example_scenario();
    scenario.demand->lines = {0, 0};
    scenario.demand->arrivals = {1, 2};
    scenario.catalogue.products_a_bin = 3;
    scenario.work.closes = scenario.work.opens;
    scenario.seeds.clear();
    EXPECT_THAT(mistakes_in(scenario),
                AllOf(HasSubstr("demand.lines: One share"), HasSubstr("demand.arrivals: Must have"),
                      HasSubstr("catalogue.products_a_bin: Must be 1, 2, 4 or 8."),
                      HasSubstr("work.closes: Work has to end"), HasSubstr("seeds: Give one")));
}

TEST(Scenario, WhatDoesNotFitTheGridIsSaidForEachSetup) {
    Scenario scenario = example_scenario();
    scenario.catalogue.products = 3000;
    EXPECT_THAT(impossible(scenario, setups_of(scenario, {.ports = {2, 21}})),
                ElementsAre("2 ports: the products need 3000 bins, the grid holds 2720 at 85 % "
                            "fill. Make it larger, or put more products into a bin.",
                            "21 ports: a side of 20 cells has no room for 21 ports."));
    scenario.catalogue.products_a_bin = 2;
    EXPECT_THAT(impossible(scenario, setups_of(scenario)), IsEmpty());
}

TEST(Scenario, WarnsOfFewAndOfManyRobots) {
    const Scenario scenario = example_scenario();
    EXPECT_THAT(warnings(scenario, setups_of(scenario, {.robots = {12, 13, 21, 22}})),
                ElementsAre(HasSubstr("12 robots on 320 cells are few; one has 15 to 25 cells"),
                            HasSubstr("22 robots on 320 cells are many")));
}

TEST(Setups, AreWhatTheScenarioComparesWithWhatTheCommandLineWishes) {
    Scenario scenario = example_scenario();
    scenario.compare[2].name.clear();
    const auto listed = setups_of(scenario);
    ASSERT_EQ(listed.size(), 3U);
    EXPECT_EQ(listed[0].policy, Policy::fifo);
    EXPECT_EQ(listed[2].ports, 3);
    EXPECT_EQ(listed[2].name, "Planner, 3 ports");
    const auto wished = setups_of(scenario, {.ports = {2, 3}, .robots = {14, 20}});
    ASSERT_EQ(wished.size(), 4U);
    EXPECT_EQ(wished[1].name, "2 ports, 20 robots");
    EXPECT_EQ(wished[3].ports, 3);
    scenario.compare.clear();
    EXPECT_EQ(setups_of(scenario)[0].name, "First in, first out");
}

TEST(Setups, AVariantChangesTheRulesItNamesOnly) {
    Scenario scenario = example_scenario();
    scenario.rules.window = 50;
    scenario.compare = {{.name = "same"}, {.name = "same"}};
    scenario.compare[1].rules.emplace().share = false;
    const auto setups = setups_of(scenario);
    EXPECT_EQ(setups[1].name, "same (2)");
    EXPECT_FALSE(setups[1].rules.share);
    EXPECT_EQ(setups[1].rules.window, 50);
    EXPECT_TRUE(setups[0].rules.share);
}

TEST(Numbers, AreListedOrARange) {
    EXPECT_THAT(parse_numbers("", "--ports"), IsEmpty());
    EXPECT_THAT(parse_numbers("1..4", "--ports"), ElementsAre(1, 2, 3, 4));
    EXPECT_THAT(parse_numbers("2,5..6", "--ports"), ElementsAre(2, 5, 6));
    for (const std::string wrong : {"x", "0", "2..", "5..3", "1..51", "501", "2;3", "2,,3"}) {
        EXPECT_THROW(parse_numbers(wrong, "--ports"), std::runtime_error) << wrong;
    }
}

}  // namespace
}  // namespace entrepot::simulation
