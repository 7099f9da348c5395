#include "grid/motion.h"

#include <gtest/gtest.h>

namespace entrepot::grid {
namespace {

using std::chrono_literals::operator""s;

double seconds(Span span) {
    return std::chrono::duration<double>(span).count();
}

TEST(Motion, AShortWayIsAllAccelerationAndBraking) {
    EXPECT_EQ(drive_time({}, 0), 0s);
    EXPECT_NEAR(seconds(drive_time({}, 0.8)), 2.0, 1e-6);
    EXPECT_NEAR(seconds(drive_time({}, 5)), 5.0, 1e-6);
}

TEST(Motion, ALongWayIsDrivenAtFullSpeed) {
    const double to_full_speed = 3.1 * 3.1 / 0.8;
    EXPECT_NEAR(seconds(drive_time({}, to_full_speed)), 7.75, 1e-6);
    EXPECT_NEAR(seconds(drive_time({}, to_full_speed + 31)), 7.75 + 10, 1e-6);
}

TEST(Motion, DrivesOneAxisAfterTheOther) {
    const Shape shape{.columns = 10, .rows = 10, .height = 8};
    EXPECT_EQ(travel_time({}, shape, {1, 1}, {4, 3}),
              drive_time({}, 3 * 0.705) + drive_time({}, 2 * 0.505));
    EXPECT_EQ(travel_time({}, shape, {4, 3}, {1, 1}), travel_time({}, shape, {1, 1}, {4, 3}));
}

/// The time to fetch the bin at a depth out of a full stack (1 is the topmost) and to set it down
/// at a port five cells away, with every blocker set onto the neighbour stack.
double fetch_seconds(double depth) {
    const Shape shape{.columns = 10, .rows = 10, .height = 16};
    const Span aside = 2 * travel_time({}, shape, {0, 0}, {1, 0}) + handling_time({}, shape, 1);
    const auto moved = [&](int down) { return seconds(handling_time({}, shape, down) + aside); };
    const auto fetched = [&](int whole) {
        double sum = 0;
        for (int down = 1; down < whole; ++down) sum += moved(down);
        return sum + seconds(handling_time({}, shape, whole) + handling_time({}, shape, 1) +
                             travel_time({}, shape, {0, 0}, {5, 0}));
    };
    const int whole = static_cast<int>(depth);
    const double part = depth - whole;
    return fetched(whole) * (1 - part) + fetched(whole + 1) * part;
}

TEST(Motion, FetchTimesAreThoseOfTheCalibration) {
    EXPECT_NEAR(fetch_seconds(2.5), 27, 27 * 0.05);
    EXPECT_NEAR(fetch_seconds(16), 210, 210 * 0.05);
    const double blocker = fetch_seconds(3) - fetch_seconds(2);
    EXPECT_GE(blocker, 10);
    EXPECT_LE(blocker, 11.55) << "11 s and 5 %";
}

}  // namespace
}  // namespace entrepot::grid
