#include "fulfillment/holds.h"

#include <fmt/format.h>

#include "base/json.h"
#include "fulfillment/plans.h"
#include "fulfillment/preparation.h"
#include "orders/errors.h"
#include "orders/handlers.h"
#include "orders/read.h"

namespace entrepot {
namespace {

constexpr std::int64_t most_holds = 50;

constexpr Sql insert_hold{
    "holds.insert",
    "INSERT INTO order_holds (organization_id, order_id, hold_id, reason, kind, held_by,"
    " created_at) VALUES ($1, $2, $3, $4, $5, $6, $7)"};

constexpr Sql count_holds{"holds.count",
                          "SELECT COUNT(*) FROM order_holds WHERE organization_id = $1"
                          " AND order_id = $2"};

constexpr Sql delete_hold{"holds.delete",
                          "DELETE FROM order_holds WHERE organization_id = $1 AND order_id = $2"
                          " AND hold_id = $3"};

constexpr Sql select_hold{"holds.select",
                          "SELECT reason, kind, held_by FROM order_holds"
                          " WHERE organization_id = $1 AND order_id = $2 AND hold_id = $3"};
struct HoldRow {
    std::string reason;
    std::string kind;
    std::string held_by;
};

HoldRow require_hold(const Tx& tx, OrderId order, HoldId id) {
    auto hold = tx.maybe<HoldRow>(select_hold, tx.organization(), order, id);
    if (hold) return std::move(*hold);
    throw Refusal(errors::hold_not_found,
                  fmt::format("Order {} has no hold {}; read the order for those it has.",
                              order.value, id.value));
}

/// What a person stopped, no machine sets going.
void check_may_release(const Caller& caller, const HoldRow& hold) {
    if (caller.kind == Caller::Kind::user || hold.kind != name_of(HoldKind::user)) return;
    throw Refusal(errors::held_by_manager,
                  fmt::format("{} holds the order (\"{}\"); only a manager can release that.",
                              hold.held_by, hold.reason));
}

void check_not_over(const OrderRow& order) {
    if (order.status == name_of(OrderStatus::cancelled)) {
        throw Refusal(errors::order_cancelled,
                      "The order is cancelled; nothing of it can be held.");
    }
    if (order.status == name_of(OrderStatus::fulfilled) ||
        order.status == name_of(OrderStatus::shipped)) {
        throw Refusal(errors::order_already_fulfilled,
                      "All of the order is picked; nothing of it can be held.");
    }
}

void check_can_be_held(const Tx& tx, const OrderRow& order) {
    check_not_over(order);
    if (any_at_port(plans_of(tx, tx.organization(), order.order_id))) {
        throw Refusal(errors::picking_in_progress,
                      "A worker is picking the order; hold it when the port has let go of it. " +
                          who_has_it(handlers_of(tx, tx.organization(), order.order_id)));
    }
    if (tx.one<std::int64_t>(count_holds, tx.organization(), order.order_id) >= most_holds) {
        throw Refusal(errors::too_many_holds,
                      "The order has 50 holds; release some of them first.");
    }
}

/// The preparation blocks or frees what is queued; the order has changed in any case.
void settle(Tx& tx, const Caller& caller, OrderId order, std::string_view happening, HoldId hold,
            const std::string& reason) {
    add_history(tx, order, caller.name, happening,
                fmt::format(R"({{"hold_id":{},"reason":{}}})", hold.value, to_json(reason)));
    prepare_order(tx, order);
    refresh_order_status(tx, order);
}

}  // namespace

Hold hold_order(Tx& tx, const Caller& caller, OrderId id, const NewHold& asked) {
    check_can_be_held(tx, require_order(tx, caller, id));
    const bool by_user = caller.kind == Caller::Kind::user;
    const Hold hold{tx.next_id<HoldId>("hold"), asked.reason,
                    by_user ? HoldKind::user : HoldKind::integration, caller.name, tx.now()};
    tx.run(insert_hold, tx.organization(), id, *hold.hold_id, hold.reason, name_of(hold.kind),
           hold.by, tx.now());
    settle(tx, caller, id, "held", *hold.hold_id, hold.reason);
    return hold;
}

void release_hold(Tx& tx, const Caller& caller, OrderId id, HoldId hold_id) {
    require_order(tx, caller, id);
    const HoldRow hold = require_hold(tx, id, hold_id);
    check_may_release(caller, hold);
    tx.run(delete_hold, tx.organization(), id, hold_id);
    settle(tx, caller, id, "hold_released", hold_id, hold.reason);
}

OrderDetail hold_order_in_app(Tx& tx, const Caller& caller, OrderId order, const NewHold& hold) {
    hold_order(tx, caller, order, hold);
    return order_detail(tx, caller, order);
}

OrderDetail release_hold_in_app(Tx& tx, const Caller& caller, OrderId order, HoldId hold) {
    release_hold(tx, caller, order, hold);
    return order_detail(tx, caller, order);
}

}  // namespace entrepot
