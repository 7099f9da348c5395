#include "grid/simulator/simulated_grid.h"

#include <gmock/gmock.h>

namespace entrepot::grid {
namespace {

using std::chrono_literals::operator""s;
using std::chrono_literals::operator""min;
using testing::ElementsAre;

/// 8 x 6 stacks with two ports, three bins in each.
class Simulated : public testing::Test {
  protected:
    static SimulatedGridSpec spec(std::int32_t robots) {
        return {.layout = plain_layout({.columns = 8, .rows = 6, .height = 4}, 2),
                .robots = robots};
    }
    void make(SimulatedGridSpec made) {
        grid.emplace(agenda, std::move(made));
        for (const std::int32_t cell : spec(1).layout.cells_of(CellKind::storage)) {
            if (!grid->floor().layout().is_storage(cell)) continue;
            for (std::int32_t level = 0; level < 3; ++level) grid->fill(cell, bin(cell, level));
        }
        for (const PortNumber port : {1, 2}) grid->open_port(port, PortMode::open);
    }
    static BinNumber bin(std::int32_t cell, std::int32_t level) { return 100 * (cell + 1) + level; }
    void queue(PortNumber port, const std::vector<BinNumber>& bins, GroupNumber group = 0) {
        EXPECT_EQ(grid->queue(port, bins, group), DriverFault::none);
    }
    /// The bin that opens next at a port, and is released.
    BinNumber next(PortNumber port) {
        EXPECT_EQ(grid->present(port), DriverFault::none);
        const BinNumber open = opened(port);
        EXPECT_EQ(grid->release(port, open, 0), DriverFault::none);
        return open;
    }
    BinNumber opened(PortNumber port) {
        const Time end = agenda.now() + 10min;
        while (grid->port_state(port)->open_bin == 0 && agenda.now() < end && agenda.step()) {
        }
        return grid->port_state(port)->open_bin;
    }

    static constexpr std::int32_t near = 10;
    static constexpr std::int32_t far = 47;
    Agenda agenda;
    std::optional<SimulatedGrid> grid;
};

TEST_F(Simulated, ABinThatIsPresentedByNameIsFetchedBeforeAllThatWaits) {
    make(spec(1));
    queue(2, {bin(20, 0), bin(21, 0), bin(22, 0)});
    queue(1, {bin(30, 0), bin(31, 0), bin(32, 0)});
    EXPECT_EQ(grid->present(1, bin(32, 0)), DriverFault::none);
    EXPECT_EQ(opened(1), bin(32, 0));
    EXPECT_LT(agenda.now(), Time{} + 130s) << "only the fetch that had begun comes before";
}

TEST_F(Simulated, OfAGroupWhatIsQuickestToBringComesFirst) {
    make(spec(1));
    queue(1, {bin(far, 0), bin(far - 1, 0), bin(far, 2), bin(near, 2)}, 3);
    EXPECT_EQ(next(1), bin(near, 2));
    EXPECT_EQ(next(1), bin(far, 2));
}

TEST_F(Simulated, ADriverThatSequencesTakesAQueueAsAGroup) {
    auto sequencing = spec(1);
    sequencing.can.sequencer = Sequencer::driver;
    make(std::move(sequencing));
    queue(1, {bin(far, 0), bin(near, 2)});
    EXPECT_EQ(next(1), bin(near, 2));
}

TEST_F(Simulated, OfAContentCodeTheBinThatIsQuickestToDigComes) {
    make(spec(2));
    grid->fill(far, 1, 40);
    grid->fill(near, 2, 40);
    grid->fill(near + 1, 3, 41);
    const std::vector<QueueEntry> any{{.code = 40}};
    EXPECT_EQ(grid->queue(1, any), DriverFault::none);
    EXPECT_THAT(grid->port_state(1)->queue, ElementsAre(2));
    EXPECT_EQ(grid->queue(2, any), DriverFault::none);
    EXPECT_THAT(grid->port_state(2)->queue, ElementsAre(1)) << "2 is taken";
}

TEST_F(Simulated, ABinThatAnotherPortWaitsForGoesStraightThere) {
    make(spec(4));
    queue(1, {bin(20, 1)});
    queue(2, {bin(20, 1)});
    EXPECT_EQ(grid->present(2), DriverFault::none);
    EXPECT_EQ(next(1), bin(20, 1));
    EXPECT_EQ(opened(2), bin(20, 1));
    EXPECT_EQ(grid->floor().figures().stored, 0);
    EXPECT_EQ(grid->floor().figures().carried, 1);
}

TEST_F(Simulated, ABinThatAPortWantsLaterWaitsOnABuffer) {
    auto buffered = spec(4);
    buffered.layout.set({5, 0}, CellKind::buffer);
    const std::int32_t buffer = buffered.layout.shape.index({5, 0});
    make(std::move(buffered));
    const BinNumber shared = bin(20, 1);
    queue(1, {shared, bin(21, 0)});
    queue(2, {bin(22, 2), bin(23, 2), bin(24, 2), bin(25, 2), shared});
    EXPECT_EQ(next(1), shared);
    agenda.run_until(agenda.now() + 60s);
    EXPECT_EQ(grid->state(shared), (BinState{.mode = BinMode::grid, .cell = buffer}));
    const auto before = grid->floor().figures();
    for (const std::int32_t cell : {22, 23, 24, 25}) EXPECT_EQ(next(2), bin(cell, 2));
    EXPECT_EQ(next(2), shared);
    EXPECT_EQ(grid->floor().figures().fetched, before.fetched + 1) << "for the bin of stack 25";
}

TEST_F(Simulated, ABinOnABufferThatNobodyWantsAnyLongerIsStored) {
    auto buffered = spec(4);
    buffered.layout.set({5, 0}, CellKind::buffer);
    make(std::move(buffered));
    const BinNumber shared = bin(20, 1);
    queue(1, {shared});
    queue(2, {bin(22, 2), bin(23, 2), bin(24, 2), bin(25, 2), shared});
    EXPECT_EQ(next(1), shared);
    agenda.run_until(agenda.now() + 60s);
    EXPECT_FALSE(grid->floor().parked().empty());
    EXPECT_EQ(grid->unqueue(2, std::vector{shared}), DriverFault::none);
    agenda.run_until(agenda.now() + 60s);
    EXPECT_TRUE(grid->floor().parked().empty());
    EXPECT_EQ(grid->state(shared)->mode, BinMode::grid);
    EXPECT_EQ(grid->floor().figures().stored, 1);
}

TEST_F(Simulated, BinsStandInStorageCellsOnly) {
    grid.emplace(agenda, spec(1));
    EXPECT_THROW(grid->fill(2, 1), std::invalid_argument) << "a port";
}

TEST_F(Simulated, AStopDelaysAllByItsLength) {
    const auto opens_at = [](Span stop) {
        Agenda time;
        SimulatedGrid stopped(time, spec(2));
        for (std::int32_t level = 0; level < 3; ++level) stopped.fill(far, bin(far, level));
        stopped.open_port(1, PortMode::open);
        stopped.queue(1, std::vector{bin(far, 0)});
        stopped.present(1);
        time.run_until(Time{} + 7s);
        stopped.stop();
        time.run_until(Time{} + 7s + stop);
        stopped.run();
        while (stopped.port_state(1)->open_bin == 0 && time.step()) {
        }
        return time.now();
    };
    EXPECT_EQ(opens_at(600s), opens_at(0s) + 600s);
    EXPECT_EQ(opens_at(2s), opens_at(0s) + 2s) << "shorter than what a robot was doing";
}

}  // namespace
}  // namespace entrepot::grid
