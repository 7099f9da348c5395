#include "hooks/retry.h"

#include <date/date.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <sstream>

#include "base/text.h"

namespace entrepot::hooks {
namespace {

using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

constexpr std::array<seconds, most_attempts - 1> delays{
    seconds(5), minutes(5), minutes(30), hours(2),  hours(5),
    hours(10),  hours(14),  hours(20),   hours(24),
};

std::optional<seconds> parse_seconds(std::string_view text) {
    std::int64_t count = 0;
    const char* end = text.data() + text.size();
    const auto [stopped, error] = std::from_chars(text.data(), end, count);
    if (error != std::errc() || stopped != end || count < 0) return std::nullopt;
    return seconds(std::min<std::int64_t>(count, 1'000'000));
}

std::optional<seconds> parse_date(std::string_view text, Time now) {
    std::istringstream in{std::string(text)};
    date::sys_seconds moment;
    in >> date::parse("%a, %d %b %Y %H:%M:%S GMT", moment);
    if (in.fail()) return std::nullopt;
    const Time then{std::chrono::microseconds(moment.time_since_epoch()).count()};
    if (then < now) return std::nullopt;
    return std::chrono::ceil<seconds>(then - now);
}

}  // namespace

std::optional<seconds> base_delay(int failed) {
    if (failed < 1 || failed >= most_attempts) return std::nullopt;
    return delays[static_cast<std::size_t>(failed - 1)];
}

std::optional<seconds> parse_retry_after(std::string_view text, Time now) {
    const std::string_view asked = trim(text);
    if (const auto count = parse_seconds(asked)) return count;
    return parse_date(asked, now);
}

std::optional<Time> next_attempt(int failed, Time now, std::string_view retry_after,
                                 std::mt19937_64& random) {
    const auto base = base_delay(failed);
    if (!base) return std::nullopt;
    if (const auto asked = parse_retry_after(retry_after, now)) {
        return now + std::clamp(*asked, *base, 2 * *base);
    }
    const std::chrono::microseconds whole = *base;
    std::uniform_int_distribution<std::int64_t> jitter(0, whole.count() / 5);
    return now + whole + std::chrono::microseconds(jitter(random));
}

}  // namespace entrepot::hooks
