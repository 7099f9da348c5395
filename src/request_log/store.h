#pragma once

#include <vector>

#include "db/database.h"
#include "request_log/record.h"

namespace entrepot::request_log {

/// How long and how many requests of an organization are kept.
inline constexpr std::chrono::hours kept_for{7 * 24};
inline constexpr std::int64_t kept_lines = 20'000;

/// Adds lines, oldest first, and counts those that were left out meanwhile. Removes what is more
/// than `most` lines old.
void write_lines(Tx& tx, const std::vector<Line>& lines, std::int64_t left_out,
                 std::int64_t most = kept_lines);

/// Removes the oldest lines older than `kept_for`, at most `limit` of them.
void forget_old_lines(Tx& tx, std::int64_t limit);

}  // namespace entrepot::request_log
