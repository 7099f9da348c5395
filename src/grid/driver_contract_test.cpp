#include "grid/driver_contract.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <map>

namespace entrepot::grid {
namespace {

using std::chrono_literals::operator""s;
using testing::ElementsAre;
using testing::IsEmpty;

/// What a listener knows by the events alone.
class Known {
  public:
    void hear(const GridEvent& event) {
        if (last_ != 0) {
            EXPECT_EQ(event.sequence, last_ + 1) << "news were lost, or came twice";
        }
        last_ = event.sequence;
        std::visit([this](const auto& change) { note(change); }, event.change);
    }
    void note(const BinMoved& moved) {
        bins[moved.bin].cell = moved.cell;
        bins[moved.bin].level = moved.level;
    }
    void note(const BinModeChanged& changed) { bins[changed.bin].mode = changed.mode; }
    void note(const BinCoded& coded) { bins[coded.bin].code = coded.code; }
    void note(const PortModeChanged& changed) { ports[changed.port] = changed.mode; }
    void note(const PortOpenedBin& bin) { opened.push_back(bin); }
    void note(const SystemModeChanged& changed) { system = changed.mode; }

    std::map<BinNumber, BinState> bins;
    std::map<PortNumber, PortMode> ports;
    std::vector<PortOpenedBin> opened;
    SystemMode system = SystemMode::stopped;

  private:
    std::int64_t last_ = 0;
};

class DriverContract : public testing::TestWithParam<DriverKind> {
  protected:
    DriverContract() : rig(GetParam().make()), driver(rig->driver()) {
        driver.subscribe([this](const GridEvent& event) { known.hear(event); });
    }

    void open(PortNumber port) {
        EXPECT_EQ(driver.open_port(port, PortMode::open), DriverFault::none);
    }
    void queue(PortNumber port, std::vector<BinNumber> bins) {
        EXPECT_EQ(driver.queue(port, bins), DriverFault::none);
    }
    bool is_open(PortNumber port, BinNumber bin) {
        return driver.port_state(port)->open_bin == bin;
    }
    /// Presents the front of the queue and waits for it.
    void present(PortNumber port, BinNumber expected) {
        EXPECT_EQ(driver.present(port), DriverFault::none);
        EXPECT_TRUE(rig->until([&] { return is_open(port, expected); })) << "bin " << expected;
    }
    void release(PortNumber port, BinNumber bin, ContentCode code = 1) {
        EXPECT_EQ(driver.release(port, bin, code), DriverFault::none) << "bin " << bin;
    }
    /// Bins that stand on a bin.
    std::vector<BinNumber> above(BinNumber bin) {
        std::vector<BinNumber> bins;
        const auto own = driver.state(bin).value();
        for (BinNumber other = 1; other <= rig->bins(); ++other) {
            const auto state = driver.state(other).value();
            const bool stands = state.mode <= BinMode::prepared;
            if (stands && state.cell == own.cell && state.level > own.level) bins.push_back(other);
        }
        return bins;
    }
    BinMode mode(BinNumber bin) { return driver.state(bin)->mode; }
    bool rests(BinNumber bin) { return mode(bin) == BinMode::grid; }

    std::unique_ptr<DriverRig> rig;
    Driver& driver;
    Known known;
};

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
    if (!driver.capabilities().forecasts) GTEST_SKIP() << "it keeps no forecast";
    const std::vector<BinNumber> wanted{1, 2, 3};
    EXPECT_EQ(driver.forecast(wanted), DriverFault::none);
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
    if (!driver.port_state(1)->queue.empty()) {
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
    EXPECT_EQ(driver.insert(1, 3, 40), DriverFault::port_not_open) << "not for inserting";
    EXPECT_EQ(driver.close_port(1, false), DriverFault::none);
    EXPECT_EQ(driver.open_port(1, PortMode::insert), DriverFault::none);
    EXPECT_EQ(driver.insert(1, 4, 40), DriverFault::bin_in_use);
    EXPECT_EQ(driver.insert(1, 3, 40), DriverFault::none);
    EXPECT_TRUE(rig->until([&] { return rests(3); }));
    EXPECT_EQ(driver.state(3)->code, 40);
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
}

INSTANTIATE_TEST_SUITE_P(Drivers, DriverContract, testing::ValuesIn(driver_kinds()),
                         [](const auto& test) { return test.param.name; });

}  // namespace
}  // namespace entrepot::grid
