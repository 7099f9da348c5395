#include "planning/choose_source.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <chrono>
#include <limits>
#include <numeric>
#include <random>
#include <set>

#include "grid/motion.h"

namespace entrepot::planning {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

using Picks = std::vector<SourcePick>;
using Sources = std::vector<Source>;

/// The bin that a single unit is taken from.
BinNumber chosen(const Sources& sources) {
    return choose_sources(sources, 1).front().bin;
}

TEST(ChooseSource, TakesTheBinThatIsQuickestToDigOutAndToBring) {
    EXPECT_EQ(chosen({{.bin = 1, .units = 9, .blockers = 3, .cells = 5},
                      {.bin = 2, .units = 9, .blockers = 1, .cells = 20}}),
              2);
    EXPECT_EQ(chosen({{.bin = 1, .units = 9, .blockers = 1, .cells = 30},
                      {.bin = 2, .units = 9, .blockers = 1, .cells = 20}}),
              2);
}

TEST(ChooseSource, LeavesABinToThePortThatWantsItUnlessTheOtherIsBuriedDeep) {
    const Source busy{.bin = 1, .units = 9, .wanted_elsewhere = true};
    EXPECT_EQ(chosen({busy, {.bin = 2, .units = 9, .blockers = 3}}), 2);
    EXPECT_EQ(chosen({busy, {.bin = 2, .units = 9, .blockers = 4}}), 1);
}

TEST(ChooseSource, PrefersABinThatComesAnyway) {
    EXPECT_EQ(chosen({{.bin = 1, .units = 9},
                      {.bin = 2, .units = 9, .blockers = 9, .comes_anyway = true}}),
              2);
}

TEST(ChooseSource, EmptiesACompartmentRatherThanLeaveARestWhenItIsNotMuchDeeper) {
    const Source whole{.bin = 1, .units = 9};
    EXPECT_EQ(chosen({whole, {.bin = 2, .units = 1, .blockers = 1}}), 2);
    EXPECT_EQ(chosen({whole, {.bin = 2, .units = 1, .blockers = 2}}), 1);
}

TEST(ChooseSource, PrefersABinWithOtherProductsThatAreNeeded) {
    EXPECT_EQ(chosen({{.bin = 1, .units = 9},
                      {.bin = 2, .units = 9, .blockers = 3, .other_products = 1}}),
              2);
}

TEST(ChooseSource, WhatExpiresFirstIsTakenFirstThoughItIsBuried) {
    const Sources sources{{.bin = 1, .units = 9, .comes_anyway = true},
                          {.bin = 2, .units = 2, .expires_on = "2027-03-01", .blockers = 15},
                          {.bin = 3, .units = 9, .expires_on = "2027-02-28", .blockers = 15}};
    EXPECT_THAT(choose_sources(sources, 10), ElementsAre(SourcePick{3, 1, 9}, SourcePick{2, 1, 1}));
    EXPECT_THAT(choose_sources(sources, 12),
                ElementsAre(SourcePick{3, 1, 9}, SourcePick{2, 1, 2}, SourcePick{1, 1, 1}))
        << "what has no date comes last";
}

TEST(ChooseSource, TakesAsMuchAsThereIsWhenMoreIsWanted) {
    const Sources sources{{.bin = 1, .units = 2}, {.bin = 2, .units = 0}, {.bin = 3, .units = 1}};
    EXPECT_THAT(choose_sources(sources, 9), ElementsAre(SourcePick{1, 1, 2}, SourcePick{3, 1, 1}));
    EXPECT_THAT(choose_sources(sources, 0), IsEmpty());
    EXPECT_THAT(choose_sources({}, 3), IsEmpty());
}

TEST(ChooseSource, TakesAllFromOneBinWhenThatIsCheaperThanSeveral) {
    const Sources sources{{.bin = 1, .units = 4}, {.bin = 2, .units = 1}, {.bin = 3, .units = 5}};
    EXPECT_THAT(choose_sources(sources, 5, {.emptied = 0}), ElementsAre(SourcePick{3, 1, 5}));
}

TEST(ChooseSource, ASecondCompartmentOfTheSameBinNeedsNoFetchOfItsOwn) {
    const Sources sources{{.bin = 1, .compartment = 1, .units = 3, .blockers = 2},
                          {.bin = 1, .compartment = 4, .units = 3, .blockers = 2},
                          {.bin = 2, .units = 4, .blockers = 3}};
    EXPECT_THAT(choose_sources(sources, 6), ElementsAre(SourcePick{1, 1, 3}, SourcePick{1, 4, 3}));
}

TEST(SourceWeights, AreThoseOfTheRobots) {
    const grid::RobotSpec robot;
    const grid::Shape shape;
    const auto seconds = [](grid::Span span) {
        return std::chrono::duration<double>(span).count();
    };
    const SourceWeights weights;
    EXPECT_NEAR(weights.cell * 20, seconds(grid::drive_time(robot, 20 * 0.6)), 0.5);
    EXPECT_NEAR(weights.presentation, 2 * seconds(grid::handling_time(robot, shape, 1)) + 8, 0.5);
    EXPECT_GE(weights.blocker, 10);
    EXPECT_LE(weights.blocker, 11);
}

/// The least that any set of sources costs that has enough, found by trying all.
double least_cost(const Sources& sources, std::int32_t quantity) {
    double least = std::numeric_limits<double>::infinity();
    for (std::size_t set = 1; set < std::size_t{1} << sources.size(); ++set) {
        double cost = 0;
        std::int32_t left = quantity;
        for (std::size_t index = 0; index < sources.size(); ++index) {
            if ((set >> index & 1) == 0) continue;
            const std::int32_t units = std::min(left, sources[index].units);
            cost += cost_of(sources[index], units);
            left -= units;
        }
        if (left == 0) least = std::min(least, cost);
    }
    return least;
}

double cost_of_picks(const Sources& sources, const Picks& picks) {
    double cost = 0;
    for (const SourcePick& pick : picks) {
        const auto found = std::ranges::find(sources, pick.bin, &Source::bin);
        cost += cost_of(*found, pick.units);
    }
    return cost;
}

TEST(ChooseSource, IsNearlyAsGoodAsTryingAll) {
    std::mt19937 random(1);
    const auto roll = [&](int least, int most) {
        return std::uniform_int_distribution<std::int32_t>(least, most)(random);
    };
    double chosen_cost = 0;
    double least = 0;
    for (int round = 0; round < 2000; ++round) {
        Sources sources;
        for (BinNumber bin = 1; bin <= roll(2, 7); ++bin) {
            sources.push_back({.bin = bin,
                               .units = roll(1, 8),
                               .blockers = roll(0, 11),
                               .cells = roll(1, 40),
                               .wanted_elsewhere = roll(1, 5) == 1});
        }
        const std::int32_t all = std::accumulate(
            sources.begin(), sources.end(), 0,
            [](std::int32_t sum, const Source& source) { return sum + source.units; });
        const std::int32_t quantity = std::min(all, roll(1, 12));
        const Picks picks = choose_sources(sources, quantity);
        std::int32_t taken = 0;
        std::set<BinNumber> bins;
        for (const SourcePick& pick : picks) {
            taken += pick.units;
            EXPECT_TRUE(bins.insert(pick.bin).second) << "a compartment was picked twice";
        }
        ASSERT_EQ(taken, quantity);
        chosen_cost += cost_of_picks(sources, picks);
        least += least_cost(sources, quantity);
    }
    EXPECT_LE(chosen_cost, least * 1.05) << "it was 1.028";
}

}  // namespace
}  // namespace entrepot::planning
