#include "planning/next_uses.h"

#include <gtest/gtest.h>

namespace entrepot::planning {
namespace {

using Queues = std::vector<std::vector<BinNumber>>;

TEST(NextUses, AreThePlaceInAQueueAndThenTheAgeOfWhatWaits) {
    Window window(1, 9);
    window.add({OrderId(1), {2, 7}, {}});
    window.add({OrderId(2), {7, 8}, {}});
    const grid::NextUse next = next_uses(Queues{{1, 2, 3}, {3, 4}}, window);
    EXPECT_EQ(next(1), 0);
    EXPECT_EQ(next(2), 1) << "the order that waits needs it later";
    EXPECT_EQ(next(3), 0) << "the port that needs it first";
    EXPECT_EQ(next(7), 3) << "after the longest queue";
    EXPECT_EQ(next(8), 4) << "behind the window, too";
    EXPECT_EQ(next(9), grid::never);
}

/// 1 has to be dug out from under 2; 3, 4 and 5 stand on stacks of their own.
TEST(NextUses, KeepABlockerOffTheStackThatIsNeededBeforeIt) {
    grid::Stacks stacks({.columns = 4, .rows = 1, .height = 2});
    for (const BinNumber bin : {1, 2}) stacks.put(0, bin);
    for (const BinNumber bin : {3, 4, 5}) stacks.put(bin - 2, bin);
    const auto rule = grid::min_max_place(next_uses(Queues{{1, 3, 2, 4, 5}}, Window(1, 1)));
    const auto moves = grid::plan_dig(stacks, 1, rule, [](std::int32_t) { return true; });
    ASSERT_TRUE(moves);
    EXPECT_EQ(moves->front().to, 2) << "3 is needed before 2, and 5 after 4";
}

}  // namespace
}  // namespace entrepot::planning
