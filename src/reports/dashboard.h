#pragma once

#include "base/caller.h"
#include "db/database.h"
#include "reports/types.h"

namespace entrepot {

/// Counts of the caller's organization, all sites together.
Dashboard dashboard(const Snapshot& snapshot, const Caller& caller);

}  // namespace entrepot
