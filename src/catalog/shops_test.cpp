#include "catalog/shops.h"

#include "catalog/admin_shops.h"
#include "catalog/fixture_test.h"

namespace entrepot {
namespace {

class ShopsTest : public CatalogTest {
  protected:
    Caller fresh_token() { return make_test_token(database(), organization_, integration_); }
    Shop make(const Caller& caller, const NewShop& wish) {
        return write([&](Tx& tx) { return create_shop(tx, caller, wish); });
    }
    Caller bound(Caller caller, const Shop& shop) {
        caller.shop = shop.shop_id;
        caller.site = shop.site_id;
        return caller;
    }
    std::string code_of_make(const Caller& caller, const NewShop& wish) {
        return code_of([&](Tx& tx) { create_shop(tx, caller, wish); });
    }
    void revoke(const Caller& caller) {
        static constexpr Sql sql{"test.revoke",
                                 "UPDATE access_tokens SET revoked_at = 1 WHERE token_id = $1"};
        write([&](Tx& tx) { tx.run(sql, caller.token); });
    }

    SiteId site_ = make_test_site(database(), organization_);
    IntegrationId integration_ = make_test_integration(database(), organization_);
};

TEST_P(ShopsTest, ANewShopTakesTheFirstSiteAndItsTimeZone) {
    const Shop shop = make(fresh_token(), {.name = "Blue", .ext_shop_id = "blue"});
    EXPECT_EQ(shop.name, "Blue");
    EXPECT_EQ(shop.site_id, site_);
    EXPECT_EQ(shop.owner_id, OwnerId{1});
    EXPECT_EQ(shop.timezone, "Europe/Oslo");
    EXPECT_FALSE(shop.partial_shipments);
    EXPECT_TRUE(shop.active);
    EXPECT_EQ(shop.version, 1);
    EXPECT_EQ(shop.created_at, test_.clock().now());
    const auto id = std::to_string(shop.shop_id.value);
    EXPECT_EQ(news(), std::vector<std::string>{"shops.create " + id + " 1"});
}

TEST_P(ShopsTest, ANewShopTakesWhatItIsGiven) {
    const SiteId second = make_test_site(database(), organization_, "Second");
    const Shop shop = make(fresh_token(), {.name = "Blue",
                                           .ext_shop_id = "blue",
                                           .site_id = second,
                                           .timezone = "America/New_York",
                                           .partial_shipments = true});
    const ShopRow row = read(
        [&](const Snapshot& snapshot) { return shop_of(snapshot, organization_, shop.shop_id); });
    EXPECT_EQ(row.site_id, second);
    EXPECT_EQ(row.timezone, "America/New_York");
    EXPECT_TRUE(row.partial_shipments);
    EXPECT_EQ(row.name, "Blue");
    EXPECT_EQ(row.ext_shop_id, "blue");
}

TEST_P(ShopsTest, ATokenWithoutTheScopeMakesNone) {
    Caller caller = fresh_token();
    caller.scopes = static_cast<std::uint32_t>(Scope::products);
    EXPECT_EQ(code_of_make(caller, {.name = "Blue", .ext_shop_id = "blue"}), "invalid_persmission");
}

TEST_P(ShopsTest, ATokenMakesOneShopOnly) {
    const Caller caller = fresh_token();
    make(caller, {.name = "Blue", .ext_shop_id = "blue"});
    EXPECT_EQ(code_of_make(caller, {.name = "Green", .ext_shop_id = "green"}),
              "access_token_already_created_store");
    EXPECT_EQ(code_of_make(caller, {.name = "Blue", .ext_shop_id = "blue"}),
              "access_token_already_created_store");
}

TEST_P(ShopsTest, AnActiveShopKeepsItsExternalId) {
    make(fresh_token(), {.name = "Blue", .ext_shop_id = "blue"});
    EXPECT_EQ(code_of_make(fresh_token(), {.name = "Other", .ext_shop_id = "blue"}),
              "shop_already_exists");
    const OrganizationId other = test_.make_organization("Other");
    EXPECT_NO_THROW(make_test_shop(database(), other, "blue"));
}

TEST_P(ShopsTest, ADeletedShopComesBackUnderANewTokenOfItsIntegration) {
    const Caller first = fresh_token();
    const Shop shop = make(first, {.name = "Blue", .ext_shop_id = "blue"});
    write([&](Tx& tx) { delete_shop(tx, bound(first, shop), shop.shop_id); });
    const Shop again = make(fresh_token(), {.name = "Blue again", .ext_shop_id = "blue"});
    EXPECT_EQ(again.shop_id, shop.shop_id);
    EXPECT_EQ(again.name, "Blue again");
    EXPECT_TRUE(again.active);
    EXPECT_EQ(again.version, 3);
}

TEST_P(ShopsTest, AShopWhoseTokenWasRevokedComesBack) {
    const Caller first = fresh_token();
    const Shop shop = make(first, {.name = "Blue", .ext_shop_id = "blue"});
    revoke(first);
    const Caller second = fresh_token();
    EXPECT_EQ(make(second, {.name = "Blue", .ext_shop_id = "blue"}).shop_id, shop.shop_id);
    EXPECT_EQ(code_of_make(second, {.name = "Green", .ext_shop_id = "green"}),
              "access_token_already_created_store");
}

TEST_P(ShopsTest, AnotherIntegrationNeverGetsTheShop) {
    const Caller first = fresh_token();
    const Shop shop = make(first, {.name = "Blue", .ext_shop_id = "blue"});
    revoke(first);
    const Caller stranger = make_test_token(database(), organization_,
                                            make_test_integration(database(), organization_));
    EXPECT_EQ(code_of_make(stranger, {.name = "Blue", .ext_shop_id = "blue"}),
              "shop_already_exists");
    write([&](Tx& tx) { delete_shop(tx, bound(first, shop), shop.shop_id); });
    const Shop own = make(stranger, {.name = "Blue", .ext_shop_id = "blue"});
    EXPECT_NE(own.shop_id, shop.shop_id);
}

TEST_P(ShopsTest, RefusesUnknownSitesTimeZonesAndBlankNames) {
    const Caller caller = fresh_token();
    EXPECT_EQ(code_of_make(caller, {.name = "A", .ext_shop_id = "a", .site_id = SiteId{99}}),
              "site_not_found");
    EXPECT_EQ(code_of_make(caller, {.name = "A", .ext_shop_id = "a", .timezone = "Mars/Base"}),
              "validation_error");
    EXPECT_EQ(code_of_make(caller, {.name = "A", .ext_shop_id = "a", .timezone = "../etc/passwd"}),
              "validation_error");
    EXPECT_EQ(code_of_make(caller, {.name = "  ", .ext_shop_id = "a"}), "validation_error");
    EXPECT_EQ(code_of_make(caller, {.name = "A", .ext_shop_id = " "}), "validation_error");
}

TEST_P(ShopsTest, AnOrganizationWithoutSiteSaysSo) {
    const OrganizationId empty = test_.make_organization("Empty");
    const Caller caller =
        make_test_token(database(), empty, make_test_integration(database(), empty));
    try {
        database().write_now(
            empty, [&](Tx& tx) { create_shop(tx, caller, {.name = "A", .ext_shop_id = "a"}); });
        FAIL() << "a shop was made without a site";
    } catch (const Refusal& refusal) {
        EXPECT_EQ(refusal.code().code, "site_not_found");
    }
}

TEST_P(ShopsTest, ATokenSeesItsOwnShopOnly) {
    const Caller blue = make_test_shop(database(), organization_, "blue");
    const Caller green = make_test_shop(database(), organization_, "green");
    const Caller unbound = fresh_token();
    EXPECT_EQ(code_of([&](Tx& tx) { get_shop(tx, blue, blue.shop); }), "none");
    EXPECT_EQ(code_of([&](Tx& tx) { get_shop(tx, blue, green.shop); }), "shop_not_found");
    EXPECT_EQ(code_of([&](Tx& tx) { change_shop(tx, blue, green.shop, {}); }), "shop_not_found");
    EXPECT_EQ(code_of([&](Tx& tx) { delete_shop(tx, blue, green.shop); }), "shop_not_found");
    EXPECT_EQ(code_of([&](Tx& tx) { get_shop(tx, unbound, blue.shop); }), "shop_not_found");
}

TEST_P(ShopsTest, ChangesWhatIsGivenAndCountsItOnce) {
    const Caller blue = make_test_shop(database(), organization_, "blue");
    news();
    const auto change = [&](const ShopChange& wish) {
        return write([&](Tx& tx) { return change_shop(tx, blue, blue.shop, wish); });
    };
    const Shop changed = change({.name = "Bluer", .partial_shipments = true});
    EXPECT_EQ(changed.name, "Bluer");
    EXPECT_TRUE(changed.partial_shipments);
    EXPECT_EQ(changed.ext_shop_id, "blue");
    EXPECT_EQ(changed.version, 2);
    EXPECT_EQ(change({.name = "Bluer"}).version, 2);
    EXPECT_EQ(news().size(), 1u);
}

TEST_P(ShopsTest, AChangeTakesNoOtherShopsExternalId) {
    const Caller blue = make_test_shop(database(), organization_, "blue");
    make_test_shop(database(), organization_, "green");
    const auto rename = [&](const std::string& to) {
        return code_of([&](Tx& tx) { change_shop(tx, blue, blue.shop, {.ext_shop_id = to}); });
    };
    EXPECT_EQ(rename("green"), "shop_already_exists");
    EXPECT_EQ(rename("blue"), "none");
    EXPECT_EQ(rename("azure"), "none");
}

TEST_P(ShopsTest, AdminSeesAllShopsAndSwitchesThem) {
    const Caller blue = make_test_shop(database(), organization_, "blue");
    make_test_shop(database(), organization_, "green");
    make_test_shop(database(), test_.make_organization("Other"), "foreign");
    const auto shops =
        read([&](const Snapshot& s) { return list_admin_shops(s, organization_, {}, 10); });
    ASSERT_EQ(shops.size(), 2u);
    EXPECT_EQ(shops[0].ext_shop_id, "blue");
    EXPECT_EQ(shops[0].integration_name, blue.name);
    EXPECT_EQ(shops[0].site_name, "Main warehouse");

    const Caller admin = test_admin(organization_);
    const auto change = [&](const AdminShopChange& wish) {
        return write([&](Tx& tx) { return change_admin_shop(tx, admin, blue.shop, wish); });
    };
    EXPECT_FALSE(change({.active = false}).active);
    make_test_shop(database(), organization_, "blue");
    EXPECT_EQ(code_of([&](Tx& tx) { change_admin_shop(tx, admin, blue.shop, {.active = true}); }),
              "shop_already_exists");
    EXPECT_EQ(change({.name = "Old blue", .partial_shipments = true}).name, "Old blue");
    static constexpr Sql audited{
        "test.audited",
        "SELECT action FROM audit_log WHERE organization_id = $1 AND subject_id = $2"};
    EXPECT_EQ(read([&](const Snapshot& s) {
                  return s.rows<std::string>(audited, organization_, blue.shop);
              }),
              std::vector<std::string>{"deactivated"});
}

INSTANTIATE_TEST_SUITE_P(Databases, ShopsTest, testing::ValuesIn(test_database_urls()));

}  // namespace
}  // namespace entrepot
