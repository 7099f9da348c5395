#pragma once

#include <gmock/gmock.h>

#include <algorithm>
#include <vector>

#include "grid/controller/testing/controller_rig.h"
#include "grid/driver_contract_fixture.h"

namespace entrepot::grid::test {

/// A driver with an emulated controller, and what is told of it.
class ControllerTest : public ::testing::Test {
  protected:
    ControllerTest() {
        driver.subscribe([this](const GridEvent& event) {
            known.hear(event);
            events.push_back(event.change);
        });
        events.clear();
    }

    void open(PortNumber port) {
        EXPECT_EQ(driver.open_port(port, PortMode::open), DriverFault::none);
    }
    void queue(PortNumber port, std::vector<BinNumber> bins, GroupNumber group = 0) {
        EXPECT_EQ(driver.queue(port, bins, group), DriverFault::none);
    }
    void present(PortNumber port, BinNumber expected) {
        EXPECT_EQ(driver.present(port), DriverFault::none);
        EXPECT_TRUE(until_open(port, expected)) << expected;
    }
    bool until_open(PortNumber port, BinNumber bin) {
        return rig.until([&] { return driver.port_state(port)->open_bin == bin; });
    }
    BinMode mode(BinNumber bin) { return driver.state(bin)->mode; }
    bool until_rests(BinNumber bin) {
        return rig.until([&] { return mode(bin) == BinMode::grid; });
    }
    bool lose() {
        return rig.attend_until([&] { return known.system == SystemMode::unreachable; });
    }
    bool reach() {
        return rig.attend_until([&] { return known.system == SystemMode::running; });
    }
    /// How often a change was told since the subscription.
    template <class Change>
    std::int64_t told(const Change& change) {
        return std::ranges::count_if(events, [&](const GridChange& one) {
            const auto* same = std::get_if<Change>(&one);
            return same != nullptr && *same == change;
        });
    }
    /// What the driver, its listener and the grid itself say of each bin is the same.
    void expect_all_true() {
        for (BinNumber bin = 1; bin <= rig.bins(); ++bin) {
            EXPECT_EQ(driver.state(bin), emulator.truth(bin)) << bin;
            EXPECT_EQ(known.bins[bin], driver.state(bin)) << bin;
        }
    }

    ControllerRig rig;
    Emulator& emulator = rig.emulator();
    ControllerDriver& driver = rig.driver();
    Known known;
    std::vector<GridChange> events;
};

}  // namespace entrepot::grid::test
