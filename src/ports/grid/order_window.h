#pragma once

#include <map>
#include <set>

#include "db/database.h"
#include "planning/window.h"

namespace entrepot {

/// The orders of a site that are ready to pick, as the planner sees them.
struct OrderWindow {
    planning::Window orders;
    std::map<OrderId, FulfillmentId> fulfillments;  ///< What to take of each.
};

/// When an order has to be picked: what is to be picked immediately (rank 0) has no cut-off of its
/// own and is due at once; 0 when it has none.
Time due_by(std::int64_t rank, Time due_at);

/// How many of the oldest orders a port chooses from, and how often one is overtaken at most.
inline constexpr std::int64_t window_width = 200;
inline constexpr std::int32_t most_overtaken = 200;

/// Whether it counts how many bins stand on one, or is too dear to look up.
enum class Depth : std::uint8_t { ignored, counts };

/// Reads the oldest orders of the queue that a port takes (no port: all), each with the bins it
/// needs: of several bins of a product one of `coming` if it is among them, else one that is
/// prepared or forecast, else one on which least stands when `depth` counts, else the fullest.
OrderWindow read_window(const Snapshot& snapshot, OrganizationId organization, SiteId site,
                        const std::set<planning::BinNumber>& coming, PortId port = {},
                        Depth depth = Depth::ignored);

/// An order was taken: those of the window that are older were overtaken.
void note_overtaken(Tx& tx, const OrderWindow& window, std::size_t taken);

}  // namespace entrepot
