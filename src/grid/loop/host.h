#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "base/time.h"
#include "grid/dig.h"
#include "grid/driver.h"
#include "grid/settings.h"
#include "grid/simulator/layout.h"
#include "grid/simulator/robots.h"

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
    /// When to look again, for nobody tells of what happens then; none when nothing does.
    virtual std::optional<Time> next_due(Time now) = 0;
    /// In which order bins will be needed, as far as it is known; for hosts that choose where bins
    /// stand. A controller has its own way.
    virtual void expect(std::span<const BinNumber>) {}
    /// Whether bins that were added or taken out are put in or out here: nobody else does it.
    virtual bool owns_bins() const = 0;
    /// What the cells are for; no cells when only the controller knows.
    virtual Layout layout() const { return {}; }
    /// What the robots do, by number, in real time; none when only the controller knows.
    virtual std::vector<RobotView> robots() const { return {}; }
};

/// Makes a grid's host; anew when its bins have changed.
using MakeHost = std::function<std::unique_ptr<Host>(const GridSettings& settings,
                                                     const std::vector<KnownBin>& bins, Time now)>;

/// Where bins go that leave a port, when it is known which will be needed when.
using ReturnRule = std::function<PlaceRule(NextUse)>;

/// The host that the settings ask for. Bins that a simulated grid has no room for are left out, and
/// its bins go back onto the nearest stack.
std::unique_ptr<Host> make_host(const GridSettings& settings, const std::vector<KnownBin>& bins,
                                Time now);
/// The same, but that bins of a simulated grid go back where a rule wants them.
MakeHost hosts_with(ReturnRule rule);

}  // namespace entrepot::grid
