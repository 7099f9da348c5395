#pragma once

#include <cstdint>
#include <functional>
#include <list>
#include <optional>
#include <unordered_set>
#include <vector>

#include "grid/simulator/buffers.h"
#include "grid/simulator/floor_rules.h"
#include "grid/simulator/layout.h"
#include "grid/simulator/robots.h"

namespace entrepot::grid {

/// A port's cell, and a buffer's, take bins at the height of a full stack.
inline constexpr std::int32_t down_to_port = 1;

/// Robots that fetch bins out of stacks and store them again. Work is begun in the order it was
/// asked for, as soon as its stacks are free and all its places are reserved; nothing is begun that
/// could have to wait half way, so that no two jobs wait for each other.
class Floor {
  public:
    Floor(Agenda& agenda, const Layout& layout, const RobotSpec& robot, std::int32_t robots,
          FloorRules rules = {});

    /// Where bins stand; bins are put there before the first job.
    Stacks& stacks() { return stacks_; }
    const Stacks& stacks() const { return stacks_; }
    const Layout& layout() const { return layout_; }
    const FloorFigures& figures() const { return figures_; }
    const Robots& robots() const { return robots_; }

    /// Brings a bin to a port's cell; `told` hears when it is taken out of its stack and when it is
    /// set down. Waits while the bin is at a port or with a robot. Urgent work is begun first.
    void fetch(BinNumber bin, std::int32_t port, BinTold told, bool urgent = false);
    /// Brings a bin from a port's cell onto a stack; `told` hears when it is off the port and when
    /// it stands.
    void store(BinNumber bin, std::int32_t port, BinTold told);
    /// Brings a bin from a port's cell straight to another's.
    void carry(BinNumber bin, std::int32_t from, std::int32_t to, BinTold told);
    /// Brings a bin from a port's cell to the free buffer cell that is nearest to another port.
    /// False when there is none. A fetch takes it from there.
    bool park(BinNumber bin, std::int32_t from, std::int32_t port, const BinTold& told);
    /// Brings a parked bin onto a stack.
    void unpark(BinNumber bin, BinTold told);
    std::vector<BinNumber> parked() const { return buffers_.standing(); }
    /// Brings a bin to the top of a stack near a port, where it will be kept free; `told` as of
    /// `fetch`. Nothing moves when it stands on top already. Begun while more than half of the
    /// robots have nothing to do, and while half of the free places are left to blockers.
    void raise(BinNumber bin, std::int32_t port, BinTold told);
    /// The same for one that may be buried again; begun when there are none of those either.
    void raise_when_idle(BinNumber bin, std::int32_t port);
    /// Forget work that has not begun. False when there is none.
    bool forget_fetch(BinNumber bin, std::int32_t port);
    bool forget_raise(BinNumber bin);
    /// A fetch that has not begun is begun before all other work.
    void hurry_fetch(BinNumber bin, std::int32_t port);
    /// Nothing is put onto a bin that is kept free, as long as work can go on otherwise.
    void keep_free(BinNumber bin, bool free);
    /// How long a fetch takes a robot that stands at the bin's stack and has nothing else to do;
    /// an estimate, to compare bins. An hour when it stands in no stack.
    Span fetch_time(BinNumber bin, std::int32_t port) const;
    /// A bin that is at a port turns out to be another, and stands where the other was thought to
    /// stand. False, and nothing changes, when that is in no stack, in one that is worked on, or
    /// kept free.
    bool change_places(BinNumber at_port, BinNumber other);
    void halt(std::int32_t robot, Span span) { robots_.halt(robot, span); }
    /// Robots stand still, and nothing is begun, until it is resumed.
    void pause() { robots_.pause(); }
    void resume();

  private:
    enum class Kind : std::uint8_t { fetch, raise, raise_when_idle, store, carry, put_back };
    struct Job {
        Kind kind;
        BinNumber bin = 0;
        std::int32_t cell = 0;  ///< The port; of put_back the stack that was dug.
        BinTold told;
        std::int32_t to = 0;      ///< Of carry.
        std::vector<Move> moves;  ///< Of put_back, the topmost blocker first.
    };
    /// A stack that is dug, and where its blockers go.
    struct Dig {
        std::int32_t from = 0;
        std::vector<Move> moves;
    };

    /// Whether bins may be put onto a cell now, if it has room.
    bool may_take(std::int32_t cell) const;
    void lock(std::int32_t cell);
    void unlock(std::int32_t cell);
    /// Begins all that can be begun.
    void begin();
    void begin_all();
    /// Whether work waits for nothing but places.
    bool lacks_places() const;
    /// Of the bins that are kept free the one whose stack has most room is not any longer. False
    /// when none has.
    bool give_up_a_kept_bin();
    void begin_of(std::list<Job>& jobs);
    bool begin_one(Job& job);
    bool begin_fetch(Job& job);
    bool begin_raise(Job& job);
    bool most_are_idle() const { return 2 * robots_.idle() > robots_.count(); }
    /// Whether blockers find places enough, also when nothing may be put onto a stack any longer.
    bool leaves_room(std::optional<std::int32_t> closed = {}) const;
    bool begin_store(Job& job);
    bool begin_carry(Job& job);
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
    std::optional<std::int32_t> place(const PlaceRule& rule, std::int32_t from,
                                      BinNumber bin) const;
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
    Buffers buffers_;
    std::list<Job> waiting_;
    std::list<Job> to_prepare_;
    std::list<Job> for_idle_time_;
    std::vector<char> locked_;
    std::unordered_set<BinNumber> kept_free_;
    std::int32_t digs_ = 0;
    FloorFigures figures_;
};

}  // namespace entrepot::grid
