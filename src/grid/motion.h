#pragma once

#include <chrono>

#include "grid/shape.h"

namespace entrepot::grid {

using Span = std::chrono::microseconds;

/// How fast a robot is, and how long it works. No data sheet was at hand: all of it is assumed, and
/// has to be called so wherever it is shown.
struct RobotSpec {
    double speed = 3.1;                      ///< Metres a second, on top of the grid.
    double acceleration = 0.8;               ///< Metres a second squared; braking is the same.
    double lift_speed = 1.6;                 ///< Metres a second, of the gripper.
    Span grip = std::chrono::seconds(3);     ///< To take hold of a bin, or to let go of it.
    Span works_for = std::chrono::hours(2);  ///< From one charge to the next, not counting rest.
    Span charges_for = std::chrono::minutes(15);
};

/// Time to drive so many metres along one axis, from standing to standing. The robot accelerates,
/// drives at full speed when the way is long enough, and brakes.
Span drive_time(const RobotSpec& robot, double metres);

/// Time to drive from cell to cell: along one axis, then along the other.
Span travel_time(const RobotSpec& robot, const Shape& shape, Cell from, Cell to);

/// Time to let the gripper down by so many bins, take or leave a bin there, and pull the gripper
/// up.
Span handling_time(const RobotSpec& robot, const Shape& shape, int bins_down);

}  // namespace entrepot::grid
