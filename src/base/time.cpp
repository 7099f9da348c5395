#include "base/time.h"

#include <fmt/compile.h>
#include <fmt/format.h>

namespace entrepot {
namespace {

using std::chrono::day;
using std::chrono::days;
using std::chrono::month;
using std::chrono::sys_days;
using std::chrono::year;
using std::chrono::year_month_day;

constexpr std::int64_t second_us = 1'000'000;
constexpr std::int64_t minute_us = 60 * second_us;
constexpr std::int64_t day_us = 24 * 60 * minute_us;
constexpr std::int64_t end_of_9999_us =
    sys_days{year{10000} / month{1} / day{1}}.time_since_epoch().count() * day_us;

/// Walks through a text; each step says whether the text went on as expected.
class Reader {
  public:
    explicit Reader(std::string_view text) : text_(text) {}

    bool done() const { return text_.empty(); }
    bool skip(std::string_view any_of) {
        if (text_.empty() || any_of.find(text_.front()) == std::string_view::npos) return false;
        last_ = text_.front();
        text_.remove_prefix(1);
        return true;
    }
    /// Reads exactly `digits` digits, a number from `least` to `most`.
    bool number(int digits, int least, int most, int& value) {
        value = 0;
        for (int at = 0; at < digits; ++at) {
            if (!skip("0123456789")) return false;
            value = value * 10 + (last_ - '0');
        }
        return value >= least && value <= most;
    }
    /// Reads a fraction's digits; what is finer than a microsecond is cut off.
    bool fraction(std::int64_t& microseconds) {
        std::int64_t unit = second_us;
        if (!skip("0123456789")) return false;
        do {
            unit /= 10;
            microseconds += unit * (last_ - '0');
        } while (skip("0123456789"));
        return true;
    }
    char last() const { return last_; }

  private:
    std::string_view text_;
    char last_ = 0;
};

bool read_date(Reader& reader, std::int64_t& microseconds) {
    int years = 0;
    int months = 0;
    int days_of_month = 0;
    if (!reader.number(4, 0, 9999, years) || !reader.skip("-")) return false;
    if (!reader.number(2, 1, 12, months) || !reader.skip("-")) return false;
    if (!reader.number(2, 1, 31, days_of_month)) return false;
    const year_month_day date{year{years}, month{static_cast<unsigned>(months)},
                              day{static_cast<unsigned>(days_of_month)}};
    if (!date.ok()) return false;
    microseconds += sys_days{date}.time_since_epoch().count() * day_us;
    return true;
}

bool read_time_of_day(Reader& reader, std::int64_t& microseconds, bool& leap_second) {
    int hours = 0;
    int minutes = 0;
    int seconds = 0;
    if (!reader.number(2, 0, 23, hours) || !reader.skip(":")) return false;
    if (!reader.number(2, 0, 59, minutes) || !reader.skip(":")) return false;
    if (!reader.number(2, 0, 60, seconds)) return false;
    leap_second = seconds == 60;
    microseconds += (hours * 60 + minutes) * minute_us + seconds * second_us;
    return !reader.skip(".") || reader.fraction(microseconds);
}

bool read_offset(Reader& reader, std::int64_t& microseconds) {
    if (reader.skip("Zz")) return true;
    if (!reader.skip("+-")) return false;
    const int sign = reader.last() == '+' ? 1 : -1;
    int hours = 0;
    int minutes = 0;
    if (!reader.number(2, 0, 23, hours) || !reader.skip(":")) return false;
    if (!reader.number(2, 0, 59, minutes)) return false;
    microseconds -= sign * (hours * 60 + minutes) * minute_us;
    return true;
}

class SystemClock : public Clock {
  public:
    Time now() const override {
        const auto since = std::chrono::system_clock::now().time_since_epoch();
        return {std::chrono::duration_cast<std::chrono::microseconds>(since).count()};
    }
};

}  // namespace

std::string to_rfc3339(Time time) {
    const std::chrono::sys_time<std::chrono::microseconds> moment{
        std::chrono::microseconds{time.microseconds}};
    const auto midnight = std::chrono::floor<days>(moment);
    const year_month_day date{midnight};
    const std::int64_t of_day = (moment - midnight).count();
    const std::int64_t seconds = of_day / second_us;
    const std::int64_t fraction = of_day % second_us;
    std::string text;
    const auto out = std::back_inserter(text);
    fmt::format_to(out, FMT_COMPILE("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}"),
                   static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                   static_cast<unsigned>(date.day()), seconds / 3600, seconds / 60 % 60,
                   seconds % 60);
    if (fraction != 0) fmt::format_to(out, FMT_COMPILE(".{:06}"), fraction);
    text += 'Z';
    return text;
}

std::optional<Time> from_rfc3339(std::string_view text) {
    Reader reader(text);
    std::int64_t microseconds = 0;
    bool leap_second = false;
    if (!read_date(reader, microseconds) || !reader.skip("Tt ")) return std::nullopt;
    if (!read_time_of_day(reader, microseconds, leap_second)) return std::nullopt;
    if (!read_offset(reader, microseconds) || !reader.done()) return std::nullopt;
    // A leap second is only ever the last one of a day in UTC; we count it as the next day's first.
    if (leap_second && microseconds % day_us >= second_us) return std::nullopt;
    if (microseconds < 0 || microseconds >= end_of_9999_us) return std::nullopt;
    return Time{microseconds};
}

const Clock& system_clock() {
    static const SystemClock clock;
    return clock;
}

}  // namespace entrepot
