#pragma once

#include <algorithm>
#include <chrono>

#include "base/time.h"

namespace entrepot::hooks {

/// How hard one receiver is worked: more tries at a time while it answers, fewer when it fails, and
/// when nothing but failures come back, new messages go one by one as probes. Retries that are due
/// are no probes: they keep to their schedule.
class Pace {
  public:
    explicit Pace(int most_in_flight) : most_in_flight_(most_in_flight) {}

    /// Tries that may be under way at once.
    int window() const { return window_; }
    /// The last try succeeded in good time. Receivers that are not proven share a part of the
    /// tries the program has under way, so that those that hang can't take them all.
    bool proven() const { return is_proven_; }
    /// When a message that was never tried may go.
    Time first_try_at() const { return next_probe_; }

    void succeeded(std::chrono::microseconds duration) {
        is_proven_ = duration < good_time;
        failures_ = 0;
        next_probe_ = {};
        window_ = std::min(window_ + 1, most_in_flight_);
    }
    void failed(Time now) {
        is_proven_ = false;
        ++failures_;
        window_ = std::max(window_ / 2, 1);
        if (failures_ == failures_to_probe) next_probe_ = now + probe_every;
    }
    /// A message is tried for the first time.
    void probed(Time now) {
        if (failures_ >= failures_to_probe) next_probe_ = now + probe_every;
    }

  private:
    static constexpr int failures_to_probe = 20;
    static constexpr std::chrono::seconds probe_every{30};
    static constexpr std::chrono::seconds good_time{1};

    int most_in_flight_;
    int window_ = 2;
    int failures_ = 0;
    bool is_proven_ = false;
    Time next_probe_;
};

}  // namespace entrepot::hooks
