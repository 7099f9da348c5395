#include "orders/handlers.h"

#include <fmt/format.h>

#include <algorithm>

namespace entrepot {
namespace {

constexpr Sql read_handlers{
    "orders.read_handlers",
    "SELECT f.fulfillment_id, f.port_id <> 0, COALESCE(p.name, ''), f.handled_by,"
    " CASE WHEN f.held_since <> 0 THEN f.held_since ELSE f.begun_at END"
    " FROM fulfillments f LEFT JOIN ports p ON p.organization_id = f.organization_id"
    " AND p.port_id = CASE WHEN f.port_id <> 0 THEN f.port_id ELSE f.begun_port_id END"
    " WHERE f.organization_id = $1 AND f.order_id = $2 AND f.status <> 'cancelled'"
    " AND f.handled_by <> '' ORDER BY f.fulfillment_id"};

struct HandlerRow {
    FulfillmentId fulfillment_id;
    bool at_port;
    std::string port;
    std::string user;
    Time since;
};

}  // namespace

std::vector<Handler> handlers_of(const Snapshot& snapshot, OrganizationId organization,
                                 OrderId order) {
    std::vector<Handler> handlers;
    for (HandlerRow& row : snapshot.rows<HandlerRow>(read_handlers, organization, order)) {
        handlers.push_back({row.fulfillment_id, row.at_port, std::move(row.port),
                            std::move(row.user), std::nullopt});
        if (row.since != Time{}) handlers.back().since = row.since;
    }
    return handlers;
}

std::string who_has_it(const std::vector<Handler>& handlers) {
    const auto holder = std::ranges::find_if(handlers, &Handler::at_port);
    if (holder == handlers.end()) return "";
    return fmt::format(
        "{} has it at {}{}{}.", holder->user, holder->port.empty() ? "a port" : holder->port,
        holder->since ? " since " : "", holder->since ? to_rfc3339(*holder->since) : std::string());
}

}  // namespace entrepot
