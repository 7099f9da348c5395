#include "catalog/testing.h"

#include "catalog/products.h"
#include "catalog/shops.h"

namespace entrepot {
namespace {

constexpr std::uint32_t all_scopes = 255;

SiteId any_site(Database& database, OrganizationId organization) {
    static constexpr Sql sql{"test.any_site",
                             "SELECT site_id FROM sites WHERE organization_id = $1 LIMIT 1"};
    const auto found = database.read_now(
        [&](const Snapshot& snapshot) { return snapshot.maybe<SiteId>(sql, organization); });
    return found ? *found : make_test_site(database, organization);
}

}  // namespace

SiteId make_test_site(Database& database, OrganizationId organization, const std::string& name) {
    static constexpr Sql sql{
        "test.insert_site",
        "INSERT INTO sites (organization_id, site_id, name, timezone, active, created_at, "
        "updated_at, version) VALUES ($1, $2, $3, 'Europe/Oslo', $4, $5, $5, 1)"};
    return database.write_now(organization, [&](Tx& tx) {
        const auto site = tx.next_id<SiteId>("site");
        tx.run(sql, tx.organization(), site, name, true, tx.now());
        return site;
    });
}

IntegrationId make_test_integration(Database& database, OrganizationId organization) {
    static constexpr Sql sql{
        "test.insert_integration",
        "INSERT INTO integrations (integration_id, organization_id, client_id, client_secret, "
        "previous_secret, previous_until, name, redirect_urls, scopes, active, created_at, "
        "updated_at, version) VALUES ($1, $2, $3, '', '', 0, $4, '[]', $5, $6, $7, $7, 1)"};
    return database.write_now(organization, [&](Tx& tx) {
        const IntegrationId integration{tx.next_installation_id("integration")};
        const std::string number = std::to_string(integration.value);
        tx.run(sql, integration, organization, "client-" + number, "Integration " + number,
               std::int64_t{all_scopes}, true, tx.now());
        return integration;
    });
}

Caller make_test_token(Database& database, OrganizationId organization, IntegrationId integration) {
    static constexpr Sql sql{
        "test.insert_token",
        "INSERT INTO access_tokens (token_id, token_hash, integration_id, organization_id, scopes, "
        "created_at, revoked_at) VALUES ($1, $2, $3, $4, $5, $6, 0)"};
    Caller caller;
    caller.kind = Caller::Kind::integration;
    caller.organization = organization;
    caller.integration = integration;
    caller.scopes = all_scopes;
    caller.name = "Integration " + std::to_string(integration.value);
    caller.token = database.write_now(organization, [&](Tx& tx) {
        const TokenId token{tx.next_installation_id("token")};
        tx.run(sql, token, "hash-" + std::to_string(token.value), integration, organization,
               std::int64_t{all_scopes}, tx.now());
        return token;
    });
    return caller;
}

Caller make_test_shop(Database& database, OrganizationId organization,
                      const std::string& ext_shop_id) {
    any_site(database, organization);
    Caller caller =
        make_test_token(database, organization, make_test_integration(database, organization));
    const Shop shop = database.write_now(organization, [&](Tx& tx) {
        return create_shop(tx, caller, {.name = "Shop " + ext_shop_id, .ext_shop_id = ext_shop_id});
    });
    caller.shop = shop.shop_id;
    caller.site = shop.site_id;
    return caller;
}

Caller test_admin(OrganizationId organization) {
    Caller caller;
    caller.kind = Caller::Kind::user;
    caller.organization = organization;
    caller.user = UserId{1};
    caller.role = Role::admin;
    caller.name = "Ada";
    return caller;
}

NewProduct test_product(const std::string& sku) {
    NewProduct product;
    product.sku = sku;
    product.name = "Product " + sku;
    product.ext_product_id = "p-" + sku;
    product.ext_variant_id = "v-" + sku;
    return product;
}

ProductId make_test_product(Database& database, const Caller& shop, const std::string& sku) {
    return database.write_now(shop.organization, [&](Tx& tx) {
        return create_product(tx, shop, test_product(sku)).product_id;
    });
}

}  // namespace entrepot
