#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/codec.h"

namespace entrepot::simulation {

/// A time of day as clocks in the warehouse show it: 00:00 to 23:59, "HH:MM" in JSON.
struct ClockTime {
    std::int32_t minute = 0;  ///< Of the day.

    bool operator==(const ClockTime&) const = default;
};

/// "07:30"; hours may go beyond 23 for what ends after midnight.
std::string to_text(ClockTime time);
/// Nothing when the text is no time of day.
std::optional<ClockTime> clock_time_from(std::string_view text);

}  // namespace entrepot::simulation

namespace entrepot::codec {

template <>
struct Of<simulation::ClockTime> {
    static constexpr auto kind = Codec::Kind::text;
    static void decode(const boost::json::value& json, simulation::ClockTime& target, const Limits&,
                       DecodeErrors& errors);
    static void encode(std::string& out, simulation::ClockTime source) {
        encode_text(out, to_text(source));
    }
    static void schema(boost::json::object& out, const Limits&, SchemaSink&) {
        schema_text(out, Limits{.max_len = 5});
    }
};

}  // namespace entrepot::codec
