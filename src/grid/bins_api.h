#pragma once

#include "base/caller.h"
#include "db/database.h"
#include "grid/bin_types.h"
#include "http/paging.h"
#include "http/route_types.h"

/// The app's endpoints about bins.
namespace entrepot {

/// A bin with all that lies in it. Refuses `bin_not_found`.
BinPicture picture_of(const Snapshot& snapshot, OrganizationId organization, BinId bin);

http::Page<Bin> list_bins(const Snapshot& snapshot, const Caller& caller,
                          const http::Query<BinQuery>& query);

/// Refuses `bin_not_found`.
Bin get_bin(const Snapshot& snapshot, const Caller& caller, BinId bin);
BinPicture get_bin_picture(const Snapshot& snapshot, const Caller& caller, BinId bin);

/// Refuses `site_not_found`, `bin_already_exists`.
MadeBins create_bins_in_app(Tx& tx, const Caller& caller, const NewBins& bins);

/// Refuses `bin_not_found`, `bin_not_empty`, `bin_at_port`.
Bin change_bin(Tx& tx, const Caller& caller, BinId bin, const BinPatch& patch);

}  // namespace entrepot
