#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <random>
#include <string_view>

#include "base/time.h"

namespace entrepot::hooks {

/// Tries a message gets in all.
inline constexpr int most_attempts = 10;

/// The least time between try number `failed` (from 1) and the one after it; nothing after the
/// last.
std::optional<std::chrono::seconds> base_delay(int failed);

/// What a `Retry-After` header asks for at `now`: seconds or an HTTP date; nothing when it is
/// neither, or lies in the past.
std::optional<std::chrono::seconds> parse_retry_after(std::string_view text, Time now);

/// When the next try is due after try number `failed` ended at `now`: the base delay and up to
/// 20 % of it at random, or what the receiver asked for, held within [base, 2 x base].
std::optional<Time> next_attempt(int failed, Time now, std::string_view retry_after,
                                 std::mt19937_64& random);

}  // namespace entrepot::hooks
