#include "base/time.h"

#include <gtest/gtest.h>

namespace entrepot {
namespace {

constexpr std::int64_t nine_on_23rd = 1'795'424'400'000'000;  // 2026-11-23T09:00:00Z

TEST(Rfc3339, WritesSecondsAndOnlyAPresentFraction) {
    EXPECT_EQ(to_rfc3339(Time{nine_on_23rd}), "2026-11-23T09:00:00Z");
    EXPECT_EQ(to_rfc3339(Time{nine_on_23rd + 1500}), "2026-11-23T09:00:00.001500Z");
    EXPECT_EQ(to_rfc3339(Time{0}), "1970-01-01T00:00:00Z");
}

TEST(Rfc3339, ReadsAnyOffset) {
    EXPECT_EQ(from_rfc3339("2026-11-23T09:00:00Z"), Time{nine_on_23rd});
    EXPECT_EQ(from_rfc3339("2026-11-23t10:00:00+01:00"), Time{nine_on_23rd});
    EXPECT_EQ(from_rfc3339("2026-11-22T23:30:00-09:30"), Time{nine_on_23rd});
    EXPECT_EQ(from_rfc3339("2026-11-23 09:00:00z"), Time{nine_on_23rd});
}

TEST(Rfc3339, CutsWhatIsFinerThanAMicrosecond) {
    EXPECT_EQ(from_rfc3339("2026-11-23T09:00:00.5Z"), Time{nine_on_23rd + 500'000});
    EXPECT_EQ(from_rfc3339("2026-11-23T09:00:00.1234567899Z"), Time{nine_on_23rd + 123'456});
}

TEST(Rfc3339, RefusesWhatIsNoTime) {
    for (const auto* text :
         {"", "2026", "2026-11-23", "2026-11-23T09:00:00", "2026-11-23T09:00Z",
          "2026-02-29T00:00:00Z", "2026-13-01T00:00:00Z", "2026-00-01T00:00:00Z",
          "2026-11-23T24:00:00Z", "2026-11-23T09:60:00Z", "2026-11-23T09:00:61Z",
          "2026-11-23T09:00:00.Z", "2026-11-23T09:00:00Z ", "2026-11-23T09:00:00+1:00",
          "2026-11-23T09:00:00+24:00", "+026-11-23T09:00:00Z", "20261123T090000Z"}) {
        EXPECT_EQ(from_rfc3339(text), std::nullopt) << text;
    }
}

TEST(Rfc3339, RefusesYearsOutside1970To9999) {
    EXPECT_EQ(from_rfc3339("1969-12-31T23:59:59Z"), std::nullopt);
    EXPECT_EQ(from_rfc3339("1970-01-01T00:00:00+00:01"), std::nullopt);
    EXPECT_EQ(from_rfc3339("9999-12-31T23:59:59-00:01"), std::nullopt);
    EXPECT_TRUE(from_rfc3339("9999-12-31T23:59:59Z").has_value());
}

TEST(Rfc3339, TakesALeapSecondOnlyAtTheEndOfADay) {
    EXPECT_EQ(from_rfc3339("2016-12-31T23:59:60Z"), from_rfc3339("2017-01-01T00:00:00Z"));
    EXPECT_EQ(from_rfc3339("2016-12-31T18:59:60-05:00"), from_rfc3339("2017-01-01T00:00:00Z"));
    EXPECT_EQ(from_rfc3339("2016-12-31T12:00:60Z"), std::nullopt);
}

TEST(Rfc3339, ReadsWhatItWrote) {
    for (std::int64_t at = 0; at < 250'000'000'000'000'000; at += 7'777'777'777'777'777) {
        EXPECT_EQ(from_rfc3339(to_rfc3339(Time{at})), Time{at});
    }
}

TEST(ManualClock, StandsStillUntilMoved) {
    ManualClock clock(Time{5});
    EXPECT_EQ(clock.now(), Time{5});
    clock.advance(std::chrono::seconds(1));
    EXPECT_EQ(clock.now(), Time{1'000'005});
    clock.set(Time{7});
    EXPECT_EQ(clock.now(), Time{7});
}

TEST(SystemClock, IsInThisCentury) {
    EXPECT_GT(system_clock().now().microseconds, nine_on_23rd / 2);
}

}  // namespace
}  // namespace entrepot
