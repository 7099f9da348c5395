#include "grid/stacks.h"

#include <gmock/gmock.h>

namespace entrepot::grid {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr Shape shape{.columns = 3, .rows = 2, .height = 3};

TEST(Stacks, KnowWhereEachBinStandsAndWhatStandsOnIt) {
    Stacks stacks(shape);
    for (const BinNumber bin : {7, 8, 9}) stacks.put(4, bin);
    EXPECT_THAT(stacks.stack(4), ElementsAre(7, 8, 9));
    EXPECT_EQ(stacks.find(8)->cell, 4);
    EXPECT_EQ(stacks.find(8)->level, 1);
    EXPECT_THAT(stacks.above(7), ElementsAre(9, 8));
    EXPECT_THAT(stacks.above(9), IsEmpty());
    EXPECT_EQ(stacks.take(4), 9);
    EXPECT_FALSE(stacks.find(9));
    EXPECT_EQ(stacks.bins(), 2);
}

TEST(Stacks, AReservedPlaceIsNobodyElses) {
    Stacks stacks(shape);
    stacks.put(0, 1);
    stacks.reserve(0);
    EXPECT_EQ(stacks.room(0), 1);
    stacks.reserve(0);
    EXPECT_THROW(stacks.reserve(0), std::logic_error);
    stacks.unreserve(0);
    EXPECT_EQ(stacks.room(0), 1);
    EXPECT_THROW(stacks.unreserve(1), std::logic_error);
}

TEST(Stacks, RefuseWhatCannotBe) {
    Stacks stacks(shape);
    EXPECT_THROW(stacks.take(0), std::logic_error);
    for (const BinNumber bin : {1, 2, 3}) stacks.put(0, bin);
    EXPECT_THROW(stacks.put(0, 4), std::logic_error);
    EXPECT_THROW(stacks.put(1, 3), std::logic_error);
    EXPECT_FALSE(stacks.find(0));
    EXPECT_FALSE(stacks.find(99));
}

}  // namespace
}  // namespace entrepot::grid
