#include "grid/loop/place_desk.h"

#include <gmock/gmock.h>

#include <stdexcept>

#include "db/testing.h"
#include "grid/simulator/simulated_grid.h"

namespace entrepot::grid {
namespace {

using std::chrono_literals::operator""s;
using std::chrono_literals::operator""ms;

constexpr Shape small{.columns = 6, .rows = 5, .height = 4};
constexpr Shape large{.columns = 30, .rows = 20, .height = 6};

SimulatedGridSpec spec(const Shape& shape = small) {
    SimulatedGridSpec spec;
    spec.layout = plain_layout(shape, 2);
    spec.robots = 3;
    return spec;
}

/// A controller that has never answered.
class UnreachedGrid : public SimulatedGrid {
  public:
    explicit UnreachedGrid(Agenda& agenda) : SimulatedGrid(agenda, spec()) {}
    SystemMode system_mode() const override { return SystemMode::unreachable; }
};

/// A database that can be read, but its disk is full.
class FullDatabase : public Database {
  public:
    explicit FullDatabase(Database& real) : real_(real) {}
    void write(OrganizationId, Work, Done done, Haste) override {
        ++tried;
        done(std::make_exception_ptr(std::runtime_error("The disk is full.")));
    }
    void read(const std::function<void(const Snapshot&)>& work) override { real_.read(work); }
    void listen(Listener) override {}
    void close() override {}
    bool embedded() const override { return real_.embedded(); }

    int tried = 0;

  private:
    Database& real_;
};

/// A grid with bins 1 to `bins`, and the rows of their places.
struct Rig {
    Rig(PlaceDesk& desk, BinNumber bins, const Shape& of = small)
        : shape(of), driver(agenda, spec(of)) {
        const auto cells = spec(of).layout.cells_of(CellKind::storage);
        for (BinNumber bin = 1; bin <= bins; ++bin) {
            driver.fill(cells[static_cast<std::size_t>(bin) % cells.size()], bin);
        }
        desk.begin(spec(of).layout);
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

    std::vector<BinPlace> places() const {
        std::vector<BinPlace> rows;
        for (BinNumber bin = 1; bin <= 3000; ++bin) {
            const auto state = driver.state(bin);
            if (!state || state->mode >= BinMode::outside) continue;
            const Cell at = shape.cell(state->cell);
            rows.push_back({bin, at.x, at.y, state->level});
        }
        return rows;
    }

    Agenda agenda{Time{1}};
    Shape shape;
    SimulatedGrid driver;
};

class PlaceDeskTest : public testing::TestWithParam<std::string> {
  protected:
    std::vector<BinPlace> rows() {
        return database.database().read_now([&](const Snapshot& snapshot) {
            return read_places(snapshot, organization, SiteId{1});
        });
    }

    std::vector<PortCell> ports() {
        static constexpr Sql read{"testing.port_cells",
                                  "SELECT grid_port, x, y FROM port_cells"
                                  " WHERE organization_id = $1 AND site_id = 1 ORDER BY 1"};
        return database.database().read_now(
            [&](const Snapshot& snapshot) { return snapshot.rows<PortCell>(read, organization); });
    }

    static PortCell port_at(PortNumber port) {
        const auto cells = spec().layout.cells_of(CellKind::port);
        const Cell at = small.cell(cells[static_cast<std::size_t>(port - 1)]);
        return {port, at.x, at.y};
    }

    void forget_ports() {
        database.database().write_now(organization, [&](Tx& tx) {
            write_places(tx, SiteId{1}, {.bins = {}, .gone = {}, .ports = {}, .ports_anew = true});
        });
    }

    void lose_row(std::int64_t number) {
        database.database().write_now(organization, [&](Tx& tx) {
            write_places(tx, SiteId{1}, {.bins = {}, .gone = {number}, .ports = {}});
        });
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

TEST_P(PlaceDeskTest, ALargeGridIsWrittenInPartsWithoutAPause) {
    const Rig rig(desk, 2500, large);
    write(rig);
    EXPECT_EQ(rows().size(), PlaceDesk::most_at_once);
    for (int look = 0; look < 2; ++look) desk.write(database.database(), rig.driver, now);
    EXPECT_EQ(rows(), rig.places());
}

TEST_P(PlaceDeskTest, PortsAreWhereTheLayoutHasThem) {
    const Rig rig(desk, 90);
    write(rig);
    EXPECT_EQ(ports(), (std::vector{port_at(1), port_at(2)}));
}

TEST_P(PlaceDeskTest, OrWhereABinWasOpenWhenOnlyTheControllerKnows) {
    Rig rig(desk, 90);
    write(rig);
    forget_ports();
    desk.begin(plain_layout(small, 0));
    rig.use(2, 5);
    write(rig);
    EXPECT_EQ(ports(), std::vector{port_at(2)});
    desk.begin(plain_layout(small, 0));
    write(rig);
    EXPECT_EQ(ports(), std::vector{port_at(2)}) << "the same, as far as anybody knows";
}

TEST_P(PlaceDeskTest, PortsOfAnEarlierGridAreForgottenWhenTheLayoutHasOthers) {
    const Rig rig(desk, 90);
    write(rig);
    desk.begin(plain_layout(small, 1));
    write(rig);
    EXPECT_EQ(ports().size(), 1U);
}

TEST_P(PlaceDeskTest, AControllerThatIsNotReachedTakesNoBinAway) {
    const Rig rig(desk, 90);
    write(rig);
    Agenda agenda{Time{1}};
    const UnreachedGrid away(agenda);
    desk.begin(spec().layout);
    desk.hear({1, DumpEnded{}}, away);
    now = now + PlaceDesk::write_every;
    desk.write(database.database(), away, now);
    EXPECT_EQ(rows(), rig.places());
}

TEST_P(PlaceDeskTest, ABinThatIsBackWhereItStoodIsWrittenAgain) {
    Rig rig(desk, 90);
    write(rig);
    const auto before = rows();
    lose_row(5);
    desk.hear({1, BinModeChanged{5, BinMode::grid}}, rig.driver);
    write(rig);
    EXPECT_EQ(rows(), before);
}

TEST_P(PlaceDeskTest, WhatCouldNotBeWrittenIsWrittenLaterAndNotTriedAtEachLook) {
    Rig rig(desk, 90);
    write(rig);
    rig.use(1, 1);
    now = now + PlaceDesk::write_every;
    FullDatabase full(database.database());
    EXPECT_THROW(desk.write(full, rig.driver, now), std::runtime_error);
    EXPECT_NO_THROW(desk.write(full, rig.driver, now + 1s));
    EXPECT_EQ(full.tried, 1);
    EXPECT_NE(rows(), rig.places());
    write(rig);
    EXPECT_EQ(rows(), rig.places());
}

INSTANTIATE_TEST_SUITE_P(Databases, PlaceDeskTest, testing::ValuesIn(test_database_urls()),
                         [](const auto& test) { return test.param; });

}  // namespace
}  // namespace entrepot::grid
