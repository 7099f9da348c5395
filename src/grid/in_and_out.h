#pragma once

#include "grid/bin_requests.h"
#include "grid/bins.h"

/// Bins that are put into the grid, or taken out of it, at a port: wishes in rows that the grid's
/// worker follows (loop/take_in.h, loop/reconcile.h).
///
///     in:   wanted --the controller knows no such bin--> coming --it has it--> (none), inside
///           wanted --it has such a bin, or won't--> refused
///           coming --it is set aside--> withdrawn --the controller has it--> (none), inside
///                                       withdrawn --the controller has it not--> (none)
///     out:  wanted --> coming --> open --the worker took it--> taken --it is told--> (none)
///           taken --the controller won't, and it is put back--> released
namespace entrepot {

/// Whether a port asks for the bin to take it out of the grid: it is not for anything else then.
bool is_leaving(const Snapshot& snapshot, OrganizationId organization, BinId bin);

/// A bin stands at the port and is to go in. One that was refused, or set aside here, is tried
/// again. Refuses `bin_inside`, `bin_not_empty`, `bin_at_port`.
void request_insert(Tx& tx, SiteId site, PortId port, BinId bin);

/// The bin is set aside. One of which the controller was asked already may have gone in all the
/// same; the row says so until that is known. Refuses `bin_not_asked_for`.
void drop_insert(Tx& tx, PortId port, std::int64_t number);
/// All that the controller was not asked for yet, or does not do.
void drop_inserts(Tx& tx, PortId port);

/// The bin is to come and be taken out. Refuses `bin_outside`, `bin_not_empty`, `bin_at_port`.
void request_removal(Tx& tx, SiteId site, PortId port, BinId bin);

/// The open bin was taken out by hand. Refuses `bin_not_empty` when something was put in meanwhile.
void note_taken_out(Tx& tx, const BinRequest& open);

/// A bin that was taken out stands at the port again, for the controller does not let it go; it
/// goes back into the grid. Refuses `bin_not_asked_for` when it is out, or was never taken out
/// here.
void put_back_in(Tx& tx, PortId port, std::int64_t number);

}  // namespace entrepot
