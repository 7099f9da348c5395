#pragma once

#include "base/caller.h"
#include "catalog/types.h"
#include "db/database.h"

namespace entrepot {

/// A shop as Admin shows it.
struct AdminShop {
    ShopId shop_id;
    std::string name;
    std::string ext_shop_id;
    std::string integration_name;
    SiteId site_id;
    std::string site_name;
    OwnerId owner_id;
    bool partial_shipments = false;
    std::string timezone;
    bool active = true;
    Time created_at;
    Time updated_at;
    std::int64_t version = 0;
};
constexpr auto describe(Type<AdminShop>) {
    return described<AdminShop>(
        "AdminShop", "A shop and the integration that made it.",
        field<&AdminShop::shop_id>("Our number of the shop."),
        field<&AdminShop::name>("The shop's name as people read it."),
        field<&AdminShop::ext_shop_id>("The integration's id of the shop."),
        field<&AdminShop::integration_name>("The integration that acts for it."),
        field<&AdminShop::site_id>("The warehouse its orders are sent to."),
        field<&AdminShop::site_name>("The name of that warehouse."),
        field<&AdminShop::owner_id>("Whose goods it sells; 1 is the organization itself."),
        field<&AdminShop::partial_shipments>(
            "Whether an order with some lines in stock is split and the rest waits."),
        field<&AdminShop::timezone>("IANA name of the shop's time zone."),
        field<&AdminShop::active>("False after it was deleted or switched off."),
        field<&AdminShop::created_at>("When the shop was made."),
        field<&AdminShop::updated_at>("When it was last changed."),
        field<&AdminShop::version>("Counts the changes; also the ETag."));
}

/// What an Admin changes of a shop; what is left out stays.
struct AdminShopChange {
    std::optional<std::string> name;
    std::optional<bool> partial_shipments;
    std::optional<bool> active;
};
constexpr auto describe(Type<AdminShopChange>) {
    return described<AdminShopChange>(
        "AdminShopChange", "What is left out stays as it is.",
        field<&AdminShopChange::name>("The shop's name as people read it.",
                                      {.min_len = 1, .max_len = 200}),
        field<&AdminShopChange::partial_shipments>(
            "Whether orders are split when only some lines are in stock."),
        field<&AdminShopChange::active>("False switches the shop and its token off, true on."));
}

/// The organization's shops in the order they were made, from the one after `after`.
std::vector<AdminShop> list_admin_shops(const Snapshot& snapshot, OrganizationId organization,
                                        ShopId after, std::int64_t limit);

/// Refuses `shop_not_found`.
AdminShop get_admin_shop(const Snapshot& snapshot, OrganizationId organization, ShopId shop);

/// Refuses `shop_not_found`, and `shop_already_exists` when a shop is switched on whose
/// ext_shop_id another active shop has by now.
AdminShop change_admin_shop(Tx& tx, const Caller& caller, ShopId shop,
                            const AdminShopChange& change);

}  // namespace entrepot
