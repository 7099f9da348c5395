#include <random>

#include "grid/controller/testing/controller_fixture.h"

namespace entrepot::grid {
namespace {

using std::chrono_literals::operator""s;
using test::ControllerTest;
using testing::ElementsAre;

class ControllerNews : public ControllerTest {
  protected:
    /// Works at a port: presents and releases bins, and waits until all rest.
    void work(const std::vector<BinNumber>& bins) {
        open(1);
        queue(1, bins);
        for (const BinNumber bin : bins) {
            present(1, bin);
            EXPECT_EQ(driver.release(1, bin, bin), DriverFault::none);
        }
        for (const BinNumber bin : bins) EXPECT_TRUE(until_rests(bin)) << bin;
        EXPECT_EQ(driver.close_port(1, false), DriverFault::none);
    }
    void say(const std::string& line) {
        emulator.say(line);
        rig.settle();
    }
};

TEST_F(ControllerNews, LinesThatComeTwiceAreToldOnce) {
    emulator.repeat_lines(0);
    work({5, 6, 7});
    for (const BinNumber bin : {5, 6, 7}) {
        EXPECT_EQ(told(PortOpenedBin{1, bin}), 1) << bin;
        EXPECT_EQ(told(BinModeChanged{bin, BinMode::open}), 1) << bin;
        EXPECT_EQ(told(BinModeChanged{bin, BinMode::closed}), 1) << bin;
    }
    rig.settle();
    expect_all_true();
}

TEST_F(ControllerNews, LinesThatComeAgainLateOpenNoBinASecondTime) {
    emulator.repeat_lines(4);
    work({5, 6, 5, 7, 6});
    EXPECT_EQ(told(PortOpenedBin{1, 5}), 2) << "it was presented twice";
    EXPECT_EQ(told(PortOpenedBin{1, 6}), 2);
    EXPECT_EQ(told(PortOpenedBin{1, 7}), 1);
    EXPECT_EQ(known.opened.size(), 5);
    emulator.repeat_lines({});
    work({5, 6, 7});
    rig.settle();
    expect_all_true();
}

TEST_F(ControllerNews, LinesThatComeLateAreStillTrue) {
    open(1);
    queue(1, {5, 6});
    emulator.hold_lines();
    EXPECT_EQ(driver.present(1), DriverFault::none);
    emulator.run_until(emulator.now() + 120s);
    EXPECT_EQ(driver.release(1, 5, 0), DriverFault::not_ready) << "as far as we know";
    emulator.let_lines_go();
    EXPECT_TRUE(until_open(1, 5));
    EXPECT_EQ(driver.release(1, 5, 9), DriverFault::none);
    emulator.hold_lines();
    EXPECT_EQ(driver.close_port(1, false), DriverFault::none);
    emulator.run_until(emulator.now() + 120s);
    emulator.let_lines_go();
    rig.settle();
    expect_all_true();
    EXPECT_THAT(known.opened, ElementsAre(PortOpenedBin{1, 5}));
}

TEST_F(ControllerNews, AnOpeningFromBeforeTheReleaseIsOld) {
    open(1);
    queue(1, {5, 6});
    present(1, 5);
    EXPECT_EQ(driver.release(1, 5, 0), DriverFault::none);
    say("BM,5,O");
    EXPECT_EQ(mode(5), BinMode::closed);
    EXPECT_EQ(driver.port_state(1)->open_bin, 0);
    EXPECT_THAT(known.opened, ElementsAre(PortOpenedBin{1, 5}));
    present(1, 6);
    say("BM,6,P");
    say("BM,6,C");
    say("BL,6,1");
    say("BL,6,1,3,3,125");
    EXPECT_EQ(mode(6), BinMode::open) << "by the controller's own word it still is";
    EXPECT_EQ(driver.port_state(1)->open_bin, 6);
}

TEST_F(ControllerNews, ABinThatSomebodyClosesAtTheControllerIsNotBeforeTheWorker) {
    open(1);
    queue(1, {5, 6});
    present(1, 5);
    emulator.close_there(1, 5);
    rig.settle();
    EXPECT_EQ(driver.port_state(1)->open_bin, 0);
    EXPECT_THAT(driver.port_state(1)->queue, ElementsAre(6));
    EXPECT_EQ(driver.release(1, 5, 0), DriverFault::not_ready);
    present(1, 6);
    EXPECT_TRUE(until_rests(5));
    expect_all_true();
}

TEST_F(ControllerNews, AWrongBinIsAFaultOfThePortAndGoesBack) {
    open(1);
    queue(1, {5});
    EXPECT_EQ(driver.present(1), DriverFault::none);
    emulator.open_wrong(1, 9);
    EXPECT_TRUE(rig.attend_until([&] { return known.faults[1] == PortFault::wrong_bin; }));
    EXPECT_EQ(told(PortFaultChanged{1, PortFault::wrong_bin, 9}), 1);
    EXPECT_EQ(driver.port_state(1)->open_bin, 0);
    EXPECT_EQ(emulator.calls_of("closebin"), 1);
    EXPECT_EQ(driver.state(9)->cell, -1) << "nobody saw it come";
    EXPECT_TRUE(until_rests(9));
    EXPECT_TRUE(until_open(1, 5));
    EXPECT_EQ(known.faults[1], PortFault::cleared);
    EXPECT_THAT(known.opened, ElementsAre(PortOpenedBin{1, 5}));
    expect_all_true();
}

TEST_F(ControllerNews, AWrongBinIsAFaultOnlyUntilItHasLeft) {
    open(1);
    queue(1, {5});
    present(1, 5);
    emulator.open_wrong(1, 9);
    EXPECT_TRUE(rig.attend_until([&] { return known.faults[1] == PortFault::wrong_bin; }));
    EXPECT_TRUE(until_rests(9));
    EXPECT_EQ(known.faults[1], PortFault::cleared) << "though no other bin was opened since";
    EXPECT_EQ(driver.port_state(1)->open_bin, 5);
}

TEST_F(ControllerNews, APortThatIsClosedAtTheControllerIsClosed) {
    open(1);
    queue(1, {5, 6});
    present(1, 5);
    emulator.close_port_there(1);
    EXPECT_TRUE(rig.until([&] { return known.ports[1] == PortMode::closed; }));
    EXPECT_EQ(driver.present(1), DriverFault::port_not_open);
    EXPECT_EQ(driver.port_state(1)->open_bin, 0);
    EXPECT_TRUE(until_rests(5));
    open(1);
    present(1, 5);
}

TEST_F(ControllerNews, ABinWhosePlaceNobodyToldIsToldWithoutOne) {
    say("BM,900,P");
    Known later;
    driver.subscribe([&](const GridEvent& event) {
        later.hear(event);
        const auto* moved = std::get_if<BinMoved>(&event.change);
        EXPECT_FALSE(moved != nullptr && moved->bin == 900);
    });
    EXPECT_EQ(later.bins[900], (BinState{.mode = BinMode::port, .cell = -1}));
    EXPECT_EQ(later.bins[900], driver.state(900));
}

TEST_F(ControllerNews, ABinThatOpensAndWasNotSeenComingIsNotInItsStackAnyLonger) {
    open(1);
    emulator.open_wrong(1, 9);
    EXPECT_TRUE(rig.until([&] { return driver.port_state(1)->open_bin == 9; }));
    EXPECT_EQ(driver.state(9)->cell, -1);
    EXPECT_EQ(known.bins[9], driver.state(9));
    EXPECT_EQ(driver.release(1, 9, 9), DriverFault::none);
    EXPECT_TRUE(until_rests(9));
    expect_all_true();
}

TEST_F(ControllerNews, AnOldWordOnAPortIsAskedAbout) {
    open(1);
    say("PM,1,C");
    EXPECT_EQ(known.ports[1], PortMode::open);
    say("PM,3,O");
    EXPECT_EQ(driver.port_state(3)->mode, PortMode::closed) << "it knows no such port when asked";
}

TEST_F(ControllerNews, WhatMakesNoSenseIsCountedAndLetPass) {
    const auto before = driver.figures().unreadable;
    for (const char* line : {"BL,0,1", "BL,5,1,99,99,125", "BM,5,Z", "PM,0,O", "SM,WALK"}) {
        say(line);
    }
    say("XY,1,2,3");
    EXPECT_EQ(driver.figures().unreadable, before + 5);
    EXPECT_EQ(driver.system_mode(), SystemMode::running);
    expect_all_true();
    work({5});
}

TEST_F(ControllerNews, RandomNewsDoNoHarmThatADumpDoesNotMend) {
    std::mt19937 random(3);
    const auto number = [&](std::uint32_t most) { return std::to_string(random() % (most + 2)); };
    const std::string modes = "GFTPOCRXD";
    open(1);
    queue(1, {5, 6});
    EXPECT_EQ(driver.present(1), DriverFault::none);
    for (int round = 0; round < 3000; ++round) {
        const std::string bin = number(20);
        const std::string mode(1, modes[random() % modes.size()]);
        const std::string place = "," + number(8) + "," + number(6) + "," + number(1500);
        const std::vector<std::string> lines{"BL," + bin + ",1",
                                             "BL," + bin + ",1" + place,
                                             "BL," + bin + ",1" + place + "," + mode,
                                             "BL," + bin + ",1" + place + "," + mode + ",7,330",
                                             "BM," + bin + "," + mode,
                                             "BD," + bin + ",425,ST",
                                             "LF,1," + number(8) + "," + number(6),
                                             "PM," + number(2) + ",C"};
        emulator.say(lines[random() % lines.size()]);
        if (round % 100 == 0) rig.settle();
    }
    rig.settle();
    emulator.drop_connections();
    EXPECT_TRUE(lose());
    EXPECT_TRUE(reach());
    expect_all_true();
    EXPECT_TRUE(until_open(1, 5));
    EXPECT_EQ(driver.release(1, 5, 0), DriverFault::none);
    present(1, 6);
}

}  // namespace
}  // namespace entrepot::grid
