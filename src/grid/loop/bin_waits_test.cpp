#include "grid/loop/bin_waits.h"

#include <gmock/gmock.h>

namespace entrepot::grid {
namespace {

using std::chrono_literals::operator""s;
using testing::IsEmpty;

/// Bins of port 1 that come one after another.
class BinWaitsTest : public testing::Test {
  protected:
    void pass(Span span) { now = now + span; }

    void note(std::string_view state) {
        const std::vector<RequestNote> notes{{request, state}};
        waits.hear(notes, now);
        request.state = state;
        request.updated_at = now;
    }

    /// A bin takes so long to a worker who waits, and then leaves.
    void bin(Span dig, Span drive) {
        request.state = bin_request::wanted;
        request.updated_at = now;
        pass(dig);
        note(bin_request::coming);
        pass(drive);
        note(bin_request::open);
        note("");
    }

    BinWaits waits;
    Time now{1'000'000};
    BinRequest request{.port_id = PortId{1}};
};

TEST_F(BinWaitsTest, TheFirstBinIsTheMeasureAndTheLastOnesCountMost) {
    bin(20s, 8s);
    auto news = waits.news();
    EXPECT_EQ(news.at(PortId{1}).dig, 20s);
    EXPECT_EQ(news.at(PortId{1}).drive, 8s);
    for (int again = 0; again < 12; ++again) bin(60s, 16s);
    news = waits.news();
    EXPECT_GT(news.at(PortId{1}).dig, 55s);
    EXPECT_LT(news.at(PortId{1}).dig, 60s);
    EXPECT_GT(news.at(PortId{1}).drive, 15s);
}

TEST_F(BinWaitsTest, WhatTheWorkerTakesForTheBinBeforeIsNoWayOfTheNext) {
    request.updated_at = now;
    note(bin_request::coming);
    pass(100s);
    BinRequest before{.port_id = PortId{1}};
    const std::vector<RequestNote> left{{before, ""}};
    waits.hear(left, now);
    pass(9s);
    note(bin_request::open);
    EXPECT_EQ(waits.news().at(PortId{1}).drive, 9s);
}

TEST_F(BinWaitsTest, OnlyWhatSomebodyWouldNoticeIsNews) {
    bin(20s, 8s);
    waits.news();
    bin(21s, 8s);
    EXPECT_THAT(waits.news(), IsEmpty());
    bin(60s, 8s);
    EXPECT_THAT(waits.news(), testing::SizeIs(1));
}

}  // namespace
}  // namespace entrepot::grid
