#include <gmock/gmock.h>

#include "grid/loop/desk.h"
#include "grid/loop/simulated_host.h"
#include "ports/grid_testing.h"

namespace entrepot {
namespace {

using testing::ElementsAre;
using testing::Field;
using testing::IsEmpty;
using testing::SizeIs;

/// Bins put into a simulated grid and taken out of it at a port, with the grid's worker at work.
class MovesTest : public testing::TestWithParam<std::string> {
  protected:
    MovesTest() : house(GetParam()), floor(house), grid(house) {
        cap = house.add_product("CAP");
        grid.add_bin(101, {{cap, 5}});
        grid.add_bin(102, {});
        open_desk();
        grid.port.send("start_moves");
    }

    void open_desk() {
        auto settings = house.read([&](const Snapshot& snapshot) {
            return *find_grid(snapshot, house.organization, house.site);
        });
        desk.reset();
        desk = std::make_unique<grid::Desk>(
            house.database(), house.organization, std::move(settings), now,
            [this](const auto& made_of, const auto& bins, Time at) {
                ++hosts;
                auto host = std::make_unique<grid::SimulatedHost>(*made_of.simulated, bins, at);
                driver = &host->driver();
                return host;
            });
    }

    /// Seconds of the grid, and of whoever works with it.
    void pass(int seconds) {
        for (int second = 0; second < seconds; ++second) {
            now = now + std::chrono::seconds(1);
            desk->read_bins();
            desk->work(now, true);
        }
    }

    std::string refused(const std::string& command, boost::json::object arguments = {}) {
        return refusal_of([&] { grid.port.send(command, std::move(arguments)); });
    }

    std::optional<BinRow> bin(std::int64_t number) {
        return house.read([&](const Snapshot& snapshot) {
            return find_bin_by_number(snapshot, house.organization, house.site, number);
        });
    }

    BinMove last_move() { return grid.port.state().moves.value().moves.at(0); }

    bool controller_has(grid::BinNumber number) {
        const auto state = driver->state(number);
        return state && state->mode < grid::BinMode::outside;
    }

    /// As the grid's worker would.
    void note_all(std::string_view state, std::string_view problem = "") {
        house.write([&](Tx& tx) {
            for (const auto& row : requests_of_site(tx, house.organization, house.site)) {
                note_request(tx, row, state, problem);
            }
        });
    }

    BinRequest only_request() {
        const auto rows = house.read([&](const Snapshot& snapshot) {
            return requests_of_site(snapshot, house.organization, house.site);
        });
        EXPECT_EQ(rows.size(), 1U);
        return rows.at(0);
    }

    /// Takes a bin out at the port, as far as the controller has to know.
    void take_out(std::int64_t number) {
        if (grid.port.state().step != "out") grid.port.send("to_out");
        grid.port.send("ask_for_bin", {{"number", number}});
        pass(200);
        grid.port.send("taken_out", {{"number", number}});
        pass(2);
    }

    TestWarehouse house;
    TestFloor floor;
    TestGridPort grid;
    ProductId cap;
    std::unique_ptr<grid::Desk> desk;
    grid::Driver* driver = nullptr;
    int hosts = 0;
    Time now{1'700'000'000'000'000};
};

TEST_P(MovesTest, ANewBinIsDividedGoesInAndIsUsedAsAnyOther) {
    auto state = grid.port.send("put_in", {{"number", 500}});
    EXPECT_EQ(state.step, "layout");
    EXPECT_EQ(state.moves->new_number, 500);
    state = grid.port.send("choose_layout", {{"layout", 2}});
    EXPECT_EQ(state.step, "in");
    EXPECT_EQ(last_move().stage, BinMoveStage::waiting);
    EXPECT_FALSE(bin(500)->inside) << "not before the controller has it";
    pass(120);
    EXPECT_EQ(last_move().stage, BinMoveStage::done);
    EXPECT_TRUE(bin(500)->inside);
    EXPECT_EQ(bin(500)->layout, 2);
    EXPECT_TRUE(controller_has(500));
    EXPECT_EQ(driver->state(500)->code, 20);
    grid.port.send("leave");
    pass(2);
    EXPECT_EQ(hosts, 1) << "the grid goes on with the bin that it took in itself";
    state = grid.port.send("start_look", {{"number", 500}});
    pass(200);
    EXPECT_EQ(grid.port.state().grid->bin->number, 500);
    EXPECT_THAT(house.differences(), IsEmpty());
}

TEST_P(MovesTest, AnEmptyBinComesIsTakenOutAndGoesInAgainAsItIsDivided) {
    take_out(102);
    EXPECT_EQ(last_move().stage, BinMoveStage::done);
    EXPECT_EQ(last_move().way, BinWay::out);
    EXPECT_FALSE(bin(102)->inside);
    EXPECT_FALSE(controller_has(102));
    EXPECT_EQ(refused("ask_for_bin", {{"number", 102}}), "bin_outside");
    grid.port.send("to_in");
    EXPECT_EQ(grid.port.send("put_in", {{"number", 102}}).step, "in") << "its layout is known";
    pass(120);
    EXPECT_TRUE(bin(102)->inside);
    EXPECT_TRUE(controller_has(102));
    EXPECT_EQ(bin(102)->layout, 4);
    grid.port.send("leave");
    pass(2);
    EXPECT_EQ(hosts, 1);
}

TEST_P(MovesTest, WhatCantGoInIsRefusedInPlainWords) {
    EXPECT_EQ(refused("put_in", {{"number", 101}}), "bin_inside");
    EXPECT_EQ(refused("put_in", {{"number", 0}}), "validation_error");
    EXPECT_EQ(refused("put_in", {{"number", 4'000'001}}), "validation_error");
    EXPECT_EQ(refused("put_in", {{"number", "ABC"}}), "validation_error");
    grid.port.send("put_in", {{"number", 500}});
    EXPECT_EQ(refused("choose_layout", {{"layout", 3}}), "validation_error");
    EXPECT_EQ(grid.port.send("forget_new_bin").step, "in");
    EXPECT_FALSE(bin(500));
}

TEST_P(MovesTest, WhatCantComeOutIsRefusedBeforeItIsAskedFor) {
    grid.port.send("to_out");
    EXPECT_EQ(refused("ask_for_bin", {{"number", 101}}), "bin_not_empty");
    EXPECT_EQ(refused("ask_for_bin", {{"number", 999}}), "bin_not_found");
    EXPECT_EQ(refused("taken_out", {{"number", 102}}), "bin_not_here");
    EXPECT_THAT(grid.bins(), IsEmpty());
    TestGridPort other(house, 1, 2);
    other.port.send("start_look", {{"number", 102}});
    EXPECT_EQ(refused("ask_for_bin", {{"number", 102}}), "bin_at_port");
}

TEST_P(MovesTest, ABinWhoseGoodsAreInASlotStaysForTheyMayHaveToGoBack) {
    place_order(house, "1", {{"CAP", 5}});
    floor.prepare();
    TestGridPort other(house, 1, 2);
    other.port.send("start_pick");
    pass(200);
    ASSERT_TRUE(other.do_current());
    pass(200);
    grid.port.send("to_out");
    const auto ask = [&] { return refused("ask_for_bin", {{"number", 101}}); };
    EXPECT_EQ(ask(), "bin_at_port") << "empty, and at rest in the grid";
    other.port.send("finish_slot", {{"slot", 1}});
    EXPECT_EQ(ask(), "");
}

TEST_P(MovesTest, ABinThatIsTakenOutIsForNoOtherPort) {
    grid.port.send("to_out");
    grid.port.send("ask_for_bin", {{"number", 102}});
    TestGridPort other(house, 1, 2);
    EXPECT_EQ(refusal_of([&] { other.port.send("start_look", {{"number", 102}}); }), "bin_at_port");
    const auto part = house.read([&](const Snapshot& snapshot) {
        return compartments_of(snapshot, house.organization, bin(102)->bin_id).at(0).location_id;
    });
    other.port.send("start_store", {{"product_id", cap.value}});
    EXPECT_EQ(refusal_of([&] {
                  other.port.send("choose_compartment", {{"location_id", part.value}});
              }),
              "bin_at_port");
}

TEST_P(MovesTest, OnlyAManagerMovesBins) {
    grid.port.send("leave");
    Caller worker = house.worker();
    worker.role = Role::user;
    EXPECT_EQ(refusal_of([&] {
                  house.write([&](Tx& tx) {
                      return run_port_command(tx, worker, {"some-command", "start_moves", {"{}"}});
                  });
              }),
              "could_not_validate_credentials");
}

TEST_P(MovesTest, ALeftTaskDropsWhatWaitsAndNothingThatTheControllerWasAskedFor) {
    const auto count = [&] {
        return house.read([&](const Snapshot& snapshot) {
            return requests_of_site(snapshot, house.organization, house.site).size();
        });
    };
    grid.port.send("put_in", {{"number", 500}});
    grid.port.send("choose_layout", {{"layout", 1}});
    grid.port.send("leave");
    EXPECT_EQ(count(), 0U);
    EXPECT_FALSE(bin(500)->inside) << "the bin is known now, and outside";
    grid.port.send("start_moves");
    grid.port.send("put_in", {{"number", 500}});
    note_all(bin_request::coming);
    grid.port.send("set_aside", {{"number", 500}});
    EXPECT_EQ(last_move().stage, BinMoveStage::set_aside) << "the controller may have it";
    EXPECT_EQ(refused("set_aside", {{"number", 500}}), "bin_not_asked_for");
    grid.port.send("put_in", {{"number", 500}});
    EXPECT_EQ(last_move().stage, BinMoveStage::waiting);
    grid.port.send("leave");
    EXPECT_EQ(count(), 1U);
    EXPECT_EQ(grid.port.send("start_moves").moves->moves.at(0).number, 500) << "shown again";
    grid.port.send("leave");
    pass(2);
    EXPECT_TRUE(bin(500)->inside);
    EXPECT_TRUE(controller_has(500));
}

TEST_P(MovesTest, TheListSaysThatABinWhichWasSetAsideIsNotIn) {
    grid.port.send("put_in", {{"number", 500}});
    grid.port.send("choose_layout", {{"layout", 1}});
    note_all(bin_request::coming);
    grid.port.send("set_aside", {{"number", 500}});
    EXPECT_EQ(last_move().stage, BinMoveStage::set_aside);
    pass(2);
    EXPECT_EQ(last_move().stage, BinMoveStage::not_in);
    EXPECT_FALSE(controller_has(500));
    grid.port.send("put_in", {{"number", 500}});
    pass(120);
    EXPECT_EQ(last_move().stage, BinMoveStage::done);
}

TEST_P(MovesTest, WhatTheControllerDoesNotTakeInIsInNobodysWay) {
    grid.port.send("put_in", {{"number", 500}});
    grid.port.send("choose_layout", {{"layout", 1}});
    note_all(bin_request::coming);
    note_all(bin_request::coming, "port_in_use");
    EXPECT_EQ(last_move().problem, "port_in_use");
    grid.port.send("leave");
    EXPECT_EQ(only_request().state, bin_request::withdrawn);
    note_all(bin_request::coming, "port_in_use");  // the controller's word came late
    grid.port.send("start_look", {{"number", 102}});
    const auto rows = house.read([&](const Snapshot& snapshot) {
        return moves_of_port(snapshot, house.organization, PortId{1});
    });
    EXPECT_THAT(rows, ElementsAre(Field(&BinRequest::state, std::string(bin_request::withdrawn))));
    pass(200);
    EXPECT_EQ(grid.port.state().grid->bin->number, 102);
    EXPECT_FALSE(bin(500)->inside);
}

TEST_P(MovesTest, WhatTheControllerDoesNotLetOutIsPutBack) {
    EXPECT_EQ(refused("put_back_in", {{"number", 102}}), "bin_not_asked_for");
    grid.port.send("to_out");
    grid.port.send("ask_for_bin", {{"number", 102}});
    pass(200);
    grid.port.send("taken_out", {{"number", 102}});
    note_all(bin_request::taken, "code_not_taken");
    EXPECT_EQ(last_move().problem, "code_not_taken");
    grid.port.send("put_back_in", {{"number", 102}});
    EXPECT_THAT(grid.port.state().moves->moves, IsEmpty());
    pass(200);
    EXPECT_TRUE(bin(102)->inside);
    EXPECT_EQ(driver->state(102)->mode, grid::BinMode::grid);
}

TEST_P(MovesTest, TwoPortsThatMakeTheSameBinAreTold) {
    TestGridPort other(house, 1, 2);
    other.port.send("start_moves");
    other.port.send("put_in", {{"number", 500}});
    grid.port.send("put_in", {{"number", 500}});
    grid.port.send("choose_layout", {{"layout", 1}});
    EXPECT_EQ(refusal_of([&] {
                  other.port.send("choose_layout", {{"layout", 2}});
              }),
              "bin_already_exists");
    EXPECT_EQ(other.port.send("forget_new_bin").step, "in");
}

TEST_P(MovesTest, ABinThatWasRefusedAtOnePortIsTriedAtAnother) {
    house.write([&](Tx& tx) { note_bin_moved(tx, bin(102)->bin_id, false); });
    grid.port.send("put_in", {{"number", 102}});
    note_all(bin_request::refused, "bin_in_use");
    TestGridPort other(house, 1, 2);
    other.port.send("start_moves");
    other.port.send("put_in", {{"number", 102}});
    EXPECT_EQ(only_request().port_id, PortId{2});
}

TEST_P(MovesTest, AnotherGridComesWhenNoPortWaitsForABin) {
    const auto change = [&] {
        return refusal_of([&] {
            house.write([&](Tx& tx) {
                put_grid(tx, house.worker(), house.site,
                         {.kind = GridKind::simulated, .simulated = SimulatedSettings{}});
            });
        });
    };
    grid.port.send("to_out");
    grid.port.send("ask_for_bin", {{"number", 102}});
    EXPECT_EQ(change(), "grid_in_use");
    pass(200);
    grid.port.send("taken_out", {{"number", 102}});
    EXPECT_EQ(change(), "") << "its controller need not say any more that it is out";
    EXPECT_FALSE(bin(102)->inside);
    EXPECT_EQ(last_move().stage, BinMoveStage::done);
}

TEST_P(MovesTest, ANumberThatOnlyTheControllerKnowsIsRefusedAndMayBeTriedAgain) {
    // In the books the bin is outside; whoever took it out of them left it where it was.
    house.write([&](Tx& tx) { note_bin_moved(tx, bin(102)->bin_id, false); });
    grid.port.send("put_in", {{"number", 102}});
    desk->work(now, true);
    EXPECT_EQ(last_move().stage, BinMoveStage::refused);
    EXPECT_EQ(last_move().problem, "bin_in_use");
    EXPECT_FALSE(bin(102)->inside);
    grid.port.send("put_in", {{"number", 102}});
    EXPECT_EQ(last_move().stage, BinMoveStage::waiting);
    desk->work(now, true);
    grid.port.send("set_aside", {{"number", 102}});
    EXPECT_THAT(grid.port.state().moves->moves, IsEmpty());
}

TEST_P(MovesTest, AProgramThatStartsAnewInTheMidstOfItGoesOn) {
    grid.port.send("put_in", {{"number", 500}});
    grid.port.send("choose_layout", {{"layout", 8}});
    note_all(bin_request::coming);
    open_desk();
    pass(120);
    EXPECT_TRUE(bin(500)->inside);
    EXPECT_EQ(driver->state(500)->mode, grid::BinMode::grid);
    grid.port.send("to_out");
    grid.port.send("ask_for_bin", {{"number", 500}});
    pass(200);
    grid.port.send("taken_out", {{"number", 500}});
    open_desk();  // before anybody told the controller
    pass(200);
    EXPECT_EQ(grid.port.state().grid->bin->number, 500) << "the grid still has it: once more";
    grid.port.send("taken_out", {{"number", 500}});
    pass(2);
    EXPECT_FALSE(bin(500)->inside);
    EXPECT_THAT(house.differences(), IsEmpty());
}

TEST_P(MovesTest, BinsThatAManagerAddsStillGoInByThemselves) {
    grid.add_bin(600, {});
    pass(1);
    EXPECT_TRUE(controller_has(600));
    EXPECT_EQ(hosts, 2);
    take_out(600);
    house.write([&](Tx& tx) { put_bin_in(tx, bin(600)->bin_id); });
    pass(2);
    EXPECT_TRUE(controller_has(600)) << "in the books alone: the simulated grid takes it in";
    EXPECT_EQ(hosts, 3);
}

TEST_P(MovesTest, BinsThatAreAddedWhileAPortWorksGoInWhenItIsDone) {
    grid.port.send("to_out");
    grid.port.send("ask_for_bin", {{"number", 102}});
    grid.add_bin(600, {});
    pass(5);
    EXPECT_FALSE(controller_has(600));
    grid.port.send("leave");
    pass(200);
    EXPECT_TRUE(controller_has(600));
}

INSTANTIATE_TEST_SUITE_P(Databases, MovesTest, testing::ValuesIn(test_database_urls()),
                         [](const auto& test) { return test.param; });

}  // namespace
}  // namespace entrepot
