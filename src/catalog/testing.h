#pragma once

#include <string>

#include "base/caller.h"
#include "catalog/product_types.h"
#include "db/database.h"

/// What tests of this and the higher domains stand on. Rows of accounts are written directly: its
/// functions belong to people, who these tests do without.
namespace entrepot {

/// A site of the organization.
SiteId make_test_site(Database& database, OrganizationId organization,
                      const std::string& name = "Main warehouse");

/// An integration of the organization, with all scopes.
IntegrationId make_test_integration(Database& database, OrganizationId organization);

/// The caller of a fresh access token of the integration, not bound to a shop.
Caller make_test_token(Database& database, OrganizationId organization, IntegrationId integration);

/// The caller of a fresh token of a fresh integration, bound to a fresh shop; makes a site when
/// the organization has none.
Caller make_test_shop(Database& database, OrganizationId organization,
                      const std::string& ext_shop_id = "shop-a");

/// A signed-in Admin of the organization.
Caller test_admin(OrganizationId organization);

/// A product named after its SKU, with ext_product_id "p-SKU" and ext_variant_id "v-SKU".
NewProduct test_product(const std::string& sku);

/// Sends `test_product(sku)` for the caller's shop.
ProductId make_test_product(Database& database, const Caller& shop, const std::string& sku);

}  // namespace entrepot
