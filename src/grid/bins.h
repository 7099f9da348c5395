#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "base/ids.h"
#include "db/database.h"

/// Bins in the books: their compartments are locations of the ledger, so what lies in them is
/// counted, promised and moved as on a shelf.
namespace entrepot {

/// Compartments a bin can be divided into.
inline constexpr std::array<std::int64_t, 4> layouts{1, 2, 4, 8};

/// A row of `bins`.
struct BinRow {
    BinId bin_id;
    SiteId site_id;
    std::int64_t number = 0;  ///< What its label says; 1 to 4,000,000, unique in its site.
    std::int64_t layout = 1;
    bool inside = true;  ///< False: taken out of the grid.
    std::int64_t version = 0;
};

/// A compartment and what it is part of.
struct CompartmentRow {
    LocationId location_id;
    BinId bin_id;
    std::int64_t number = 0;    ///< Of the bin.
    std::int64_t layout = 1;    ///< Of the bin.
    std::int64_t position = 1;  ///< 1 to `layout`.
};

std::optional<BinRow> find_bin(const Snapshot& snapshot, OrganizationId organization, BinId bin);

/// A bin of a site by the number on its label.
std::optional<BinRow> find_bin_by_number(const Snapshot& snapshot, OrganizationId organization,
                                         SiteId site, std::int64_t number);

/// Refuses `bin_not_found`.
BinRow require_bin(const Snapshot& snapshot, OrganizationId organization, BinId bin);

/// The compartments of a bin by position.
std::vector<CompartmentRow> compartments_of(const Snapshot& snapshot, OrganizationId organization,
                                            BinId bin);

/// The compartment that a location is; none when it is something else.
std::optional<CompartmentRow> find_compartment(const Snapshot& snapshot,
                                               OrganizationId organization, LocationId location);

/// New empty bins with the numbers `first` to `first + count - 1`, standing in the grid or, with
/// `inside` false, still outside. Refuses `validation_error` (layout, numbers),
/// `bin_already_exists`.
std::vector<BinId> create_bins(Tx& tx, SiteId site, std::int64_t first, std::int64_t count,
                               std::int64_t layout, bool inside = true);

/// Divides an empty bin otherwise: it has new compartments then. Refuses `bin_not_found`,
/// `bin_not_empty`, `bin_at_port`, `validation_error`.
void change_layout(Tx& tx, BinId bin, std::int64_t layout);

/// Refuses `bin_not_found`, `bin_not_empty`.
BinRow require_empty_bin(const Tx& tx, BinId bin);

/// An empty bin that no port asks for. Refuses `bin_not_found`, `bin_not_empty`, `bin_at_port`.
BinRow require_idle_bin(const Tx& tx, BinId bin);

/// An empty bin is taken out of the grid, or put in again, in the books alone. Refuses as
/// require_idle_bin.
void take_bin_out(Tx& tx, BinId bin);
void put_bin_in(Tx& tx, BinId bin);

/// The grid's controller has taken a bin in, or let it out.
void note_bin_moved(Tx& tx, BinId bin, bool inside);

/// Tells screens, and who works with the grid, that a site's bins have changed.
void tell_of_bins(Tx& tx, SiteId site);

/// What a controller is told of a bin: ten times its compartments, and how many hold something. 40
/// is an empty bin of four, 44 a full one.
std::int32_t content_code(const Snapshot& snapshot, OrganizationId organization, BinId bin);

}  // namespace entrepot
