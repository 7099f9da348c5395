#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <queue>
#include <vector>

#include "base/time.h"
#include "grid/motion.h"

namespace entrepot::grid {

/// What happens when, in simulated time. What happens at one moment happens in the order in which
/// it was noted, so that a run is the same each time.
class Agenda {
  public:
    explicit Agenda(Time start = {}) : now_(start) {}

    Time now() const { return now_; }
    void after(Span span, std::function<void()> act);
    /// When the next thing happens; none when nothing is left.
    std::optional<Time> next_at() const;
    /// Does what is next. False when nothing is left.
    bool step();
    /// Does all that happens until then, and is then at that time.
    void run_until(Time end);

  private:
    struct Entry {
        Time at;
        std::int64_t number;
        std::function<void()> act;
    };
    struct Later {
        bool operator()(const Entry& a, const Entry& b) const {
            return a.at != b.at ? a.at > b.at : a.number > b.number;
        }
    };

    Time now_;
    std::int64_t noted_ = 0;
    std::priority_queue<Entry, std::vector<Entry>, Later> entries_;
};

}  // namespace entrepot::grid
