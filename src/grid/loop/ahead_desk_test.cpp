#include "grid/loop/ahead_desk.h"

#include <gmock/gmock.h>

#include "grid/simulator/simulated_grid.h"

namespace entrepot::grid {
namespace {

/// A grid with bins 1 to 40, of which a worker has taken out 7; 99 was never there.
class AheadDeskTest : public testing::Test {
  protected:
    AheadDeskTest() {
        const auto cells = spec().layout.cells_of(CellKind::storage);
        for (BinNumber bin = 1; bin <= 40; ++bin) {
            driver.fill(cells[static_cast<std::size_t>(bin) % cells.size()], bin);
        }
        driver.open_port(1, PortMode::open);
        driver.present(1, 7);
        pass();
        driver.remove(1, 7);
    }

    static SimulatedGridSpec spec() {
        SimulatedGridSpec spec;
        spec.layout = plain_layout({.columns = 6, .rows = 6, .height = 4}, 1);
        spec.robots = 2;
        return spec;
    }

    void pass() { agenda.run_until(agenda.now() + std::chrono::minutes(5)); }
    BinMode mode(BinNumber bin) { return driver.state(bin)->mode; }

    Agenda agenda{Time{1}};
    SimulatedGrid driver{agenda, spec()};
    AheadDesk desk;
};

TEST_F(AheadDeskTest, ABinThatIsNotInTheGridKeepsNoOtherFromBeingPrepared) {
    ASSERT_EQ(mode(7), BinMode::outside);
    desk.follow(driver, {.prepare = {7, 3, 99}, .forecast = {4}}, {});
    pass();
    EXPECT_EQ(mode(3), BinMode::prepared);
    EXPECT_EQ(mode(4), BinMode::forecast);
}

TEST_F(AheadDeskTest, NorOneThatLeftFromBeingForgotten) {
    desk.follow(driver, {.prepare = {3, 8}, .forecast = {}}, {});
    pass();
    driver.present(1, 8);
    pass();
    driver.remove(1, 8);
    desk.follow(driver, {}, {});
    EXPECT_EQ(mode(3), BinMode::grid);
}

TEST_F(AheadDeskTest, ABinThatAPortAskedForStaysPreparedUntilItComes) {
    desk.follow(driver, {.prepare = {3}, .forecast = {}}, {});
    pass();
    desk.follow(driver, {}, {3});
    EXPECT_EQ(mode(3), BinMode::prepared);
    desk.follow(driver, {}, {});
    EXPECT_EQ(mode(3), BinMode::grid);
}

}  // namespace
}  // namespace entrepot::grid
