#include "catalog/shop_rows.h"

#include "catalog/errors.h"

namespace entrepot {

Shop read_shop(const Snapshot& snapshot, OrganizationId organization, ShopId shop) {
    static constexpr Sql sql{
        "catalog.shop",
        "SELECT shop_id, name, ext_shop_id, site_id, owner_id, partial_shipments, timezone, "
        "active, "
        "created_at, updated_at, version FROM shops WHERE organization_id = $1 AND shop_id = $2"};
    auto found = snapshot.maybe<Shop>(sql, organization, shop);
    if (found) return std::move(*found);
    throw Refusal(errors::shop_not_found,
                  "There is no shop " + std::to_string(shop.value) + " in this organization.");
}

void require_free_ext_shop_id(const Tx& tx, std::string_view ext_shop_id) {
    static constexpr Sql sql{
        "catalog.ext_shop_id_in_use",
        "SELECT shop_id FROM shops WHERE organization_id = $1 AND ext_shop_id = $2 AND active"};
    const auto other = tx.maybe<ShopId>(sql, tx.organization(), ext_shop_id);
    if (!other) return;
    throw Refusal(errors::shop_already_exists, "The ext_shop_id \"" + std::string(ext_shop_id) +
                                                   "\" belongs to the active shop " +
                                                   std::to_string(other->value) + ".");
}

void insert_shop(Tx& tx, Shop& shop, TokenId token) {
    static constexpr Sql sql{
        "catalog.insert_shop",
        "INSERT INTO shops (organization_id, shop_id, token_id, site_id, owner_id, name, "
        "ext_shop_id, partial_shipments, timezone, active, created_at, updated_at, version) "
        "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11, 1)"};
    shop.shop_id = ShopId{tx.next_installation_id("shop")};
    shop.created_at = shop.updated_at = tx.now();
    shop.version = 1;
    tx.run(sql, tx.organization(), shop.shop_id, token, shop.site_id, shop.owner_id, shop.name,
           shop.ext_shop_id, shop.partial_shipments, shop.timezone, shop.active, shop.created_at);
    tx.emit({"shops.create", "shop", shop.shop_id.value, shop.version, {}});
}

void save_shop(Tx& tx, Shop& shop) {
    static constexpr Sql sql{
        "catalog.save_shop",
        "UPDATE shops SET site_id = $3, name = $4, ext_shop_id = $5, partial_shipments = $6, "
        "timezone = $7, active = $8, updated_at = $9, version = $10 "
        "WHERE organization_id = $1 AND shop_id = $2"};
    shop.updated_at = tx.now();
    ++shop.version;
    tx.run(sql, tx.organization(), shop.shop_id, shop.site_id, shop.name, shop.ext_shop_id,
           shop.partial_shipments, shop.timezone, shop.active, shop.updated_at, shop.version);
    tx.emit({"shops.update", "shop", shop.shop_id.value, shop.version, {}});
}

void bind_token(Tx& tx, ShopId shop, TokenId token) {
    static constexpr Sql sql{
        "catalog.bind_token",
        "UPDATE shops SET token_id = $3 WHERE organization_id = $1 AND shop_id = $2"};
    tx.run(sql, tx.organization(), shop, token);
}

}  // namespace entrepot
