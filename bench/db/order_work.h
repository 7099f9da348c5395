#pragma once

#include "db/database.h"

namespace entrepot::bench {

/// How many statements one order takes, BEGIN and the like not counted.
inline constexpr int statements_of_an_order = 18;

/// Makes an organization with a shop and `products` products that never run out.
OrganizationId make_warehouse(Database& database, int products);

/// What taking an order of three lines costs the database: the key looked up, the shop and three
/// products read, the order, its lines, reservations and events written.
void take_order(Tx& tx, std::int64_t seed, int products);

/// Makes the words of a product's name, SKU and brand findable.
void index_product(Tx& tx, std::int64_t id);

/// Reads one product, as a scan does.
std::int64_t read_product(const Snapshot& snapshot, OrganizationId organization, std::int64_t id);

}  // namespace entrepot::bench
