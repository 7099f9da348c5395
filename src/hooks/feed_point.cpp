#include "hooks/feed_point.h"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

namespace entrepot::codec {
namespace {

constexpr Limits a_sequence{.min = 1, .max = (std::int64_t{1} << 53) - 1};

}  // namespace

void Of<FeedPoint>::decode(const boost::json::value& json, FeedPoint& target, const Limits&,
                           DecodeErrors& errors) {
    if (json.is_string()) return decode_time(json, target.time, errors);
    if (json.is_number()) return decode_integer(json, target.sequence, a_sequence, errors);
    errors.add("Send a sequence (42) or a time (\"2026-11-23T09:00:00Z\").", "feed_point");
}

void Of<FeedPoint>::encode(std::string& out, const FeedPoint& source) {
    if (source.time) return encode_text(out, to_rfc3339(source.time));
    encode_integer(out, source.sequence);
}

void Of<FeedPoint>::schema(boost::json::object& out, const Limits&, SchemaSink&) {
    boost::json::object sequence;
    schema_integer(sequence, a_sequence);
    boost::json::object time;
    schema_text(time, Limits{.max_len = 40}, "date-time");
    out["anyOf"] = boost::json::array{std::move(sequence), std::move(time)};
}

}  // namespace entrepot::codec
