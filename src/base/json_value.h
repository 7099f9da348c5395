#pragma once

#include <boost/json/value.hpp>
#include <string_view>

namespace entrepot {

/// Parses one JSON text (RFC 8259, UTF-8, nesting up to 32, no duplicate keys) into `arena`. Throws
/// Refusal `malformed_json` with a sentence that says where and why.
boost::json::value parse_json(std::string_view text, boost::json::storage_ptr arena = {});

}  // namespace entrepot
