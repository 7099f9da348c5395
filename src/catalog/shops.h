#pragma once

#include <string>

#include "base/caller.h"
#include "catalog/types.h"
#include "db/database.h"

namespace entrepot {

/// What the other domains ask of a shop.
struct ShopRow {
    ShopId shop_id;
    std::string name;
    std::string ext_shop_id;
    SiteId site_id;
    OwnerId owner_id;
    bool partial_shipments = false;
    std::string timezone;  ///< IANA name.
    bool active = true;
};

/// The shop, active or not; refuses `shop_not_found`.
ShopRow shop_of(const Snapshot& snapshot, OrganizationId organization, ShopId shop);

/// The one check that an integration's call needs its shop: the shop the token is bound to.
/// Refuses `shop_not_found` when the token has not made one.
ShopId require_shop(const Caller& caller);

/// Makes the token's shop and binds the token to it. When the same integration had a shop of this
/// `ext_shop_id` that was deleted or whose token was revoked, that shop comes back, bound to this
/// token. Refuses `invalid_persmission`, `access_token_already_created_store`,
/// `shop_already_exists`, `site_not_found`.
Shop create_shop(Tx& tx, const Caller& caller, const NewShop& shop);

/// A shop as its own token sees it; every other shop is `shop_not_found`.
Shop get_shop(const Snapshot& snapshot, const Caller& caller, ShopId shop);

/// Sets what is given. Refuses as `create_shop` does.
Shop change_shop(Tx& tx, const Caller& caller, ShopId shop, const ShopChange& change);

/// Deactivates the shop; its token is refused from then on. Products and orders stay.
void delete_shop(Tx& tx, const Caller& caller, ShopId shop);

}  // namespace entrepot
