#include "grid/dig.h"

#include <gmock/gmock.h>

#include <map>
#include <random>

namespace entrepot::grid {
namespace {

using testing::ElementsAre;
using testing::Field;

bool anywhere(std::int32_t) {
    return true;
}

std::vector<std::int32_t> places(const std::vector<Move>& moves) {
    std::vector<std::int32_t> cells;
    for (const Move& move : moves) cells.push_back(move.to);
    return cells;
}

/// Four stacks in a row, three high: 1 2 3 | 4 5 | 6 7 | 8.
Stacks four_stacks() {
    Stacks stacks({.columns = 4, .rows = 1, .height = 3});
    for (const BinNumber bin : {1, 2, 3}) stacks.put(0, bin);
    for (const BinNumber bin : {4, 5}) stacks.put(1, bin);
    for (const BinNumber bin : {6, 7}) stacks.put(2, bin);
    stacks.put(3, 8);
    return stacks;
}

TEST(Dig, ReservesAPlaceForEachBlocker) {
    Stacks stacks = four_stacks();
    const auto moves = plan_dig(stacks, 1, nearest_place(), anywhere);
    ASSERT_TRUE(moves);
    EXPECT_THAT(*moves, ElementsAre(Field(&Move::bin, 3), Field(&Move::bin, 2)));
    EXPECT_THAT(places(*moves), ElementsAre(1, 2));
    EXPECT_EQ(stacks.room(1), 0);
    EXPECT_EQ(stacks.room(2), 0);
}

TEST(Dig, ReservesNothingWhenNotAllBlockersFindAPlace) {
    Stacks stacks = four_stacks();
    const auto only_the_second = [](std::int32_t cell) { return cell == 1; };
    EXPECT_FALSE(plan_dig(stacks, 1, nearest_place(), only_the_second));
    EXPECT_EQ(stacks.room(1), 1);
}

TEST(Dig, MinMaxChoosesTheSmallestOfTheStacksThatAreUsedLater) {
    Stacks stacks = four_stacks();
    const std::map<BinNumber, std::int64_t> uses{{3, 5}, {5, 4}, {6, 9}, {8, 7}};
    const auto next_use = [&](BinNumber bin) {
        const auto found = uses.find(bin);
        return found == uses.end() ? never : found->second;
    };
    const auto moves = plan_dig(stacks, 2, min_max_place(next_use), anywhere);
    EXPECT_THAT(places(*moves), ElementsAre(3)) << "7 is later than 5, and earlier than 9";
}

TEST(Dig, MinMaxElseChoosesTheStackThatIsUsedLatest) {
    Stacks stacks = four_stacks();
    const std::map<BinNumber, std::int64_t> uses{{3, 10}, {5, 4}, {6, 9}, {8, 7}};
    const auto next_use = [&](BinNumber bin) {
        const auto found = uses.find(bin);
        return found == uses.end() ? never : found->second;
    };
    const auto moves = plan_dig(stacks, 2, min_max_place(next_use), anywhere);
    EXPECT_THAT(places(*moves), ElementsAre(2)) << "all are used before 10; 9 is the latest";
}

/// A grid of 20 x 20 stacks, 90 % full, out of which bins are asked for at random.
class Blockers : public testing::Test {
  protected:
    Blockers() : stacks({.columns = 20, .rows = 20, .height = 8}) {
        std::vector<std::int32_t> free;
        for (std::int32_t cell = 0; cell < stacks.shape().cells(); ++cell) {
            for (int level = 0; level < stacks.shape().height; ++level) free.push_back(cell);
        }
        std::ranges::shuffle(free, random);
        bins = static_cast<BinNumber>(stacks.shape().places() * 9 / 10);
        for (BinNumber bin = 1; bin <= bins; ++bin) {
            stacks.put(free[static_cast<std::size_t>(bin)], bin);
        }
    }

    BinNumber any_bin() { return std::uniform_int_distribution<BinNumber>(1, bins)(random); }
    /// 80 % of the demand is for a fifth of the bins.
    BinNumber often_a_hot_bin() {
        const BinNumber hot = bins / 5;
        const bool is_hot = std::bernoulli_distribution(0.8)(random);
        return std::uniform_int_distribution<BinNumber>(is_hot ? 1 : hot + 1,
                                                        is_hot ? hot : bins)(random);
    }

    /// Fetches a bin and brings it back from the port in the corner: onto its own stack when the
    /// blockers are put back, else onto the nearest. Returns how many bins were in the way.
    std::size_t fetch(BinNumber bin, bool put_back) {
        const std::int32_t cell = stacks.find(bin)->cell;
        const auto moves = plan_dig(stacks, bin, nearest_place(), anywhere).value();
        for (const Move& move : moves) {
            stacks.unreserve(move.to);
            stacks.put(move.to, stacks.take(cell));
        }
        stacks.take(cell);
        if (put_back) {
            for (auto move = moves.rbegin(); move != moves.rend(); ++move) {
                stacks.put(cell, stacks.take(move->to));
            }
        }
        stacks.put(put_back ? cell : *nearest_place()(stacks, port, bin, anywhere), bin);
        return moves.size();
    }

    template <class Draw>
    double mean_blockers(Draw draw, bool put_back) {
        constexpr int warm_up = 40'000;
        constexpr int counted = 40'000;
        for (int at = 0; at < warm_up; ++at) fetch(draw(), put_back);
        std::size_t sum = 0;
        for (int at = 0; at < counted; ++at) sum += fetch(draw(), put_back);
        return static_cast<double>(sum) / counted;
    }

    static constexpr std::int32_t port = 0;
    std::mt19937 random{1};
    Stacks stacks;
    BinNumber bins = 0;
};

TEST_F(Blockers, UnderEvenDemandAreHalfOfWhatStandsInAStack) {
    EXPECT_NEAR(mean_blockers([&] { return any_bin(); }, true), 3.12, 3.12 * 0.05);
}

TEST_F(Blockers, BecomeFewWhenTheyArePutBackInOrderForHotBinsStayOnTop) {
    EXPECT_NEAR(mean_blockers([&] { return often_a_hot_bin(); }, true), 1.45, 1.45 * 0.05);
}

TEST_F(Blockers, StayManyWhenAllIsLeftOnTheNearestStack) {
    EXPECT_NEAR(mean_blockers([&] { return often_a_hot_bin(); }, false), 3.11, 3.11 * 0.05);
}

}  // namespace
}  // namespace entrepot::grid
