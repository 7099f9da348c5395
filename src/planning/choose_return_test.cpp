#include "planning/choose_return.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "planning/next_uses.h"

namespace entrepot::planning {
namespace {

bool beside_the_port(std::int32_t cell) {
    return cell != 0;
}

/// Where a bin goes back to from the port at the left end of a row: 1 2 | 3 | 4 5 | 6, three high.
std::int32_t place(const std::vector<std::vector<BinNumber>>& plan, BinNumber bin,
                   const grid::MayTake& may_take = beside_the_port) {
    grid::Stacks stacks({.columns = 5, .rows = 1, .height = 3});
    for (const BinNumber other : {1, 2}) stacks.put(1, other);
    stacks.put(2, 3);
    for (const BinNumber other : {4, 5}) stacks.put(3, other);
    stacks.put(4, 6);
    return return_place(next_uses(plan, Window(1, 1)))(stacks, 0, bin, may_take).value_or(-1);
}

TEST(ChooseReturn, IsTheNearestStackThatIsNeededLater) {
    EXPECT_EQ(place({}, 9), 1) << "nothing is known of any";
    EXPECT_EQ(place({{1}}, 9), 2);
    EXPECT_EQ(place({{1, 3, 9, 5, 6}}, 9), 3) << "1 and 3 are needed before it, 5 after it";
    EXPECT_EQ(place({{9, 1}}, 9), 1);
}

TEST(ChooseReturn, IsTheStackThatIsNeededLatestWhenAllAreNeededBefore) {
    EXPECT_EQ(place({{1, 3, 5, 6, 4, 2}}, 9), 4);
    EXPECT_EQ(place({{6, 3, 1, 5}}, 9), 3);
}

TEST(ChooseReturn, IsNoStackThatMayNotTakeIt) {
    EXPECT_EQ(place({}, 9, [](std::int32_t cell) { return cell == 3; }), 3);
    EXPECT_EQ(place({}, 9, [](std::int32_t) { return false; }), -1);
}

/// The grid of grid/dig_test.cpp, 80 % of whose demand is for a fifth of the bins, with a port in
/// the corner. So many of the bins that come next are planned already.
class Returns {
  public:
    explicit Returns(std::size_t known) : stacks_({.columns = 20, .rows = 20, .height = 8}) {
        std::vector<std::int32_t> free;
        for (std::int32_t cell = 1; cell < stacks_.shape().cells(); ++cell) {
            free.insert(free.end(), static_cast<std::size_t>(stacks_.shape().height), cell);
        }
        std::ranges::shuffle(free, random_);
        free.resize(free.size() * 9 / 10);
        for (const std::int32_t cell : free) stacks_.put(cell, ++bins_);
        while (plan_.size() <= known) plan_.push_back(often_a_hot_bin());
    }

    /// Blockers above the bin that is fetched, and cells that it is away, in the mean.
    struct Mean {
        double blockers = 0;
        double cells = 0;
    };
    /// Blockers are put back in order; the bin onto its own stack, or where the planner says.
    Mean fetch(bool as_planned) {
        constexpr int warm_up = 10'000;
        constexpr int counted = 5'000;
        for (int at = 0; at < warm_up; ++at) fetch_next(as_planned);
        Mean sum;
        for (int at = 0; at < counted; ++at) {
            const Mean one = fetch_next(as_planned);
            sum = {sum.blockers + one.blockers, sum.cells + one.cells};
        }
        return {sum.blockers / counted, sum.cells / counted};
    }

  private:
    BinNumber often_a_hot_bin() {
        const BinNumber hot = bins_ / 5;
        const bool is_hot = std::bernoulli_distribution(0.8)(random_);
        return std::uniform_int_distribution<BinNumber>(is_hot ? 1 : hot + 1,
                                                        is_hot ? hot : bins_)(random_);
    }
    Mean fetch_next(bool as_planned) {
        const BinNumber bin = plan_.front();
        plan_.erase(plan_.begin());
        plan_.push_back(often_a_hot_bin());
        const std::int32_t cell = stacks_.find(bin)->cell;
        const auto blockers = std::ssize(stacks_.above(bin));
        dig(bin, cell);
        stacks_.put(as_planned ? place(bin) : cell, bin);
        const grid::Cell from = stacks_.shape().cell(cell);
        return {static_cast<double>(blockers), static_cast<double>(from.x + from.y)};
    }
    void dig(BinNumber bin, std::int32_t cell) {
        std::vector<BinNumber> blockers = stacks_.above(bin);
        for (std::size_t taken = 0; taken <= blockers.size(); ++taken) stacks_.take(cell);
        for (auto blocker = blockers.rbegin(); blocker != blockers.rend(); ++blocker) {
            stacks_.put(cell, *blocker);
        }
    }
    std::int32_t place(BinNumber bin) {
        const auto rule = return_place(next_uses({&plan_, 1}, Window(1, 1)));
        return rule(stacks_, 0, bin, beside_the_port).value();
    }

    std::mt19937 random_{1};
    grid::Stacks stacks_;
    BinNumber bins_ = 0;
    std::vector<BinNumber> plan_;
};

TEST(ChooseReturn, MakesBlockersFewerAndTheWayShorterThanTheOwnStackDoes) {
    const Returns::Mean own = Returns(200).fetch(false);
    const Returns::Mean planned = Returns(200).fetch(true);
    EXPECT_LE(planned.blockers, own.blockers * 0.87) << "it was 0.83";
    EXPECT_LE(planned.cells, own.cells * 0.90) << "it was 0.86";
}

}  // namespace
}  // namespace entrepot::planning
