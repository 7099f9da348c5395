#include "simulation/day_run.h"

#include <gtest/gtest.h>

#include "simulation/comparison.h"
#include "simulation/testing.h"

namespace entrepot::simulation {
namespace {

double mean(const SetupResult& result, std::string_view name) {
    return spread(result, measure(name)).mean;
}

std::vector<std::int64_t> seeds(std::int64_t count) {
    std::vector<std::int64_t> numbers;
    for (std::int64_t seed = 1; seed <= count; ++seed) numbers.push_back(seed);
    return numbers;
}

Comparison compared(Scenario scenario, std::int64_t days, const Wishes& wishes = {}) {
    scenario.seeds = seeds(days);
    return compare(scenario, setups_of(scenario, wishes), [](std::size_t, std::size_t) {});
}

std::string text_of(const DayFigures& day) {
    std::string text;
    for (const Measure& measure : measures()) {
        text += fmt::format("{} {}\n", measure.name, measure.of(day));
    }
    for (const double value : day.backlog) text += fmt::format("{} ", value);
    for (const double value : day.waiting_by_hour) text += fmt::format("{} ", value);
    return text;
}

TEST(DayRun, EachOrderIsFinishedOnceAndEachLinePicked) {
    Scenario scenario = busy_day();
    scenario.ports = 3;
    scenario.catalogue = {.products = 800, .bins_a_product = 2, .products_a_bin = 4};
    for (const SetupResult& result : compared(scenario, 3).results) {
        for (const DayFigures& day : result.days) {
            EXPECT_EQ(day.finished, 1300) << result.setup.name;
            EXPECT_EQ(day.picked, day.lines);
            EXPECT_LE(day.presentations, day.lines);
            EXPECT_EQ(day.backlog.back() <= 1300, true);
            EXPECT_LT(day.backlog.back(), 40) << "the last quarter of an hour is left";
        }
    }
}

TEST(DayRun, TheSameSeedGivesTheSameFigures) {
    const Scenario scenario = busy_day();
    for (const auto& setup : setups_of(scenario)) {
        const auto play = [&](std::int64_t seed) {
            return text_of(run_day(scenario, setup, workload_of(scenario, seed), seed));
        };
        EXPECT_EQ(play(4), play(4));
        EXPECT_NE(play(4), play(5));
    }
}

TEST(DayRun, PresentationsAreWhatWasComputedIndependently) {
    Scenario scenario = morning_of_orders(3000);
    scenario.rules.bins_ahead = 2;
    const Comparison comparison = compared(scenario, 2);
    EXPECT_NEAR(mean(comparison.results[0], "Presentations per line"), 0.856, 0.856 * 0.05);
    EXPECT_NEAR(mean(comparison.results[1], "Presentations per line"), 0.496, 0.496 * 0.1);
}

TEST(DayRun, ThePlannerSavesTwoFifthsOfThePresentationsAtTwoPortsToo) {
    Scenario scenario = morning_of_orders(3000);
    scenario.ports = 2;
    const Comparison comparison = compared(scenario, 3);
    EXPECT_LE(mean(comparison.results[1], "Presentations per line"),
              0.6 * mean(comparison.results[0], "Presentations per line"));
}

TEST(DayRun, ThePlannerHasNoMoreLateOrdersThanFirstInFirstOutOver20Seeds) {
    const Comparison comparison = compared(busy_day(), 20);
    const double first_in = mean(comparison.results[0], "Late orders");
    EXPECT_GT(first_in, 10) << "the cut-offs are too easy to keep";
    EXPECT_LE(mean(comparison.results[1], "Late orders"), first_in);
}

TEST(DayRun, UrgentOrdersDontWaitForTheOthers) {
    Scenario scenario = busy_day();
    scenario.promises.cut_offs.clear();
    scenario.demand->urgent_percent = 3;
    scenario.rules.window = 1000;  // urgent ones among all that wait in the morning are seen
    const Comparison comparison = compared(scenario, 5);
    const double first_in = mean(comparison.results[0], "Late orders");
    EXPECT_GT(first_in, 5);
    EXPECT_LE(mean(comparison.results[1], "Late orders"), first_in / 4);
}

TEST(DayRun, NoOrderIsOvertakenMoreOftenThanItMayBeNotEvenByUrgentOnes) {
    Scenario scenario = morning_of_orders(2000);
    scenario.demand->urgent_percent = 5;
    scenario.ports = 3;
    for (const std::int32_t most : {1, 20, 200}) {
        scenario.rules.most_overtaken = most;
        for (const DayFigures& day : compared(scenario, 3).results[1].days) {
            EXPECT_LE(day.most_overtaken, most);
            EXPECT_GT(day.most_overtaken, 0);
        }
    }
}

TEST(DayRun, MorePortsNeverPickFewerLinesAnHour) {
    Scenario scenario = morning_of_orders(1500);
    const Comparison comparison = compared(scenario, 2, {.ports = {1, 2, 3, 4}});
    for (std::size_t at = 1; at < comparison.results.size(); ++at) {
        EXPECT_GT(mean(comparison.results[at], "Lines an hour"),
                  mean(comparison.results[at - 1], "Lines an hour") * 0.98);
    }
    EXPECT_GT(mean(comparison.results[1], "Lines an hour"),
              mean(comparison.results[0], "Lines an hour") * 1.7);
}

TEST(DayRun, TwoPortsBothHaveWork) {
    Scenario scenario = morning_of_orders(1000);
    scenario.ports = 2;
    for (const SetupResult& result : compared(scenario, 2).results) {
        for (const DayFigures& day : result.days) {
            EXPECT_GT(day.port_work, day.site_work * 19 / 10) << result.setup.name;
        }
    }
}

TEST(DayRun, FewRobotsAreAlwaysAtWorkAndWorkersWait) {
    const Comparison comparison = compared(morning_of_orders(600), 1, {.robots = {1, 8}});
    EXPECT_GT(mean(comparison.results[0], "Robots at work, %"), 95);
    EXPECT_LE(mean(comparison.results[0], "Robots at work, %"), 100);
    EXPECT_GT(mean(comparison.results[0], "Waiting, seconds a line"),
              3 * mean(comparison.results[1], "Waiting, seconds a line"));
    EXPECT_LT(mean(comparison.results[0], "Lines an hour"),
              mean(comparison.results[1], "Lines an hour") * 0.7);
}

TEST(DayRun, RulesOfTheGridMatter) {
    Scenario scenario = morning_of_orders(1500);
    scenario.rules.returns = ReturnPlace::nearest;
    scenario.compare.resize(4);
    scenario.compare[1].rules.emplace().put_back = false;
    scenario.compare[2].rules.emplace().returns = ReturnPlace::planned;
    scenario.compare[3].rules.emplace().blockers = BlockerPlace::min_max;
    const Comparison comparison = compared(scenario, 3);
    const auto blockers = [&](std::size_t at) {
        return mean(comparison.results[at], "Blockers per dig");
    };
    EXPECT_GT(blockers(1), 1.2 * blockers(0)) << "nobody puts them back in order";
    EXPECT_LT(blockers(2), 0.9 * blockers(0)) << "bins return onto what is wanted later";
    EXPECT_NE(blockers(3), blockers(0));
}

TEST(DayRun, WorkersWaitLessWhenBinsAreBroughtUpBeforehand) {
    Scenario scenario = busy_day();
    scenario.compare.resize(2);
    scenario.compare[0].rules.emplace().prepare = false;
    const Comparison comparison = compared(scenario, 5);
    const auto waiting = [&](std::size_t at) {
        return mean(comparison.results[at], "Waiting, seconds a line");
    };
    EXPECT_LT(waiting(1), waiting(0));
}

TEST(DayRun, WhateverGoesWrongAllOrdersAreFinished) {
    Scenario scenario = busy_day();
    scenario.mishaps = {
        .robot_stops = 12, .port_faults = 24, .stops = 6, .wrong_bins = 30, .short_stock = 30};
    scenario.catalogue = {.products = 800, .bins_a_product = 2, .products_a_bin = 4};
    const Comparison well = compared(
        [&] {
            Scenario quiet = scenario;
            quiet.mishaps = {};
            return quiet;
        }(),
        2);
    const Comparison troubled = compared(scenario, 2);
    for (std::size_t at = 0; at < well.results.size(); ++at) {
        for (const DayFigures& day : troubled.results[at].days) EXPECT_EQ(day.finished, 1300);
        EXPECT_GT(mean(troubled.results[at], "Waiting, seconds a line"),
                  mean(well.results[at], "Waiting, seconds a line"));
        EXPECT_EQ(mean(well.results[at], "Lines not found"), 0);
    }
}

TEST(DayRun, AProductThatLiesInOneBinOnlyIsNotFoundWhenThatHoldsTooLittle) {
    Scenario scenario = morning_of_orders(500);
    scenario.mishaps.short_stock = 100;
    for (const SetupResult& result : compared(scenario, 1).results) {
        EXPECT_GT(mean(result, "Lines not found"), 10);
        EXPECT_EQ(result.days[0].finished, 500);
    }
}

TEST(DayRun, OfAProductInSeveralBinsThePlannerTakesTheOneThatComesAnyway) {
    Scenario scenario = morning_of_orders(1500);
    scenario.catalogue = {.products = 500, .bins_a_product = 2};
    const Comparison twice = compared(scenario, 2);
    scenario.catalogue.bins_a_product = 1;
    const Comparison once = compared(scenario, 2);
    EXPECT_GT(mean(twice.results[1], "Presentations per line"), 0.2);
    EXPECT_LE(mean(twice.results[1], "Presentations per line"),
              mean(once.results[1], "Presentations per line") * 1.05);
}

TEST(DayRun, AGridThatCantCopeIsGivenUp) {
    Scenario scenario = morning_of_orders(8000);
    scenario.robots = 1;
    scenario.promises.cut_offs = {{{10 * 60}, {12 * 60}}};
    const auto setup = setups_of(scenario)[1];
    const DayFigures day = run_day(scenario, setup, workload_of(scenario, 1), 1);
    EXPECT_LT(day.finished, 8000);
    EXPECT_GT(day.finished, 1000);
    EXPECT_GT(day.late, 7000);
    EXPECT_GE(day.length, std::chrono::hours(71));
}

TEST(DayRun, ADayOfABigGridTakesSeconds) {
    Scenario scenario = busy_day();
    scenario.grid = {.columns = 30, .rows = 20, .height = 12};
    scenario.robots = 24;
    scenario.ports = 6;
    scenario.catalogue.products = 4000;
    scenario.demand->orders = 6000;
    const auto begun = std::chrono::steady_clock::now();
    const DayFigures day = run_day(scenario, setups_of(scenario)[1], workload_of(scenario, 1), 1);
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begun;
    EXPECT_EQ(day.finished, 6000);
    EXPECT_LT(took.count(), 30);
    RecordProperty("seconds", std::to_string(took.count()));
}

}  // namespace
}  // namespace entrepot::simulation
