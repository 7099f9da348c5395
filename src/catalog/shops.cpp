#include "catalog/shops.h"

#include "accounts/errors.h"
#include "base/json.h"
#include "catalog/errors.h"
#include "catalog/rules.h"
#include "catalog/shop_rows.h"

namespace entrepot {
namespace {

struct SiteChoice {
    SiteId site_id;
    std::string timezone;
};

/// The site named, or the organization's first.
SiteChoice choose_site(const Snapshot& snapshot, OrganizationId organization,
                       std::optional<SiteId> wanted) {
    static constexpr Sql sql{
        "catalog.choose_site",
        "SELECT site_id, timezone FROM sites WHERE organization_id = $1 AND active "
        "AND ($2 = 0 OR site_id = $2) ORDER BY site_id LIMIT 1"};
    const auto found = snapshot.maybe<SiteChoice>(sql, organization, wanted.value_or(SiteId{}));
    if (found) return *found;
    throw Refusal(errors::site_not_found,
                  wanted ? "The organization has no active site " + std::to_string(wanted->value) +
                               "; leave `site_id` out for the first one."
                         : "The organization has no site yet; add one in Admin, Sites.");
}

void refuse_second_shop(const Tx& tx, const Caller& caller) {
    static constexpr Sql sql{"catalog.shop_of_token",
                             "SELECT shop_id FROM shops WHERE token_id = $1"};
    const auto made = tx.maybe<ShopId>(sql, caller.token);
    if (!made) return;
    throw Refusal(errors::access_token_already_created_store,
                  "This token has made shop " + std::to_string(made->value) +
                      "; authorize the integration again to make another.");
}

[[noreturn]] void refuse_taken(std::string_view ext_shop_id) {
    throw Refusal(errors::shop_already_exists,
                  "The ext_shop_id \"" + std::string(ext_shop_id) +
                      "\" belongs to an active shop of this organization; use that shop's token, "
                      "delete the shop first, or send another ext_shop_id.");
}

struct Namesake {
    ShopId shop_id;
    bool active;
    std::optional<IntegrationId> integration_id;
    std::optional<Time> revoked_at;
};

/// The caller's own shop of this name that lost its token or was deleted, for it to have back.
ShopId shop_to_bring_back(const Tx& tx, const Caller& caller, const std::string& ext_shop_id) {
    static constexpr Sql sql{
        "catalog.shops_of_ext_id",
        "SELECT s.shop_id, s.active, t.integration_id, t.revoked_at FROM shops s "
        "LEFT JOIN access_tokens t ON t.token_id = s.token_id "
        "WHERE s.organization_id = $1 AND s.ext_shop_id = $2 ORDER BY s.active DESC, s.shop_id "
        "DESC"};
    for (const auto& shop : tx.rows<Namesake>(sql, caller.organization, ext_shop_id)) {
        const bool own = shop.integration_id == caller.integration;
        const bool revoked = shop.revoked_at && *shop.revoked_at;
        if (own && (!shop.active || revoked)) return shop.shop_id;
        if (shop.active) refuse_taken(ext_shop_id);
    }
    return {};
}

Shop bring_back(Tx& tx, const Caller& caller, ShopId id, const NewShop& wish) {
    Shop shop = read_shop(tx, caller.organization, id);
    shop.name = wish.name;
    shop.active = true;
    if (wish.site_id) shop.site_id = *wish.site_id;
    if (wish.timezone) shop.timezone = *wish.timezone;
    if (wish.partial_shipments) shop.partial_shipments = *wish.partial_shipments;
    bind_token(tx, id, caller.token);
    save_shop(tx, shop);
    return shop;
}

void check_names(const std::optional<std::string>& name,
                 const std::optional<std::string>& ext_shop_id,
                 const std::optional<std::string>& timezone) {
    if (name) require_not_blank("name", *name);
    if (ext_shop_id) require_not_blank("ext_shop_id", *ext_shop_id);
    if (timezone) require_timezone("timezone", *timezone);
}

Shop new_shop(const NewShop& wish, const SiteChoice& site) {
    Shop shop;
    shop.name = wish.name;
    shop.ext_shop_id = wish.ext_shop_id;
    shop.site_id = site.site_id;
    shop.owner_id = OwnerId{1};
    shop.timezone = wish.timezone.value_or(site.timezone);
    shop.partial_shipments = wish.partial_shipments.value_or(false);
    return shop;
}

ShopId own_shop(const Caller& caller, ShopId shop) {
    if (require_shop(caller) == shop) return shop;
    throw Refusal(errors::shop_not_found, "This token has no shop " + std::to_string(shop.value) +
                                              "; its own is " + std::to_string(caller.shop.value) +
                                              ".");
}

}  // namespace

ShopRow shop_of(const Snapshot& snapshot, OrganizationId organization, ShopId id) {
    Shop shop = read_shop(snapshot, organization, id);
    return {shop.shop_id,  std::move(shop.name),   std::move(shop.ext_shop_id), shop.site_id,
            shop.owner_id, shop.partial_shipments, std::move(shop.timezone),    shop.active};
}

ShopId require_shop(const Caller& caller) {
    if (caller.shop) return caller.shop;
    throw Refusal(errors::shop_not_found,
                  "This token has not made its shop yet; send POST /api/v1/shops first.");
}

Shop create_shop(Tx& tx, const Caller& caller, const NewShop& wish) {
    if (!caller.has(Scope::shops)) {
        throw Refusal(errors::invalid_persmission,
                      "This token's integration did not ask for the scope `shops`; register it "
                      "with that scope and authorize it again.");
    }
    check_names(wish.name, wish.ext_shop_id, wish.timezone);
    refuse_second_shop(tx, caller);
    const SiteChoice site = choose_site(tx, caller.organization, wish.site_id);
    if (const ShopId earlier = shop_to_bring_back(tx, caller, wish.ext_shop_id)) {
        return bring_back(tx, caller, earlier, wish);
    }
    Shop shop = new_shop(wish, site);
    insert_shop(tx, shop, caller.token);
    return shop;
}

Shop get_shop(const Snapshot& snapshot, const Caller& caller, ShopId shop) {
    return read_shop(snapshot, caller.organization, own_shop(caller, shop));
}

Shop change_shop(Tx& tx, const Caller& caller, ShopId id, const ShopChange& change) {
    const Shop before = read_shop(tx, caller.organization, own_shop(caller, id));
    Shop shop = before;
    check_names(change.name, change.ext_shop_id, change.timezone);
    if (change.site_id) shop.site_id = choose_site(tx, caller.organization, change.site_id).site_id;
    if (change.ext_shop_id && *change.ext_shop_id != shop.ext_shop_id) {
        require_free_ext_shop_id(tx, *change.ext_shop_id);
    }
    shop.name = change.name.value_or(shop.name);
    shop.ext_shop_id = change.ext_shop_id.value_or(shop.ext_shop_id);
    shop.timezone = change.timezone.value_or(shop.timezone);
    shop.partial_shipments = change.partial_shipments.value_or(shop.partial_shipments);
    if (to_json(shop) != to_json(before)) save_shop(tx, shop);
    return shop;
}

void delete_shop(Tx& tx, const Caller& caller, ShopId id) {
    Shop shop = read_shop(tx, caller.organization, own_shop(caller, id));
    shop.active = false;
    save_shop(tx, shop);
}

}  // namespace entrepot
