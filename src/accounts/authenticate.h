#pragma once

#include <string_view>

#include "base/caller.h"
#include "db/database.h"
#include "http/message.h"
#include "http/route_types.h"

namespace entrepot {

/// Who sent this request, and whether they may: called by the edge before each route, so it costs
/// one query. Throws `unauthorized` (none, unknown, revoked, ended) or
/// `could_not_validate_credentials` (known, but not allowed this). A route for nobody in particular
/// gets whoever is known, by token or session, and never a refusal.
Caller authenticate(const Snapshot& snapshot, const http::Request& request, const http::Need& need);

/// Whose access token a request carries, may it be used or not: also one that was revoked. Nobody
/// when there is none that is known.
Caller refused_caller(const Snapshot& snapshot, const http::Request& request);

/// Whether secrets may travel with this request: over TLS, or within this machine.
bool is_safe_transport(const http::Request& request);

/// Throws `login_needs_https` when a secret would travel in the clear: plain HTTP from another
/// machine. Behind a proxy on this machine the proxy answers for that.
void require_safe_transport(const http::Request& request);

/// Throws `could_not_validate_credentials` unless the request carries `X-Entrepot: 1`, which no
/// other site's form or link can send.
void require_own_page(const http::Request& request);

}  // namespace entrepot
