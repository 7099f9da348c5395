#include "catalog/routes.h"

#include "accounts/errors.h"
#include "catalog/admin_shops.h"
#include "catalog/errors.h"
#include "catalog/picture_page.h"
#include "catalog/product_list.h"
#include "catalog/products.h"
#include "catalog/shops.h"
#include "http/paging.h"

namespace entrepot {
namespace {

/// Where a list of shops goes on.
struct ShopQuery {
    std::optional<std::int64_t> limit;
    std::optional<std::string> cursor;
};
constexpr auto describe(Type<ShopQuery>) {
    return described<ShopQuery>(
        "ShopQuery", "Where a list of shops goes on.",
        field<&ShopQuery::limit>("Most items in an answer; 50 when left out.",
                                 {.min = 1, .max = 250}),
        field<&ShopQuery::cursor>("`next_cursor` of the answer before."));
}

http::Page<Shop> list_own_shops(const Snapshot& snapshot, const Caller& caller,
                                const http::Query<ShopQuery>& query) {
    const ShopId after{http::decode_cursor(query->cursor.value_or(""), 0)};
    if (!caller.shop || caller.shop <= after) return {};
    return {{get_shop(snapshot, caller, caller.shop)}, std::nullopt};
}

http::Page<AdminShop> list_shops(const Snapshot& snapshot, const Caller& caller,
                                 const http::Query<ShopQuery>& query) {
    const std::int64_t limit = query->limit.value_or(http::default_limit);
    const ShopId after{http::decode_cursor(query->cursor.value_or(""), 0)};
    return http::make_page(list_admin_shops(snapshot, caller.organization, after, limit + 1), limit,
                           [](const AdminShop& shop) { return shop.shop_id.value; });
}

AdminShop shop_for_admin(const Snapshot& snapshot, const Caller& caller, ShopId shop) {
    return get_admin_shop(snapshot, caller.organization, shop);
}

AdminShop change_shop_by_admin(Tx& tx, const Caller& caller, ShopId shop,
                               const AdminShopChange& change) {
    return change_admin_shop(tx, caller, shop, change);
}

void merge_old_id(std::optional<std::string>& in_body, const std::optional<std::string>& in_query,
                  std::string_view field) {
    if (in_body && in_query && *in_body != *in_query) {
        throw Refusal(errors::old_ext_variant_id_required,
                      std::string(field) +
                          " differs between query and body; send it once, or the same in both.");
    }
    if (in_query) in_body = in_query;
}

Product put_product(Tx& tx, const Caller& caller, ProductId product,
                    const http::Query<OldExtIds>& query, const ProductChange& body) {
    ProductChange change = body;
    merge_old_id(change.old_ext_product_id, query->old_ext_product_id, "old_ext_product_id");
    merge_old_id(change.old_ext_variant_id, query->old_ext_variant_id, "old_ext_variant_id");
    return change_product(tx, caller, product, change);
}

http::Page<Product> list(const Snapshot& snapshot, const Caller& caller,
                         const http::Query<ProductQuery>& query) {
    return list_products(snapshot, caller, query.value);
}

http::Page<Product> search(const Snapshot& snapshot, const Caller& caller,
                           const http::Query<ProductSearch>& query) {
    return search_products(snapshot, caller, query.value);
}

const ErrorCode* const no_shop = &errors::shop_not_found;

void add_shop_routes(http::Routes& api) {
    api.post("/api/v1/shops", Scope::none, create_shop,
             {.summary = "Make the token's shop",
              .description =
                  "Needs the scope `shops`. The token is bound to the shop from then on. When this "
                  "integration had a shop of the same `ext_shop_id` that was deleted or whose "
                  "token was revoked, that shop comes back with its products and orders.",
              .refuses = {&errors::access_token_already_created_store, &errors::invalid_persmission,
                          &errors::shop_already_exists, &errors::site_not_found}});
    api.get("/api/v1/shops", Scope::shops, list_own_shops,
            {.summary = "List the shops of the token: none or one"});
    api.get("/api/v1/shops/{shop_id}", Scope::shops, get_shop,
            {.summary = "Read the token's shop", .refuses = {no_shop}});
    const http::RouteOptions change{
        .summary = "Change the token's shop",
        .refuses = {no_shop, &errors::shop_already_exists, &errors::site_not_found}};
    api.put("/api/v1/shops/{shop_id}", Scope::shops, change_shop, change);
    api.patch("/api/v1/shops/{shop_id}", Scope::shops, change_shop, change);
    api.remove("/api/v1/shops/{shop_id}", Scope::shops, delete_shop,
               {.summary = "Deactivate the token's shop",
                .description = "Its products and orders stay; the token answers 403 from then on.",
                .refuses = {no_shop}});
}

void add_product_routes(http::Routes& api) {
    api.post("/api/v1/products", Scope::products, create_product,
             {.summary = "Send a product",
              .description =
                  "A new SKU makes a product. A SKU that exists links your shop to that product: "
                  "the data of the shop that sent it first stand, yours fill what is empty. The "
                  "same product sent again is updated. Data left out stay as they are. With "
                  "`components` it is a kit: never stocked itself, taken apart when ordered.",
              .refuses = {no_shop, &errors::duplicate_products_found, &errors::product_has_stock,
                          &errors::product_is_component}});
    api.get("/api/v1/products", Scope::products, list,
            {.summary = "List the shop's products", .refuses = {no_shop}});
    api.get("/api/v1/products/{product_id}", Scope::products, get_product,
            {.summary = "Read a product with its latest inventory",
             .refuses = {no_shop, &errors::product_not_found}});
    const http::RouteOptions change{
        .summary = "Change a product",
        .description =
            "Data left out stay as they are. `ext_product_id` and `ext_variant_id` have to be the "
            "present ones, unless `old_ext_product_id` and `old_ext_variant_id` (query or body) "
            "name the present ones: then they are the new ones. A product that several shops have "
            "needs its ids in your shop, or the old ones, to say which mapping is meant.",
        .refuses = {no_shop, &errors::product_not_found,
                    &errors::product_sku_already_exists_and_in_use_by_other_product,
                    &errors::mismatched_ext_product_id, &errors::mismatched_ext_variant_id,
                    &errors::duplicate_products_found, &errors::old_ext_variant_id_required,
                    &errors::product_has_stock, &errors::product_is_component}};
    api.put("/api/v1/products/{product_id}", Scope::products, put_product, change);
    api.patch("/api/v1/products/{product_id}", Scope::products, put_product, change);
    api.remove("/api/v1/products/{product_id}", Scope::products, delete_product,
               {.summary = "Take a product out of the shop",
                .description =
                    "With no shop left, no units stored and no order waiting it is deactivated; "
                    "otherwise it stays for the books. Sending the SKU again links it again.",
                .refuses = {no_shop, &errors::product_not_found}});
}

void add_app_routes(http::Routes& app) {
    app.get("/app/api/shops", Role::manager, list_shops, {.summary = "List all shops"});
    app.get("/app/api/shops/{shop_id}", Role::manager, shop_for_admin,
            {.summary = "Read a shop", .refuses = {no_shop}});
    app.patch("/app/api/shops/{shop_id}", Role::admin, change_shop_by_admin,
              {.summary = "Change a shop's settings or switch it off",
               .refuses = {no_shop, &errors::shop_already_exists}});
    app.get("/app/api/products", Role::user, search, {.summary = "Find products"});
    app.get("/app/api/products/{product_id}", Role::user, get_product,
            {.summary = "Read a product", .refuses = {&errors::product_not_found}});
    const http::RouteOptions picture{
        .summary = "A product's picture", .refuses = {&errors::product_not_found}, .hidden = true};
    app.get("/pictures/{organization}/{product_id}/{version}", http::anybody, product_picture,
            picture);
    app.get("/pictures/{organization}/{product_id}/{version}/thumb", http::anybody,
            product_thumbnail, picture);
}

}  // namespace

void add_catalog_routes(http::Routes& api, http::Routes& app) {
    add_shop_routes(api);
    add_product_routes(api);
    add_app_routes(app);
}

}  // namespace entrepot
