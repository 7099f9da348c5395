#pragma once

#include <algorithm>
#include <chrono>
#include <cstdint>

namespace entrepot::request_log {

/// How many requests a second are logged, in the long run; as many as of `burst` at once.
struct Pace {
    std::int64_t a_second = 20;
    std::chrono::seconds burst{15};
};

/// A token bucket: whether one more may be logged.
class Share {
  public:
    using Moment = std::chrono::steady_clock::time_point;

    bool take(const Pace& pace, Moment now) {
        const auto interval = std::chrono::nanoseconds(std::chrono::seconds(1)) / pace.a_second;
        const Moment after = std::max(full_at_, now) + interval;
        if (after - now > pace.burst) return false;
        full_at_ = after;
        return true;
    }

  private:
    Moment full_at_;
};

}  // namespace entrepot::request_log
