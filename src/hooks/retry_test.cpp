#include "hooks/retry.h"

#include <gtest/gtest.h>

namespace entrepot::hooks {
namespace {

using std::chrono::duration_cast;
using std::chrono::hours;
using std::chrono::microseconds;
using std::chrono::minutes;
using std::chrono::seconds;

const Time now = *from_rfc3339("2026-11-23T09:00:00Z");

seconds delay(int failed, std::string_view retry_after) {
    std::mt19937_64 random(7);
    return duration_cast<seconds>(*next_attempt(failed, now, retry_after, random) - now);
}

TEST(Retry, TheScheduleIsTheOneOfTheDocumentation) {
    const std::vector<seconds> schedule{seconds(5), minutes(5), minutes(30), hours(2), hours(5),
                                        hours(10),  hours(14),  hours(20),   hours(24)};
    seconds whole{0};
    for (int failed = 1; failed < most_attempts; ++failed) {
        EXPECT_EQ(base_delay(failed), schedule[static_cast<std::size_t>(failed - 1)]);
        whole += *base_delay(failed);
    }
    EXPECT_FALSE(base_delay(most_attempts));
    EXPECT_NEAR(static_cast<double>(whole.count()) / 3600, 75.6, 0.05);
}

TEST(Retry, TheJitterIsUpToAFifthAndNeverEarly) {
    std::mt19937_64 random(1);
    microseconds least = hours(9);
    microseconds most{0};
    for (int draw = 0; draw < 1000; ++draw) {
        const auto span = *next_attempt(4, now, "", random) - now;
        least = std::min(least, span);
        most = std::max(most, span);
    }
    EXPECT_GE(least, hours(2));
    EXPECT_LT(least, hours(2) + minutes(2));
    EXPECT_GT(most, hours(2) + minutes(22));
    EXPECT_LE(most, hours(2) + minutes(24));
}

TEST(Retry, TheSameSeedGivesTheSameTimes) {
    std::mt19937_64 one(5);
    std::mt19937_64 other(5);
    EXPECT_EQ(next_attempt(3, now, "", one), next_attempt(3, now, "", other));
}

TEST(Retry, RetryAfterIsHeldBetweenTheBaseAndTwiceTheBase) {
    EXPECT_EQ(delay(2, "1"), minutes(5));
    EXPECT_EQ(delay(2, "420"), seconds(420));
    EXPECT_EQ(delay(2, "86400"), minutes(10));
    EXPECT_EQ(delay(2, "99999999999999999999"), delay(2, ""));
}

TEST(Retry, RetryAfterMayBeADate) {
    EXPECT_EQ(delay(2, "Mon, 23 Nov 2026 09:07:00 GMT"), minutes(7));
    EXPECT_EQ(delay(2, "Mon, 23 Nov 2026 08:00:00 GMT"), delay(2, ""));
    EXPECT_EQ(delay(2, "soon"), delay(2, ""));
}

TEST(Retry, AfterTheLastTryThereIsNone) {
    std::mt19937_64 random(1);
    EXPECT_FALSE(next_attempt(most_attempts, now, "60", random));
}

}  // namespace
}  // namespace entrepot::hooks
