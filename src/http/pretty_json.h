#pragma once

#include <boost/json/value.hpp>
#include <string>

namespace entrepot::http {

/// JSON indented by two spaces, with a line break at the end: for files that people read and diff.
std::string pretty_json(const boost::json::value& value);

}  // namespace entrepot::http
