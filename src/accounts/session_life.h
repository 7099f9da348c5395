#pragma once

#include <chrono>

#include "base/time.h"

namespace entrepot {

/// How long a session lasts: it ends when unused for `idle`, and at `whole` in any case.
struct SessionLife {
    std::chrono::microseconds idle;
    std::chrono::microseconds whole;
};

inline constexpr SessionLife password_session{std::chrono::hours(12), std::chrono::hours(7 * 24)};
/// One shift; a tablet left alone signs out sooner than an office computer.
inline constexpr SessionLife pin_session{std::chrono::hours(2), std::chrono::hours(16)};

constexpr SessionLife session_life(bool pin_only) {
    return pin_only ? pin_session : password_session;
}

constexpr bool session_over(bool pin_only, Time last_seen_at, Time expires_at, Time now) {
    return now >= expires_at || now - last_seen_at >= session_life(pin_only).idle;
}

}  // namespace entrepot
