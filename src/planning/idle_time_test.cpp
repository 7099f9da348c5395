#include "planning/idle_time.h"

#include <gmock/gmock.h>

namespace entrepot::planning {
namespace {

using std::chrono_literals::operator""min;
using testing::ElementsAre;
using testing::IsEmpty;

TEST(WorkAhead, IsLessTheMoreTheDemandIsForFewProducts) {
    EXPECT_EQ(work_ahead(0.2), 45min);
    EXPECT_EQ(work_ahead(0), 45min);
    EXPECT_EQ(work_ahead(0.6), 32min);
    EXPECT_EQ(work_ahead(0.8), 22min);
    EXPECT_EQ(work_ahead(1), 20min);
    for (int percent = 20; percent < 100; ++percent) {
        EXPECT_GE(work_ahead(percent / 100.0), work_ahead((percent + 1) / 100.0)) << percent;
    }
}

TEST(WorkAhead, IsNeverLessThanAQuarterOfAnHourOfBins) {
    EXPECT_EQ(bins_ahead(30min, 1000), 500U);
    EXPECT_EQ(bins_ahead(5min, 1000), 250U);
    EXPECT_EQ(bins_ahead(90min, 1000), 750U);
    EXPECT_EQ(bins_ahead(20min, 130), 44U) << "rounded up";
    EXPECT_EQ(bins_ahead(20min, 0), 0U);
}

TEST(WorkAhead, EmptyBinsStandOnTwoPercentOfTheStacks) {
    EXPECT_EQ(empty_bins_ahead(600), 12);
    EXPECT_EQ(empty_bins_ahead(610), 13);
    EXPECT_EQ(empty_bins_ahead(20), 1);
}

TEST(WorkAhead, KnowsHowMuchOfTheDemandIsForFewBins) {
    Window window{9, 9};
    EXPECT_EQ(share_of_hot_fifth(window), 0);
    for (BinNumber bin = 1; bin <= 10; ++bin) window.add({OrderId(bin), {bin}, {}});
    EXPECT_DOUBLE_EQ(share_of_hot_fifth(window), 2.0 / 9) << "nine are looked at, two are a fifth";
    Window skewed{100, 9};
    for (std::int64_t id = 1; id <= 8; ++id) skewed.add({OrderId(id), {1}, {}});
    for (const BinNumber bin : {2, 3}) skewed.add({OrderId(8 + bin), {bin}, {}});
    EXPECT_DOUBLE_EQ(share_of_hot_fifth(skewed), 0.8);
}

TEST(WorkAhead, PreparedBinsStandOnAQuarterOfTheStacks) {
    EXPECT_EQ(most_prepared(600), 150U);
    EXPECT_EQ(most_prepared(2), 1U);
}

/// An order in a slot, and four that wait; the third and fourth have cut-offs.
class IdleTime : public testing::Test {
  protected:
    IdleTime() {
        window.add({OrderId(1), {10, 11}, {}});
        window.add({OrderId(2), {12}, {}});
        window.add({OrderId(3), {13, 10}, Time{90}});
        window.add({OrderId(4), {14}, Time{80}});
    }
    IdleWork work(std::size_t prepared, std::size_t forecast, std::set<BinNumber> at_ports = {}) {
        return idle_work(open, window, at_ports, prepared, forecast);
    }

    std::vector<OpenOrder> open{{OrderId(9), {20, 21}, 1}};
    Window window{1, 9};
};

TEST_F(IdleTime, PreparesWhatIsNeededFirstAndForecastsTheRestByCutOff) {
    EXPECT_THAT(work(3, 9).prepare, ElementsAre(20, 21, 14));
    EXPECT_THAT(work(3, 9).forecast, ElementsAre(13, 10, 11, 12)) << "behind the window, too";
}

TEST_F(IdleTime, IsLimited) {
    EXPECT_THAT(work(1, 2).prepare, ElementsAre(20));
    EXPECT_THAT(work(1, 2).forecast, ElementsAre(21, 14));
    EXPECT_THAT(work(0, 1).prepare, IsEmpty());
    EXPECT_THAT(work(0, 1).forecast, ElementsAre(20));
    EXPECT_THAT(work(9, 0).forecast, IsEmpty());
}

TEST_F(IdleTime, LeavesBinsAloneThatAreAtAPort) {
    EXPECT_THAT(work(2, 2, {20, 14}).prepare, ElementsAre(21, 13));
    EXPECT_THAT(work(2, 2, {20, 14}).forecast, ElementsAre(10, 11));
}

}  // namespace
}  // namespace entrepot::planning
