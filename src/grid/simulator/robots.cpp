#include "grid/simulator/robots.h"

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace entrepot::grid {

Robots::Robots(Agenda& agenda, const Shape& shape, const RobotSpec& spec, std::int32_t count,
               const std::vector<std::int32_t>& chargers, std::function<void()> freed)
    : agenda_(agenda),
      shape_(shape),
      spec_(spec),
      robots_(static_cast<std::size_t>(count)),
      freed_(std::move(freed)) {
    for (const std::int32_t cell : chargers) chargers_[cell] = false;
    for (std::int32_t number = 0; number < count; ++number) {
        Robot& robot = at(number);
        robot.cell = robot.from = number * shape.cells() / count;
        robot.worked = number * spec.works_for / count;  // so that not all charge at once
    }
}

std::optional<std::int32_t> Robots::nearest_idle(std::int32_t cell) const {
    std::optional<std::int32_t> nearest;
    Span shortest{0};
    for (std::int32_t number = 0; number < count(); ++number) {
        const Robot& robot = robots_[static_cast<std::size_t>(number)];
        if (!robot.idle) continue;
        const Span way = travel_time(spec_, shape_, shape_.cell(robot.cell), shape_.cell(cell));
        if (nearest && shortest <= way) continue;
        nearest = number;
        shortest = way;
    }
    return nearest;
}

std::int32_t Robots::idle() const {
    return static_cast<std::int32_t>(std::ranges::count(robots_, true, &Robot::idle));
}

void Robots::run(std::int32_t number, std::vector<Leg> legs, std::function<void()> finished) {
    if (!at(number).idle) throw std::logic_error("a robot was given work while it had some");
    begin(number, std::move(legs), std::move(finished));
}

void Robots::begin(std::int32_t number, std::vector<Leg> legs, std::function<void()> finished) {
    Robot& robot = at(number);
    robot.idle = false;
    robot.since = agenda_.now();
    robot.legs = std::move(legs);
    robot.next = 0;
    robot.finished = std::move(finished);
    go_on(number);
}

void Robots::go_on(std::int32_t number) {
    Robot& robot = at(number);
    if (robot.next == robot.legs.size()) {
        rest(number);
        return;
    }
    const Leg& leg = robot.legs[robot.next];
    robot.from = std::exchange(robot.cell, leg.cell);
    robot.left = agenda_.now();
    robot.arrives =
        robot.left + travel_time(spec_, shape_, shape_.cell(robot.from), shape_.cell(leg.cell));
    robot.leg_ends =
        robot.arrives + leg.stays.value_or(handling_time(spec_, shape_, leg.bins_down));
    agenda_.after(robot.leg_ends - agenda_.now(), [this, number] { end_leg(number); });
}

void Robots::end_leg(std::int32_t number) {
    Robot& robot = at(number);
    robot.held = paused();
    if (robot.held) return;
    if (agenda_.now() < robot.leg_ends) {
        agenda_.after(robot.leg_ends - agenda_.now(), [this, number] { end_leg(number); });
        return;
    }
    const Leg& leg = robot.legs[robot.next++];
    robot.carries = leg.carries;
    leg.done();
    go_on(number);
}

void Robots::rest(std::int32_t number) {
    Robot& robot = at(number);
    const Span worked = agenda_.now() - robot.since;
    busy_ += worked;
    robot.worked += worked;
    if (!chargers_.empty() && robot.worked >= spec_.works_for) {
        robot.charging = true;
        low_.push_back(number);
    } else {
        robot.idle = true;
    }
    const auto finished = std::exchange(robot.finished, {});
    charge();
    finished();
}

void Robots::charge() {
    while (!low_.empty()) {
        const std::int32_t number = low_.front();
        const auto charger = free_charger(at(number).cell);
        if (!charger) return;
        low_.pop_front();
        chargers_[*charger] = true;
        const auto charged = [this, number, cell = *charger] {
            Robot& robot = at(number);
            robot.charging = false;
            robot.worked = Span(0);
            robot.since = agenda_.now();
            chargers_[cell] = false;
        };
        begin(number, {{.cell = *charger, .done = charged, .stays = spec_.charges_for}}, freed_);
    }
}

std::optional<std::int32_t> Robots::free_charger(std::int32_t cell) const {
    std::optional<std::int32_t> nearest;
    for (const auto& [charger, taken] : chargers_) {
        if (taken) continue;
        if (nearest && distance(shape_, cell, *nearest) <= distance(shape_, cell, charger))
            continue;
        nearest = charger;
    }
    return nearest;
}

void Robots::halt(std::int32_t number, Span span) {
    Robot& robot = at(number);
    robot.halted_until = agenda_.now() + span;
    if (robot.idle) {
        begin(number, {{.cell = robot.cell, .done = [] {}, .stays = span}}, freed_);
        robot.since = robot.halted_until;  // it does not work meanwhile
        return;
    }
    if (agenda_.now() < robot.arrives) {
        robot.left = robot.left + span;
        robot.arrives = robot.arrives + span;
    }
    robot.leg_ends = robot.leg_ends + span;
}

void Robots::pause() {
    if (!paused()) paused_at_ = agenda_.now();
}

void Robots::resume() {
    if (!paused()) return;
    const Span stood = agenda_.now() - *std::exchange(paused_at_, {});
    for (Robot& robot : robots_) {
        for (Time* time : {&robot.left, &robot.arrives, &robot.leg_ends}) *time = *time + stood;
    }
    for (std::int32_t number = 0; number < count(); ++number) {
        if (std::exchange(at(number).held, false)) end_leg(number);
    }
}

std::vector<RobotView> Robots::views() const {
    const Span stood = paused() ? agenda_.now() - *paused_at_ : Span(0);
    std::vector<RobotView> views;
    for (const Robot& robot : robots_) {
        views.push_back({robot.from, robot.cell, robot.left + stood, robot.arrives + stood,
                         robot.carries, robot.charging, agenda_.now() < robot.halted_until});
    }
    return views;
}

}  // namespace entrepot::grid
