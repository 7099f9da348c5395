#include "grid/loop/take_in.h"

#include <gmock/gmock.h>

#include "grid/driver_contract_fixture.h"
#include "grid/in_and_out.h"
#include "grid/simulator/simulated_grid.h"

namespace entrepot::grid {
namespace {

using std::chrono_literals::operator""s;
using testing::ElementsAre;
using testing::IsEmpty;

/// A simulated grid whose answer to `insert` may be another one, or be lost, which may not let bins
/// out, and which may name its ports only once they are opened.
class InsertingGrid : public SimulatedGrid {
  public:
    using SimulatedGrid::SimulatedGrid;

    DriverFault insert(PortNumber port, BinNumber bin, BinType type, ContentCode code) override {
        ++asked;
        if (answer && !does_it) return *answer;
        const DriverFault fault = SimulatedGrid::insert(port, bin, type, code);
        return answer.value_or(fault);
    }

    DriverFault open_port(PortNumber port, PortMode mode,
                          std::span<const ContentCode> filter) override {
        names_ports = true;
        return SimulatedGrid::open_port(port, mode, filter);
    }

    std::optional<PortState> port_state(PortNumber port) const override {
        return names_ports ? SimulatedGrid::port_state(port) : std::nullopt;
    }

    DriverFault remove(PortNumber port, BinNumber bin) override {
        return keeps ? DriverFault::code_not_taken : SimulatedGrid::remove(port, bin);
    }

    bool keeps = false;
    bool names_ports = true;
    int asked = 0;
    std::optional<DriverFault> answer;
    bool does_it = false;
};

SimulatedGridSpec spec(bool inserts = true) {
    SimulatedGridSpec spec;
    spec.layout = plain_layout({.columns = 6, .rows = 6, .height = 4}, 2);
    spec.robots = 2;
    spec.can.inserts = inserts;
    return spec;
}

/// The rows of port 1, which notes change as the database would.
class PortRows {
  protected:
    BinRequest& add(BinNumber bin, std::string_view purpose,
                    std::string_view state = bin_request::wanted) {
        BinRequest row{BinRequestId{++last}, PortId{1}, 1, BinId{bin}, bin, std::string(state), {}};
        row.purpose = purpose;
        return rows.emplace_back(std::move(row));
    }

    BinRequest* row(BinNumber bin) {
        const auto found = std::ranges::find(rows, bin, &BinRequest::number);
        return found == rows.end() ? nullptr : &*found;
    }

    /// One look, and what it tells is written.
    bool look_once(Driver& driver) {
        const auto notes = reconcile(driver, 1, rows, [](BinId) { return 40; });
        for (const RequestNote& note : notes) apply(note);
        return !notes.empty();
    }

    void look(Driver& driver) {
        while (look_once(driver)) {
        }
    }

    void apply(const RequestNote& note) {
        const auto found =
            std::ranges::find(rows, note.request.bin_request_id, &BinRequest::bin_request_id);
        if (note.state == bin_request::done) done.push_back(note.request.number);
        if (note.state.empty() || note.state == bin_request::done) {
            rows.erase(found);
        } else {
            found->state = note.state;
            found->problem = note.problem;
        }
    }

    std::vector<BinRequest> rows;
    std::vector<std::int64_t> done;
    std::int64_t last = 0;
};

/// A grid with 40 bins.
class TakeInTest : public testing::Test, protected PortRows {
  protected:
    explicit TakeInTest(bool inserts = true) : driver(agenda, spec(inserts)) {
        const auto cells = spec().layout.cells_of(CellKind::storage);
        for (BinNumber bin = 1; bin <= 40; ++bin) {
            driver.fill(cells[static_cast<std::size_t>(bin) % cells.size()], bin, 10);
        }
    }

    void look() { PortRows::look(driver); }

    void pass(int seconds) {
        for (int second = 0; second < seconds; ++second) {
            agenda.run_until(agenda.now() + 1s);
            look();
        }
    }

    BinMode mode(BinNumber bin) { return driver.state(bin)->mode; }
    PortMode port_mode() { return driver.port_state(1)->mode; }

    Agenda agenda{Time{1}};
    InsertingGrid driver;
};

class TakeInWithoutInsertTest : public TakeInTest {
  protected:
    TakeInWithoutInsertTest() : TakeInTest(false) {}
};

TEST_F(TakeInTest, ABinThatStandsAtThePortGoesInOnceAndThePortIsClosedAfterIt) {
    add(99, bin_purpose::insert);
    look();
    EXPECT_THAT(done, ElementsAre(99));
    EXPECT_EQ(driver.asked, 1);
    EXPECT_EQ(driver.state(99)->code, 40);
    EXPECT_EQ(port_mode(), PortMode::closed);
    pass(120);
    EXPECT_EQ(mode(99), BinMode::grid);
    add(99, bin_purpose::use);
    pass(120);
    EXPECT_EQ(driver.port_state(1)->open_bin, 99) << "it comes as any other";
}

TEST_F(TakeInTest, WhatWasTakenInBeforeACrashIsNotAskedForASecondTime) {
    add(99, bin_purpose::insert);
    look_once(driver);
    EXPECT_EQ(row(99)->state, bin_request::coming) << "written before the controller is asked";
    EXPECT_EQ(driver.asked, 0);
    reconcile(driver, 1, rows, [](BinId) { return 40; });  // killed before it wrote what came of it
    EXPECT_EQ(driver.asked, 1);
    look();
    EXPECT_THAT(done, ElementsAre(99));
    EXPECT_EQ(driver.asked, 1);
}

TEST_F(TakeInTest, ANumberThatTheControllerHasAlreadyIsRefusedAndNothingIsAsked) {
    add(7, bin_purpose::insert);
    look();
    EXPECT_EQ(row(7)->state, bin_request::refused);
    EXPECT_EQ(row(7)->problem, "bin_in_use");
    EXPECT_EQ(driver.asked, 0);
    EXPECT_EQ(mode(7), BinMode::grid);
    EXPECT_THAT(done, IsEmpty());
    add(8, bin_purpose::use);
    pass(120);
    EXPECT_EQ(driver.port_state(1)->open_bin, 8) << "the refused one is in nobody's way";
}

TEST_F(TakeInTest, WhatTheControllerDoesNotTakeIsRefusedInItsWord) {
    driver.answer = DriverFault::bad_bin_type;
    add(99, bin_purpose::insert);
    look();
    EXPECT_EQ(row(99)->state, bin_request::refused);
    EXPECT_EQ(row(99)->problem, "bad_bin_type");
}

TEST_F(TakeInWithoutInsertTest, AGridWithoutInsertingSaysSo) {
    add(99, bin_purpose::insert);
    look();
    EXPECT_EQ(row(99)->problem, "not_supported");
    EXPECT_FALSE(driver.state(99));
}

TEST_F(TakeInTest, AnUnreachableControllerIsAskedAgainWhenItIsBack) {
    driver.shut_down();
    add(99, bin_purpose::insert);
    look();
    EXPECT_EQ(row(99)->state, bin_request::wanted);
    EXPECT_EQ(row(99)->problem, "unreachable");
    driver.start_up();
    look();
    EXPECT_THAT(done, ElementsAre(99));
}

TEST_F(TakeInTest, APortThatTheControllerDoesNotKnowIsSaid) {
    add(99, bin_purpose::insert);
    for (const RequestNote& note : reconcile(driver, 9, rows, [](BinId) { return 40; })) {
        apply(note);
    }
    EXPECT_EQ(row(99)->state, bin_request::refused);
    EXPECT_EQ(row(99)->problem, "unknown_port");
}

TEST_F(TakeInTest, ABinGoesInAtAPortThatTheControllerHasNotNamed) {
    driver.names_ports = false;
    add(99, bin_purpose::insert);
    look();
    EXPECT_THAT(done, ElementsAre(99));
}

TEST_F(TakeInTest, APortThatIsInUseIsWaitedFor) {
    driver.answer = DriverFault::port_in_use;
    add(99, bin_purpose::insert);
    look();
    EXPECT_EQ(row(99)->state, bin_request::coming);
    EXPECT_EQ(row(99)->problem, "port_in_use");
    driver.answer.reset();
    look();
    EXPECT_THAT(done, ElementsAre(99));
}

TEST_F(TakeInTest, AnAnswerThatWasLostIsNoReasonToTakeABinInTwice) {
    driver.answer = DriverFault::unreachable;
    driver.does_it = true;
    add(99, bin_purpose::insert);
    look();
    EXPECT_THAT(done, ElementsAre(99));
    EXPECT_EQ(driver.asked, 1);
    EXPECT_THAT(rows, IsEmpty());
}

TEST_F(TakeInTest, BinsGoInWhenTheOpenOneIsDoneWith) {
    add(7, bin_purpose::use);
    pass(120);
    ASSERT_EQ(driver.port_state(1)->open_bin, 7);
    add(99, bin_purpose::insert);
    pass(10);
    EXPECT_EQ(driver.port_state(1)->open_bin, 7) << "nobody takes it away from the worker";
    row(7)->state = bin_request::released;
    pass(10);
    EXPECT_THAT(done, ElementsAre(99));
}

TEST_F(TakeInTest, ABinIsTakenOutAndTheControllerKnows) {
    add(7, bin_purpose::remove);
    add(8, bin_purpose::remove);
    pass(120);
    ASSERT_EQ(row(7)->state, bin_request::open);
    row(7)->state = bin_request::taken;
    look();
    EXPECT_THAT(done, ElementsAre(7));
    EXPECT_EQ(mode(7), BinMode::outside);
    pass(120);
    EXPECT_EQ(driver.port_state(1)->open_bin, 8);
}

TEST_F(TakeInTest, WhatWasTakenOutBeforeACrashIsNotAskedForASecondTime) {
    add(7, bin_purpose::remove);
    pass(120);
    row(7)->state = bin_request::taken;
    driver.remove(1, 7);  // killed before it wrote what came of it
    look();
    EXPECT_THAT(done, ElementsAre(7));
}

TEST_F(TakeInTest, ABinThatIsSetAsideKeepsNoOtherFromComing) {
    driver.answer = DriverFault::port_in_use;
    add(99, bin_purpose::insert);
    look();
    row(99)->state = bin_request::withdrawn;
    add(8, bin_purpose::use);
    pass(120);
    EXPECT_EQ(row(99), nullptr);
    EXPECT_THAT(done, IsEmpty());
    EXPECT_EQ(driver.port_state(1)->open_bin, 8);
}

TEST_F(TakeInTest, ABinThatWentInAllTheSameBeforeItWasSetAsideIsIn) {
    driver.answer = DriverFault::unreachable;
    driver.does_it = true;
    add(99, bin_purpose::insert);
    look_once(driver);
    reconcile(driver, 1, rows, [](BinId) { return 40; });
    ASSERT_EQ(driver.asked, 1);
    row(99)->state = bin_request::withdrawn;
    driver.shut_down();
    look();
    EXPECT_EQ(row(99)->state, bin_request::withdrawn) << "nobody knows yet";
    driver.start_up();
    look();
    EXPECT_THAT(done, ElementsAre(99));
}

TEST_F(TakeInTest, ABinThatIsNotLetOutIsSaidAndMayGoBackIn) {
    driver.keeps = true;
    add(7, bin_purpose::remove);
    pass(120);
    row(7)->state = bin_request::taken;
    look();
    EXPECT_EQ(row(7)->problem, "code_not_taken");
    EXPECT_EQ(trouble_of(driver, 1, rows), PortFault::not_let_out);
    row(7)->state = bin_request::released;
    pass(120);
    EXPECT_THAT(rows, IsEmpty());
    EXPECT_THAT(done, IsEmpty());
    EXPECT_EQ(mode(7), BinMode::grid);
}

TEST_F(TakeInTest, ABinThatIsNotTakenInLetsTheOthersComeFirst) {
    driver.answer = DriverFault::port_in_use;
    add(99, bin_purpose::insert);
    look();
    add(8, bin_purpose::use);
    pass(120);
    EXPECT_EQ(driver.port_state(1)->open_bin, 8);
    driver.answer.reset();
    row(8)->state = bin_request::released;
    pass(120);
    EXPECT_THAT(done, ElementsAre(99)) << "it is tried again when the port waits for no other";
}

TEST_F(TakeInTest, NothingIsKnownOfAReturnedBinWhileTheControllerIsNotReached) {
    add(7, bin_purpose::remove, bin_request::released);
    driver.shut_down();
    look();
    EXPECT_NE(row(7), nullptr);
    driver.start_up();
    look();
    EXPECT_THAT(rows, IsEmpty());
    EXPECT_THAT(done, IsEmpty()) << "it is in the grid";
}

TEST_F(TakeInTest, AGridThatStandsKeepsNoBinForGood) {
    add(7, bin_purpose::remove, bin_request::taken).problem = "stopped";
    EXPECT_EQ(trouble_of(driver, 1, rows), PortFault::cleared);
}

TEST_F(TakeInTest, ABinThatWasLetOutBeforeItWasPutBackIsOut) {
    add(7, bin_purpose::remove);
    pass(120);
    driver.remove(1, 7);
    row(7)->state = bin_request::released;
    look();
    EXPECT_THAT(done, ElementsAre(7));
}

TEST_F(TakeInTest, ABinThatTheControllerHasElsewhereAfterAllComesAgain) {
    add(7, bin_purpose::remove, bin_request::taken);
    look();
    EXPECT_THAT(done, IsEmpty());
    pass(120);
    EXPECT_EQ(row(7)->state, bin_request::open);
}

TEST_F(TakeInTest, ABinThatIsNotThereDoesNotKeepTheOthersFromComing) {
    add(99, bin_purpose::use);
    add(7, bin_purpose::use);
    pass(120);
    EXPECT_EQ(driver.port_state(1)->open_bin, 7);
}

/// The same with every driver there is.
class TakeInContract : public DriverContract, protected PortRows {
  protected:
    bool until(const std::function<bool()>& holds) {
        return rig->until([&] {
            look(driver);
            return holds();
        });
    }
};

TEST_P(TakeInContract, ABinLeavesAtAPortAndGoesInAgainAsFarAsTheDriverCan) {
    add(3, bin_purpose::remove);
    ASSERT_TRUE(until([&] { return row(3)->state == bin_request::open; }));
    row(3)->state = bin_request::taken;
    ASSERT_TRUE(until([&] { return rows.empty(); }));
    EXPECT_EQ(mode(3), BinMode::outside);
    add(3, bin_purpose::insert);
    add(4, bin_purpose::insert);
    ASSERT_TRUE(until([&] { return row(4)->state == bin_request::refused; }));
    EXPECT_EQ(row(4)->problem, "bin_in_use");
    if (!driver.capabilities().inserts) {
        EXPECT_EQ(row(3)->problem, "not_supported");
        return;
    }
    ASSERT_TRUE(until([&] { return row(3) == nullptr; }));
    EXPECT_THAT(done, ElementsAre(3, 3));
    EXPECT_TRUE(until([&] { return rests(3); }));
    EXPECT_EQ(driver.port_state(1)->mode, PortMode::closed);
    EXPECT_EQ(driver.state(3)->code, 40);
    add(3, bin_purpose::use);
    EXPECT_TRUE(until([&] { return is_open(1, 3); }));
}

INSTANTIATE_TEST_SUITE_P(Drivers, TakeInContract, testing::ValuesIn(driver_kinds()),
                         [](const auto& test) { return test.param.name; });

}  // namespace
}  // namespace entrepot::grid
