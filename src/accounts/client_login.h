#pragma once

#include "accounts/clients.h"
#include "accounts/oauth_parameters.h"
#include "http/message.h"

namespace entrepot {

/// The integration that sends an OAuth request, shown by its secret: in the body or by HTTP Basic,
/// not both. Throws Refusal `invalid_client` or `invalid_request`.
Client require_client(const Snapshot& snapshot, const http::Request& request,
                      const OAuthParameters& parameters);

}  // namespace entrepot
