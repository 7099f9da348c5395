#pragma once

#include <unordered_map>

#include "grid/loop/host.h"
#include "grid/simulator/agenda.h"
#include "grid/simulator/simulated_grid.h"

namespace entrepot::grid {

/// A simulated grid in real time, or so many times faster.
class SimulatedHost : public Host {
  public:
    SimulatedHost(const SimulatedSettings& settings, const std::vector<KnownBin>& bins, Time now,
                  const FaultSpec& faults = {}, const ReturnRule& returns = {});

    Driver& driver() override { return grid_; }
    void run_until(Time now) override;
    std::optional<Time> next_due(Time now) override;
    bool owns_bins() const override { return true; }
    Layout layout() const override { return layout_; }
    std::vector<RobotView> robots() const override;
    void expect(std::span<const BinNumber> in_order) override;

  private:
    /// When a simulated moment is on the wall.
    Time on_the_wall(Time simulated) const { return start_ + (simulated - start_) / speed_; }
    void fill(const std::vector<KnownBin>& bins);

    NextUse next_use();

    std::unordered_map<BinNumber, std::int64_t> next_uses_;
    Time start_;  ///< Real and simulated time are the same then.
    std::int64_t speed_;
    Agenda agenda_;
    Layout layout_;
    SimulatedGrid grid_;
};

}  // namespace entrepot::grid
