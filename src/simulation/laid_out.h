#pragma once

#include <boost/json/value.hpp>
#include <string>

namespace entrepot::simulation {

/// JSON for people to read and change: what fits into a line of 100 characters stands on one, so
/// that an order of a day is a line; members that are null are left out. Ends with a line break.
std::string laid_out(const boost::json::value& value);

}  // namespace entrepot::simulation
