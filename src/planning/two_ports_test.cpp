#include "planning/two_ports.h"

#include <gmock/gmock.h>

namespace entrepot::planning {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<grid::PortNumber> way(std::vector<BinWish> wishes, grid::PortNumber at = 0) {
    return way_of_bin(wishes, at);
}

TEST(TwoPorts, TheBinGoesToTheEarlierDueAndThenStraightToTheOther) {
    EXPECT_THAT(way({{1, Time{90}, 1}, {2, Time{80}, 2}}), ElementsAre(2, 1));
    EXPECT_THAT(way({{1, {}, 1}, {2, Time{80}, 2}}), ElementsAre(2, 1)) << "no cut-off is last";
    EXPECT_THAT(way({{1, {}, 2}, {2, {}, 1}}), ElementsAre(2, 1)) << "else who asked first";
    EXPECT_THAT(way({}), IsEmpty());
}

TEST(TwoPorts, ThePortItStandsAtIsServedFirstAndEachPortOnce) {
    const std::vector<BinWish> wishes{{1, Time{90}, 1}, {2, Time{80}, 2}, {1, {}, 3}, {3, {}, 4}};
    EXPECT_THAT(way(wishes, 1), ElementsAre(1, 2, 3));
    EXPECT_THAT(way(wishes, 9), ElementsAre(2, 1, 3)) << "nobody wants it there";
}

TEST(TwoPorts, APortIsDueWhenTheEarliestOfItsOrdersIs) {
    EXPECT_THAT(way({{1, Time{90}, 1}, {2, Time{80}, 2}, {1, Time{70}, 3}}), ElementsAre(1, 2));
}

TEST(TwoPorts, APortWithoutCutOffsIsNotStarvedByOthersThatAlwaysHaveOne) {
    BinWish patient{4, {}, 1};
    std::int64_t since = 1;
    for (int presentation = 0; presentation < most_ports_before; ++presentation) {
        const grid::PortNumber first =
            way({patient, {1, Time{10}, ++since}, {2, Time{20}, ++since}}).front();
        ASSERT_EQ(first, 1);
        ++patient.passed;
    }
    EXPECT_THAT(way({patient, {1, Time{10}, ++since}}), ElementsAre(4, 1));
    EXPECT_THAT(way({patient, {3, Time{10}, 0, 9}}), ElementsAre(3, 4)) << "who asked first";
}

}  // namespace
}  // namespace entrepot::planning
