#include "planning/share_bin.h"

#include <gtest/gtest.h>

namespace entrepot::planning {
namespace {

TEST(ShareBin, TakesTheOldestThatNeedsTheOpenBinUnlessAnOlderOneIsOverdue) {
    Window window(10, 1);
    window.add({OrderId(1), {1}, {}});
    window.add({OrderId(2), {2}, {}});
    window.add({OrderId(3), {2}, {}});
    EXPECT_EQ(order_to_share(window, 2), 1U);
    EXPECT_FALSE(order_to_share(window, 9));
    window.take(1);
    EXPECT_FALSE(order_to_share(window, 2)) << "it would overtake the overdue one";
    EXPECT_EQ(order_to_share(window, 1), 0U) << "the overdue one itself may";
}

TEST(ShareBin, TakesOnlyWhatThePortAdmits) {
    Window window(10, 9);
    window.add({.order = OrderId(1), .bins = {2}, .zone = 1});
    window.add({.order = OrderId(2), .bins = {2}, .zone = 2});
    EXPECT_EQ(order_to_share(window, 2, {.zones = {2}}), 1U);
    EXPECT_FALSE(order_to_share(window, 2, {.zones = {3}}));
}

}  // namespace
}  // namespace entrepot::planning
