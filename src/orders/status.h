#pragma once

#include <string>

#include "orders/facts.h"

namespace entrepot {

struct OrderStanding {
    OrderStatus status = OrderStatus::open;
    std::string waiting_reason;  ///< In words; '' when nothing keeps it.
};

/// Where an order stands: the one place that says it.
OrderStanding derive_standing(const OrderFacts& facts);

/// Writes the standing that follows from the facts when it differs from the row's, and emits
/// `orders.update`. With `touch` the row's version grows in any case (something else of the order
/// changed). Updates the facts' row.
void write_standing(Tx& tx, OrderFacts& facts, bool touch = false);

}  // namespace entrepot
