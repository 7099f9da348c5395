#pragma once

#include <cstdint>
#include <functional>
#include <list>
#include <optional>
#include <unordered_set>
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
    /// Hears of every bin that is put onto a stack.
    std::function<void(BinNumber bin, Spot spot)> moved = [](BinNumber, Spot) {};
};

/// Hears how far a bin has come.
struct BinTold {
    std::function<void()> taken = [] {};
    std::function<void()> set_down = [] {};
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

    /// Brings a bin to a port's cell; `told` hears when it is taken out of its stack and when it is
    /// set down. Waits while the bin is at a port or with a robot. Urgent work is begun first.
    void fetch(BinNumber bin, std::int32_t port, BinTold told, bool urgent = false);
    /// Brings a bin from a port's cell onto the nearest stack that has room; `told` hears when it
    /// is off the port and when it stands.
    void store(BinNumber bin, std::int32_t port, BinTold told);
    /// Brings a bin to the top of a stack near a port; `told` as of `fetch`. Nothing moves when it
    /// stands on top already. When `idle_only`, it is begun by robots that nothing else has work
    /// for.
    void raise(BinNumber bin, std::int32_t port, BinTold told, bool idle_only = false);
    /// Forget work that has not begun. False when there is none.
    bool forget_fetch(BinNumber bin, std::int32_t port);
    bool forget_raise(BinNumber bin);
    /// A fetch that has not begun is begun before all other work.
    void hurry_fetch(BinNumber bin, std::int32_t port);
    /// Nothing is put onto a bin that is kept free.
    void keep_free(BinNumber bin, bool free);
    /// How long a fetch takes a robot that stands at the bin's stack and has nothing else to do;
    /// an estimate, to compare bins. An hour when it stands in no stack.
    Span fetch_time(BinNumber bin, std::int32_t port) const;
    /// Robots stand still, and nothing is begun, until it is resumed.
    void pause() { robots_.pause(); }
    void resume();

  private:
    enum class Kind : std::uint8_t { fetch, raise, store, put_back };
    struct Job {
        Kind kind;
        BinNumber bin = 0;
        std::int32_t cell = 0;    ///< The port; of put_back the stack that was dug.
        std::vector<Move> moves;  ///< Of put_back, the topmost blocker first.
        BinTold told;
    };
    /// A stack that is dug, and where its blockers go.
    struct Dig {
        std::int32_t from = 0;
        std::vector<Move> moves;
    };

    bool may_take(std::int32_t cell) const;
    void lock(std::int32_t cell);
    void unlock(std::int32_t cell);
    /// Begins all that can be begun.
    void begin();
    void begin_of(std::list<Job>& jobs);
    bool begin_one(Job& job);
    bool begin_fetch(Job& job);
    bool begin_raise(Job& job);
    bool begin_store(Job& job);
    bool begin_put_back(Job& job);
    PlaceRule blocker_place() const;
    /// Locks a bin's stack and reserves places for its blockers.
    std::optional<Dig> reserve_dig(BinNumber bin);
    void give_up(const Dig& dig);
    /// Moves the blockers aside and takes the bin.
    std::vector<Leg> dig_legs(const Job& job, const Dig& dig);
    /// The bin is in a robot's grip: its blockers may go back.
    void dug_out(const Dig& dig);
    void free_dug(const Dig& dig);
    std::optional<std::int32_t> nearest_free(std::int32_t cell, BinNumber bin) const;
    Leg take_leg(std::int32_t cell, std::int32_t down, BinNumber bin, std::function<void()> then);
    /// Onto a place that is reserved.
    Leg put_leg(std::int32_t cell, std::int32_t down, BinNumber bin, std::function<void()> then);
    /// How many bins deep the gripper goes for a bin.
    std::int32_t down_to(BinNumber bin) const;
    double fill() const;

    Agenda& agenda_;
    Layout layout_;
    RobotSpec robot_;
    FloorRules rules_;
    Stacks stacks_;
    Robots robots_;
    std::list<Job> waiting_;
    std::list<Job> for_idle_time_;
    std::vector<char> locked_;
    std::unordered_set<BinNumber> kept_free_;
    std::int32_t digs_ = 0;
    FloorFigures figures_;
};

}  // namespace entrepot::grid
