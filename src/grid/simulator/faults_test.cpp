#include "grid/simulator/faults.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <random>
#include <set>

#include "grid/driver_contract_fixture.h"
#include "grid/simulator/shift_fixture.h"

namespace entrepot::grid {
namespace {

using std::chrono_literals::operator""s;
using std::chrono_literals::operator""min;
using std::chrono_literals::operator""h;

constexpr PortNumber ports = 4;

Layout layout() {
    Layout layout = plain_layout({.columns = 12, .rows = 8, .height = 5}, ports);
    layout.set({3, 0}, CellKind::buffer);
    layout.set({9, 0}, CellKind::buffer);
    layout.set({0, 7}, CellKind::charger);
    layout.set({11, 7}, CellKind::charger);
    return layout;
}

/// All that can go wrong does, more often than anybody would bear.
FaultSpec everything(std::uint64_t seed) {
    return {.seed = seed,
            .until = Time{} + 4h,
            .robot_stops = 2,
            .port_faults = 4,
            .stops = 2,
            .restarts = 2,
            .wrong_bins = 0.1,
            .late_news = 0.05,
            .doubled_news = 0.05};
}

/// A few hours in a grid, and what a listener knows by the news alone.
struct Trial {
    explicit Trial(const FaultSpec& spec)
        : grid(agenda, {.layout = layout(), .robots = 8, .faults = spec}), shift(agenda, grid, 8s) {
        for (std::int32_t level = 0; level < 3; ++level) {
            for (const std::int32_t cell : layout().cells_of(CellKind::storage)) {
                grid.fill(cell, ++bins);
            }
        }
        grid.subscribe([this](const GridEvent& event) { hear(event); });
        ask_for_bins();
        while (agenda.step()) {
        }
    }
    void ask_for_bins() {
        std::mt19937 dice(7);
        std::uniform_int_distribution<BinNumber> any(1, bins);
        for (int ask = 0; ask < 20; ++ask) {
            for (PortNumber port = 1; port <= ports; ++port) {
                shift.ask(port, {any(dice), any(dice), any(dice)}, ask % 3);
            }
        }
        grid.prepare(std::vector<BinNumber>{1, 50, 99});
    }
    void hear(const GridEvent& event) {
        ++heard;
        known.hear(event);
        if (const auto* fault = std::get_if<PortFaultChanged>(&event.change)) {
            faults.insert(fault->fault);
        } else if (const auto* opened = std::get_if<PortOpenedBin>(&event.change)) {
            ++presented;
            if (grid.is_short(opened->port)) short_ones.insert(opened->bin);
        } else if (const auto* system = std::get_if<SystemModeChanged>(&event.change)) {
            modes.insert(system->mode);
        }
    }
    std::vector<BinState> states() const {
        std::vector<BinState> all;
        for (BinNumber bin = 1; bin <= bins; ++bin) all.push_back(grid.state(bin).value());
        return all;
    }

    Agenda agenda;
    SimulatedGrid grid;
    Shift shift;
    Known known;
    BinNumber bins = 0;
    std::int64_t heard = 0;
    int presented = 0;
    std::set<BinNumber> short_ones;
    std::set<PortFault> faults;
    std::set<SystemMode> modes;
};

TEST(Faults, SomeBinsHoldLessThanWasThoughtTheSameOnesForTheSameSeed) {
    const Trial none({.doubled_news = 0.05});
    EXPECT_THAT(none.short_ones, testing::IsEmpty());
    const Trial one({.seed = 1, .short_stock = 0.2});
    EXPECT_GT(one.short_ones.size(), one.presented * 0.08);
    EXPECT_LT(one.short_ones.size(), one.presented * 0.32);
    EXPECT_EQ(Trial({.seed = 1, .short_stock = 0.2}).short_ones, one.short_ones);
    EXPECT_NE(Trial({.seed = 2, .short_stock = 0.2}).short_ones, one.short_ones);
}

TEST(Faults, AllThatWasAskedForIsDoneWhateverGoesWrong) {
    std::set<PortFault> faults;
    std::set<SystemMode> modes;
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        const Trial run(everything(seed));
        EXPECT_TRUE(run.shift.done()) << "seed " << seed << ": " << run.shift.released.size();
        EXPECT_EQ(run.grid.floor().stacks().bins(), run.bins) << "seed " << seed;
        for (BinNumber bin = 1; bin <= run.bins; ++bin) {
            const auto spot = run.grid.floor().stacks().find(bin);
            ASSERT_TRUE(spot) << "seed " << seed << ", bin " << bin;
            const BinState state = run.grid.state(bin).value();
            EXPECT_EQ((std::pair{state.cell, state.level}), (std::pair{spot->cell, spot->level}));
            EXPECT_LE(state.mode, BinMode::prepared) << "seed " << seed << ", bin " << bin;
            EXPECT_EQ(run.known.bins.at(bin), state) << "seed " << seed << ", bin " << bin;
        }
        EXPECT_EQ(run.known.system, SystemMode::running);
        for (const auto& [port, fault] : run.known.faults) EXPECT_EQ(fault, PortFault::cleared);
        faults.insert(run.faults.begin(), run.faults.end());
        modes.insert(run.modes.begin(), run.modes.end());
    }
    EXPECT_EQ(faults.size(), 5) << "all kinds happened";
    EXPECT_EQ(modes.size(), 3);
}

TEST(Faults, TheSameSeedIsTheSameRunAndAnotherIsNot) {
    const Trial one(everything(3));
    const Trial same(everything(3));
    const Trial other(everything(4));
    EXPECT_EQ(one.agenda.now(), same.agenda.now());
    EXPECT_EQ(one.heard, same.heard);
    EXPECT_EQ(one.states(), same.states());
    EXPECT_EQ(one.shift.released, same.shift.released);
    EXPECT_NE(one.heard, other.heard);
}

/// One port, two robots, bins 1 to 3 in a stack and 4 alone in another.
class OneFault : public testing::Test {
  protected:
    static constexpr Shape shape{.columns = 8, .rows = 6, .height = 5};

    void make(const FaultSpec& spec = {}) {
        grid.emplace(agenda, SimulatedGridSpec{
                                 .layout = plain_layout(shape, 1), .robots = 2, .faults = spec});
        for (const BinNumber bin : {1, 2, 3}) grid->fill(20, bin);
        grid->fill(40, 4);
        grid->subscribe([this](const GridEvent& event) { known.hear(event); });
        grid->open_port(1, PortMode::open);
    }
    BinNumber opened() { return grid->port_state(1)->open_bin; }
    bool until(const std::function<bool()>& holds) {
        const Time end = agenda.now() + 10min;
        while (!holds() && agenda.now() < end && agenda.step()) {
        }
        return holds();
    }
    void present(BinNumber bin) {
        EXPECT_EQ(grid->present(1, bin), DriverFault::none);
        EXPECT_TRUE(until([&] { return opened() == bin; }));
    }

    Agenda agenda;
    std::optional<SimulatedGrid> grid;
    Known known;
};

TEST_F(OneFault, AControllerThatComesUpAgainKnowsAllAndTellsItAnew) {
    make();
    grid->queue(1, std::vector<BinNumber>{1, 4});
    grid->present(1);
    agenda.run_until(agenda.now() + 5s);
    grid->shut_down();
    EXPECT_EQ(known.system, SystemMode::unreachable);
    EXPECT_EQ(grid->present(1), DriverFault::unreachable);
    EXPECT_EQ(grid->prepare(std::vector<BinNumber>{2}), DriverFault::unreachable);
    const auto before = known.bins;
    agenda.run_until(agenda.now() + 5min);
    EXPECT_EQ(known.bins, before);
    known.whole = false;
    grid->start_up();
    EXPECT_TRUE(known.whole);
    EXPECT_EQ(known.system, SystemMode::running);
    EXPECT_EQ(grid->present(1), DriverFault::already_presented);
    EXPECT_TRUE(until([&] { return opened() == 1; }));
    EXPECT_EQ(known.sequences[1], std::vector<BinNumber>{4});
}

TEST_F(OneFault, AStoppedSystemStaysStoppedWhenItsControllerComesUpAgain) {
    make();
    grid->stop();
    grid->shut_down();
    grid->start_up();
    EXPECT_EQ(known.system, SystemMode::stopped);
    grid->shut_down();
    grid->run();
    EXPECT_EQ(known.system, SystemMode::unreachable);
    grid->start_up();
    EXPECT_EQ(known.system, SystemMode::running);
    present(4);
}

TEST_F(OneFault, ABrokenPortOpensNothingAndLetsNothingGo) {
    make();
    present(1);
    grid->break_port(1, PortFault::weight);
    EXPECT_EQ(known.faults[1], PortFault::weight);
    EXPECT_EQ(grid->release(1, 1, 5), DriverFault::none);
    EXPECT_EQ(grid->present(1, 4), DriverFault::none);
    agenda.run_until(agenda.now() + 5min);
    EXPECT_EQ(opened(), 0);
    EXPECT_EQ(grid->state(1)->mode, BinMode::closed);
    grid->mend_port(1);
    EXPECT_EQ(known.faults[1], PortFault::cleared);
    EXPECT_TRUE(until([&] { return opened() == 4 && grid->state(1)->mode == BinMode::grid; }));
}

TEST_F(OneFault, ARobotThatStandsStillKeepsItsStackAndOthersGoOn) {
    make();
    grid->present(1, 1);
    grid->queue(1, std::vector<BinNumber>{4});
    agenda.run_until(agenda.now() + 1s);
    const auto views = grid->floor().robots().views();
    const auto digs = std::ranges::find(views, 20, &RobotView::to) - views.begin();
    grid->halt_robot(static_cast<std::int32_t>(digs), 5min);
    EXPECT_TRUE(grid->floor().robots().views()[static_cast<std::size_t>(digs)].halted);
    agenda.run_until(agenda.now() + 4min);
    EXPECT_EQ(grid->state(4)->mode, BinMode::port) << "the other robot brought it";
    EXPECT_EQ(grid->floor().stacks().count(20), 3) << "it was not begun";
    EXPECT_TRUE(until([&] { return opened() == 1; }));
}

TEST_F(OneFault, AWrongBinGoesBackAndTheRightOneComes) {
    make({.seed = 2, .until = Time{} + 25s, .wrong_bins = 1});
    grid->present(1, 4);
    EXPECT_TRUE(until([&] { return known.faults[1] == PortFault::wrong_bin; }));
    EXPECT_EQ(opened(), 0);
    EXPECT_EQ(known.bins[4].cell, 20) << "it stands where the other was thought to";
    EXPECT_TRUE(until([&] { return known.faults[1] == PortFault::cleared; }));
    EXPECT_TRUE(until([&] { return opened() == 4; }));
    EXPECT_EQ(grid->release(1, 4, 0), DriverFault::none);
    while (agenda.step()) {
    }
    EXPECT_EQ(grid->floor().stacks().bins(), 4);
}

TEST(Faults, NothingGoesWrongByDefault) {
    EXPECT_FALSE(FaultSpec{}.any());
    const Trial run({});
    EXPECT_TRUE(run.shift.done());
    EXPECT_EQ(run.faults, std::set{PortFault::cleared}) << "in the dump";
    EXPECT_EQ(run.modes, std::set{SystemMode::running});
}

}  // namespace
}  // namespace entrepot::grid
