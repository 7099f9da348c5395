#include "grid/motion.h"

#include <cmath>

namespace entrepot::grid {
namespace {

Span seconds(double value) {
    return Span(std::llround(value * 1e6));
}

}  // namespace

Span drive_time(const RobotSpec& robot, double metres) {
    if (metres <= 0) return Span(0);
    const double to_full_speed = robot.speed * robot.speed / robot.acceleration;
    if (metres <= to_full_speed) return seconds(2 * std::sqrt(metres / robot.acceleration));
    const double at_full_speed = (metres - to_full_speed) / robot.speed;
    return seconds(2 * robot.speed / robot.acceleration + at_full_speed);
}

Span travel_time(const RobotSpec& robot, const Shape& shape, Cell from, Cell to) {
    return drive_time(robot, std::abs(to.x - from.x) * shape.pitch_x) +
           drive_time(robot, std::abs(to.y - from.y) * shape.pitch_y);
}

Span handling_time(const RobotSpec& robot, const Shape& shape, int bins_down) {
    return seconds(2 * bins_down * shape.bin_height / robot.lift_speed) + robot.grip;
}

}  // namespace entrepot::grid
