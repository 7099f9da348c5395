#include "planning/choose_bin.h"

#include <gtest/gtest.h>

namespace entrepot::planning {
namespace {

TEST(ChooseBin, TakesWhatServesMostOpenOrders) {
    const Window nobody(10, 1);
    const std::vector<OpenOrder> open{
        {OrderId(1), {1, 2}, 1}, {OrderId(2), {2, 3}, 2}, {OrderId(3), {4}, 3}};
    EXPECT_EQ(choose_bin(open, nobody), 2);
    EXPECT_FALSE(choose_bin({}, nobody));
}

TEST(ChooseBin, OfEqualsTakesWhatCompletesAnOrderAndThenTheOldest) {
    const Window nobody(10, 1);
    EXPECT_EQ(
        choose_bin(std::vector<OpenOrder>{{OrderId(1), {1, 2}, 1}, {OrderId(2), {3}, 2}}, nobody),
        3);
    EXPECT_EQ(
        choose_bin(std::vector<OpenOrder>{{OrderId(1), {9}, 1}, {OrderId(2), {3}, 2}}, nobody), 9);
}

TEST(ChooseBin, HoldsBackWhatManyWaitFor) {
    Window window(20, 1);
    for (std::int64_t number = 10; number < 15; ++number) window.add({OrderId(number), {1}, {}});
    const std::vector<OpenOrder> open{{OrderId(1), {1}, 1}, {OrderId(2), {2}, 2}};
    EXPECT_EQ(choose_bin(open, window), 2);
}

TEST(ChooseBin, ServesTheOrderWhoseCutOffIsNearBeforeAllThatServeMore) {
    const Window nobody(10, 1);
    const std::vector<OpenOrder> open{{OrderId(1), {1}, 1},
                                      {OrderId(2), {1}, 2},
                                      {OrderId(3), {2, 3}, 3, Time{50}},
                                      {OrderId(4), {4}, 4, Time{40}}};
    EXPECT_EQ(choose_bin(open, nobody, {.urgent_until = Time{39}}), 1) << "none is near";
    EXPECT_EQ(choose_bin(open, nobody, {.urgent_until = Time{50}}), 4) << "the earliest";
    EXPECT_EQ(choose_bin(std::span(open).first(3), nobody, {.urgent_until = Time{50}}), 2);
}

TEST(ChooseBin, OfTheBinsAnUrgentOrderNeedsTakesTheOneThatServesMost) {
    const std::vector<OpenOrder> open{
        {OrderId(1), {1, 2}, 1, Time{50}}, {OrderId(2), {2}, 2}, {OrderId(3), {3}, 3}};
    EXPECT_EQ(choose_bin(open, Window(10, 1), {.urgent_until = Time{50}}), 2);
}

TEST(ChooseBin, AnOrderThatIsCompleteHoldsNothingUpThoughItsCutOffIsNear) {
    const std::vector<OpenOrder> open{{OrderId(1), {}, 1, Time{40}}, {OrderId(2), {7}, 2}};
    EXPECT_EQ(choose_bin(open, Window(10, 1), {.urgent_until = Time{50}}), 7);
}

TEST(ChooseBin, NoOpenOrderIsPassedMoreOftenThanIsAllowed) {
    const Window nobody(10, 1);
    const BinRules rules{.most_passed = 3};
    std::vector<OpenOrder> open{{OrderId(1), {100}, 1}};
    std::int64_t since = 1;
    for (BinNumber bin = 1; open.front().needs(100); ++bin) {
        ASSERT_LE(open.front().passed, rules.most_passed);
        open.resize(1, {});
        open.push_back({OrderId(2), {bin}, ++since});
        open.push_back({OrderId(3), {bin}, ++since});
        bin_came(open, *choose_bin(open, nobody, rules));
    }
}

TEST(ChooseBin, AnUrgentOrderComesBeforeOneThatWasPassedTooOften) {
    const std::vector<OpenOrder> open{{OrderId(1), {1}, 1, {}, 9}, {OrderId(2), {2}, 2, Time{50}}};
    const BinRules rules{.urgent_until = Time{50}, .most_passed = 3};
    EXPECT_EQ(choose_bin(open, Window(10, 1), rules), 2);
    EXPECT_EQ(choose_bin(std::span(open).first(1), Window(10, 1), rules), 1);
}

TEST(BinCame, IsNeededNoLongerAndPassesAllOthers) {
    std::vector<OpenOrder> open{{OrderId(1), {1, 2}, 1, {}, 4}, {OrderId(2), {3}, 2, {}, 4}};
    bin_came(open, 2);
    EXPECT_EQ(open[0].bins, std::vector<BinNumber>{1});
    EXPECT_EQ(open[0].passed, 0);
    EXPECT_EQ(open[1].passed, 5);
}

}  // namespace
}  // namespace entrepot::planning
