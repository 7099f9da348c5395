#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/ids.h"
#include "base/time.h"
#include "db/database.h"

/// What ports want of the grid, in rows: ports write them in their transactions, the grid's worker
/// follows. So nothing is lost when the program or the controller starts again.
///
///     wanted --a robot has it--> coming --it is before the worker--> open
///     open --the port is done--> released --it has left--> (none)
///     wanted <--other ports have it first--> held
///
/// Bins that go into the grid, or out of it, at a port: in_and_out.h.
namespace entrepot {

namespace bin_request {
inline constexpr std::string_view wanted = "wanted";
inline constexpr std::string_view held = "held";  ///< The grid is not asked for it yet.
inline constexpr std::string_view coming = "coming";
inline constexpr std::string_view open = "open";
inline constexpr std::string_view released = "released";
inline constexpr std::string_view taken = "taken";      ///< The worker took the open bin out.
inline constexpr std::string_view refused = "refused";  ///< The controller does not take it in.
/// It is to go in no longer, and whether the controller has it already is not known yet.
inline constexpr std::string_view withdrawn = "withdrawn";
/// Of no row: what the request was for has happened.
inline constexpr std::string_view done = "done";
}  // namespace bin_request

/// What a bin is asked for for.
namespace bin_purpose {
inline constexpr std::string_view use = "use";
inline constexpr std::string_view insert = "insert";  ///< It stands at the port and goes in.
inline constexpr std::string_view remove = "remove";  ///< It comes, and is taken out by hand.
}  // namespace bin_purpose

/// A row of `bin_requests`, with the numbers that the grid's controller knows.
struct BinRequest {
    BinRequestId bin_request_id;
    PortId port_id;
    std::int64_t grid_port = 0;
    BinId bin_id;
    std::int64_t number = 0;  ///< Of the bin.
    std::string state;
    Time updated_at;          ///< Since when it is in this state.
    Time due;                 ///< The earliest cut-off the bin is needed for; 0 for none.
    std::int64_t passed = 0;  ///< How often another port had the bin since it was asked for.
    std::string purpose = "use";
    std::string problem;  ///< Why the controller does not do it; '' when it does.
};

/// The bins that a port waits for or has open, in the order in which they are to come; not those
/// that go in.
std::vector<BinRequest> requests_of_port(const Snapshot& snapshot, OrganizationId organization,
                                         PortId port);
/// The bins of a port that are on their way in, and those taken out of which the controller has not
/// heard yet; oldest first.
std::vector<BinRequest> moves_of_port(const Snapshot& snapshot, OrganizationId organization,
                                      PortId port);
/// All requests of a site, oldest first.
std::vector<BinRequest> requests_of_site(const Snapshot& snapshot, OrganizationId organization,
                                         SiteId site);

/// The bin that stands open before the port's worker.
std::optional<BinRequest> open_bin(const Snapshot& snapshot, OrganizationId organization,
                                   PortId port);

/// Puts a bin behind those that the port waits for. Nothing when it waits for the bin already.
/// `due`: the earliest cut-off it is needed for.
void request_bin(Tx& tx, SiteId site, PortId port, BinId bin, Time due = {},
                 std::string_view purpose = bin_purpose::use);

/// The port is done with an open bin, or does not want one that is still to come.
void release_bin(Tx& tx, PortId port, BinId bin);
/// All that the port has and wants.
void release_all_bins(Tx& tx, PortId port);

/// Before another grid comes to the site: what nobody waits for any longer ends, and a bin that was
/// taken out is out.
void end_settled_requests(Tx& tx, SiteId site);

/// What became of a request: `state` is one of bin_request, '' ends it, `done` ends it and the
/// books say that the bin is in the grid, or out of it, as was asked. Nothing when the request is
/// no longer as it was read.
void note_request(Tx& tx, const BinRequest& request, std::string_view state,
                  std::string_view problem = "");

}  // namespace entrepot
