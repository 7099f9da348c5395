#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "base/time.h"
#include "grid/driver.h"
#include "grid/settings.h"

namespace entrepot::grid {

/// A bin as the warehouse knows it.
struct KnownBin {
    BinNumber number = 0;
    ContentCode code = 0;

    bool operator==(const KnownBin&) const = default;
};

/// A driver and what keeps it going, on the thread of the grid's worker.
class Host {
  public:
    virtual ~Host() = default;
    virtual Driver& driver() = 0;
    /// Lets happen what is due until now.
    virtual void run_until(Time now) = 0;
    /// When something happens next that nobody tells of; none when nothing does.
    virtual std::optional<Time> next_due() = 0;
};

/// Makes the host that the settings ask for. Bins that a simulated grid has no room for are left
/// out.
std::unique_ptr<Host> make_host(const GridSettings& settings, const std::vector<KnownBin>& bins,
                                Time now);

}  // namespace entrepot::grid
