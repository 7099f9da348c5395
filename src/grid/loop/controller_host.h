#pragma once

#include "grid/controller/controller_driver.h"
#include "grid/loop/host.h"

namespace entrepot::grid {

/// A grid whose controller is asked over HTTP. Its news are looked for at short intervals.
class ControllerHost : public Host {
  public:
    explicit ControllerHost(const ControlledSettings& settings);

    Driver& driver() override { return driver_; }
    void run_until(Time) override { driver_.attend(std::chrono::milliseconds(0)); }
    std::optional<Time> next_due(Time now) override;
    bool owns_bins() const override { return false; }
    /// As the settings say; which cells are ports, only the controller knows.
    Layout layout() const override { return plain_layout(shape_, 0); }

  private:
    Shape shape_;
    ControllerDriver driver_;
};

}  // namespace entrepot::grid
