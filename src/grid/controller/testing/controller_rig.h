#pragma once

#include <algorithm>
#include <chrono>
#include <functional>

#include "grid/controller/controller_driver.h"
#include "grid/controller/testing/emulator.h"
#include "grid/driver_contract.h"
#include "http/test_sockets.h"

namespace entrepot::grid::test {

/// A small simulated grid, two thirds full, behind an emulated controller, and the driver that
/// talks to it. The grid's time goes on only when the rig lets it.
class ControllerRig : public DriverRig {
  public:
    explicit ControllerRig(const SimulatedGridSpec& spec = small())
        : emulator_(spec), driver_(settings(), emulator_.shape()) {
        reach();
    }

    ControllerDriver& driver() override { return driver_; }
    Emulator& emulator() { return emulator_; }
    BinNumber bins() const override { return bins_; }

    bool until(const std::function<bool()>& holds) override {
        const Time end = emulator_.now() + std::chrono::minutes(10);
        settle();
        while (!holds()) {
            if (!emulator_.step(end)) return false;
            settle();
        }
        return true;
    }
    void pass(Span span) override {
        const Time end = emulator_.now() + span;
        while (emulator_.now() < end) {
            emulator_.run_until(std::min(end, emulator_.now() + std::chrono::seconds(1)));
            settle();
        }
    }
    void stop() override { emulator_.stop(); }
    void run() override { emulator_.run(); }
    void interrupt(Span span) override {
        emulator_.go_away();
        attend_until([&] { return driver_.system_mode() == SystemMode::unreachable; });
        emulator_.run_until(emulator_.now() + span);
        emulator_.come_back();
        reach();
    }

    /// The driver has heard all that was told.
    void settle() {
        while (driver_.figures().lines < emulator_.lines_told()) {
            driver_.attend(std::chrono::milliseconds(100));
        }
        driver_.attend(std::chrono::milliseconds(0));
    }
    /// Attends until something holds; false when it never does. The grid's time stands still.
    bool attend_until(const std::function<bool()>& holds) {
        return http::test::eventually([&] {
            driver_.attend(std::chrono::milliseconds(1));
            return holds();
        });
    }
    bool reach() {
        return attend_until([&] { return driver_.system_mode() != SystemMode::unreachable; });
    }

    static SimulatedGridSpec small() {
        return {.layout = plain_layout({.columns = 8, .rows = 6, .height = 4}, 2), .robots = 4};
    }

  private:
    ControllerSettings settings() {
        for (int level = 0; level < 3; ++level) bins_ = emulator_.fill_level();
        return emulator_.settings();
    }

    Emulator emulator_;
    BinNumber bins_ = 0;
    ControllerDriver driver_;
};

}  // namespace entrepot::grid::test
