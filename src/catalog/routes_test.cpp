#include "catalog/routes.h"

#include "catalog/fixture_test.h"
#include "catalog/products.h"
#include "http/openapi.h"

namespace entrepot {
namespace {

/// Calls routes as the edge does, after authentication.
class CatalogRoutesTest : public CatalogTest {
  protected:
    CatalogRoutesTest() { add_catalog_routes(api_, app_); }

    struct Call {
        std::string method;
        std::string path;  ///< Of the route.
        std::vector<std::string> values = {};
        std::string query = {};
        std::string body = {};
    };

    const http::Operation& find(const Call& call) {
        for (const http::Routes* routes : {&api_, &app_}) {
            for (const auto& operation : routes->operations()) {
                if (operation->method == call.method && operation->path == call.path) {
                    return *operation;
                }
            }
        }
        throw std::logic_error("there is no route " + call.method + " " + call.path);
    }
    http::Response run(const Caller& caller, const Call& call) {
        const http::Operation& operation = find(call);
        http::Request request;
        request.method = call.method;
        request.query = call.query;
        request.body = call.body;
        http::Inputs inputs{&request, call.values, nullptr, nullptr};
        inputs.decoded = operation.decode(inputs);
        if (!operation.writes) {
            return read([&](const Snapshot& s) { return operation.read(s, caller, inputs); })
                .response;
        }
        return write([&](Tx& tx) { return operation.write(tx, caller, inputs); }).response;
    }
    std::string code_of_run(const Caller& caller, const Call& call) {
        try {
            run(caller, call);
            return "none";
        } catch (const Refusal& refusal) {
            if (refusal.errors.empty()) return std::string(refusal.code().code);
            return refusal.errors[0].loc.back() + " " + refusal.errors[0].type;
        }
    }
    std::string code_of_post(const std::string& body) {
        return code_of_run(blue_, {.method = "POST", .path = "/api/v1/products", .body = body});
    }
    Call put(const std::string& query, const std::string& body) {
        return {"PUT", "/api/v1/products/{product_id}", {"1"}, query, body};
    }

    http::Routes api_{"api"};
    http::Routes app_{"app"};
    Caller blue_ = make_test_shop(database(), organization_, "blue");
};

TEST_P(CatalogRoutesTest, AProductGoesInAndComesOutWithItsETag) {
    const auto made = run(blue_, {.method = "POST",
                                  .path = "/api/v1/products",
                                  .body = R"({"sku":"A","name":"Shirt","ext_product_id":"p"})"});
    EXPECT_EQ(made.status, 200);
    EXPECT_EQ(made.header("ETag"), "\"v1\"");
    const auto got =
        run(blue_, {.method = "GET", .path = "/api/v1/products/{product_id}", .values = {"1"}});
    EXPECT_EQ(got.body, made.body);
    EXPECT_NE(got.body.find(R"("inventory":{"in_stock":0,"reserved":0,"available":0})"),
              std::string::npos);
    const auto removed =
        run(blue_, {.method = "DELETE", .path = "/api/v1/products/{product_id}", .values = {"1"}});
    EXPECT_EQ(removed.status, 204);
}

TEST_P(CatalogRoutesTest, TheSchemaNamesWhatIsWrong) {
    const std::string rest = R"("name":"Shirt","ext_product_id":"p"})";
    EXPECT_EQ(code_of_post("{" + rest), "sku missing");
    EXPECT_EQ(code_of_post(R"({"sku":"",)" + rest), "sku too_short");
    EXPECT_EQ(code_of_post(R"({"sku":")" + std::string(101, 'x') + "\"," + rest), "sku too_long");
    EXPECT_EQ(code_of_post(R"({"sku":"A","quantity":1,)" + rest), "quantity unknown_field");
    EXPECT_EQ(code_of_post(R"({"sku":"A","weight_grams":-1,)" + rest), "weight_grams too_small");
    EXPECT_EQ(code_of_post(R"({"sku":"A","weight_grams":1.5,)" + rest),
              "weight_grams not_a_whole_number");
    EXPECT_EQ(code_of_post(R"({"sku":"A","barcodes":[""],)" + rest), "0 too_short");
    std::string codes = "\"1\"";
    for (int at = 0; at < 20; ++at) codes += ",\"1\"";
    EXPECT_EQ(code_of_post(R"({"sku":"A","barcodes":[)" + codes + "]," + rest),
              "barcodes too_many_items");
    EXPECT_EQ(
        code_of_post(R"({"sku":"A","image_src":"http://)" + std::string(2000, 'x') + "\"," + rest),
        "image_src too_long");
    EXPECT_EQ(code_of_post(R"({"sku":"A","image_src":"nowhere",)" + rest), "image_src not_a_url");
    EXPECT_EQ(code_of_post(R"({"sku":"A","brand":null,)" + rest), "none");
}

TEST_P(CatalogRoutesTest, OldIdsStandInQueryOrBodyAndNotDifferentlyInBoth) {
    make_test_product(database(), blue_, "A");
    EXPECT_EQ(code_of_run(blue_, put("old_ext_product_id=p-A&old_ext_variant_id=x",
                                     R"({"old_ext_variant_id":"v-A"})")),
              "old_ext_variant_id_required");
    EXPECT_EQ(code_of_run(blue_, put("old_ext_product_id=p-A&old_ext_variant_id=v-A",
                                     R"({"old_ext_product_id":"x"})")),
              "old_ext_variant_id_required");
    EXPECT_EQ(code_of_run(blue_, put("old_ext_product_id=p-A", "{}")),
              "old_ext_variant_id_required");
    const auto changed = run(blue_, put("old_ext_product_id=p-A",
                                        R"({"old_ext_variant_id":"v-A","ext_product_id":"p2"})"));
    EXPECT_NE(changed.body.find(R"("ext_product_id":"p2")"), std::string::npos);
}

TEST_P(CatalogRoutesTest, ShopsAreMadeReadListedChangedAndDeleted) {
    Caller token = make_test_token(database(), organization_, blue_.integration);
    const Call list{.method = "GET", .path = "/api/v1/shops"};
    EXPECT_EQ(run(token, list).body, R"({"data":[],"next_cursor":null})");
    run(token, {.method = "POST",
                .path = "/api/v1/shops",
                .body = R"({"name":"Green","ext_shop_id":"green"})"});
    static constexpr Sql id{"test.shop_id", "SELECT MAX(shop_id) FROM shops"};
    token.shop = read([&](const Snapshot& s) { return s.one<ShopId>(id); });
    const std::vector<std::string> own{std::to_string(token.shop.value)};
    EXPECT_NE(run(token, list).body.find(R"("ext_shop_id":"green")"), std::string::npos);
    const std::string path = "/api/v1/shops/{shop_id}";
    EXPECT_EQ(run(token, {"PATCH", path, own, "", R"({"partial_shipments":true})"}).header("ETag"),
              "\"v2\"");
    EXPECT_EQ(run(token, {"DELETE", path, own}).status, 204);
    EXPECT_NE(run(token, {"GET", path, own}).body.find(R"("active":false)"), std::string::npos);
}

TEST_P(CatalogRoutesTest, ManagersReadShopsAndAdminsChangeThem) {
    const auto& list = find({"GET", "/app/api/shops"});
    EXPECT_EQ(list.need.role, Role::manager);
    const auto& change = find({"PATCH", "/app/api/shops/{shop_id}"});
    EXPECT_EQ(change.need.role, Role::admin);
    const Caller admin = test_admin(organization_);
    EXPECT_NE(run(admin, {"GET", "/app/api/shops"}).body.find("\"integration_name\""),
              std::string::npos);
    const auto changed = run(admin, {"PATCH",
                                     "/app/api/shops/{shop_id}",
                                     {std::to_string(blue_.shop.value)},
                                     "",
                                     R"({"active":false})"});
    EXPECT_NE(changed.body.find(R"("active":false)"), std::string::npos);
    EXPECT_EQ(code_of_run(admin, {"PATCH", "/app/api/shops/{shop_id}", {"999"}, "", "{}"}),
              "shop_not_found");
}

TEST_P(CatalogRoutesTest, EachRouteAsksForItsScopeAndStandsInTheDocument) {
    const auto document = http::openapi_document(
        api_, {.title = "t", .description = "d", .version = "1", .uses_tokens = true});
    for (const auto& operation : api_.operations()) {
        EXPECT_EQ(operation->need.kind, http::Need::Kind::token) << operation->path;
        EXPECT_NE(document.find("\"" + operation->path + "\""), std::string::npos);
        const bool of_shops = operation->path.starts_with("/api/v1/shops");
        const bool makes_shop = of_shops && operation->method == "POST";
        EXPECT_EQ(operation->need.scope,
                  makes_shop ? Scope::none : (of_shops ? Scope::shops : Scope::products));
    }
    EXPECT_NE(document.find("old_ext_variant_id_required"), std::string::npos);
}

INSTANTIATE_TEST_SUITE_P(Databases, CatalogRoutesTest, testing::ValuesIn(test_database_urls()));

}  // namespace
}  // namespace entrepot
