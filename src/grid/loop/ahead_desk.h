#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <vector>

#include "grid/bins_ahead.h"
#include "grid/driver.h"

namespace entrepot::grid {

/// Keeps a driver told of the bins that will be needed.
class AheadDesk {
  public:
    /// The driver has begun anew and may know of none.
    void forget() { told_.clear(); }
    /// A bin was at a port: with that what was told of it is used up.
    void used(BinNumber bin) { told_.erase(bin); }
    /// Tells what differs. Bins that a port asked for (`requested`) are left as they are until they
    /// have come; bins that the driver does not know are left out. What it refuses is told at the
    /// next look.
    void follow(Driver& driver, const BinsAhead& plan, const std::set<BinNumber>& requested);

  private:
    enum class Stage : std::uint8_t { prepare, forecast };

    void cancel_others(Driver& driver, const BinsAhead& plan, const std::set<BinNumber>& requested);
    /// Of these the ones that the driver knows and was not told of.
    std::vector<BinNumber> untold(const Driver& driver, const std::vector<std::int64_t>& bins,
                                  Stage stage) const;

    std::map<BinNumber, Stage> told_;
};

}  // namespace entrepot::grid
