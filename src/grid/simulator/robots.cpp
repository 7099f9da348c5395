#include "grid/simulator/robots.h"

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace entrepot::grid {

Robots::Robots(Agenda& agenda, const Shape& shape, const RobotSpec& spec, std::int32_t count)
    : agenda_(agenda), shape_(shape), spec_(spec), robots_(static_cast<std::size_t>(count)) {
    for (std::int32_t at = 0; at < count; ++at) {
        robots_[static_cast<std::size_t>(at)].cell = at * shape.cells() / count;
    }
}

std::optional<std::int32_t> Robots::nearest_idle(std::int32_t cell) const {
    std::optional<std::int32_t> nearest;
    Span shortest{0};
    for (std::int32_t at = 0; at < count(); ++at) {
        const Robot& robot = robots_[static_cast<std::size_t>(at)];
        if (!robot.idle) continue;
        const Span way = travel_time(spec_, shape_, shape_.cell(robot.cell), shape_.cell(cell));
        if (nearest && shortest <= way) continue;
        nearest = at;
        shortest = way;
    }
    return nearest;
}

std::int32_t Robots::idle() const {
    return static_cast<std::int32_t>(std::ranges::count(robots_, true, &Robot::idle));
}

void Robots::run(std::int32_t number, std::vector<Leg> legs, std::function<void()> finished) {
    Robot& robot = robots_[static_cast<std::size_t>(number)];
    if (!robot.idle) throw std::logic_error("a robot was given work while it had some");
    robot.idle = false;
    robot.since = agenda_.now();
    robot.legs = std::move(legs);
    robot.next = 0;
    robot.finished = std::move(finished);
    go_on(number);
}

void Robots::go_on(std::int32_t number) {
    Robot& robot = robots_[static_cast<std::size_t>(number)];
    if (robot.next == robot.legs.size()) {
        robot.idle = true;
        busy_ += agenda_.now() - robot.since;
        std::exchange(robot.finished, {})();
        return;
    }
    const Leg& leg = robot.legs[robot.next];
    const Span way = travel_time(spec_, shape_, shape_.cell(robot.cell), shape_.cell(leg.cell));
    const Span span = way + handling_time(spec_, shape_, leg.bins_down);
    robot.leg_ends = agenda_.now() + span;
    agenda_.after(span, [this, number] { end_leg(number); });
}

void Robots::end_leg(std::int32_t number) {
    Robot& robot = robots_[static_cast<std::size_t>(number)];
    robot.held = paused();
    if (robot.held) return;
    if (agenda_.now() < robot.leg_ends) {
        agenda_.after(robot.leg_ends - agenda_.now(), [this, number] { end_leg(number); });
        return;
    }
    const Leg& leg = robot.legs[robot.next++];
    robot.cell = leg.cell;
    leg.done();
    go_on(number);
}

void Robots::pause() {
    if (!paused()) paused_at_ = agenda_.now();
}

void Robots::resume() {
    if (!paused()) return;
    const Span stood = agenda_.now() - *std::exchange(paused_at_, {});
    for (Robot& robot : robots_) robot.leg_ends = robot.leg_ends + stood;
    for (std::int32_t number = 0; number < count(); ++number) {
        if (std::exchange(robots_[static_cast<std::size_t>(number)].held, false)) end_leg(number);
    }
}

}  // namespace entrepot::grid
