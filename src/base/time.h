#pragma once

#include <atomic>
#include <chrono>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace entrepot {

/// A moment in UTC, in microseconds since 1970. 0 means "never" in rows.
struct Time {
    std::int64_t microseconds = 0;

    constexpr auto operator<=>(const Time&) const = default;
    constexpr explicit operator bool() const { return microseconds != 0; }
    constexpr Time operator+(std::chrono::microseconds span) const {
        return {microseconds + span.count()};
    }
    constexpr Time operator-(std::chrono::microseconds span) const {
        return {microseconds - span.count()};
    }
    constexpr std::chrono::microseconds operator-(Time other) const {
        return std::chrono::microseconds(microseconds - other.microseconds);
    }
};

/// RFC 3339 with `Z` and microseconds only when there are any: 2026-11-23T09:00:00Z.
std::string to_rfc3339(Time time);

/// Reads RFC 3339 with any offset; nothing when the text is no such time or lies outside the
/// years 1970 to 9999.
std::optional<Time> from_rfc3339(std::string_view text);

/// Where time comes from; tests inject their own.
class Clock {
  public:
    virtual ~Clock() = default;
    virtual Time now() const = 0;
};

/// The machine's clock.
const Clock& system_clock();

/// A clock that stands still until it is moved (tests, simulation). Safe from any thread.
class ManualClock : public Clock {
  public:
    explicit ManualClock(Time start = {}) : microseconds_(start.microseconds) {}
    Time now() const override { return {microseconds_.load()}; }
    void set(Time time) { microseconds_ = time.microseconds; }
    /// Moves the clock on; a negative span moves it back.
    void advance(std::chrono::microseconds span) { microseconds_ += span.count(); }

  private:
    std::atomic<std::int64_t> microseconds_;
};

}  // namespace entrepot
