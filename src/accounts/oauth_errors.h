#pragma once

#include "base/refusal.h"

/// What the OAuth endpoints refuse, with the names of RFC 6749 section 5.2.
namespace entrepot::errors {

inline constexpr ErrorCode invalid_request{"invalid_request", 400,
                                           "The OAuth request is not complete or not well formed",
                                           "Send each parameter once, as a form or as JSON."};
inline constexpr ErrorCode invalid_client{
    "invalid_client", 401, "The integration is not known or its secret is wrong",
    "Send `client_id` and `client_secret` of an active integration, in the body or as Basic."};
inline constexpr ErrorCode invalid_grant{
    "invalid_grant", 400, "The authorization code can't be used",
    "Codes work once, for 60 seconds, with the same `redirect_uri` and `code_verifier`; start the "
    "flow again."};
inline constexpr ErrorCode unsupported_grant_type{"unsupported_grant_type", 400,
                                                  "There is only one kind of grant",
                                                  "Send `grant_type=authorization_code`."};

}  // namespace entrepot::errors
