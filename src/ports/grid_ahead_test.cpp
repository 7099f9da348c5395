#include <gmock/gmock.h>

#include "fulfillment/cancellation.h"
#include "grid/bin_places.h"
#include "grid/bins_ahead.h"
#include "grid/loop/desk.h"
#include "grid/simulator/simulated_grid.h"
#include "planning/choose_return.h"
#include "ports/grid/look_ahead.h"
#include "ports/grid_testing.h"

/// Bins that waiting orders will need are written down, and a grid has them near the top before a
/// port asks for them.
namespace entrepot {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

/// A grid of 12 x 10 stacks with bins 101 to 140 of one product each; 101 has product "P1".
class GridAheadTest : public testing::TestWithParam<std::string> {
  protected:
    GridAheadTest() : house(GetParam()), floor(house), grid(house, 1) {
        for (int number = 1; number <= 40; ++number) {
            const auto product = house.add_product("P" + std::to_string(number));
            grid.add_bin(100 + number, {{product, 9}});
        }
    }

    void order(const std::string& sku) {
        place_order(house, std::to_string(++orders), {{sku.c_str(), 1}});
        floor.prepare();
    }

    /// Bins that a port is done with have left it.
    void take_away() {
        house.write([&](Tx& tx) {
            for (const auto& request : requests_of_site(tx, tx.organization(), house.site)) {
                if (request.state == bin_request::released) note_request(tx, request, "");
            }
        });
    }

    BinsAhead ahead() {
        house.write([&](Tx& tx) { look_ahead(tx, house.site); });
        return house.read([&](const Snapshot& snapshot) {
            return read_bins_ahead(snapshot, house.organization, house.site);
        });
    }

    grid::Desk desk(grid::MakeHost make = grid::hosts_with(planning::return_place)) {
        auto found = house.read([&](const Snapshot& snapshot) {
            return *find_grid(snapshot, house.organization, house.site);
        });
        return {house.database(), house.organization, std::move(found), now, std::move(make)};
    }

    TestWarehouse house;
    TestFloor floor;
    TestGridPort grid;
    Time now = house.test_database.clock().now();
    int orders = 0;
    std::vector<OrderId> placed;
};

TEST_P(GridAheadTest, BinsOfOrdersThatWaitAreToBePreparedTheOldestFirst) {
    EXPECT_THAT(ahead().prepare, IsEmpty());
    for (const char* sku : {"P7", "P3", "P7", "P40"}) order(sku);
    EXPECT_THAT(ahead().prepare, ElementsAre(107, 103, 140));
    EXPECT_THAT(ahead().forecast, IsEmpty());
}

TEST_P(GridAheadTest, ABinThatAPortAskedForIsNotPreparedAnyLonger) {
    for (const char* sku : {"P7", "P3"}) order(sku);
    ahead();
    grid.port.send("start_pick");
    EXPECT_THAT(grid.bins(), ElementsAre(107));
    EXPECT_THAT(ahead().prepare, ElementsAre(103));
}

TEST_P(GridAheadTest, OnlyAQuarterOfTheStacksHoldAPreparedBinAndTheRestIsAForecast) {
    for (int number = 1; number <= 40; ++number) order("P" + std::to_string(number));
    const auto plan = ahead();
    EXPECT_THAT(plan.prepare, SizeIs(30));
    EXPECT_THAT(plan.forecast, SizeIs(10));
}

TEST_P(GridAheadTest, EmptyBinsAreKeptPreparedOnTwoPercentOfTheStacks) {
    for (std::int64_t number = 201; number <= 210; ++number) grid.add_bin(number, {});
    EXPECT_THAT(ahead().prepare, ElementsAre(201, 202, 203));
}

TEST_P(GridAheadTest, AnEmptyBinThatPickedGoodsGoBackIntoIsOneOfThoseThatAreNeeded) {
    TestGridPort wide(house, 6, 2);
    for (const char* sku : {"P1", "P2", "P3", "P4", "P5", "P6"}) {
        placed.push_back(place_order(house, std::to_string(++orders), {{sku, 9}}).order_id);
    }
    floor.prepare();
    wide.port.send("start_pick");
    while (wide.do_current() || wide.bring() != 0) take_away();
    for (const OrderId order : placed) {
        house.write([&](Tx& tx) {
            request_cancellation(tx, house.integration(), order, {.reason = "Mistake"});
        });
    }
    wide.settle();
    auto plan = ahead();
    plan.prepare.insert(plan.prepare.end(), plan.forecast.begin(), plan.forecast.end());
    std::ranges::sort(plan.prepare);
    EXPECT_EQ(std::ranges::adjacent_find(plan.prepare), plan.prepare.end());
    EXPECT_THAT(plan.prepare, SizeIs(3)) << "three of the six are on their way";
}

TEST_P(GridAheadTest, NothingIsWrittenWhenNothingChanged) {
    order("P7");
    const auto writes = [&] {
        return house.write([&](Tx& tx) { return look_ahead(tx, house.site); });
    };
    EXPECT_TRUE(writes());
    EXPECT_FALSE(writes());
}

TEST_P(GridAheadTest, OfSeveralBinsTheOneIsPreparedOnWhichLeastStandsAndItStays) {
    const auto cap = house.add_product("CAP");
    for (std::int64_t bin = 1; bin <= 3; ++bin) grid.add_bin(bin, {{cap, 10 - bin}});
    const auto stand = [&](std::int64_t second, std::int64_t third) {
        std::vector<BinPlace> bins{{1, 0, 0, 0}, {901, 0, 0, 1}, {902, 0, 0, 2}, {903, 0, 0, 3}};
        bins.push_back({2, 0, 0, second});
        bins.push_back({3, 0, 0, third});
        house.write([&](Tx& tx) { write_places(tx, house.site, {bins, {}, {}}); });
    };
    order("CAP");
    EXPECT_THAT(ahead().prepare, ElementsAre(1)) << "the fullest, while nobody told";
    house.write([&](Tx& tx) { write_bins_ahead(tx, house.site, {}); });
    stand(1, 2);
    EXPECT_THAT(ahead().prepare, ElementsAre(3));
    stand(4, 2);
    EXPECT_THAT(ahead().prepare, ElementsAre(3)) << "it is on its way up";
    house.write([&](Tx& tx) { write_bins_ahead(tx, house.site, {{}, {3}}); });
    EXPECT_THAT(ahead().prepare, ElementsAre(3)) << "as one that is forecast is";
}

TEST_P(GridAheadTest, OfTwoBinsTheOneIsTakenOnWhichTheGridSaysThatNothingStands) {
    const auto cap = house.add_product("CAP");
    grid.add_bin(1, {{cap, 9}});
    house.write([&](Tx& tx) { return create_bins(tx, house.site, 201, 80, 1); });
    grid.add_bin(999, {{cap, 9}});  // the first of 121 stands below one of them
    desk().work(now, true);
    order("CAP");
    grid.port.send("start_pick");
    EXPECT_THAT(grid.bins(), ElementsAre(999));
}

TEST_P(GridAheadTest, AGridIsToldInWhichOrderBinsWillBeNeededSoThatTheyReturnWell) {
    grid::NextUse next_use;
    grid::Desk at_work = desk(grid::hosts_with([&](const grid::NextUse& told) {
        next_use = told;
        return grid::nearest_place();
    }));
    for (const char* sku : {"P7", "P3", "P9"}) order(sku);
    grid.port.send("start_pick");
    ASSERT_THAT(grid.bins(), ElementsAre(107));
    ahead();
    at_work.read_plan();
    at_work.work(now, true);
    EXPECT_LT(next_use(107), next_use(103));
    EXPECT_LT(next_use(103), next_use(109));
    EXPECT_LT(next_use(109), next_use(140));
    EXPECT_EQ(next_use(140), grid::never);
}

/// A simulated grid of which a test hears how often it was asked to prepare, and whose controller
/// it starts anew.
class RestartedHost : public grid::Host {
  public:
    class Counting : public grid::SimulatedGrid {
      public:
        using SimulatedGrid::SimulatedGrid;
        grid::DriverFault prepare(std::span<const grid::BinNumber> bins) override {
            ++asked;
            return SimulatedGrid::prepare(bins);
        }
        int asked = 0;
    };

    explicit RestartedHost(const std::vector<grid::KnownBin>& bins) {
        const auto cells = spec().layout.cells_of(grid::CellKind::storage);
        for (std::size_t at = 0; at < bins.size(); ++at) {
            counting.fill(cells[at % cells.size()], bins[at].number);
        }
    }
    static grid::SimulatedGridSpec spec() {
        grid::SimulatedGridSpec spec;
        spec.layout = grid::plain_layout({.columns = 12, .rows = 10, .height = 6}, 2);
        return spec;
    }
    grid::Driver& driver() override { return counting; }
    void run_until(Time) override {}
    std::optional<Time> next_due(Time) override { return std::nullopt; }
    bool owns_bins() const override { return true; }

    grid::Agenda agenda{Time{1}};
    Counting counting{agenda, spec()};
};

TEST_P(GridAheadTest, AControllerThatStartsAnewIsToldAgainWhatToPrepare) {
    RestartedHost* host = nullptr;
    grid::Desk at_work = desk([&](const auto&, const auto& bins, Time) {
        auto made = std::make_unique<RestartedHost>(bins);
        host = made.get();
        return made;
    });
    order("P7");
    ahead();
    at_work.read_plan();
    at_work.work(now, true);
    at_work.work(now, true);
    EXPECT_EQ(host->counting.asked, 1);
    host->counting.shut_down();
    host->counting.start_up();
    at_work.work(now, false);
    EXPECT_EQ(host->counting.asked, 2);
}

/// The grid at work.
class GridAheadDesk : public GridAheadTest {
  protected:
    void pass(int seconds) {
        for (int second = 0; second < seconds; ++second) {
            now = now + std::chrono::seconds(1);
            at_work.work(now, second == 0);
        }
    }

    grid::BinMode mode(std::int64_t number) {
        const auto picture = at_work.picture()->whole(now);
        return std::ranges::find(picture.bins, number, &PictureBin::number)->mode;
    }

    /// Bins that stand on one.
    std::vector<std::int64_t> above(std::int64_t number) {
        const auto picture = at_work.picture()->whole(now);
        const auto bin = *std::ranges::find(picture.bins, number, &PictureBin::number);
        std::vector<std::int64_t> bins;
        for (const PictureBin& other : picture.bins) {
            if (other.cell == bin.cell && other.level > bin.level) bins.push_back(other.number);
        }
        return bins;
    }

    void plan() {
        ahead();
        at_work.read_plan();
    }

    grid::Desk at_work = desk();
};

TEST_P(GridAheadDesk, ABinIsNearTheTopBeforeAPortAsksForItAndLeftAloneAfterwards) {
    for (std::int64_t number = 201; number <= 500; ++number) grid.add_bin(number, {});
    at_work.read_bins();
    pass(2);
    ASSERT_THAT(above(101), Not(IsEmpty()));
    order("P1");
    plan();
    pass(200);
    EXPECT_EQ(mode(101), grid::BinMode::prepared);
    EXPECT_THAT(above(101), IsEmpty());
    grid.port.send("start_pick");
    pass(60);
    EXPECT_EQ(mode(101), grid::BinMode::open);
    grid.settle();
    grid.do_current();
    plan();
    pass(100);
    EXPECT_EQ(mode(101), grid::BinMode::grid) << "nobody needs it any longer";
}

TEST_P(GridAheadDesk, ABinThatIsNeededAgainAfterItWasUsedIsPreparedAnew) {
    for (const char* sku : {"P1", "P2"}) order(sku);
    plan();
    pass(100);
    grid.port.send("start_pick");
    pass(60);
    grid.settle();
    grid.do_current();  // one slot: order 2 is next
    order("P1");
    plan();
    pass(200);
    EXPECT_EQ(mode(101), grid::BinMode::prepared);
}

TEST_P(GridAheadDesk, APortSaysWhenTheNextBinIsThereByHowLongTheyTookLately) {
    for (int number = 1; number <= 8; ++number) order("P" + std::to_string(number));
    grid.port.send("start_pick");
    EXPECT_EQ(grid.port.state().grid->ahead[0].expected_at, std::nullopt) << "nobody knows yet";
    std::chrono::microseconds off{0};
    int told = 0;
    std::optional<Time> expected;
    for (int second = 0; second < 900; ++second) {
        now = now + std::chrono::seconds(1);
        house.test_database.clock().set(now);
        at_work.work(now, true);
        grid.settle();
        const auto state = grid.port.state();
        if (state.grid->bin && expected) {
            off += *expected > now ? *expected - now : now - *expected;
            ++told;
        }
        expected = state.grid->ahead.empty() ? std::nullopt : state.grid->ahead[0].expected_at;
        if (!state.grid->bin) continue;
        grid.do_current();
        grid.port.send("finish_slot", {{"slot", 1}});
        expected.reset();
    }
    ASSERT_GE(told, 6);
    EXPECT_LT(off / told, std::chrono::seconds(15)) << "of about 30 that a bin takes";
}

TEST_P(GridAheadDesk, AGridThatBeganAnewIsToldAgain) {
    order("P5");
    plan();
    pass(100);
    EXPECT_EQ(mode(105), grid::BinMode::prepared);
    grid::Desk anew = desk();
    for (int second = 0; second < 200; ++second) {
        now = now + std::chrono::seconds(1);
        anew.work(now, false);
    }
    const auto bins = anew.picture()->whole(now).bins;
    EXPECT_EQ(std::ranges::find(bins, 105, &PictureBin::number)->mode, grid::BinMode::prepared);
}

INSTANTIATE_TEST_SUITE_P(Databases, GridAheadTest, testing::ValuesIn(test_database_urls()),
                         [](const auto& test) { return test.param; });

INSTANTIATE_TEST_SUITE_P(Databases, GridAheadDesk, testing::ValuesIn(test_database_urls()),
                         [](const auto& test) { return test.param; });

}  // namespace
}  // namespace entrepot
