#include "http/waiting_room.h"

#include <gtest/gtest.h>

#include <atomic>

#include "http/test_sockets.h"

namespace entrepot::http {
namespace {

using test::eventually;
using Clock = std::chrono::steady_clock;

constexpr OrganizationId organization{1};
constexpr ShopId shop{7};
constexpr ShopId other_shop{8};

class WaitingRoomTest : public testing::Test {
  protected:
    bool wait(ShopId of = shop, std::chrono::milliseconds span = std::chrono::hours(1),
              std::uint64_t since = ~std::uint64_t{0}) {
        const std::uint64_t heard = since == ~std::uint64_t{0} ? room_.heard() : since;
        return room_.wait({organization, of}, heard, Clock::now() + span,
                          [this](WaitingRoom::Reason reason) {
                              ++(reason == WaitingRoom::Reason::news ? news_ : late_);
                          });
    }
    void hear(ShopId of) { room_.hear({{.organization = organization, .shops = {of}}}); }

    WaitingRoom room_{4, 3};
    std::atomic<int> news_ = 0;
    std::atomic<int> late_ = 0;
};

TEST_F(WaitingRoomTest, NewsOfTheShopSendsItsCallsOnAndNobodyElse) {
    ASSERT_TRUE(wait());
    ASSERT_TRUE(wait());
    ASSERT_TRUE(wait(other_shop));
    hear(shop);
    EXPECT_EQ(news_, 2);
    EXPECT_EQ(room_.waiting(), 1U);
    room_.hear({{.organization = OrganizationId{2}, .shops = {other_shop}}});
    EXPECT_EQ(news_, 2) << "another organization's";
    hear(other_shop);
    EXPECT_EQ(news_, 3);
}

TEST_F(WaitingRoomTest, WhatWasHeardWhileReadingIsNotMissed) {
    const auto before_reading = room_.heard();
    hear(shop);
    EXPECT_TRUE(wait(shop, std::chrono::hours(1), before_reading));
    EXPECT_EQ(news_, 1);
    EXPECT_TRUE(wait());
    EXPECT_EQ(news_, 1) << "that news was read";
}

TEST_F(WaitingRoomTest, ARushOfNewsSendsAShopOnOnceAPause) {
    WaitingRoom patient{4, 3, std::chrono::hours(1)};
    int sent_on = 0;
    const auto come_in = [&] {
        return patient.wait({organization, shop}, patient.heard(),
                            Clock::now() + std::chrono::hours(2), [&](WaitingRoom::Reason reason) {
                                if (reason == WaitingRoom::Reason::news) ++sent_on;
                            });
    };
    const auto hear_something = [&] {
        patient.hear({{.organization = organization, .shops = {shop}}});
    };
    ASSERT_TRUE(come_in());
    hear_something();
    EXPECT_EQ(sent_on, 1) << "the first at once";
    for (int news = 0; news < 3; ++news) {
        ASSERT_TRUE(come_in());
        hear_something();
    }
    EXPECT_EQ(patient.waiting(), 3U);
    EXPECT_EQ(sent_on, 1);
    patient.close();
}

TEST_F(WaitingRoomTest, WhatIsHeardInAPauseIsNotMissed) {
    ASSERT_TRUE(wait());
    hear(shop);
    ASSERT_EQ(news_, 1);
    ASSERT_TRUE(wait());
    const auto before_reading = room_.heard();
    hear(shop);
    ASSERT_TRUE(wait(shop, std::chrono::hours(1), before_reading)) << "heard while it was read";
    EXPECT_TRUE(eventually([&] { return news_ == 3; }));
}

TEST_F(WaitingRoomTest, NobodyWaitsLongerThanAsked) {
    ASSERT_TRUE(wait());
    ASSERT_TRUE(wait(shop, std::chrono::milliseconds(1)));
    ASSERT_TRUE(eventually([&] { return late_ == 1; }));
    EXPECT_EQ(room_.waiting(), 1U);
    hear(shop);
    EXPECT_EQ(news_, 1) << "once each";
}

TEST_F(WaitingRoomTest, PlacesAreBoundedInAllAndForAShop) {
    for (int call = 0; call < 3; ++call) EXPECT_TRUE(wait());
    EXPECT_FALSE(wait()) << "three of one shop";
    EXPECT_TRUE(wait(other_shop));
    EXPECT_FALSE(wait(other_shop)) << "four in all";
    hear(shop);
    EXPECT_TRUE(wait(other_shop));
}

TEST_F(WaitingRoomTest, ClosedItSendsEverybodyOnAndLetsNobodyIn) {
    ASSERT_TRUE(wait());
    room_.close();
    EXPECT_EQ(late_, 1);
    EXPECT_FALSE(wait());
}

}  // namespace
}  // namespace entrepot::http
