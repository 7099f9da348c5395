#pragma once

#include <gmock/gmock.h>

#include <functional>
#include <map>
#include <memory>
#include <vector>

#include "grid/driver_contract.h"

namespace entrepot::grid {

/// What a listener knows by the events alone.
class Known {
  public:
    void hear(const GridEvent& event) {
        if (event.sequence == 1) *this = {};
        if (event.sequence <= last_) return;
        EXPECT_EQ(event.sequence, last_ + 1) << "news were lost";
        last_ = event.sequence;
        std::visit([this](const auto& change) { note(change); }, event.change);
    }
    void note(const BinMoved& moved) {
        bins[moved.bin].cell = moved.cell;
        bins[moved.bin].level = moved.level;
    }
    void note(const BinModeChanged& changed) { bins[changed.bin].mode = changed.mode; }
    void note(const BinCoded& coded) { bins[coded.bin].code = coded.code; }
    void note(const BinTyped& typed) { bins[typed.bin].type = typed.type; }
    void note(const PortModeChanged& changed) { ports[changed.port] = changed.mode; }
    void note(const PortOpenedBin& bin) { opened.push_back(bin); }
    void note(const PortFaultChanged& changed) { faults[changed.port] = changed.fault; }
    void note(const PlannedSequence& planned) { sequences[planned.port] = planned.bins; }
    void note(const SystemModeChanged& changed) { system = changed.mode; }
    void note(const DumpEnded&) { whole = true; }

    std::map<BinNumber, BinState> bins;
    std::map<PortNumber, PortMode> ports;
    std::map<PortNumber, PortFault> faults;
    std::map<PortNumber, std::vector<BinNumber>> sequences;
    std::vector<PortOpenedBin> opened;
    SystemMode system = SystemMode::unreachable;
    bool whole = false;

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
    void queue(PortNumber port, std::vector<BinNumber> bins, GroupNumber group = 0) {
        EXPECT_EQ(driver.queue(port, bins, group), DriverFault::none);
    }
    DriverFault queue_codes(PortNumber port, const std::vector<ContentCode>& codes) {
        std::vector<QueueEntry> entries;
        for (const ContentCode code : codes) entries.push_back({.code = code});
        return driver.queue(port, entries);
    }
    /// Gives a bin a content code, as a worker at port 1 does.
    void give_code(BinNumber bin, ContentCode code) {
        EXPECT_EQ(driver.present(1, bin), DriverFault::none);
        EXPECT_TRUE(rig->until([&] { return is_open(1, bin); })) << bin;
        release(1, bin, code);
        EXPECT_TRUE(rig->until([&] { return rests(bin); })) << bin;
    }
    /// Presents the front of the queue and waits for any bin.
    BinNumber present_any(PortNumber port) {
        EXPECT_EQ(driver.present(port), DriverFault::none);
        EXPECT_TRUE(rig->until([&] { return driver.port_state(port)->open_bin != 0; }));
        return driver.port_state(port)->open_bin;
    }
    /// Asks until it is taken: a controller may refuse what it is asked while it is stopped.
    template <class Ask>
    void ask(Ask call) {
        const DriverFault fault = call();
        if (fault == DriverFault::stopped) {
            refused.emplace_back(call);
        } else {
            EXPECT_EQ(fault, DriverFault::none);
        }
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
    std::vector<std::function<DriverFault()>> refused;
};

}  // namespace entrepot::grid
