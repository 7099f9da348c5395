#include "fulfillment/queue.h"

#include <fmt/format.h>

#include "base/json.h"
#include "fulfillment/columns.h"
#include "fulfillment/errors.h"
#include "fulfillment/preparation.h"
#include "fulfillment/rows.h"
#include "orders/orders.h"

namespace entrepot {
namespace {

#define CANDIDATES                                                                   \
    "SELECT f.fulfillment_id, f.order_id, EXISTS (SELECT 1 FROM preparation_queue q" \
    " WHERE q.organization_id = f.organization_id AND q.order_id = f.order_id)"      \
    " FROM fulfillments f WHERE f.organization_id = $1"
#define IN_THE_QUEUE " AND f.site_id = $2 AND f.status = 'open'"
#define FIRST_OF_THEM " ORDER BY f.rank, f.due_at, f.order_id, f.fulfillment_id LIMIT 1"

constexpr Sql next_open{"queue.next_open", CANDIDATES IN_THE_QUEUE FIRST_OF_THEM};

/// In a site with a grid some goods lie in bins, which a port without one can't get.
constexpr Sql next_open_on_shelves{
    "queue.next_open_on_shelves", CANDIDATES IN_THE_QUEUE
    " AND NOT EXISTS (SELECT 1 FROM fulfillment_line_items i"
    " WHERE i.organization_id = f.organization_id AND i.fulfillment_id = f.fulfillment_id"
    " AND i.quantity - i.picked_quantity > (SELECT COALESCE(SUM(b.quantity), 0) FROM balances b"
    " JOIN locations l ON l.organization_id = b.organization_id AND l.location_id = b.location_id"
    " AND l.kind = 'shelf' WHERE b.organization_id = f.organization_id AND b.site_id = f.site_id"
    " AND b.owner_id = i.owner_id AND b.product_id = i.product_id AND b.quantity > "
    "0))" FIRST_OF_THEM};

constexpr Sql one_candidate{"queue.one_candidate", CANDIDATES " AND f.fulfillment_id = $2"};

constexpr Sql site_has_bins{
    "queue.site_has_bins",
    "SELECT 1 FROM bins WHERE organization_id = $1 AND site_id = $2 LIMIT 1"};

constexpr Sql open_of_order{
    "queue.open_of_order",
    "SELECT fulfillment_id FROM fulfillments WHERE organization_id = $1 AND order_id = $2"
    " AND site_id = $3 AND status = 'open' ORDER BY fulfillment_id LIMIT 1"};

constexpr Sql take_sql{
    "queue.take",
    "UPDATE fulfillments SET status = 'in_progress', port_id = $3, user_id = $4, held_since = $5,"
    " handled_by = $6, begun_port_id = $3, begun_at = $5, updated_at = $5, version = version + 1"
    " WHERE organization_id = $1 AND fulfillment_id = $2 AND status = 'open' AND port_id = 0"
    " RETURNING " FULFILLMENT_COLUMNS};

constexpr Sql held_sql{"queue.held_by",
                       "SELECT " FULFILLMENT_COLUMNS
                       " FROM fulfillments WHERE organization_id = $1 AND port_id = $2"
                       " ORDER BY held_since LIMIT 1"};

constexpr Sql ready_sql{"queue.count_ready",
                        "SELECT COUNT(*) FROM fulfillments WHERE organization_id = $1"
                        " AND site_id = $2 AND status = 'open'"};

struct Candidate {
    FulfillmentId fulfillment_id;
    OrderId order_id;
    bool changed;  ///< Its order is on the preparation's list: what is planned may be out of date.
};

std::optional<FulfillmentRow> take(Tx& tx, const Caller& caller, PortId port, FulfillmentId id) {
    auto row = tx.maybe<FulfillmentRow>(take_sql, tx.organization(), id, port, caller.user,
                                        tx.now(), caller.name);
    if (!row) return row;
    tell_fulfillment(tx, id);
    add_history(tx, row->order_id, caller.name, "pick_started",
                fmt::format(R"({{"fulfillment_id":{},"port_id":{}}})", id.value, port.value));
    return row;
}

/// The first in the queue, prepared anew first when its promises changed meanwhile.
std::optional<FulfillmentId> first_in_queue(Tx& tx, SiteId site) {
    const bool bins = tx.maybe<std::int64_t>(site_has_bins, tx.organization(), site).has_value();
    for (;;) {
        const auto next =
            tx.maybe<Candidate>(bins ? next_open_on_shelves : next_open, tx.organization(), site);
        if (!next) return std::nullopt;
        if (!next->changed) return next->fulfillment_id;
        prepare_order(tx, next->order_id);
    }
}

}  // namespace

std::optional<FulfillmentRow> take_next(Tx& tx, const Caller& caller, SiteId site, PortId port) {
    if (auto held = held_by(tx, tx.organization(), port)) return held;
    const auto next = first_in_queue(tx, site);
    if (!next) return std::nullopt;
    return take(tx, caller, port, *next);
}

FulfillmentRow take_order(Tx& tx, const Caller& caller, SiteId site, PortId port, OrderId order) {
    if (auto held = held_by(tx, tx.organization(), port)) {
        if (held->order_id == order) return *held;
        throw Refusal(errors::not_ready_to_pick, "This port holds another order; finish it first.");
    }
    const auto open = ready_of_order(tx, order, site);
    if (auto taken = open ? take(tx, caller, port, *open) : std::nullopt) return *taken;
    throw Refusal(errors::not_ready_to_pick,
                  "Nothing of this order is ready to pick here; another port may have it, or it "
                  "waits for stock.");
}

std::optional<FulfillmentRow> take_fulfillment(Tx& tx, const Caller& caller, PortId port,
                                               FulfillmentId fulfillment) {
    const auto candidate = tx.maybe<Candidate>(one_candidate, tx.organization(), fulfillment);
    if (!candidate) return std::nullopt;
    if (candidate->changed) prepare_order(tx, candidate->order_id);
    return take(tx, caller, port, fulfillment);
}

std::optional<FulfillmentId> ready_of_order(Tx& tx, OrderId order, SiteId site) {
    prepare_order(tx, order);
    return tx.maybe<FulfillmentId>(open_of_order, tx.organization(), order, site);
}

std::optional<FulfillmentRow> held_by(const Snapshot& snapshot, OrganizationId organization,
                                      PortId port) {
    return snapshot.maybe<FulfillmentRow>(held_sql, organization, port);
}

std::int64_t count_ready(const Snapshot& snapshot, OrganizationId organization, SiteId site) {
    return snapshot.one<std::int64_t>(ready_sql, organization, site);
}

}  // namespace entrepot
