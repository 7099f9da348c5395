#include "simulation/workload.h"

#include <gmock/gmock.h>

#include <map>
#include <set>

#include "simulation/arrangement.h"
#include "simulation/grid_of.h"
#include "simulation/testing.h"

namespace entrepot::simulation {
namespace {

using std::chrono_literals::operator""h;
using std::chrono_literals::operator""min;

std::string text_of(const Workload& work) {
    std::string text;
    for (const WorkOrder& order : work.orders) {
        text += to_rfc3339(order.at) + to_rfc3339(order.due);
        for (const WorkLine& line : order.lines) text += " " + std::to_string(line.bins[0]);
    }
    return text;
}

constexpr Time midnight{1'764'111'600'000'000};  // 2025-11-26 in Oslo

/// A scenario with one order for each moment, counted from midnight.
Scenario day_with(const std::vector<DayOrder>& orders) {
    Scenario scenario;
    scenario.catalogue.products = 10;
    scenario.day = Day{midnight, orders};
    return scenario;
}

TEST(Workload, IsTheSameForTheSameSeedOnly) {
    const Scenario scenario = busy_day();
    EXPECT_EQ(text_of(workload_of(scenario, 5)), text_of(workload_of(scenario, 5)));
    EXPECT_NE(text_of(workload_of(scenario, 5)), text_of(workload_of(scenario, 6)));
}

TEST(Workload, HasTheSharesOfLinesAndProductsThatWereAskedFor) {
    Scenario scenario = busy_day();
    scenario.demand->orders = 20'000;
    const Workload work = workload_of(scenario, 1);
    ASSERT_EQ(work.orders.size(), 20'000U);
    std::map<std::size_t, int> by_lines;
    std::map<BinNumber, int> by_bin;
    for (const WorkOrder& order : work.orders) {
        ++by_lines[order.lines.size()];
        for (const WorkLine& line : order.lines) ++by_bin[line.bins.at(0)];
    }
    EXPECT_NEAR(by_lines[1], 12'400, 300);
    EXPECT_NEAR(by_lines[4], 1'000, 150);
    int most = 0;
    for (const auto& [bin, count] : by_bin) most = std::max(most, count);
    // By Zipf's law the first of 1,000 products has 1 / 7.485 of the lines, of 31,400.
    EXPECT_NEAR(most, 31'400 / 7.485, 400);
}

TEST(Workload, WhatComesAfterWorkWaitsInTheMorning) {
    const std::vector<DayLine> lines{{7, 1}};
    const Workload work =
        workload_of(day_with({{.at = midnight + 8h, .lines = lines},
                              {.at = midnight + 18h, .due = midnight + 30h, .lines = lines}}),
                    1);
    EXPECT_EQ(work.opens, midnight + 7h);
    ASSERT_EQ(work.orders.size(), 2U);
    EXPECT_EQ(work.orders[0].at, midnight - 6h);
    EXPECT_EQ(work.orders[0].due, midnight + 6h);
    EXPECT_EQ(work.orders[1].at, midnight + 8h);
    EXPECT_FALSE(work.orders[1].due);
}

TEST(Workload, OrdersAreDueByTheirOwnTimeByUrgencyOrByTheFirstCutOffTheyComeInTimeFor) {
    Scenario scenario = day_with({{.at = midnight + 8h, .lines = {{7, 1}}},
                                  {.at = midnight + 9h, .lines = {{7, 1}}},
                                  {.at = midnight + 10h, .due = midnight + 11h, .lines = {{7, 1}}},
                                  {.at = midnight + 5h, .urgent = true, .lines = {{7, 1}}},
                                  {.at = midnight + 16h, .lines = {{7, 1}}}});
    scenario.promises = {.cut_offs = {{{9 * 60}, {12 * 60}}, {{15 * 60}, {17 * 60}}},
                         .urgent_minutes = 30};
    const Workload work = workload_of(scenario, 1);
    std::vector<Time> due;
    for (const WorkOrder& order : work.orders) due.push_back(order.due);
    EXPECT_THAT(due, testing::ElementsAre(midnight + 7h + 30min, midnight + 12h, midnight + 17h,
                                          midnight + 11h, Time{}));
}

TEST(Workload, ProductsShareBinsAndAreInSeveral) {
    Scenario scenario = busy_day();
    scenario.catalogue = {.products = 100, .bins_a_product = 2, .products_a_bin = 8};
    EXPECT_EQ(bins_needed(scenario), 25);
    std::set<BinNumber> used;
    const Workload work = workload_of(scenario, 1);
    for (const WorkOrder& order : work.orders) {
        for (const WorkLine& line : order.lines) {
            EXPECT_LE(line.bins.size(), 2U);
            used.insert(line.bins.begin(), line.bins.end());
        }
    }
    EXPECT_EQ(used.size(), 25U);
    EXPECT_EQ(*used.begin(), 1);
    EXPECT_EQ(work.demand.size(), 25U);
}

TEST(Arrangement, PutsEachBinOnceAndWhatIsAskedForOftenHigh) {
    const grid::Layout layout = layout_of({.columns = 14, .rows = 12, .height = 8}, 2);
    const std::int64_t bins = 1000;
    std::vector<double> demand(500, 0.001);
    for (std::size_t at = 0; at < 50; ++at) demand[at] = 1;
    std::mt19937_64 random(1);
    grid::Stacks stacks(layout.shape);
    for (const auto& [cell, bin] : arrange(layout, bins, demand, random)) {
        ASSERT_TRUE(layout.is_storage(cell));
        stacks.put(cell, bin);
    }
    EXPECT_EQ(stacks.bins(), bins);
    const auto mean_above = [&](BinNumber first, BinNumber last) {
        double above = 0;
        for (BinNumber bin = first; bin <= last; ++bin) {
            above += static_cast<double>(stacks.above(bin).size());
        }
        return above / (last - first + 1);
    };
    EXPECT_LT(mean_above(1, 50), 0.7);
    EXPECT_GT(mean_above(501, 1000), 3);
    EXPECT_GT(mean_above(501, 1000), mean_above(51, 500));
}

}  // namespace
}  // namespace entrepot::simulation
