#pragma once

#include <span>
#include <vector>

#include "orders/facts.h"
#include "orders/resolve.h"

/// Kits in orders: a line whose product is a kit is kept beside lines of its components, which are
/// promised, picked and reported as any others. What is said of the kit follows from them.
namespace entrepot {

/// The lines of a new order: its kits taken apart, the components in the kit's place. Writes the
/// kits' lines. Refuses `validation_error` when there are more than 1,000 lines then.
OrderFacts write_lines(Tx& tx, OrderRow row, OwnerId owner, const NewOrder& order,
                       const std::vector<ResolvedLine>& products);

/// Writes lines of an order, of kits or not, as the facts say.
void insert_order_lines(Tx& tx, OrderId order, OwnerId owner, std::span<const LineFacts> lines);

/// Writes the line of a kit; its components are lines of their own.
void insert_kit_line(Tx& tx, const KitLineFacts& kit);

/// The lines as the shop sent them, each kit with its components. Of a kit, whole kits count: one
/// is promised or picked when all that is in it is.
std::vector<OrderLine> shop_lines(const OrderFacts& facts);

}  // namespace entrepot
