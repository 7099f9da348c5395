#include "planning/window.h"

#include <gtest/gtest.h>

namespace entrepot::planning {
namespace {

WaitingOrder order(std::int64_t number, ShopId shop = {}, ZoneNumber zone = 0) {
    return {.order = OrderId(number), .bins = {1}, .shop = shop, .zone = zone};
}

constexpr ShopId books{1};
constexpr ShopId shoes{2};

TEST(Window, HoldsTheOldestAndCountsWhoWasOvertaken) {
    Window window(2, 2);
    for (std::int64_t number = 1; number <= 4; ++number) window.add(order(number));
    EXPECT_EQ(window.size(), 2U);
    EXPECT_EQ(window.take(1).order, OrderId(2));
    EXPECT_EQ(window.at(0).overtaken, 1);
    EXPECT_EQ(window.at(1).overtaken, 0) << "a newer one was not overtaken";
    EXPECT_FALSE(window.overdue(window.seen_by({})));
    window.take(1);
    EXPECT_EQ(window.overdue(window.seen_by({})), 0U);
}

TEST(Window, IsAsWideForAPortWithAFilterThoughManyOthersWaitInBetween) {
    Window window(2, 5);
    for (std::int64_t number = 1; number <= 9; ++number) {
        window.add(order(number, number % 3 == 0 ? shoes : books));
    }
    EXPECT_EQ(window.seen_by({.shops = {shoes}}), (Seen{2, 5}));
    EXPECT_EQ(window.seen_by({}), (Seen{0, 1}));
    EXPECT_TRUE(window.seen_by({.shops = {ShopId(9)}}).empty());
}

TEST(Window, AnOrderIsOvertakenOnlyAtPortsThatMightHaveTakenIt) {
    Window window(9, 5);
    window.add(order(1, books));
    window.add(order(2, shoes));
    window.add(order(3, shoes));
    window.take(2, {.shops = {shoes}});
    EXPECT_EQ(window.at(0).overtaken, 0);
    EXPECT_EQ(window.at(1).overtaken, 1);
}

TEST(Window, LeavesATenthOfTheBoundToOrdersWhoseCutOffIsNear) {
    Window window(20, 10);
    for (std::int64_t number = 1; number <= 12; ++number) window.add(order(number));
    for (int times = 1; times <= 9; ++times) window.take(1);
    const Seen seen = window.seen_by({});
    EXPECT_EQ(window.overdue(seen), 0U);
    EXPECT_FALSE(window.overdue(seen, Overtaker::urgent)) << "one is left";
    window.take(1);
    EXPECT_EQ(window.overdue(window.seen_by({}), Overtaker::urgent), 0U);
}

TEST(Window, AnOrderThatIsCancelledOvertakesNobody) {
    Window window(9, 4);
    window.add(order(1));
    window.add(order(2));
    EXPECT_TRUE(window.remove(OrderId(2)));
    EXPECT_FALSE(window.remove(OrderId(2)));
    EXPECT_EQ(window.size(), 1U);
    EXPECT_EQ(window.at(0).overtaken, 0);
}

TEST(PortFilter, AdmitsItsShopsAndZonesAndEverythingWhenItIsEmpty) {
    EXPECT_TRUE(PortFilter{}.admits(order(1, shoes, 7)));
    const PortFilter filter{.shops = {books, ShopId(5)}, .zones = {3}};
    EXPECT_TRUE(filter.admits(order(1, books, 3)));
    EXPECT_FALSE(filter.admits(order(1, shoes, 3)));
    EXPECT_FALSE(filter.admits(order(1, books, 4)));
    EXPECT_TRUE(filter.admits(order(1, books))) << "it may be picked in any zone";
}

}  // namespace
}  // namespace entrepot::planning
