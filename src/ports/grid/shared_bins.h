#pragma once

#include <cstdint>
#include <set>

#include "base/caller.h"
#include "db/database.h"

namespace entrepot {

/// Of the bins that the caller's port waits for and others want as well, those are held back that
/// another port gets first (planning/two_ports.h); the others are asked for. One that is open at
/// the port before is asked for, too, so that it comes straight from there; and so is one that
/// nobody has yet, when the port had nothing else to do.
void arrange_shared_bins(Tx& tx, const Caller& caller);

/// Numbers of the bins that other ports of the site have or want.
std::set<std::int64_t> bins_of_other_ports(const Snapshot& snapshot, const Caller& caller);

}  // namespace entrepot
