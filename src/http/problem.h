#pragma once

#include <string_view>

#include "base/refusal.h"
#include "http/message.h"

namespace entrepot::http {

/// A refusal as RFC 9457 says, with our `code`, `request_id` and the refusal's own members.
Response problem_response(const Refusal& refusal, std::string_view request_id);

/// A refusal as RFC 6749 says: `{"error": ..., "error_description": ...}`.
Response oauth_error_response(const Refusal& refusal);

/// The answer to anything thrown while a request was served: a Refusal's own, 503 when the outcome
/// of a commit is unknown, else 500. What is not a refusal is logged with the request id.
Response error_response(std::exception_ptr error, std::string_view request_id, bool oauth);

}  // namespace entrepot::http
