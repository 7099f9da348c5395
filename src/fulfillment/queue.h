#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/caller.h"
#include "db/database.h"
#include "fulfillment/types.h"
#include "stock/locations.h"

/// The queue of fulfillments that are ready to pick, and what a port does with one.
namespace entrepot {

/// Gives the port the next fulfillment of its site that can be picked from shelves: rank, then due
/// time, then the oldest order. It is `in_progress` afterwards and has exactly this holder. Nothing
/// when none is ready. A port that already holds one is given that one again.
std::optional<FulfillmentRow> take_next(Tx& tx, const Caller& caller, SiteId site, PortId port);

/// As `take_next` for one order. Refuses `not_ready_to_pick`.
FulfillmentRow take_order(Tx& tx, const Caller& caller, SiteId site, PortId port, OrderId order);

/// Gives a port that works on several orders at once one more. Its order is prepared anew first
/// when its promises changed. Nothing when it is not ready any longer.
std::optional<FulfillmentRow> take_fulfillment(Tx& tx, const Caller& caller, PortId port,
                                               FulfillmentId fulfillment);

/// What is ready to pick of an order at a site, prepared anew first; none when nothing is.
std::optional<FulfillmentId> ready_of_order(Tx& tx, OrderId order, SiteId site);

/// What the port holds.
std::optional<FulfillmentRow> held_by(const Snapshot& snapshot, OrganizationId organization,
                                      PortId port);

/// How many fulfillments of the site are ready to pick.
std::int64_t count_ready(const Snapshot& snapshot, OrganizationId organization, SiteId site);

/// Units to take out of one place.
struct PlacePart {
    LocationId location;
    std::int64_t units = 0;
};

/// Out of which of these places units are taken; less when there are not so many.
using ChoosePlaces =
    std::function<std::vector<PlacePart>(std::span<const Place> places, std::int64_t units)>;

/// One place that has it all is better than several; else in the order of the places.
std::vector<PlacePart> fewest_places(std::span<const Place> places, std::int64_t units);

/// Where a port can take goods from.
struct PickReach {
    bool bins = false;  ///< Compartments of bins, besides shelves.
    /// Of the places that have what is wanted.
    ChoosePlaces choose = fewest_places;
    /// Units there that are planned for others already. Empty: none are.
    std::function<std::int64_t(const Place&, ProductId)> planned = {};
};

/// Steps for what is still to be picked and promised, in route order; places reported for a
/// line are left out for it. Places are bound only here, and only for the plan.
std::vector<PickStep> plan_picks(const Snapshot& snapshot, OrganizationId organization,
                                 FulfillmentId fulfillment, const PickReach& reach = {});

/// Puts a held fulfillment of which nothing is in the tote back into the queue; a deviated one
/// waits for a manager instead, and one whose order is being cancelled ends: with the last of them
/// the order is cancelled. Refuses `fulfillment_not_held`, `picked_goods_in_tote`.
void release(Tx& tx, const Caller& caller, FulfillmentId fulfillment);

/// Units of a line, of the lot its step named, were taken from a place into the tote. Refuses
/// `fulfillment_not_held`, `order_cancelled`, `picked_too_much`, `not_enough_at_location`,
/// `not_promised`.
void record_pick(Tx& tx, const Caller& caller, FulfillmentId fulfillment,
                 FulfillmentLineItemId line, LocationId from, std::int64_t quantity,
                 const std::string& lot = {});

/// Picked units of a line and lot go from the tote onto a shelf: they count in stock again and are
/// promised to whoever waits longest. Returns the units still in the tote; with none, `release` is
/// next. Refuses `fulfillment_not_held`, `not_in_tote`, `location_not_found`, `not_a_shelf`.
std::int64_t put_back_picked(Tx& tx, const Caller& caller, FulfillmentId fulfillment,
                             FulfillmentLineItemId line, LocationId to, std::int64_t quantity,
                             const std::string& lot = {});

/// The worker is done: `fulfilled`, or `deviated` when reported units are still open, or
/// `cancelled` when nothing is left of it. Refuses `fulfillment_not_held`, `nothing_reported`,
/// `order_cancelled`.
FulfillmentRow finish(Tx& tx, const Caller& caller, FulfillmentId fulfillment);

}  // namespace entrepot
