#include <algorithm>

#include "grid/driver_contract_fixture.h"

namespace entrepot::grid {
namespace {

using std::chrono_literals::operator""s;
using testing::ElementsAre;
using testing::IsEmpty;

TEST_P(DriverContract, ABinIsBroughtOpenedAndGoesBackWithItsCode) {
    open(1);
    queue(1, {7});
    present(1, 7);
    EXPECT_EQ(mode(7), BinMode::open);
    EXPECT_THAT(known.opened, ElementsAre(PortOpenedBin{1, 7}));
    release(1, 7, 44);
    EXPECT_TRUE(rig->until([&] { return rests(7); }));
    EXPECT_EQ(driver.state(7)->code, 44);
    EXPECT_EQ(known.bins[7].code, 44);
}

TEST_P(DriverContract, ASecondPresentBeforeReleaseIsAFault) {
    open(1);
    queue(1, {1, 2});
    EXPECT_EQ(driver.present(1), DriverFault::none);
    EXPECT_EQ(driver.present(1), DriverFault::already_presented);
    EXPECT_TRUE(rig->until([&] { return is_open(1, 1); }));
    EXPECT_EQ(driver.present(1), DriverFault::already_presented);
    release(1, 1);
    present(1, 2);
}

TEST_P(DriverContract, AReleaseBeforeTheBinHasArrivedIsNotReady) {
    open(1);
    queue(1, {1});
    EXPECT_EQ(driver.release(1, 1, 0), DriverFault::not_ready);
    EXPECT_EQ(driver.present(1), DriverFault::none);
    EXPECT_EQ(driver.release(1, 1, 0), DriverFault::not_ready);
    EXPECT_TRUE(rig->until([&] { return is_open(1, 1); }));
    EXPECT_EQ(driver.release(1, 2, 0), DriverFault::wrong_bin);
    release(1, 1);
}

TEST_P(DriverContract, BinsOpenInTheOrderOfTheQueueAndOnlyItsFrontLeaves) {
    open(1);
    queue(1, {5, 3, 4});
    present(1, 5);
    EXPECT_THAT(driver.port_state(1)->queue, ElementsAre(5, 3, 4));
    release(1, 5);
    EXPECT_THAT(driver.port_state(1)->queue, ElementsAre(3, 4));
    EXPECT_EQ(driver.present(1, 9), DriverFault::none) << "one that is wanted before the queue";
    EXPECT_TRUE(rig->until([&] { return is_open(1, 9); }));
    release(1, 9);
    EXPECT_THAT(driver.port_state(1)->queue, ElementsAre(3, 4));
    present(1, 3);
    release(1, 3);
    present(1, 4);
    release(1, 4);
    EXPECT_EQ(driver.present(1), DriverFault::nothing_queued);
}

TEST_P(DriverContract, ABinThatIsQueuedAtTwoPortsGoesToBoth) {
    open(1);
    open(2);
    queue(1, {6});
    queue(2, {6});
    present(1, 6);
    EXPECT_EQ(driver.present(2), DriverFault::none);
    rig->pass(60s);
    EXPECT_FALSE(is_open(2, 6));
    release(1, 6);
    EXPECT_TRUE(rig->until([&] { return is_open(2, 6); }));
    release(2, 6);
}

TEST_P(DriverContract, APreparedBinIsNotBuried) {
    const std::vector<BinNumber> wanted{2, 4, 6};
    EXPECT_EQ(driver.prepare(wanted), DriverFault::none);
    for (const BinNumber bin : wanted) {
        EXPECT_TRUE(rig->until([&] { return mode(bin) == BinMode::prepared; })) << bin;
    }
    open(1);
    for (BinNumber bin = 1; bin <= rig->bins(); bin += 2) queue(1, {bin});
    for (BinNumber bin = 1; bin <= rig->bins(); bin += 2) {
        present(1, bin);
        release(1, bin);
        for (const BinNumber prepared : wanted) EXPECT_THAT(above(prepared), IsEmpty()) << prepared;
    }
    EXPECT_EQ(driver.cancel(wanted), DriverFault::none);
    EXPECT_EQ(mode(4), BinMode::grid);
}

TEST_P(DriverContract, ACancelledPreparationLeavesTheBinsQueueAlone) {
    const std::vector<BinNumber> wanted{2};
    open(1);
    EXPECT_EQ(driver.prepare(wanted), DriverFault::none);
    queue(1, {2});
    EXPECT_EQ(driver.cancel(wanted), DriverFault::none);
    present(1, 2);
    release(1, 2);
    EXPECT_TRUE(rig->until([&] { return rests(2); }));
    EXPECT_EQ(driver.prepare(wanted), DriverFault::none);
    EXPECT_EQ(driver.cancel(wanted), DriverFault::none);
    rig->pass(300s);
    EXPECT_EQ(mode(2), BinMode::grid) << "it was cancelled on its way";
}

TEST_P(DriverContract, ForecastBinsComeUpInIdleTime) {
    const std::vector<BinNumber> wanted{1, 2, 3};
    EXPECT_EQ(driver.forecast(wanted), DriverFault::none);
    if (!driver.capabilities().forecasts) {
        rig->pass(300s);
        for (const BinNumber bin : wanted) EXPECT_EQ(mode(bin), BinMode::grid) << bin;
        return;
    }
    EXPECT_EQ(mode(1), BinMode::forecast);
    const auto all_up = [&] {
        return std::ranges::all_of(wanted, [&](BinNumber bin) { return above(bin).empty(); });
    };
    EXPECT_FALSE(all_up());
    EXPECT_TRUE(rig->until(all_up));
}

TEST_P(DriverContract, ASuspendedQueueGoesOn) {
    open(1);
    queue(1, {1, 2});
    present(1, 1);
    EXPECT_EQ(driver.close_port(1, true), DriverFault::none);
    EXPECT_EQ(driver.present(1), DriverFault::port_not_open);
    EXPECT_TRUE(rig->until([&] { return rests(1) && rests(2); }));
    open(1);
    EXPECT_THAT(driver.port_state(1)->queue, ElementsAre(1, 2));
    present(1, 1);
    release(1, 1);
    present(1, 2);
}

TEST_P(DriverContract, AClosedPortForgetsItsQueueAndItsBinsGoBack) {
    open(1);
    queue(1, {1, 2});
    present(1, 1);
    EXPECT_EQ(driver.close_port(1, false), DriverFault::none);
    EXPECT_TRUE(rig->until([&] { return rests(1) && rests(2); }));
    open(1);
    EXPECT_THAT(driver.port_state(1)->queue, IsEmpty());
}

TEST_P(DriverContract, ACancelledOrdersBinIsUnqueuedOrComesAndIsReleased) {
    open(1);
    queue(1, {1, 2});
    const std::vector<BinNumber> cancelled{2};
    EXPECT_EQ(driver.unqueue(1, cancelled), DriverFault::none);
    present(1, 1);
    release(1, 1);
    EXPECT_EQ(driver.port_state(1)->queue.empty(), driver.capabilities().unqueues);
    if (!driver.capabilities().unqueues) {
        present(1, 2);
        release(1, 2);
    }
    EXPECT_TRUE(rig->until([&] { return rests(1) && rests(2); }));
}

TEST_P(DriverContract, ABinLeavesTheGridAndComesIntoIt) {
    open(1);
    queue(1, {3});
    present(1, 3);
    EXPECT_EQ(driver.remove(1, 3), DriverFault::none);
    EXPECT_EQ(mode(3), BinMode::outside);
    const std::vector<BinNumber> gone{3};
    EXPECT_EQ(driver.queue(1, gone), DriverFault::unknown_bin);
    EXPECT_EQ(driver.insert(1, 3, 1, 40), DriverFault::port_not_open) << "not for inserting";
    EXPECT_EQ(driver.open_port(1, PortMode::insert), DriverFault::port_in_use);
    EXPECT_EQ(driver.close_port(1, false), DriverFault::none);
    EXPECT_EQ(driver.open_port(1, PortMode::insert), DriverFault::none);
    if (!driver.capabilities().inserts) {
        EXPECT_EQ(driver.insert(1, 3, 1, 40), DriverFault::not_supported);
        return;
    }
    EXPECT_EQ(driver.insert(1, 4, 1, 40), DriverFault::bin_in_use);
    EXPECT_EQ(driver.insert(1, 3, 0, 40), DriverFault::bad_bin_type);
    EXPECT_EQ(driver.insert(1, 3, 2, 40), DriverFault::none);
    EXPECT_TRUE(rig->until([&] { return rests(3); }));
    EXPECT_EQ(driver.state(3)->code, 40);
    EXPECT_EQ(driver.state(3)->type, 2);
    EXPECT_EQ(known.bins[3], driver.state(3));
}

TEST_P(DriverContract, WhatIsNotThereIsRefused) {
    const std::vector<BinNumber> nobody{99'999};
    EXPECT_EQ(driver.open_port(99, PortMode::open), DriverFault::unknown_port);
    EXPECT_EQ(driver.present(1), DriverFault::port_not_open);
    open(1);
    EXPECT_EQ(driver.queue(1, nobody), DriverFault::unknown_bin);
    EXPECT_EQ(driver.prepare(nobody), DriverFault::unknown_bin);
    EXPECT_EQ(driver.present(1, 99'999), DriverFault::unknown_bin);
    EXPECT_FALSE(driver.state(99'999));
    EXPECT_FALSE(driver.port_state(99));
}

TEST_P(DriverContract, AllThatIsKnownAndTheChangesSinceAreTheState) {
    open(1);
    queue(1, {9, 8});
    present(1, 9);
    Known late;
    driver.subscribe([&](const GridEvent& event) { late.hear(event); });
    release(1, 9, 17);
    present(1, 8);
    rig->pass(120s);
    for (BinNumber bin = 1; bin <= rig->bins(); ++bin) {
        EXPECT_EQ(known.bins[bin], driver.state(bin)) << "bin " << bin;
        EXPECT_EQ(late.bins[bin], driver.state(bin)) << "bin " << bin << ", heard late";
    }
    EXPECT_EQ(late.ports,
              (std::map<PortNumber, PortMode>{{1, PortMode::open}, {2, PortMode::closed}}));
    EXPECT_EQ(late.system, SystemMode::running);
    EXPECT_TRUE(late.whole);
    EXPECT_EQ(late.faults, known.faults);
    EXPECT_EQ(late.sequences, known.sequences);
}

TEST_P(DriverContract, WhatIsKnownIsTrueAgainAfterALostConnection) {
    open(1);
    queue(1, {7, 8});
    present(1, 7);
    EXPECT_EQ(driver.prepare(std::vector<BinNumber>{4}), DriverFault::none);
    rig->interrupt(120s);
    for (BinNumber bin = 1; bin <= rig->bins(); ++bin) {
        EXPECT_EQ(known.bins[bin], driver.state(bin)) << "bin " << bin;
    }
    EXPECT_EQ(known.system, SystemMode::running);
    EXPECT_EQ(known.ports[1], PortMode::open);
    EXPECT_TRUE(is_open(1, 7));
    EXPECT_THAT(driver.port_state(1)->queue, ElementsAre(7, 8));
    release(1, 7);
    present(1, 8);
    EXPECT_EQ(known.opened.back(), (PortOpenedBin{1, 8}));
    EXPECT_EQ(std::ranges::count(known.opened, PortOpenedBin{1, 7}), 1);
    EXPECT_TRUE(rig->until([&] { return mode(4) == BinMode::prepared; }));
}

TEST_P(DriverContract, ABinIsReleasedOnce) {
    open(1);
    queue(1, {1, 2, 3});
    present(1, 1);
    release(1, 1, 7);
    EXPECT_EQ(driver.release(1, 1, 8), DriverFault::not_ready);
    present(1, 2);
    EXPECT_EQ(driver.release(1, 1, 8), DriverFault::wrong_bin);
    EXPECT_TRUE(is_open(1, 2));
    EXPECT_THAT(driver.port_state(1)->queue, ElementsAre(2, 3));
    EXPECT_EQ(driver.state(1)->code, 7);
}

TEST_P(DriverContract, AWeighingPortKnowsTheOpenBinsGrams) {
    open(1);
    queue(1, {3});
    EXPECT_FALSE(driver.weight(1));
    present(1, 3);
    EXPECT_EQ(driver.weight(1).value_or(0) > 0, driver.capabilities().weighs);
    release(1, 3);
    EXPECT_FALSE(driver.weight(1));
    EXPECT_FALSE(driver.weight(99));
}

TEST_P(DriverContract, NothingMovesWhileTheSystemIsStoppedAndAllGoesOnAfterwards) {
    open(1);
    open(2);
    queue(1, {1, 2});
    queue(2, {7});
    present(1, 1);
    EXPECT_EQ(driver.present(2), DriverFault::none);
    rig->pass(3s);
    rig->stop();
    EXPECT_TRUE(rig->until([&] { return known.system == SystemMode::stopped; }));
    EXPECT_EQ(driver.system_mode(), SystemMode::stopped);
    ask([&] { return driver.release(1, 1, 9); });
    ask([&] { return driver.present(1); });
    ask([&] { return driver.prepare(std::vector<BinNumber>{4}); });
    const auto stood = known.bins;
    rig->pass(600s);
    for (const auto& [bin, state] : stood) {
        EXPECT_EQ(known.bins[bin].cell, state.cell) << "bin " << bin;
        EXPECT_EQ(known.bins[bin].mode, state.mode) << "bin " << bin;
    }
    rig->run();
    EXPECT_TRUE(rig->until([&] { return known.system == SystemMode::running; }));
    for (const auto& call : refused) EXPECT_EQ(call(), DriverFault::none);
    EXPECT_TRUE(rig->until([&] { return is_open(1, 2) && is_open(2, 7); }));
    EXPECT_TRUE(rig->until([&] { return rests(1) && mode(4) == BinMode::prepared; }));
}

INSTANTIATE_TEST_SUITE_P(Drivers, DriverContract, testing::ValuesIn(driver_kinds()),
                         [](const auto& test) { return test.param.name; });

}  // namespace
}  // namespace entrepot::grid
