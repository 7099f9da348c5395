#pragma once

#include <boost/json/object.hpp>

#include "http/openapi_schemas.h"
#include "http/route_types.h"

namespace entrepot::http {

/// What an operation answers: its success and every refusal, those of the mechanism included.
boost::json::object responses_of(const Operation& operation, Schemas& schemas);

/// The headers that answers carry, as `components/headers`.
boost::json::object answer_headers();

}  // namespace entrepot::http
