#include "planning/mixed_order.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace entrepot::planning {
namespace {

using std::chrono::seconds;
using std::chrono_literals::operator""s;

TEST(MixedOrder, TimesFollowFromWhatHasToBeDone) {
    EXPECT_EQ(grid_time(10, 2), 12 * 28s);
    EXPECT_EQ(grid_time(10, 0), 0s);
    EXPECT_EQ(shelf_time(3), 300s);
    EXPECT_EQ(shelf_time(0), 0s);
}

TEST(MixedOrder, TheLongerPartBeginsAndTheShorterWaits) {
    EXPECT_FALSE(starts_shelves({.grid = 600s, .shelves = 180s}));
    EXPECT_TRUE(starts_grid({.grid = 600s, .shelves = 180s}));
    EXPECT_TRUE(starts_shelves({.grid = 60s, .shelves = 180s}));
    EXPECT_FALSE(starts_grid({.grid = 60s, .shelves = 180s})) << "it would hold a slot";
    EXPECT_TRUE(starts_grid({.grid = 60s, .shelves = 0s})) << "they are at the port";
}

TEST(MixedOrder, BothBeginWhenTheCutOffIsNear) {
    EXPECT_TRUE(starts_shelves({.grid = 600s, .shelves = 180s, .urgent = true}));
    EXPECT_TRUE(starts_grid({.grid = 60s, .shelves = 180s, .urgent = true}));
    EXPECT_FALSE(starts_shelves({.grid = 600s, .shelves = 0s, .urgent = true})) << "it is done";
}

/// Worked off a second at a time, each part from when it may begin.
TEST(MixedOrder, BothPartsComeTogether) {
    std::mt19937 random(1);
    for (int round = 0; round < 200; ++round) {
        const auto any = [&] {
            return seconds(std::uniform_int_distribution<int>(1, 900)(random));
        };
        MixedOrder order{.grid = any(), .shelves = any()};
        const seconds longer = std::max(order.grid, order.shelves);
        seconds took = 0s;
        while (order.grid > 0s || order.shelves > 0s) {
            const bool grid = starts_grid(order);
            const bool shelves = starts_shelves(order);
            ASSERT_TRUE(grid || shelves) << "nothing goes on";
            if (grid) order.grid -= 1s;
            if (shelves) order.shelves -= 1s;
            ++took;
            ASSERT_EQ(order.grid == 0s, order.shelves == 0s) << "one waits for the other";
        }
        EXPECT_EQ(took, longer) << "and none is late for it";
    }
}

}  // namespace
}  // namespace entrepot::planning
