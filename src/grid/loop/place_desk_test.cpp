#include "grid/loop/place_desk.h"

#include <gmock/gmock.h>

#include <ranges>

#include "db/testing.h"
#include "grid/simulator/simulated_grid.h"

namespace entrepot::grid {
namespace {

using std::chrono_literals::operator""s;
using std::chrono_literals::operator""ms;

/// What a row says: number, stack and level.
struct Row {
    std::int64_t number;
    std::int64_t x;
    std::int64_t y;
    std::int64_t level;

    bool operator==(const Row&) const = default;
};

SimulatedGridSpec spec() {
    SimulatedGridSpec spec;
    spec.layout = plain_layout({.columns = 6, .rows = 5, .height = 4}, 2);
    spec.robots = 3;
    return spec;
}

/// A grid with bins 1 to `bins`, and the rows of their places.
struct Rig {
    Rig(PlaceDesk& desk, BinNumber bins) {
        const auto cells = spec().layout.cells_of(CellKind::storage);
        for (BinNumber bin = 1; bin <= bins; ++bin) {
            driver.fill(cells[static_cast<std::size_t>(bin) % cells.size()], bin);
        }
        desk.begin(spec().layout.shape);
        driver.subscribe([&](const GridEvent& event) { desk.hear(event, driver); });
        driver.open_port(1, PortMode::open);
        driver.open_port(2, PortMode::open);
    }

    void pass(std::chrono::seconds span) { agenda.run_until(agenda.now() + span); }

    /// A worker at a port has the bin, and gives it back.
    void use(PortNumber port, BinNumber bin) {
        driver.present(port, bin);
        pass(300s);
        ASSERT_EQ(driver.port_state(port)->open_bin, bin);
        driver.release(port, bin, 0);
        pass(300s);
    }

    std::vector<Row> places() const {
        const Shape shape = spec().layout.shape;
        std::vector<Row> rows;
        for (BinNumber bin = 1; bin <= 100; ++bin) {
            const auto state = driver.state(bin);
            if (!state || state->mode >= BinMode::outside) continue;
            const Cell at = shape.cell(state->cell);
            rows.push_back({bin, at.x, at.y, state->level});
        }
        return rows;
    }

    Agenda agenda{Time{1}};
    SimulatedGrid driver{agenda, spec()};
};

class PlaceDeskTest : public testing::TestWithParam<std::string> {
  protected:
    std::vector<Row> rows() {
        static constexpr Sql read{"testing.bin_places",
                                  "SELECT number, x, y, level FROM bin_places"
                                  " WHERE organization_id = $1 AND site_id = 1 ORDER BY number"};
        return database.database().read_now(
            [&](const Snapshot& snapshot) { return snapshot.rows<Row>(read, organization); });
    }

    /// Port, and its cell.
    std::vector<Row> ports() {
        static constexpr Sql read{"testing.port_cells",
                                  "SELECT grid_port, x, y, 0 FROM port_cells"
                                  " WHERE organization_id = $1 AND site_id = 1 ORDER BY 1"};
        return database.database().read_now(
            [&](const Snapshot& snapshot) { return snapshot.rows<Row>(read, organization); });
    }

    void write(const Rig& rig) {
        now = now + PlaceDesk::write_every;
        desk.write(database.database(), rig.driver, now);
    }

    TestDatabase database{GetParam()};
    OrganizationId organization = database.make_organization();
    Time now{1'000'000'000};
    PlaceDesk desk{organization, SiteId{1}};
};

TEST_P(PlaceDeskTest, TheRowsSayWhereBinsStandHoweverTheyMove) {
    Rig rig(desk, 90);
    write(rig);
    EXPECT_EQ(rows(), rig.places());
    const auto before = rows();
    for (BinNumber bin = 1; bin <= 9; ++bin) rig.use(1 + bin % 2, bin);
    write(rig);
    EXPECT_EQ(rows(), rig.places());
    EXPECT_NE(rows(), before);
}

TEST_P(PlaceDeskTest, ThereIsTimeBetweenTwoWritings) {
    Rig rig(desk, 90);
    write(rig);
    const auto before = rows();
    rig.use(1, 1);
    desk.write(database.database(), rig.driver, now + PlaceDesk::write_every - 1ms);
    EXPECT_EQ(rows(), before);
    desk.write(database.database(), rig.driver, now + PlaceDesk::write_every);
    EXPECT_EQ(rows(), rig.places());
}

TEST_P(PlaceDeskTest, ABinThatIsTakenOutIsInNobodysWay) {
    Rig rig(desk, 90);
    rig.driver.present(1, 7);
    rig.pass(300s);
    write(rig);
    EXPECT_EQ(rows().size(), 90U);
    ASSERT_EQ(rig.driver.remove(1, 7), DriverFault::none);
    write(rig);
    EXPECT_EQ(rows().size(), 89U);
    EXPECT_EQ(rows(), rig.places());
}

TEST_P(PlaceDeskTest, ANewControllersBinsTakeThePlaceOfTheOldOnes) {
    const Rig old(desk, 90);
    write(old);
    const Rig rig(desk, 40);
    write(rig);
    EXPECT_EQ(rows().size(), 40U);
    EXPECT_EQ(rows(), rig.places());
}

TEST_P(PlaceDeskTest, APortsCellIsShownByTheBinThatOpensThere) {
    Rig rig(desk, 90);
    write(rig);
    EXPECT_EQ(ports(), std::vector<Row>{});
    rig.use(2, 5);
    write(rig);
    const Cell at = spec().layout.shape.cell(spec().layout.cells_of(CellKind::port)[1]);
    EXPECT_EQ(ports(), (std::vector<Row>{{2, at.x, at.y, 0}}));
}

INSTANTIATE_TEST_SUITE_P(Databases, PlaceDeskTest, testing::ValuesIn(test_database_urls()),
                         [](const auto& test) { return test.param; });

}  // namespace
}  // namespace entrepot::grid
