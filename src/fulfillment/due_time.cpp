#include "fulfillment/due_time.h"

#include <date/tz.h>

#include <string>

namespace entrepot {
namespace {

using Moment = date::sys_time<std::chrono::microseconds>;

const date::time_zone* find_zone(std::string_view timezone) {
    try {
        return date::locate_zone(std::string(timezone));
    } catch (const std::runtime_error&) {
        return date::locate_zone("Etc/UTC");
    }
}

}  // namespace

Time next_time_of_day(Time after, std::int64_t minute, std::string_view timezone) {
    const date::time_zone* zone = find_zone(timezone);
    const Moment now{std::chrono::microseconds{after.microseconds}};
    auto day = date::floor<date::days>(zone->to_local(now));
    for (;; day += date::days{1}) {
        const auto local = day + std::chrono::minutes{minute};
        const Moment moment = zone->to_sys(local, date::choose::earliest);
        if (moment > now) return {moment.time_since_epoch().count()};
    }
}

}  // namespace entrepot
