#pragma once

#include "accounts/oauth_types.h"
#include "db/database.h"
#include "http/message.h"

namespace entrepot {

/// Exchanges an authorization code for an access token (RFC 6749 section 4.1.3, RFC 7636). A second
/// use of a code revokes what the first one gave.
http::Response exchange_code(Tx& tx, const http::Request& request);

/// Ends an access token of the integration that asks (RFC 7009); one it does not have is fine.
http::Response revoke_access_token(Tx& tx, const http::Request& request);

OAuthMetadata oauth_metadata(const Snapshot& snapshot, const http::Request& request);

/// Where browsers and integrations reach this server: the operator's word, else where the request
/// came to. Without a slash at the end.
std::string origin_of(const http::Request& request);

}  // namespace entrepot
