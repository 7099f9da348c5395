#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <vector>

#include "base/ids.h"
#include "db/database.h"

/// Where the bins of a site's grid stand, in rows: the grid's worker writes what its controller
/// tells, so that every process can tell how deep a bin lies and how far. Some seconds behind.
namespace entrepot {

/// Numbers from 0: the stack, seen from above, and the level in it, the lowest first.
struct BinPlace {
    std::int64_t number = 0;
    std::int64_t x = 0;
    std::int64_t y = 0;
    std::int64_t level = 0;

    bool operator==(const BinPlace&) const = default;
};

/// The cell of a port, by its number at the controller.
struct PortCell {
    std::int64_t grid_port = 0;
    std::int64_t x = 0;
    std::int64_t y = 0;

    bool operator==(const PortCell&) const = default;
};

/// What is to be written at once.
struct PlaceNews {
    std::vector<BinPlace> bins;
    std::vector<std::int64_t> gone;  ///< Numbers of bins that stand nowhere any longer.
    std::vector<PortCell> ports;
    bool ports_anew = false;  ///< Other cells of ports than these are void.
};

/// All bins whose place is known, by number.
std::vector<BinPlace> read_places(const Snapshot& snapshot, OrganizationId organization,
                                  SiteId site);

/// How many bins stand on each of these; those whose place is not known are left out.
std::map<std::int64_t, std::int64_t> blockers_on(const Snapshot& snapshot,
                                                 OrganizationId organization, SiteId site,
                                                 std::span<const std::int64_t> bins);

/// In a statement: how many bins stand on the one of a row of `bin_places`, by the row's name.
#define BINS_ON(place)                                                          \
    " (SELECT COUNT(*) FROM bin_places o WHERE o.organization_id = " place      \
    ".organization_id"                                                          \
    " AND o.site_id = " place ".site_id AND o.x = " place ".x AND o.y = " place \
    ".y"                                                                        \
    " AND o.level > " place ".level)"

/// What stands in the rows already is not written again.
void write_places(Tx& tx, SiteId site, const PlaceNews& news);

}  // namespace entrepot
