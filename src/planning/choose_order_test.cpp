#include "planning/choose_order.h"

#include <gtest/gtest.h>

#include <random>

namespace entrepot::planning {
namespace {

WaitingOrder order(std::int64_t number, std::vector<BinNumber> bins, Time due = {},
                   ShopId shop = {}) {
    return {.order = OrderId(number), .bins = std::move(bins), .due = due, .shop = shop};
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

TEST(ChooseOrder, TakesOnlyWhatThePortAdmits) {
    Window window(2, 100);
    for (std::int64_t number = 1; number <= 5; ++number) window.add(order(number, {1}));
    window.add(order(6, {2}, {}, ShopId(7)));
    window.add(order(7, {3}, Time{5}, ShopId(7)));
    const PortFilter filter{.shops = {ShopId(7)}};
    EXPECT_EQ(choose_order(window, {1}, {}, filter), 5U);
    EXPECT_EQ(choose_order(window, {1}, Time{9}, filter), 6U);
    EXPECT_FALSE(choose_order(window, {1}, {}, {.shops = {ShopId(8)}}));
}

TEST(UrgentOrder, IsNoneWhileNobodyIsInAHurry) {
    Window window(10, 100);
    window.add(order(1, {1}));
    window.add(order(2, {2}, Time{50}));
    window.add(order(3, {2}, Time{40}, ShopId(7)));
    EXPECT_FALSE(urgent_order(window, Time{39}));
    EXPECT_EQ(urgent_order(window, Time{50}), 2U);
    EXPECT_EQ(urgent_order(window, Time{50}, {.shops = {ShopId(8)}}), std::nullopt);
}

TEST(UrgentOrder, GoesAfterAnOlderOneThatMayNotBeOvertakenAgain) {
    Window window(10, 1);
    for (const std::int64_t number : {1, 2}) window.add(order(number, {1}));
    window.add(order(3, {2}, Time{50}));
    window.take(1);
    EXPECT_EQ(urgent_order(window, Time{50}), 0U);
    EXPECT_FALSE(urgent_order(window, Time{49})) << "its slot is for urgent ones only";
}

/// Orders come without end, and a fifth of them are in a hurry from the start.
TEST(ChooseOrder, NobodyIsOvertakenMoreOftenThanTheBoundThoughManyAreUrgent) {
    std::mt19937 random(1);
    const auto roll = [&](BinNumber most) {
        return std::uniform_int_distribution<BinNumber>(1, most)(random);
    };
    constexpr std::int32_t bound = 20;
    Window window(50, bound);
    for (std::int64_t number = 1; number <= 3000; ++number) {
        window.add(
            order(number, {roll(30)}, roll(5) == 1 ? Time{number} : Time{}, ShopId(roll(3))));
        if (number < 60) continue;
        const PortFilter filter =
            roll(2) == 1 ? PortFilter{} : PortFilter{.shops = {ShopId(roll(3))}};
        const auto chosen = roll(4) == 1 ? urgent_order(window, Time{number}, filter)
                                         : choose_order(window, {1, 2, 3}, Time{number}, filter);
        if (!chosen) continue;
        ASSERT_LE(window.take(*chosen, filter).overtaken, bound);
    }
}

}  // namespace
}  // namespace entrepot::planning
