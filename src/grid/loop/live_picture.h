#pragma once

#include <deque>
#include <mutex>
#include <vector>

#include "base/time.h"
#include "grid/driver_events.h"
#include "grid/loop/picture_types.h"
#include "grid/simulator/robots.h"

namespace entrepot::grid {

/// What a grid's controller told, kept for screens: how it is now, and how it came to be so in the
/// last ten minutes. The worker writes, any thread reads.
class LivePicture {
  public:
    /// Changes are forgotten after ten minutes, and earlier when there are more of them than this;
    /// they take about 5 MB then.
    static constexpr std::size_t most_kept = 20'000;
    static constexpr std::chrono::minutes kept_for{10};

    /// A new controller: nothing that was known holds.
    void begin(const Layout& layout, Time now);
    void hear(const GridEvent& event, Time now);
    /// All robots by number, their times as on the wall.
    void see(const std::vector<RobotView>& robots, Time now);

    GridPicture whole(Time now) const;
    PictureChanges after(std::int64_t change, Time now) const;
    GridReplay replay() const;

  private:
    void begin_dump();
    void end_dump(Time now);
    void note(PictureChange change, Time now);
    void forget(Time now);
    PictureBin bin(BinNumber number) const;
    PicturePort port(PortNumber number) const;
    std::optional<PictureChange> told(const GridChange& change) const;

    mutable std::mutex mutex_;
    GridPicture now_;
    GridPicture before_;  ///< Before the first of the changes.
    std::deque<PictureChange> changes_;
    std::vector<std::int32_t> port_cells_;
    bool dumping_ = true;
};

}  // namespace entrepot::grid
