#include "planning/window.h"

#include <gtest/gtest.h>

#include "planning/choose_order.h"
#include "planning/share_bin.h"

namespace entrepot::planning {
namespace {

WaitingOrder order(std::int64_t number, std::vector<BinNumber> bins, Time due = {}) {
    return {OrderId(number), std::move(bins), due};
}

TEST(Window, HoldsTheOldestAndCountsWhoWasOvertaken) {
    Window window(2, 2);
    for (std::int64_t number = 1; number <= 4; ++number) window.add(order(number, {1}));
    EXPECT_EQ(window.size(), 2U);
    EXPECT_EQ(window.take(1).order, OrderId(2));
    EXPECT_EQ(window.at(0).overtaken, 1);
    EXPECT_EQ(window.at(1).overtaken, 0) << "a newer one was not overtaken";
    EXPECT_FALSE(window.overdue());
    window.take(1);
    EXPECT_EQ(window.overdue(), 0U);
}

TEST(ChooseOrder, TakesWhatIsServedByBinsThatComeAnyway) {
    Window window(10, 100);
    window.add(order(1, {1, 2}));
    window.add(order(2, {3, 4}));
    window.add(order(3, {3}));
    EXPECT_EQ(choose_order(window, {}), 0U) << "of equals the oldest";
    EXPECT_EQ(choose_order(window, {4}), 1U);
    EXPECT_EQ(choose_order(window, {3}), 2U) << "one that needs nothing new";
    EXPECT_FALSE(choose_order(Window(1, 1), {}));
}

TEST(ChooseOrder, CutOffsAndAgeingAreHard) {
    Window window(10, 1);
    window.add(order(1, {1}));
    window.add(order(2, {2}, Time{50}));
    window.add(order(3, {3}, Time{40}));
    EXPECT_EQ(choose_order(window, {1}, Time{30}), 0U) << "nobody is in a hurry yet";
    EXPECT_EQ(choose_order(window, {1}, Time{60}), 2U) << "the earliest cut-off";
    EXPECT_EQ(window.take(2).order, OrderId(3));
    EXPECT_EQ(choose_order(window, {2}, Time{30}), 0U) << "it was overtaken as often as it may be";
}

TEST(ShareBin, TakesTheOldestThatNeedsTheOpenBinUnlessAnOlderOneIsOverdue) {
    Window window(10, 1);
    window.add(order(1, {1}));
    window.add(order(2, {2}));
    window.add(order(3, {2}));
    EXPECT_EQ(order_to_share(window, 2), 1U);
    EXPECT_FALSE(order_to_share(window, 9));
    window.take(1);
    EXPECT_FALSE(order_to_share(window, 2)) << "it would overtake the overdue one";
    EXPECT_EQ(order_to_share(window, 1), 0U) << "the overdue one itself may";
}

}  // namespace
}  // namespace entrepot::planning
