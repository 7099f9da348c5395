#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/caller.h"
#include "base/codec.h"
#include "base/described.h"
#include "db/database.h"

/// Which orders a port at a grid takes: those of its shops, so that goods of one brand are picked
/// at one place, and those whose goods lie in bins or in its zones, so that nobody walks across the
/// hall. A zone is what the names of its shelves begin with.
namespace entrepot {

inline constexpr Limits port_shops{.max_items = 100};
inline constexpr Limits port_zones{.min_len = 1, .max_len = 20, .max_items = 20};

struct OrderFilter {
    std::vector<ShopId> shop_ids;
    std::vector<std::string> zones;
    std::int64_t version = 0;
};
constexpr auto describe(Type<OrderFilter>) {
    using F = OrderFilter;
    return described<F>(
        "OrderFilter", "Which orders a port at a grid takes.",
        field<&F::shop_ids>("Those of these shops; empty: of all.", port_shops),
        field<&F::zones>("Shelves that are walked to, by what their names begin with; empty: all.",
                         port_zones),
        field<&F::version>("Of the port; goes up with every change."));
}

struct OrderFilterWish {
    std::vector<ShopId> shop_ids;
    std::vector<std::string> zones;
};
constexpr auto describe(Type<OrderFilterWish>) {
    using W = OrderFilterWish;
    return described<W>(
        "OrderFilterWish", "Which orders a port at a grid is to take.",
        field<&W::shop_ids>("Those of these shops; empty: of all.", port_shops),
        field<&W::zones>("Shelves to walk to, by what their names begin with; empty: all. An order "
                         "is taken when each of its lines lies in a bin or on such a shelf, or one "
                         "lies only there.",
                         port_zones));
}

/// Refuses `port_not_found`.
OrderFilter get_order_filter(const Snapshot& snapshot, const Caller& caller, PortId port);

/// Orders that the port has in its slots stay. Refuses `port_not_found`, `shop_not_found`.
OrderFilter put_order_filter(Tx& tx, const Caller& caller, PortId port,
                             const OrderFilterWish& wish);

/// What the names of the shelves begin with that a port walks to; empty: all.
std::vector<std::string> zones_of_port(const Snapshot& snapshot, OrganizationId organization,
                                       PortId port);
/// Whether a shelf of that name is in one of the zones; there may be none.
bool is_in_zones(std::string_view shelf, const std::vector<std::string>& zones);

/// How many fulfillments of the site are ready to pick for whom the caller's port is.
std::int64_t count_ready_at_port(const Snapshot& snapshot, const Caller& caller);

/// Condition for rows of `fulfillments f`, with the organization as $1: the port, another
/// parameter, takes them. No port takes all.
#define PORT_TAKES(port) PORT_TAKES_SHOP(port) " AND" PORT_REACHES(port)

#define PORT_TAKES_SHOP(port)                                               \
    " (NOT EXISTS (SELECT 1 FROM port_shops s WHERE s.organization_id = $1" \
    " AND s.port_id = " port                                                \
    ") OR f.shop_id IN (SELECT s.shop_id FROM port_shops s"                 \
    " WHERE s.organization_id = f.organization_id AND s.port_id = " port "))"

/// Each line that is left lies in a bin or in the port's zones; or one lies in its zones only, for
/// an order that lies in several ports' zones is picked at one of these.
#define PORT_REACHES(port)                                                                        \
    " (NOT EXISTS (SELECT 1 FROM port_zones z WHERE z.organization_id = $1 AND z.port_id = " port \
    ") OR NOT EXISTS (" LINES_LEFT " AND NOT EXISTS (" UNITS_OF_LINE                              \
    " AND (l.kind = 'compartment' OR" IN_ZONES(                                                   \
        port) "))) OR EXISTS (" LINES_LEFT " AND EXISTS (" UNITS_OF_LINE                          \
              " AND" IN_ZONES(port) ") AND NOT EXISTS (" UNITS_OF_LINE                            \
                                    " AND l.kind = 'compartment')))"

#define LINES_LEFT                                                                       \
    "SELECT 1 FROM fulfillment_line_items y WHERE y.organization_id = f.organization_id" \
    " AND y.fulfillment_id = f.fulfillment_id AND y.quantity > y.picked_quantity"

/// Of the lots that are promised to it.
#define UNITS_OF_LINE                                                                        \
    "SELECT 1 FROM balances x JOIN locations l ON l.organization_id = x.organization_id"     \
    " AND l.location_id = x.location_id WHERE x.organization_id = f.organization_id"         \
    " AND x.site_id = f.site_id AND x.owner_id = y.owner_id AND x.product_id = y.product_id" \
    " AND x.quantity > 0 AND (x.lot = '' OR EXISTS (SELECT 1 FROM reservations r"            \
    " WHERE r.organization_id = f.organization_id AND r.order_id = f.order_id"               \
    " AND r.order_line_item_id = y.order_line_item_id AND r.lot = x.lot))"

#define IN_ZONES(port)                                                   \
    " (l.kind = 'shelf' AND EXISTS (SELECT 1 FROM port_zones z"          \
    " WHERE z.organization_id = f.organization_id AND z.port_id = " port \
    " AND substr(l.name, 1, length(z.zone)) = z.zone))"

}  // namespace entrepot
