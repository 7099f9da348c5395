#include "planning/putaway.h"

#include <gmock/gmock.h>

#include <ostream>

namespace entrepot::planning {

static void PrintTo(const Proposal& proposal, std::ostream* out) {
    *out << "bin " << proposal.bin << "/" << proposal.position << ": " << proposal.units
         << " units, reason " << static_cast<int>(proposal.reason);
}

namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using Reason = PutawayReason;

/// 100 of them take 16 % of an eighth of a bin.
constexpr Measures small{.length_mm = 40, .width_mm = 40, .height_mm = 10, .grams = 20};
/// One goes into half a bin, none into a quarter.
constexpr Measures large{.length_mm = 300, .width_mm = 280, .height_mm = 250, .grams = 4000};

std::vector<BinNumber> bins(const Goods& goods, const std::vector<Place>& places) {
    std::vector<BinNumber> order;
    for (const Proposal& proposal : propose_places(goods, places, 2)) order.push_back(proposal.bin);
    return order;
}

TEST(Putaway, TakesTheSmallestCompartmentThatTakesAll) {
    const std::vector<Place> places{{.bin = 1, .layout = 1},
                                    {.bin = 2, .layout = 2},
                                    {.bin = 4, .layout = 4},
                                    {.bin = 8, .layout = 8}};
    EXPECT_THAT(bins({.unit = small, .quantity = 100}, places), ElementsAre(8, 4, 2, 1));
    EXPECT_THAT(bins({.unit = large}, places), ElementsAre(2, 1)) << "it is too large for others";
}

TEST(Putaway, WhenNoneTakesAllTheLargestComesFirst) {
    const Goods goods{.unit = {100, 100, 100}, .quantity = 60};
    const auto proposals = propose_places(
        goods, std::vector<Place>{{.bin = 8, .layout = 8}, {.bin = 2, .layout = 2}}, 2);
    EXPECT_THAT(proposals, ElementsAre(Proposal{2, 1, 28, Reason::empty_compartment},
                                       Proposal{8, 1, 6, Reason::empty_compartment}));
}

TEST(Putaway, GoesOntoTheSameProductAndLotWhenThereIsRoomForAll) {
    const Goods goods{.unit = small, .quantity = 100, .in_bins = 1};
    const Place same{.bin = 1, .layout = 4, .units = 50, .holds_product = true};
    const Place empty{.bin = 2, .layout = 8, .where = BinPlace::open};
    EXPECT_THAT(propose_places(goods, std::vector{empty, same}, 2),
                ElementsAre(Proposal{1, 1, 100, Reason::same_product},
                            Proposal{2, 1, 100, Reason::open_bin}));
    Place nearly_full = same;
    nearly_full.units = *fits(small, 4, 1'000'000) - 10;
    EXPECT_THAT(propose_places(goods, std::vector{nearly_full, empty}, 2),
                ElementsAre(Proposal{2, 1, 100, Reason::open_bin},
                            Proposal{1, 1, 10, Reason::same_product}));
}

TEST(Putaway, PrefersABinThatIsOpenAndThenOneThatIsPrepared) {
    const auto proposals =
        propose_places({.unit = small},
                       std::vector<Place>{{.bin = 1, .layout = 8},
                                          {.bin = 2, .layout = 8, .where = BinPlace::prepared},
                                          {.bin = 3, .layout = 8, .where = BinPlace::open},
                                          {.bin = 4, .layout = 4, .where = BinPlace::open}},
                       2);
    EXPECT_THAT(proposals, ElementsAre(Proposal{3, 1, 1, Reason::open_bin},
                                       Proposal{2, 1, 1, Reason::prepared_bin},
                                       Proposal{1, 1, 1, Reason::empty_compartment},
                                       Proposal{4, 1, 1, Reason::open_bin}));
}

TEST(Putaway, PutsProductsThatAreOrderedTogetherAndEquallyFastInOneBin) {
    const Goods goods{.unit = small, .speed = Speed::slow};
    const std::vector<Place> places{
        {.bin = 1, .layout = 8, .neighbours = {{Speed::fast, 0.3}}},
        {.bin = 2, .layout = 8},
        {.bin = 3, .layout = 8, .neighbours = {{Speed::slow, 0.3}}},
        {.bin = 4, .layout = 8, .neighbours = {{Speed::fast, 0}}},
    };
    EXPECT_THAT(bins(goods, places), ElementsAre(3, 1, 2, 4));
    EXPECT_EQ(propose_places(goods, places, 2).front().reason, Reason::ordered_together);
    EXPECT_EQ(propose_places(goods, places, 2).back().reason, Reason::empty_compartment);
}

TEST(Putaway, FastProductsLieInAsManyBinsAsPortsMayWantTwoToFive) {
    EXPECT_EQ(bins_wanted(Speed::fast, 1), 2);
    EXPECT_EQ(bins_wanted(Speed::fast, 3), 3);
    EXPECT_EQ(bins_wanted(Speed::fast, 9), 5);
    EXPECT_EQ(bins_wanted(Speed::medium, 9), 1);
}

TEST(Putaway, SpreadsAFastProductOverMoreBinsAPortionEach) {
    const std::vector<Place> places{
        {.bin = 1, .layout = 8, .units = 20, .where = BinPlace::open, .holds_product = true},
        {.bin = 1, .position = 2, .layout = 8, .where = BinPlace::open, .holds_product = true},
        {.bin = 2, .layout = 8}};
    Goods goods{.unit = small, .quantity = 100, .speed = Speed::fast, .in_bins = 1};
    EXPECT_THAT(propose_places(goods, places, 3),
                ElementsAre(Proposal{2, 1, 50, Reason::one_more_bin},
                            Proposal{1, 1, 50, Reason::same_product},
                            Proposal{1, 2, 50, Reason::open_bin}));
    goods.quantity = 7;
    EXPECT_EQ(propose_places(goods, places, 3).front().units, 5) << "not fewer";
    goods.in_bins = 3;
    EXPECT_EQ(propose_places(goods, places, 3).front(), (Proposal{1, 1, 7, Reason::same_product}));
}

TEST(Putaway, NeverMakesABinHeavierThanItMayBe) {
    const std::vector<Place> places{{.bin = 1, .layout = 1, .bin_grams = 27'000},
                                    {.bin = 2, .layout = 1, .bin_grams = 20'000}};
    EXPECT_THAT(propose_places({.unit = large, .quantity = 2}, places, 2),
                ElementsAre(Proposal{2, 1, 2, Reason::empty_compartment}));
    EXPECT_THAT(propose_places({.unit = {.grams = 4000}, .quantity = 3}, places, 2),
                ElementsAre(Proposal{2, 1, 2, Reason::empty_compartment}));
}

TEST(Putaway, WithoutASizeAQuarterOfABinComesFirst) {
    const std::vector<Place> places{{.bin = 8, .layout = 8},
                                    {.bin = 1, .layout = 1},
                                    {.bin = 2, .layout = 2},
                                    {.bin = 4, .layout = 4}};
    EXPECT_THAT(bins({.quantity = 12}, places), ElementsAre(4, 2, 1, 8));
}

TEST(Putaway, WithoutASizeTheMostThatEverLayThereSaysHowManyMoreGoIn) {
    const std::vector<Place> places{
        {.bin = 1, .layout = 4, .units = 10, .filled = 0.5, .holds_product = true},
        {.bin = 2, .layout = 4, .units = 10, .filled = 1, .holds_product = true}};
    EXPECT_THAT(propose_places({.quantity = 30, .in_bins = 2}, places, 2),
                ElementsAre(Proposal{1, 1, 10, Reason::same_product}));
}

TEST(Putaway, ProposesNothingWhenThereIsNoRoom) {
    EXPECT_THAT(propose_places({.unit = large}, {}, 2), IsEmpty());
    EXPECT_THAT(bins({.unit = large}, {{.bin = 4, .layout = 4}}), IsEmpty());
}

}  // namespace
}  // namespace entrepot::planning
