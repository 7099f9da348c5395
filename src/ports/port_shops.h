#pragma once

#include <cstdint>
#include <vector>

#include "base/caller.h"
#include "base/codec.h"
#include "base/described.h"
#include "db/database.h"

/// Whose orders a port at a grid takes: goods of one brand are then picked at one place.
namespace entrepot {

struct PortShops {
    std::vector<ShopId> shop_ids;
    std::int64_t version = 0;
};
constexpr auto describe(Type<PortShops>) {
    return described<PortShops>(
        "PortShops", "Whose orders a port at a grid takes.",
        field<&PortShops::shop_ids>("The shops; empty: all.", {.max_items = 100}),
        field<&PortShops::version>("Of the port; goes up with every change."));
}

struct PortShopsWish {
    std::vector<ShopId> shop_ids;
};
constexpr auto describe(Type<PortShopsWish>) {
    return described<PortShopsWish>(
        "PortShopsWish", "Whose orders a port at a grid is to take.",
        field<&PortShopsWish::shop_ids>("The shops; empty: all.", {.max_items = 100}));
}

/// Refuses `port_not_found`.
PortShops get_port_shops(const Snapshot& snapshot, const Caller& caller, PortId port);

/// Orders that the port has in its slots stay. Refuses `port_not_found`, `shop_not_found`.
PortShops put_port_shops(Tx& tx, const Caller& caller, PortId port, const PortShopsWish& wish);

/// How many fulfillments of the site are ready to pick for whom the caller's port is.
std::int64_t count_ready_at_port(const Snapshot& snapshot, const Caller& caller);

/// Condition for rows of `fulfillments f`, with the organization as $1: the port, another
/// parameter, takes them. No port takes all.
#define PORT_TAKES(port)                                                    \
    " (NOT EXISTS (SELECT 1 FROM port_shops s WHERE s.organization_id = $1" \
    " AND s.port_id = " port                                                \
    ") OR f.shop_id IN (SELECT s.shop_id FROM port_shops s"                 \
    " WHERE s.organization_id = f.organization_id AND s.port_id = " port "))"

}  // namespace entrepot
