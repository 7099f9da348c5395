#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "grid/simulator/agenda.h"

namespace entrepot::grid {

/// A drive to a cell and what the gripper does there.
struct Leg {
    std::int32_t cell = 0;
    std::int32_t bins_down = 1;  ///< How deep the gripper goes, in bins; from 1.
    std::function<void()> done;  ///< The bin is taken, or set down.
};

/// The robots on top of a grid: each does one list of legs after another. That they get in each
/// other's way while they drive is not simulated.
class Robots {
  public:
    Robots(Agenda& agenda, const Shape& shape, const RobotSpec& spec, std::int32_t count);

    /// The idle robot that is nearest to a cell; none when all are busy.
    std::optional<std::int32_t> nearest_idle(std::int32_t cell) const;
    /// Does the legs, and then `finished`. The robot must be idle.
    void run(std::int32_t robot, std::vector<Leg> legs, std::function<void()> finished);

    /// All stand still where they are, and go on from there.
    void pause();
    void resume();
    bool paused() const { return paused_at_.has_value(); }

    std::int32_t count() const { return static_cast<std::int32_t>(robots_.size()); }
    std::int32_t idle() const;
    /// Time that all robots together were not idle, of lists that are finished.
    Span busy() const { return busy_; }

  private:
    struct Robot {
        std::int32_t cell = 0;
        bool idle = true;
        bool held = false;  ///< Would have ended its leg, had it not stood still.
        Time since;
        Time leg_ends;
        std::vector<Leg> legs;
        std::size_t next = 0;
        std::function<void()> finished;
    };

    void go_on(std::int32_t robot);
    void end_leg(std::int32_t robot);

    Agenda& agenda_;
    Shape shape_;
    RobotSpec spec_;
    std::vector<Robot> robots_;
    Span busy_{0};
    std::optional<Time> paused_at_;
};

}  // namespace entrepot::grid
