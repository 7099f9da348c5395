#pragma once

#include <vector>

#include "grid/driver_events.h"
#include "grid/simulator/bin_register.h"

namespace entrepot::grid {

/// Tells what happens to all who listen, and notes it.
class News {
  public:
    using Say = std::function<void(const GridChange&)>;
    /// Says all that is known besides the bins.
    using Dump = std::function<void(const Say&)>;

    /// What was told of bins.
    BinRegister& bins() { return bins_; }
    const BinRegister& bins() const { return bins_; }

    void subscribe(GridListener listener, const Dump& dump);
    void tell(const GridChange& change);
    void tell_mode(BinNumber bin, BinMode mode) { tell(BinModeChanged{bin, mode}); }

  private:
    struct Subscription {
        GridListener listener;
        std::int64_t told = 0;
    };

    void tell_all(Subscription& own, const Dump& dump) const;

    BinRegister bins_;
    std::vector<Subscription> subscriptions_;
};

}  // namespace entrepot::grid
