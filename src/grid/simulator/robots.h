#pragma once

#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <optional>
#include <vector>

#include "grid/simulator/agenda.h"
#include "grid/stacks.h"

namespace entrepot::grid {

/// A drive to a cell and what is done there.
struct Leg {
    std::int32_t cell = 0;
    std::int32_t bins_down = 1;  ///< How deep the gripper goes, in bins; from 1.
    BinNumber carries = 0;       ///< What the robot carries afterwards; 0 is nothing.
    std::function<void()> done;  ///< The bin is taken, or set down.
    std::optional<Span> stays;   ///< It stands there so long, and the gripper does nothing.
};

/// What a robot does, for a picture: it drives, and is at `to` from `arrives` on.
struct RobotView {
    std::int32_t from = 0;
    std::int32_t to = 0;
    Time left;
    Time arrives;
    BinNumber bin = 0;     ///< What it carries; 0 is nothing.
    bool charges = false;  ///< It charges, drives to a charger, or waits for one.
    bool halted = false;   ///< It stands still for a fault.
};

/// The robots on top of a grid: each does one list of legs after another. Where there are chargers
/// a robot goes there after so much work, and waits for a free one. That robots get in each other's
/// way while they drive is not simulated.
class Robots {
  public:
    /// `freed` hears when a robot is charged.
    Robots(
        Agenda& agenda, const Shape& shape, const RobotSpec& spec, std::int32_t count,
        const std::vector<std::int32_t>& chargers = {}, std::function<void()> freed = [] {});

    /// The idle robot that is nearest to a cell; none when all are busy.
    std::optional<std::int32_t> nearest_idle(std::int32_t cell) const;
    /// Does the legs, and then `finished`. The robot must be idle.
    void run(std::int32_t robot, std::vector<Leg> legs, std::function<void()> finished);
    /// One stands still for a time, whatever it does, and goes on then.
    void halt(std::int32_t robot, Span span);
    /// All stand still where they are, and go on from there.
    void pause();
    void resume();
    bool paused() const { return paused_at_.has_value(); }

    std::int32_t count() const { return static_cast<std::int32_t>(robots_.size()); }
    std::int32_t idle() const;
    /// Time that all robots together worked, of lists that are finished.
    Span busy() const { return busy_; }
    std::vector<RobotView> views() const;

  private:
    struct Robot {
        std::int32_t from = 0;
        std::int32_t cell = 0;  ///< Where it is, or drives to.
        bool idle = true;
        bool held = false;  ///< Would have ended its leg, had it not stood still.
        bool charging = false;
        BinNumber carries = 0;
        Span worked{0};  ///< Since it was charged.
        Time since;
        Time left;
        Time arrives;
        Time leg_ends;
        Time halted_until;
        std::vector<Leg> legs;
        std::size_t next = 0;
        std::function<void()> finished;
    };

    Robot& at(std::int32_t robot) { return robots_[static_cast<std::size_t>(robot)]; }
    void begin(std::int32_t robot, std::vector<Leg> legs, std::function<void()> finished);
    void go_on(std::int32_t robot);
    void end_leg(std::int32_t robot);
    void rest(std::int32_t robot);
    /// Sends robots to free chargers, who waits longest first.
    void charge();
    std::optional<std::int32_t> free_charger(std::int32_t cell) const;

    Agenda& agenda_;
    Shape shape_;
    RobotSpec spec_;
    std::vector<Robot> robots_;
    std::map<std::int32_t, bool> chargers_;  ///< By cell, whether it is taken.
    std::deque<std::int32_t> low_;           ///< Robots that wait for a charger.
    std::function<void()> freed_;
    Span busy_{0};
    std::optional<Time> paused_at_;
};

}  // namespace entrepot::grid
