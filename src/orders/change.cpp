#include <utility>

#include "base/json.h"
#include "orders/read.h"
#include "orders/status.h"
#include "stock/reservations.h"

namespace entrepot {
namespace {

constexpr Sql change_sql{"orders.change",
                         "UPDATE orders SET tags = $3, notes = $4, destination = $5,"
                         " paid = $6, shipping_method = $7, updated_at = $8,"
                         " version = version + 1"
                         " WHERE organization_id = $1 AND order_id = $2"};

constexpr Sql cancel_sql{
    "orders.mark_cancelled",
    "UPDATE orders SET status = 'cancelled', cancelled_as = order_id, waiting_reason = '',"
    " updated_at = $3, version = version + 1"
    " WHERE organization_id = $1 AND order_id = $2 AND status <> 'cancelled'"
    " RETURNING version"};

constexpr Sql unqueue_sql{
    "orders.unqueue", "DELETE FROM preparation_queue WHERE organization_id = $1 AND order_id = $2"};

constexpr Sql fulfill_requests_sql{
    "orders.fulfill_cancellation_requests",
    "UPDATE cancellation_requests SET cancelled_at = $3, version = version + 1"
    " WHERE organization_id = $1 AND order_id = $2 AND status = 'accepted' AND cancelled_at = 0"};

template <class T>
void apply(const Patch<T>& patch, std::string& column) {
    if (patch.state == Patch<T>::State::absent) return;
    if constexpr (std::is_same_v<T, std::string>) {
        column = patch.is_null() ? std::string() : patch.value;
    } else {
        column = to_json(patch.is_null() ? T{} : patch.value);
    }
}

/// Names of the members that were sent, for the timeline.
std::string changed_members(const OrderChange& change) {
    std::vector<std::string> names;
    if (change.tags.state != decltype(change.tags)::State::absent) names.emplace_back("tags");
    if (change.notes.state != decltype(change.notes)::State::absent) names.emplace_back("notes");
    if (change.destination.state != decltype(change.destination)::State::absent) {
        names.emplace_back("destination");
    }
    if (change.paid) names.emplace_back("paid");
    if (change.shipping_method.state != decltype(change.shipping_method)::State::absent) {
        names.emplace_back("shipping_method");
    }
    return R"({"changed":)" + to_json(names) + "}";
}

}  // namespace

Order change_order(Tx& tx, const Caller& caller, OrderId id, const OrderChange& change) {
    OrderRow row = require_order(tx, caller, id);
    apply(change.tags, row.tags);
    apply(change.notes, row.notes);
    apply(change.destination, row.destination);
    const bool was_paid = std::exchange(row.paid, change.paid.value_or(row.paid));
    apply(change.shipping_method, row.shipping_method);
    tx.run(change_sql, tx.organization(), id, row.tags, row.notes, row.destination, row.paid,
           row.shipping_method, tx.now());
    const auto members = changed_members(change);
    if (members != R"({"changed":[]})") add_history(tx, id, caller.name, "changed", members);
    queue_for_preparation(tx, id);  // the rules look at the tags
    if (row.paid == was_paid) {
        tx.emit({"orders.update", "order", id.value, row.version + 1, {}});
    } else {
        refresh_order_status(tx, id);  // tells of the change
    }
    return get_order(tx, caller, id);
}

void mark_cancelled(Tx& tx, const Caller& caller, OrderId order) {
    const auto version = tx.maybe<std::int64_t>(cancel_sql, tx.organization(), order, tx.now());
    if (!version) return;
    tx.run(unqueue_sql, tx.organization(), order);
    tx.run(fulfill_requests_sql, tx.organization(), order, tx.now());
    add_history(tx, order, caller.name, "cancelled");
    tx.emit({"orders.update", "order", order.value, *version, {}});
}

}  // namespace entrepot
