#include "catalog/admin_shops.h"

#include "accounts/audit.h"
#include "base/json.h"
#include "catalog/errors.h"
#include "catalog/rules.h"
#include "catalog/shop_rows.h"
#include "catalog/sql_text.h"

namespace entrepot {
namespace {

constexpr char columns[] =
    "SELECT s.shop_id, s.name, s.ext_shop_id, COALESCE(i.name, ''), s.site_id, "
    "COALESCE(w.name, ''), s.owner_id, s.partial_shipments, s.timezone, s.active, s.created_at, "
    "s.updated_at, s.version FROM shops s "
    "LEFT JOIN sites w ON w.organization_id = s.organization_id AND w.site_id = s.site_id "
    "LEFT JOIN access_tokens t ON t.token_id = s.token_id "
    "LEFT JOIN integrations i ON i.integration_id = t.integration_id "
    "WHERE s.organization_id = $1 ";

void note_switch(Tx& tx, const Caller& caller, const Shop& before, const Shop& after) {
    if (before.active == after.active) return;
    audit(tx, caller, after.active ? "activated" : "deactivated", "shop", after.shop_id.value);
}

}  // namespace

std::vector<AdminShop> list_admin_shops(const Snapshot& snapshot, OrganizationId organization,
                                        ShopId after, std::int64_t limit) {
    static constexpr auto text =
        join_sql(columns, "AND s.shop_id > $2 ORDER BY s.shop_id LIMIT $3");
    static constexpr Sql sql{"catalog.admin_shops", sql_view(text)};
    return snapshot.rows<AdminShop>(sql, organization, after, limit);
}

AdminShop get_admin_shop(const Snapshot& snapshot, OrganizationId organization, ShopId shop) {
    static constexpr auto text = join_sql(columns, "AND s.shop_id = $2");
    static constexpr Sql sql{"catalog.admin_shop", sql_view(text)};
    auto found = snapshot.maybe<AdminShop>(sql, organization, shop);
    if (found) return std::move(*found);
    throw Refusal(errors::shop_not_found,
                  "There is no shop " + std::to_string(shop.value) + " in this organization.");
}

AdminShop change_admin_shop(Tx& tx, const Caller& caller, ShopId id,
                            const AdminShopChange& change) {
    const Shop before = read_shop(tx, caller.organization, id);
    Shop shop = before;
    if (change.name) require_not_blank("name", *change.name);
    shop.name = change.name.value_or(shop.name);
    shop.partial_shipments = change.partial_shipments.value_or(shop.partial_shipments);
    shop.active = change.active.value_or(shop.active);
    if (shop.active && !before.active) require_free_ext_shop_id(tx, shop.ext_shop_id);
    if (to_json(shop) != to_json(before)) {
        save_shop(tx, shop);
        note_switch(tx, caller, before, shop);
    }
    return get_admin_shop(tx, caller.organization, id);
}

}  // namespace entrepot
