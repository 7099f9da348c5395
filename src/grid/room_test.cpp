#include "grid/room.h"

#include <gtest/gtest.h>

namespace entrepot::grid {
namespace {

constexpr Measures book{.length_mm = 200, .width_mm = 130, .height_mm = 30, .grams = 400};

TEST(Room, IsThreeQuartersOfTheVolumeForSmallUnits) {
    const double bin = 403.0 * 603 * 312;
    EXPECT_EQ(fits({30, 30, 30}, 1, 100'000), static_cast<std::int64_t>(bin * 0.75 / 27'000));
    EXPECT_EQ(fits({30, 30, 30}, 1, 7), 7) << "never more than there are";
}

TEST(Room, IsNeverMoreThanStandBesideEachOther) {
    EXPECT_EQ(fits({210, 210, 210}, 1, 100), 2) << "6 by volume";
    EXPECT_EQ(fits({300, 400, 310}, 1, 100), 1) << "2 in rows, but not loose";
}

TEST(Room, AUnitMayLieOnAnySide) {
    EXPECT_EQ(fits({310, 150, 200}, 8, 5), 1);
    EXPECT_EQ(fits({200, 310, 150}, 8, 5), 1);
    EXPECT_EQ(fits({202, 202, 310}, 8, 5), 0);
    EXPECT_EQ(fits({202, 202, 310}, 4, 5), 0) << "201 mm wide";
    EXPECT_EQ(fits({202, 202, 310}, 2, 5), 1);
    EXPECT_EQ(fits({700, 10, 10}, 1, 5), 0);
}

TEST(Room, IsLimitedByWhatABinCarries) {
    EXPECT_EQ(fits({30, 30, 30, 10'000}, 8, 9), 3);
    EXPECT_EQ(fits({30, 30, 30, 30'001}, 1, 9), 0);
}

TEST(Room, IsNotKnownWithoutTheSize) {
    EXPECT_FALSE(fits({.grams = 5}, 1, 9));
    EXPECT_FALSE(fits({.length_mm = 5, .width_mm = 5}, 1, 9));
    EXPECT_FALSE(smallest_layout({}, 9));
}

TEST(Room, TheSmallestLayoutIsTheOneWhoseCompartmentTakesAll) {
    EXPECT_EQ(smallest_layout(book, 5), 8);
    const std::int64_t in_an_eighth = *fits(book, 8, 1000);
    EXPECT_EQ(smallest_layout(book, in_an_eighth), 8);
    EXPECT_EQ(smallest_layout(book, in_an_eighth + 1), 4);
    EXPECT_EQ(smallest_layout(book, 1000), 1) << "no compartment takes all";
    EXPECT_FALSE(smallest_layout({700, 10, 10}, 1));
}

}  // namespace
}  // namespace entrepot::grid
