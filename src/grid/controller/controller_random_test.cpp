#include <random>

#include "grid/controller/testing/controller_fixture.h"

namespace entrepot::grid {
namespace {

using std::chrono_literals::operator""s;
using test::ControllerTest;

/// Asks and mishaps at random; what was refused was refused for a reason.
class ControllerAtRandom : public ControllerTest, public testing::WithParamInterface<unsigned> {
  protected:
    std::uint32_t upto(std::uint32_t most) { return random() % most + 1; }
    BinNumber any_bin() { return static_cast<BinNumber>(upto(40)); }
    PortNumber any_port() { return static_cast<PortNumber>(upto(2)); }
    std::vector<BinNumber> some_bins() {
        std::vector<BinNumber> bins;
        for (auto count = upto(4); count > 0; --count) bins.push_back(any_bin());
        return bins;
    }

    void ask() {
        const PortNumber port = any_port();
        const BinNumber open = driver.port_state(port)->open_bin;
        switch (upto(12)) {
            case 1:
                driver.open_port(port, PortMode::open);
                break;
            case 2:
                if (upto(4) == 1) driver.close_port(port, upto(2) == 1);
                break;
            case 3:
                driver.prepare(some_bins());
                break;
            case 4:
                driver.cancel(some_bins());
                break;
            case 5:
                driver.forecast(some_bins());
                break;
            case 6:
            case 7:
                driver.queue(port, some_bins(), static_cast<GroupNumber>(upto(3) - 1));
                break;
            case 8:
                driver.unqueue(port, some_bins());
                break;
            case 9:
            case 10:
                driver.present(port, upto(5) == 1 ? any_bin() : 0);
                break;
            default:
                if (open != 0) driver.release(port, open, static_cast<ContentCode>(upto(50)));
        }
    }

    void go_wrong() {
        switch (upto(6)) {
            case 1:
                emulator.drop_connections();
                break;
            case 2:
                emulator.go_away();
                driver.present(1);
                emulator.come_back();
                break;
            case 3:
                emulator.answer_next("openbin", 500, "");
                emulator.answer_next("appendportqueue", 200, "<response>");
                break;
            case 4:
                emulator.repeat_lines(upto(6));
                break;
            case 5:
                emulator.repeat_lines({});
                break;
            default:
                emulator.restart();
        }
    }

    void calm_down() {
        emulator.repeat_lines({});
        // It may be lost and found again between two looks, so what was told counts; and one that
        // has just connected is not dropped with the others.
        const SystemModeChanged lost{SystemMode::unreachable};
        const auto before = told(lost);
        EXPECT_TRUE(rig.attend_until([&] {
            if (known.system == SystemMode::unreachable || told(lost) > before) return true;
            emulator.drop_connections();
            return false;
        }));
        EXPECT_TRUE(reach());
        for (const PortNumber port : {1, 2}) driver.close_port(port, false);
        std::vector<BinNumber> all(40);
        for (BinNumber bin = 1; bin <= 40; ++bin) all[static_cast<std::size_t>(bin - 1)] = bin;
        EXPECT_EQ(driver.cancel(all), DriverFault::none);
        rig.pass(1200s);
    }

    std::mt19937 random{GetParam()};
};

TEST_P(ControllerAtRandom, InTheEndDriverListenerAndGridAgree) {
    for (int round = 0; round < 400; ++round) {
        ask();
        if (upto(3) == 1) emulator.run_until(emulator.now() + std::chrono::seconds(upto(30)));
        driver.attend(std::chrono::milliseconds(upto(2) - 1));
        if (upto(40) == 1) go_wrong();
        // While it is lost nothing can be asked: most of the rounds are for when it is not.
        if (upto(10) == 1) reach();
    }
    calm_down();
    expect_all_true();
    for (BinNumber bin = 1; bin <= rig.bins(); ++bin) EXPECT_EQ(mode(bin), BinMode::grid) << bin;
    for (const PortNumber port : {1, 2}) {
        EXPECT_TRUE(driver.port_state(port)->queue.empty());
        EXPECT_EQ(driver.port_state(port)->open_bin, 0);
    }
    open(1);
    queue(1, {5});
    present(1, 5);
}

INSTANTIATE_TEST_SUITE_P(Seeds, ControllerAtRandom, testing::Range(1U, 11U));

}  // namespace
}  // namespace entrepot::grid
