#pragma once

#include <cstdint>
#include <functional>
#include <list>
#include <optional>
#include <vector>

#include "grid/dig.h"
#include "grid/simulator/layout.h"
#include "grid/simulator/robots.h"

namespace entrepot::grid {

/// How a grid is worked.
struct FloorRules {
    PlaceRule blocker_place = nearest_place();
    /// Blockers go back onto their stack in order, off the way of the bin that is fetched.
    bool put_back = true;
    /// Above this fill one stack is dug at a time, for the few free places are all needed.
    double one_dig_above = 0.92;
};

/// What was done so far.
struct FloorFigures {
    std::int64_t fetched = 0;
    std::int64_t blockers = 0;
    std::int64_t stored = 0;
};

/// Robots that fetch bins out of stacks and store them again. Work is begun in the order it was
/// asked for, as soon as its stacks are free and all its places are reserved; nothing is begun that
/// could have to wait half way, so that no two jobs wait for each other.
class Floor {
  public:
    Floor(Agenda& agenda, const Layout& layout, const RobotSpec& robot, std::int32_t robots,
          FloorRules rules = {});

    /// Where bins stand; bins are put there before the first job.
    Stacks& stacks() { return stacks_; }
    const FloorFigures& figures() const { return figures_; }
    const Robots& robots() const { return robots_; }

    /// Brings a bin to a port's cell. `arrived` is called when it is set down there. Waits while
    /// the bin is at a port or with a robot.
    void fetch(BinNumber bin, std::int32_t port, std::function<void()> arrived);
    /// Brings a bin from a port's cell onto the nearest stack that has room; `left` is called when
    /// it is off the port.
    void store(BinNumber bin, std::int32_t port, std::function<void()> left);

  private:
    enum class Kind : std::uint8_t { fetch, store, put_back };
    struct Job {
        Kind kind;
        BinNumber bin = 0;
        std::int32_t cell = 0;    ///< The port; of put_back the stack that was dug.
        std::vector<Move> moves;  ///< Of put_back, the topmost blocker first.
        std::function<void()> told;
    };

    bool may_take(std::int32_t cell) const;
    void lock(std::int32_t cell);
    void unlock(std::int32_t cell);
    /// Begins all that can be begun.
    void begin();
    bool begin_one(Job& job);
    bool begin_fetch(Job& job);
    bool begin_store(Job& job);
    bool begin_put_back(Job& job);
    std::vector<Leg> fetch_legs(const Job& job, std::int32_t from, const std::vector<Move>& moves);
    std::vector<Leg> aside_legs(std::int32_t from, const std::vector<Move>& moves);
    /// The bin is in a robot's grip: its blockers may go back.
    void dug_out(std::int32_t from, const std::vector<Move>& moves);
    void free_dug(std::int32_t from, const std::vector<Move>& moves);
    Leg take_leg(std::int32_t cell, std::int32_t down, BinNumber bin, std::function<void()> then);
    /// Onto a place that is reserved.
    Leg put_leg(std::int32_t cell, std::int32_t down, BinNumber bin, std::function<void()> then);
    /// How many bins deep the gripper goes for a bin.
    std::int32_t down_to(BinNumber bin) const;
    double fill() const;

    Agenda& agenda_;
    Layout layout_;
    FloorRules rules_;
    Stacks stacks_;
    Robots robots_;
    std::list<Job> waiting_;
    std::vector<char> locked_;
    std::int32_t digs_ = 0;
    FloorFigures figures_;
};

}  // namespace entrepot::grid
