#include "grid/driver_contract.h"
#include "grid/simulator/simulated_grid.h"

namespace entrepot::grid {
namespace {

using std::chrono_literals::operator""min;

/// A small simulated grid, two thirds full.
class SimulatedRig : public DriverRig {
  public:
    SimulatedRig() : grid_(agenda_, {.layout = layout(), .robots = 4}) {
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

  private:
    static Layout layout() { return plain_layout({.columns = 8, .rows = 6, .height = 4}, 2); }

    Agenda agenda_;
    SimulatedGrid grid_;
    BinNumber bins_ = 0;
};

}  // namespace

std::vector<DriverKind> driver_kinds() {
    return {{"simulated", [] { return std::make_unique<SimulatedRig>(); }}};
}

}  // namespace entrepot::grid
