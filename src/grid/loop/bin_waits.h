#pragma once

#include <map>
#include <span>
#include <vector>

#include "base/time.h"
#include "grid/loop/reconcile.h"
#include "grid/motion.h"

namespace entrepot::grid {

/// How long bins took to a port lately, in real time.
struct BinWait {
    Span dig{0};    ///< From the wish until a robot has it; 0 while it is not known.
    Span drive{0};  ///< From there until it is open before a worker who waits.
};

/// Learns from what becomes of requests how long bins take to each port; the last few count most.
class BinWaits {
  public:
    /// What a look is about to write, at this moment.
    void hear(std::span<const RequestNote> notes, Time now);
    /// Ports whose waits differ noticeably from what was told last.
    std::map<PortId, BinWait> news();

  private:
    struct Known {
        BinWait wait;
        BinWait told;
        Time free_since;  ///< The bin before has left the worker.
    };

    std::map<PortId, Known> ports_;
};

}  // namespace entrepot::grid
