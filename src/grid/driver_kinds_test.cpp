#include "grid/controller/testing/controller_rig.h"
#include "grid/driver_contract.h"
#include "grid/simulator/simulated_grid.h"

namespace entrepot::grid {
namespace {

using std::chrono_literals::operator""min;

/// A small simulated grid, two thirds full.
class SimulatedRig : public DriverRig {
  public:
    explicit SimulatedRig(SimulatedGridSpec spec) : grid_(agenda_, std::move(spec)) {
        const auto cells = layout().cells_of(CellKind::storage);
        for (std::int32_t level = 0; level < 3; ++level) {
            for (const std::int32_t cell : cells) grid_.fill(cell, ++bins_);
        }
    }

    Driver& driver() override { return grid_; }
    BinNumber bins() const override { return bins_; }
    bool until(const std::function<bool()>& holds) override {
        const Time end = agenda_.now() + 10min;
        while (!holds()) {
            if (agenda_.now() > end || !agenda_.step()) return false;
        }
        return true;
    }
    void pass(Span span) override { agenda_.run_until(agenda_.now() + span); }
    void stop() override { grid_.stop(); }
    void run() override { grid_.run(); }
    void interrupt(Span span) override {
        grid_.shut_down();
        pass(span);
        grid_.start_up();
    }

    static Layout layout() {
        Layout layout = plain_layout({.columns = 8, .rows = 6, .height = 4}, 2);
        layout.set({3, 0}, CellKind::buffer);
        layout.set({0, 5}, CellKind::charger);
        for (const std::int32_t x : {2, 3, 4}) layout.set({x, 3}, CellKind::street);
        return layout;
    }

  private:
    Agenda agenda_;
    SimulatedGrid grid_;
    BinNumber bins_ = 0;
};

std::unique_ptr<DriverRig> simulated() {
    return std::make_unique<SimulatedRig>(SimulatedGridSpec{
        .layout = SimulatedRig::layout(),
        .robots = 4,
        .weigh = [](BinNumber bin) { return 5000 + bin; },
    });
}

/// As a controller that can do nothing but what it must.
std::unique_ptr<DriverRig> simulated_plain() {
    return std::make_unique<SimulatedRig>(
        SimulatedGridSpec{.layout = SimulatedRig::layout(), .robots = 4, .can = {}});
}

std::unique_ptr<DriverRig> controller() {
    return std::make_unique<test::ControllerRig>();
}

}  // namespace

std::vector<DriverKind> driver_kinds() {
    return {
        {"simulated", simulated}, {"simulated_plain", simulated_plain}, {"controller", controller}};
}

}  // namespace entrepot::grid
