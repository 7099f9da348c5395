#pragma once

#include <cstdint>
#include <string_view>

#include "base/time.h"

namespace entrepot {

/// The first moment after `after` at which clocks in the time zone show this minute of the day (0
/// to 1439). An unknown zone counts as UTC; a time that a change of clocks skips or doubles is
/// taken at its earliest.
Time next_time_of_day(Time after, std::int64_t minute, std::string_view timezone);

}  // namespace entrepot
