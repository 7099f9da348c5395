#pragma once

#include <string_view>

#include "catalog/types.h"
#include "db/database.h"

/// The rows of shops, below the rules of shops.cpp and admin_shops.cpp.
namespace entrepot {

/// Refuses `shop_not_found`.
Shop read_shop(const Snapshot& snapshot, OrganizationId organization, ShopId shop);

/// Refuses `shop_already_exists` when an active shop has this id.
void require_free_ext_shop_id(const Tx& tx, std::string_view ext_shop_id);

/// Writes a new shop bound to a token; sets its id, times and version. Emits `shops.create`.
void insert_shop(Tx& tx, Shop& shop, TokenId token);

/// Writes the shop as it is now with its next version. Emits `shops.update`.
void save_shop(Tx& tx, Shop& shop);

void bind_token(Tx& tx, ShopId shop, TokenId token);

}  // namespace entrepot
