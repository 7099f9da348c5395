#pragma once

#include "base/codec.h"

namespace entrepot {

/// A place in a shop's feed: a sequence, or a moment. Exactly one of the two is set.
struct FeedPoint {
    std::int64_t sequence = 0;
    Time time;
};

namespace codec {

template <>
struct Of<FeedPoint> {
    static constexpr auto kind = Codec::Kind::any;
    static void decode(const boost::json::value& json, FeedPoint& target, const Limits&,
                       DecodeErrors& errors);
    static void encode(std::string& out, const FeedPoint& source);
    static void schema(boost::json::object& out, const Limits&, SchemaSink&);
};

}  // namespace codec
}  // namespace entrepot
