#include <gmock/gmock.h>
#include <malloc.h>

#include <algorithm>
#include <ctime>
#include <random>

#include "grid/simulator/shift_fixture.h"

namespace entrepot::grid {
namespace {

using std::chrono_literals::operator""s;
using std::chrono_literals::operator""h;

Layout big_layout() {
    constexpr Shape shape{.columns = 30, .rows = 20, .height = 12};
    Layout layout = plain_layout(shape, 6);
    for (std::int32_t x = 1; x < 30; x += 10) {
        layout.set({x, 0}, CellKind::buffer);
        layout.set({x, 19}, CellKind::charger);
    }
    return layout;
}

/// Fills a grid at random and returns how many bins there are.
BinNumber fill(SimulatedGrid& grid, double share, std::mt19937& dice) {
    std::vector<std::int32_t> places;
    for (const std::int32_t cell : grid.floor().layout().cells_of(CellKind::storage)) {
        places.insert(places.end(), static_cast<std::size_t>(grid.floor().layout().shape.height),
                      cell);
    }
    std::ranges::shuffle(places, dice);
    const auto count = static_cast<BinNumber>(share * static_cast<double>(places.size()));
    for (BinNumber bin = 1; bin <= count; ++bin) {
        grid.fill(places[static_cast<std::size_t>(bin)], bin, bin % 40);
    }
    return count;
}

/// A day's work at six ports, 1,440 bins at each. Seconds of the processor.
struct BigDay {
    explicit BigDay(const FaultSpec& faults)
        : grid(agenda, {.layout = big_layout(), .robots = 24, .faults = faults}),
          shift(agenda, grid, 25s) {
        std::mt19937 dice(1);
        std::uniform_int_distribution<BinNumber> any(1, fill(grid, 0.85, dice));
        for (int ask = 0; ask < 288; ++ask) {
            for (PortNumber port = 1; port <= 6; ++port) {
                shift.ask(port, {any(dice), any(dice), any(dice), any(dice), any(dice)}, ask % 2);
            }
        }
        const std::clock_t begun = std::clock();
        while (!shift.done() && agenda.step()) {
        }
        seconds = static_cast<double>(std::clock() - begun) / CLOCKS_PER_SEC;
    }

    Agenda agenda;
    SimulatedGrid grid;
    Shift shift;
    double seconds = 0;
};

TEST(Day, TakesSecondsAndWithFaultsAtMostTwiceAsMany) {
    const BigDay undisturbed({});
    EXPECT_TRUE(undisturbed.shift.done());
    EXPECT_LT(undisturbed.seconds, 60);
    const BigDay disturbed({.robot_stops = 0.2,
                            .port_faults = 0.2,
                            .stops = 0.1,
                            .restarts = 0.1,
                            .wrong_bins = 0.002,
                            .late_news = 0.01,
                            .doubled_news = 0.01});
    EXPECT_TRUE(disturbed.shift.done());
    EXPECT_LT(disturbed.seconds, 2 * undisturbed.seconds + 1);
    EXPECT_GT(disturbed.agenda.now(), undisturbed.agenda.now());
    const auto hours = [](const BigDay& day) {
        return std::to_string(static_cast<double>(day.agenda.now().microseconds) / 3.6e9);
    };
    RecordProperty("seconds", std::to_string(undisturbed.seconds));
    RecordProperty("seconds_with_faults", std::to_string(disturbed.seconds));
    const auto& figures = undisturbed.grid.floor().figures();
    RecordProperty("blockers_per_fetch", std::to_string(static_cast<double>(figures.blockers) /
                                                        static_cast<double>(figures.fetched)));
    const Span worked = undisturbed.grid.floor().robots().busy();
    RecordProperty("robot_use",
                   std::to_string(static_cast<double>(worked.count()) / 24 /
                                  static_cast<double>(undisturbed.agenda.now().microseconds)));
    RecordProperty("hours", hours(undisturbed));
    RecordProperty("hours_with_faults", hours(disturbed));
}

TEST(Day, AGridOf35000BinsTakesLittleMemory) {
    const auto used = [] { return ::mallinfo2().uordblks; };
    const auto before = used();
    Agenda agenda;
    SimulatedGrid grid(
        agenda,
        {.layout = plain_layout({.columns = 60, .rows = 50, .height = 14}, 6), .robots = 40});
    std::mt19937 dice(1);
    EXPECT_GT(fill(grid, 0.84, dice), 35'000);
    const auto megabytes = static_cast<double>(used() - before) / 1e6;
    EXPECT_LT(megabytes, 20);
    RecordProperty("megabytes", std::to_string(megabytes));
}

}  // namespace
}  // namespace entrepot::grid
