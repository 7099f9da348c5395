#pragma once

#include <cstdint>
#include <vector>

#include "base/ids.h"
#include "db/database.h"

/// Which bins will be needed next, in rows: planning writes them, the grid's worker tells its
/// controller, so that robots bring them up before a port asks for them.
namespace entrepot {

/// Numbers of bins, the most urgent first. No bin is in both.
struct BinsAhead {
    std::vector<std::int64_t> prepare;   ///< To be near the top, and not buried again.
    std::vector<std::int64_t> forecast;  ///< To be brought up when there is nothing else to do.

    bool operator==(const BinsAhead&) const = default;
};

BinsAhead read_bins_ahead(const Snapshot& snapshot, OrganizationId organization, SiteId site);

/// From now on these are needed next. Numbers of no bin of the site are left out. Writes nothing,
/// and answers false, when the same bins are to be prepared, and the same forecast, as before.
bool write_bins_ahead(Tx& tx, SiteId site, const BinsAhead& ahead);

}  // namespace entrepot
