#pragma once

#include <cstdint>
#include <functional>
#include <random>
#include <vector>

#include "grid/driver_types.h"
#include "grid/simulator/agenda.h"

namespace entrepot::grid {

class SimulatedGrid;

/// What goes wrong in a simulated grid, and how often on average. Nothing by default; the same seed
/// is the same run. How often is not known of real grids: it is for trying what is built on them.
struct FaultSpec {
    std::uint64_t seed = 1;
    Time until{INT64_MAX};   ///< Nothing begins to go wrong afterwards.
    double robot_stops = 0;  ///< An hour, of each robot. Its stacks wait, other robots go on.
    Span robot_stands = std::chrono::minutes(5);
    double port_faults = 0;  ///< An hour, of each port: stuck, blocked, or the bin weighs too much.
    Span port_fault_lasts = std::chrono::minutes(2);
    double stops = 0;  ///< An hour, of the system.
    Span stopped_for = std::chrono::minutes(5);
    double restarts = 0;  ///< An hour, of the controller: nothing moves, and nobody hears of it.
    Span restart_takes = std::chrono::minutes(2);
    double wrong_bins = 0;  ///< Share of the bins that come to a port, 0 to 1.
    /// Share of the bins that are opened at a port, 0 to 1: less lies in them than the warehouse
    /// thinks. The controller does not know; `SimulatedGrid::is_short` says it.
    double short_stock = 0;
    double late_news = 0;  ///< Share of the news, 0 to 1. What follows waits, too.
    Span most_late = std::chrono::seconds(10);
    double doubled_news = 0;  ///< Share of the news, 0 to 1.

    bool any() const;
};

/// What goes wrong with a piece of news.
struct NewsFault {
    Span late{0};
    bool doubled = false;
};

/// Lets things go wrong in a grid. Each kind of fault has its own dice, so that the others stay the
/// same when one is switched off.
class Faults {
  public:
    Faults(Agenda& agenda, SimulatedGrid& grid, const FaultSpec& spec);

    /// A bin that comes instead of the one that was asked for; 0 when the right one comes.
    BinNumber wrong_bin();
    /// Whether less lies in the bin that is opened than was thought.
    bool short_stock();
    NewsFault news_fault();

  private:
    using Dice = std::mt19937_64;
    /// Something that goes wrong now and again, and is well after a time.
    struct Trouble {
        double an_hour = 0;
        Span lasts{0};
        std::function<void(Dice&)> begins;
        std::function<void()> ends;
        Dice dice;
    };

    Dice next_dice();
    void add(double an_hour, Span lasts, std::function<void(Dice&)> begins,
             std::function<void()> ends);
    void plan(std::size_t trouble);

    Agenda& agenda_;
    SimulatedGrid& grid_;
    FaultSpec spec_;
    std::uint64_t dice_given_ = 0;
    Dice wrong_bins_;
    Dice news_;
    Dice short_stock_;
    std::vector<Trouble> troubles_;
};

}  // namespace entrepot::grid
