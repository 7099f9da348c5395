#include "orders/orders.h"

namespace entrepot {
namespace {

constexpr Sql insert_history{
    "orders.insert_history",
    "INSERT INTO order_history (organization_id, order_id, history_id, at, actor, happening,"
    " details) VALUES ($1, $2, $3, $4, $5, $6, $7)"};

}  // namespace

void add_history(Tx& tx, OrderId order, std::string_view actor, std::string_view happening,
                 std::string_view details) {
    tx.run(insert_history, tx.organization(), order, tx.next("order_history"), tx.now(), actor,
           happening, details);
}

}  // namespace entrepot
