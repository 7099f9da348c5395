#pragma once

#include <string>

#include "accounts/integration_types.h"
#include "accounts/list_query.h"
#include "base/caller.h"
#include "db/database.h"
#include "http/routes.h"

namespace entrepot {

/// Integrations registered in the caller's organization, oldest first, without secrets.
http::Page<Integration> list_integrations(const Snapshot& snapshot, const Caller& caller,
                                          const http::Query<ListQuery>& query);

/// Refuses `integration_not_found`.
Integration get_integration(const Snapshot& snapshot, const Caller& caller, IntegrationId id);

/// Registers software; the answer shows its secret, once. Refuses `redirect_url_invalid` and
/// `scopes_missing`.
Integration create_integration(Tx& tx, const Caller& caller, const NewIntegration& wish);

/// Refuses what `create_integration` refuses and `integration_not_found`. Scopes taken away are
/// gone from its tokens at once.
Integration change_integration(Tx& tx, const Caller& caller, IntegrationId id,
                               const IntegrationPatch& patch);

/// A new secret, shown once; the old one stays valid for 24 hours.
Integration rotate_secret(Tx& tx, const Caller& caller, IntegrationId id);

/// Ends all access tokens of the integration.
void revoke_integration(Tx& tx, const Caller& caller, IntegrationId id);

/// Its tokens are refused until it is activated again.
void deactivate_integration(Tx& tx, const Caller& caller, IntegrationId id);

}  // namespace entrepot
