#include "grid/controller/testing/controller_fixture.h"

namespace entrepot::grid {
namespace {

using std::chrono_literals::operator""s;
using test::ControllerTest;
using testing::ElementsAre;
using testing::IsEmpty;

class ControllerConnection : public ControllerTest {
  protected:
    /// Whether an answer that makes no sense is a loss, which is made good.
    void expect_loss(DriverFault fault) {
        EXPECT_EQ(fault, DriverFault::unreachable);
        EXPECT_EQ(driver.system_mode(), SystemMode::unreachable);
        EXPECT_EQ(driver.present(1), DriverFault::unreachable) << "it is not asked meanwhile";
        EXPECT_TRUE(reach());
        expect_all_true();
    }
};

TEST_F(ControllerConnection, AfterALossOnlyWhatHasChangedIsTold) {
    open(1);
    queue(1, {7, 8});
    present(1, 7);
    events.clear();
    emulator.drop_connections();
    EXPECT_TRUE(lose());
    EXPECT_TRUE(reach());
    EXPECT_THAT(events, ElementsAre(GridChange(SystemModeChanged{SystemMode::unreachable}),
                                    GridChange(SystemModeChanged{SystemMode::running})));
    EXPECT_THAT(driver.port_state(1)->queue, ElementsAre(7, 8));
    EXPECT_EQ(driver.port_state(1)->open_bin, 7);
    EXPECT_EQ(driver.release(1, 7, 3), DriverFault::none);
    present(1, 8);
    expect_all_true();
}

TEST_F(ControllerConnection, WhatHappenedMeanwhileIsToldOnceAfterwards) {
    open(1);
    queue(1, {7});
    EXPECT_EQ(driver.present(1), DriverFault::none);
    EXPECT_EQ(driver.prepare(std::vector<BinNumber>{4}), DriverFault::none);
    emulator.go_away();
    EXPECT_TRUE(lose());
    emulator.run_until(emulator.now() + 300s);
    EXPECT_EQ(driver.port_state(1)->open_bin, 0);
    emulator.come_back();
    EXPECT_TRUE(reach());
    EXPECT_EQ(driver.port_state(1)->open_bin, 7);
    EXPECT_EQ(told(PortOpenedBin{1, 7}), 1);
    EXPECT_EQ(told(BinModeChanged{7, BinMode::open}), 1);
    EXPECT_EQ(mode(7), BinMode::open);
    EXPECT_EQ(driver.release(1, 7, 9), DriverFault::none);
    EXPECT_TRUE(until_rests(7));
    EXPECT_TRUE(rig.until([&] { return mode(4) == BinMode::prepared; }));
    expect_all_true();
}

TEST_F(ControllerConnection, AControllerThatStartedAnewKnowsNoQueuesButStillIsServed) {
    open(1);
    queue(1, {7, 8});
    present(1, 7);
    EXPECT_EQ(driver.prepare(std::vector<BinNumber>{4}), DriverFault::none);
    EXPECT_TRUE(rig.until([&] { return mode(4) == BinMode::prepared; }));
    emulator.restart();
    EXPECT_TRUE(lose());
    EXPECT_TRUE(reach());
    EXPECT_EQ(known.ports[1], PortMode::closed);
    EXPECT_THAT(driver.port_state(1)->queue, IsEmpty());
    EXPECT_EQ(driver.port_state(1)->open_bin, 0);
    EXPECT_THAT(known.sequences[1], IsEmpty());
    EXPECT_TRUE(until_rests(7));
    EXPECT_TRUE(rig.until([&] { return mode(4) == BinMode::prepared; }))
        << "what is to be near the top is asked for anew";
    open(1);
    queue(1, {8});
    present(1, 8);
    expect_all_true();
}

TEST_F(ControllerConnection, ADriverThatStartsAnewFindsWhatIsOpenAndQueued) {
    open(1);
    queue(1, {7, 8, 9}, 3);
    present(1, 7);
    auto settings = emulator.settings();
    settings.ports = {};  // the news name them, too
    ControllerDriver late(settings, emulator.shape());
    Known heard;
    late.subscribe([&](const GridEvent& event) { heard.hear(event); });
    EXPECT_TRUE(http::test::eventually([&] {
        late.attend(std::chrono::milliseconds(1));
        return late.system_mode() == SystemMode::running;
    }));
    EXPECT_EQ(late.port_state(1)->open_bin, 7);
    EXPECT_THAT(late.port_state(1)->queue, ElementsAre(7, 8, 9));
    EXPECT_THAT(heard.opened, ElementsAre(PortOpenedBin{1, 7}));
    for (BinNumber bin = 1; bin <= rig.bins(); ++bin) {
        EXPECT_EQ(heard.bins[bin], emulator.truth(bin)) << bin;
    }
    EXPECT_EQ(late.release(1, 7, 5), DriverFault::none);
    EXPECT_THAT(late.port_state(1)->queue, ElementsAre(8, 9));
}

TEST_F(ControllerConnection, APortThatNobodyNamedIsAskedFor) {
    emulator.name_ports(false);
    auto settings = emulator.settings();
    settings.ports = {};
    ControllerDriver late(settings, emulator.shape());
    EXPECT_TRUE(http::test::eventually([&] {
        late.attend(std::chrono::milliseconds(1));
        return late.system_mode() == SystemMode::running;
    }));
    EXPECT_FALSE(late.port_state(1));
    EXPECT_EQ(late.open_port(1, PortMode::open), DriverFault::none);
    EXPECT_EQ(late.port_state(1)->mode, PortMode::open);
    EXPECT_EQ(late.open_port(3, PortMode::open), DriverFault::unknown_port);
    EXPECT_FALSE(late.port_state(3));
}

TEST_F(ControllerConnection, AnAnswerThatMakesNoSenseIsALossThatIsMadeGood) {
    open(1);
    queue(1, {7});
    emulator.answer_next("openbin", 500, "");
    expect_loss(driver.present(1));
    emulator.answer_next("openbin", 200, "<html>who are you?</html>");
    expect_loss(driver.present(1));
    emulator.answer_next("openbin", 200, "<response><params/></response>");
    expect_loss(driver.present(1));
    present(1, 7);
    emulator.answer_next("closebin", 200, "<response><fa");
    expect_loss(driver.release(1, 7, 4));
    EXPECT_EQ(driver.release(1, 7, 4), DriverFault::none);
}

TEST_F(ControllerConnection, ACallThatWasDoneWithoutAnAnswerIsSeenAfterwards) {
    open(1);
    queue(1, {7});
    rig.settle();
    emulator.go_away();
    EXPECT_EQ(driver.present(1), DriverFault::unreachable);
    emulator.come_back();
    EXPECT_TRUE(reach());
    present(1, 7);
    EXPECT_THAT(driver.port_state(1)->queue, ElementsAre(7));
    EXPECT_EQ(driver.present(1), DriverFault::already_presented);
}

TEST_F(ControllerConnection, AStateThatCantBeReadKeepsItUnreached) {
    emulator.answer_next("getportstatus", 200,
                         "<response><params><mode>ASLEEP</mode></params></response>");
    emulator.answer_next("getportqueue", 200,
                         "<response><params><bins><bin_id>x</bin_id></bins></params></response>");
    emulator.drop_connections();
    EXPECT_TRUE(lose());
    EXPECT_TRUE(reach());
    EXPECT_GE(driver.figures().connections, 1 + 3) << "two did not do";
    EXPECT_EQ(told(SystemModeChanged{SystemMode::running}), 1);
}

TEST_F(ControllerConnection, ADumpWithoutAnEndEndsWhenNothingFollows) {
    emulator.mark_dump_end(false);
    auto settings = emulator.settings();
    settings.dump_quiet_ms = 50;
    ControllerDriver patient(settings, emulator.shape());
    EXPECT_TRUE(http::test::eventually([&] {
        patient.attend(std::chrono::milliseconds(5));
        return patient.system_mode() == SystemMode::running;
    }));
    EXPECT_EQ(patient.state(rig.bins()), emulator.truth(rig.bins()));
}

TEST_F(ControllerConnection, WhatADumpDoesNotNameIsGone) {
    emulator.say("BL,77777,1,3,3,125,G,5,330");
    EXPECT_TRUE(rig.attend_until([&] { return driver.state(77'777).has_value(); }));
    EXPECT_EQ(driver.state(77'777)->code, 5);
    emulator.drop_connections();
    EXPECT_TRUE(lose());
    EXPECT_TRUE(reach());
    EXPECT_EQ(mode(77'777), BinMode::deleted);
    EXPECT_EQ(known.bins[77'777].mode, BinMode::deleted);
    open(1);
    EXPECT_EQ(driver.queue(1, std::vector<BinNumber>{77'777}), DriverFault::unknown_bin);
}

TEST(ControllerSilence, AControllerThatTellsNothingIsNotReached) {
    std::atomic<int> accepted = 0;
    std::vector<int> sockets;
    test::LineServer mute(0, [&](int socket) {
        sockets.push_back(socket);
        ++accepted;
    });
    const ControllerSettings settings{.base_url = "http://127.0.0.1:1",
                                      .publisher_host = "127.0.0.1",
                                      .publisher_port = mute.port(),
                                      .first_pause_ms = 10,
                                      .longest_pause_ms = 20,
                                      .dump_patience_ms = 100};
    {
        ControllerDriver driver(settings, {.columns = 8, .rows = 6, .height = 4});
        EXPECT_TRUE(http::test::eventually([&] {
            driver.attend(std::chrono::milliseconds(5));
            return accepted >= 3;
        }));
        EXPECT_EQ(driver.system_mode(), SystemMode::unreachable);
        EXPECT_EQ(driver.open_port(1, PortMode::open), DriverFault::unreachable);
        EXPECT_EQ(driver.figures().calls, 0);
    }
    for (const int socket : sockets) close(socket);
}

}  // namespace
}  // namespace entrepot::grid
