#pragma once

#include "accounts/list_query.h"
#include "accounts/site_types.h"
#include "base/caller.h"
#include "db/database.h"
#include "http/routes.h"

namespace entrepot {

http::Page<Port> list_ports(const Snapshot& snapshot, const Caller& caller,
                            const http::Query<ListQuery>& query);
/// Throws `port_not_found`.
Port get_port(const Snapshot& snapshot, const Caller& caller, PortId port);
/// Refuses `site_not_found`, `name_taken` and `grid_port_taken`.
Port create_port(Tx& tx, const Caller& caller, const NewPort& wish);
/// Refuses `port_not_found`, `name_taken`, `grid_port_taken`, and `port_busy` while a task is under
/// way. Devices of a port that is no longer active offer no sign-in.
Port change_port(Tx& tx, const Caller& caller, PortId port, const PortPatch& patch);

/// Throws `port_not_found`.
Port port_of(const Snapshot& snapshot, OrganizationId organization, PortId port);

}  // namespace entrepot
