#pragma once

#include "base/refusal.h"

/// What the request log refuses.
namespace entrepot::errors {

inline constexpr ErrorCode logged_request_not_found{
    "logged_request_not_found", 404, "There is no such request in the log",
    "It may have been removed by its age, or because newer ones came."};

}  // namespace entrepot::errors
