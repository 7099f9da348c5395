#include "http/rate_limit.h"

#include <gtest/gtest.h>

#include <atomic>
#include <thread>
#include <vector>

namespace entrepot::http {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

class RateLimiterTest : public ::testing::Test {
  protected:
    RateLimiter limiter(std::int64_t quota, seconds window, std::size_t max_keys = 1000) {
        return RateLimiter(
            {"default", quota, window}, [this] { return now; }, max_keys);
    }
    RateLimiter::Moment now = RateLimiter::Moment(seconds(1000));
};

TEST_F(RateLimiterTest, AllowsTheQuotaAtOnceAndThenOneByOne) {
    auto limits = limiter(100, seconds(1));
    for (int at = 0; at < 100; ++at) ASSERT_TRUE(limits.take("a").allowed) << at;
    EXPECT_FALSE(limits.take("a").allowed);
    now += milliseconds(9);
    EXPECT_FALSE(limits.take("a").allowed);
    now += milliseconds(1);
    EXPECT_TRUE(limits.take("a").allowed);
    EXPECT_FALSE(limits.take("a").allowed);
    now += seconds(5);
    for (int at = 0; at < 100; ++at) ASSERT_TRUE(limits.take("a").allowed) << at;
    EXPECT_FALSE(limits.take("a").allowed);
}

TEST_F(RateLimiterTest, SpeaksAsTheDraftSays) {
    auto limits = limiter(100, seconds(1));
    const RateVerdict first = limits.take("a");
    EXPECT_EQ(first.limit_header, R"("default";r=99;t=1)");
    EXPECT_EQ(first.policy_header, R"("default";q=100;w=1)");
    EXPECT_EQ(first.retry_after_seconds, 0);
    for (int at = 0; at < 99; ++at) limits.take("a");
    const RateVerdict refused = limits.take("a");
    EXPECT_EQ(refused.limit_header, R"("default";r=0;t=1)");
    EXPECT_EQ(refused.retry_after_seconds, 1);
}

TEST_F(RateLimiterTest, TellsHowLongToWait) {
    auto limits = limiter(5, seconds(60));
    for (int at = 0; at < 5; ++at) EXPECT_TRUE(limits.take("login").allowed);
    const RateVerdict refused = limits.take("login");
    EXPECT_EQ(refused.retry_after_seconds, 12);
    EXPECT_EQ(refused.limit_header, R"("default";r=0;t=60)");
    now += seconds(12);
    EXPECT_TRUE(limits.take("login").allowed);
}

TEST_F(RateLimiterTest, KeysDoNotTouchEachOther) {
    auto limits = limiter(1, seconds(1));
    EXPECT_TRUE(limits.take("a").allowed);
    EXPECT_TRUE(limits.take("b").allowed);
    EXPECT_FALSE(limits.take("a").allowed);
}

TEST_F(RateLimiterTest, MemoryIsBounded) {
    auto limits = limiter(2, seconds(1), 160);
    for (int at = 0; at < 10'000; ++at) limits.take("key" + std::to_string(at));
    EXPECT_LE(limits.keys(), 160U);
    now += seconds(2);
    for (int at = 0; at < 1000; ++at) limits.take("new" + std::to_string(at));
    EXPECT_LE(limits.keys(), 160U);
}

TEST_F(RateLimiterTest, FullBucketsAreForgottenBeforeOthers) {
    auto limits = limiter(1, seconds(10), 16 * 50);
    for (int at = 0; at < 400; ++at) limits.take("old" + std::to_string(at));
    now += seconds(11);
    EXPECT_TRUE(limits.take("busy").allowed);
    for (int at = 0; at < 400; ++at) limits.take("young" + std::to_string(at));
    EXPECT_FALSE(limits.take("busy").allowed);
}

TEST(RateLimiterThreads, CountExactly) {
    RateLimiter limits({"default", 1000, seconds(100'000)});
    std::atomic<int> allowed{0};
    std::vector<std::thread> threads;
    for (int thread = 0; thread < 4; ++thread) {
        threads.emplace_back([&] {
            for (int at = 0; at < 1000; ++at) allowed += limits.take("one").allowed ? 1 : 0;
        });
    }
    for (std::thread& thread : threads) thread.join();
    EXPECT_EQ(allowed, 1000);
}

}  // namespace
}  // namespace entrepot::http
