#include "simulation/clock_time.h"

#include <fmt/format.h>

#include <boost/json/value.hpp>

namespace entrepot::simulation {
namespace {

/// Of two digits; -1 when they are none.
std::int32_t two_digits(std::string_view text) {
    const auto digit = [](char one) { return one >= '0' && one <= '9' ? one - '0' : -100; };
    return digit(text[0]) * 10 + digit(text[1]);
}

}  // namespace

std::string to_text(ClockTime time) {
    return fmt::format("{:02}:{:02}", time.minute / 60, time.minute % 60);
}

std::optional<ClockTime> clock_time_from(std::string_view text) {
    if (text.size() != 5 || text[2] != ':') return {};
    const std::int32_t hour = two_digits(text.substr(0, 2));
    const std::int32_t minute = two_digits(text.substr(3));
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59) return {};
    return ClockTime{hour * 60 + minute};
}

}  // namespace entrepot::simulation

namespace entrepot::codec {

void Of<simulation::ClockTime>::decode(const boost::json::value& json,
                                       simulation::ClockTime& target, const Limits&,
                                       DecodeErrors& errors) {
    const boost::json::string* text = json.if_string();
    const auto time = text == nullptr ? std::nullopt : simulation::clock_time_from(*text);
    if (!time) return errors.add("Must be a time of day as HH:MM, like 15:30.", "not_a_time");
    target = *time;
}

}  // namespace entrepot::codec
