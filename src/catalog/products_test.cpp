#include "catalog/products.h"

#include "base/json.h"
#include "catalog/fixture_test.h"
#include "catalog/shops.h"
#include "db/search.h"

namespace entrepot {
namespace {

class ProductsTest : public CatalogTest {
  protected:
    Product send(const Caller& shop, const NewProduct& wish) {
        return write([&](Tx& tx) { return create_product(tx, shop, wish); });
    }
    Product get(const Caller& caller, ProductId product) {
        return read([&](const Snapshot& s) { return get_product(s, caller, product); });
    }
    std::string code_of_send(const Caller& shop, const NewProduct& wish) {
        return code_of([&](Tx& tx) { create_product(tx, shop, wish); });
    }
    std::string code_of_get(const Caller& caller, ProductId product) {
        return code_of([&](Tx& tx) { get_product(tx, caller, product); });
    }
    void remove(const Caller& shop, ProductId product) {
        write([&](Tx& tx) { delete_product(tx, shop, product); });
    }
    std::vector<std::int64_t> search(const std::string& words) {
        return read(
            [&](const Snapshot& s) { return search_text(s, organization_, "product", words, 10); });
    }
    std::vector<ProductId> scan(const std::string& code) {
        return read([&](const Snapshot& s) { return products_by_barcode(s, organization_, code); });
    }

    Caller blue_ = make_test_shop(database(), organization_, "blue");
    Caller green_ = make_test_shop(database(), organization_, "green");
};

NewProduct shirt() {
    NewProduct product = test_product("SHIRT-M");
    product.name = "Shirt";
    product.barcodes = {{"7038010000010", "7038010000027", "7038010000010"}};
    product.brand = "Fjord";
    product.product_type = "Clothing";
    product.color = "Blue";
    product.size = "M";
    product.weight_grams = 180;
    product.length_mm = 300;
    product.width_mm = 200;
    product.height_mm = 20;
    product.tags = {{"summer"}};
    product.country_of_origin = "PT";
    product.hs_code = "610910";
    product.image_src = "https://img.example/shirt.png";
    return product;
}

TEST_P(ProductsTest, ANewProductHasWhatWasSent) {
    news();
    const Product made = send(blue_, shirt());
    EXPECT_EQ(made.sku, "SHIRT-M");
    EXPECT_EQ(made.name, "Shirt");
    EXPECT_EQ(made.ext_product_id, "p-SHIRT-M");
    EXPECT_EQ(made.ext_variant_id, "v-SHIRT-M");
    EXPECT_EQ(made.barcodes, (std::vector<std::string>{"7038010000010", "7038010000027"}));
    EXPECT_EQ(made.brand, "Fjord");
    EXPECT_EQ(made.weight_grams, 180);
    EXPECT_EQ(made.tags, std::vector<std::string>{"summer"});
    EXPECT_EQ(made.image_state, ImageState::waiting);
    EXPECT_EQ(made.image_url, "/pictures/" + std::to_string(organization_.value) + "/1/1");
    EXPECT_EQ(made.mappings.size(), 1u);
    EXPECT_EQ(made.inventory.available, 0);
    EXPECT_EQ(made.version, 1);
    EXPECT_EQ(news(), std::vector<std::string>{"products.create 1 1"});
}

TEST_P(ProductsTest, ReadingGivesTheAnswerOfMaking) {
    const Product made = send(blue_, shirt());
    EXPECT_EQ(to_json(get(blue_, made.product_id)), to_json(made));
}

TEST_P(ProductsTest, TheAnswerHasTheCountsOfTheShopsSite) {
    static constexpr Sql level{
        "test.level",
        "INSERT INTO stock_levels (organization_id, site_id, owner_id, product_id, lot, in_stock, "
        "reserved, last_promise, updated_at, version) "
        "VALUES ($1, $2, 1, $3, $4, $5, $6, 0, 0, 1)"};
    const Product made = send(blue_, test_product("A"));
    const SiteId elsewhere = make_test_site(database(), organization_, "Elsewhere");
    write([&](Tx& tx) {
        tx.run(level, organization_, blue_.site, made.product_id, "", 7, 2);
        tx.run(level, organization_, blue_.site, made.product_id, "lot 2", 5, 1);
        tx.run(level, organization_, elsewhere, made.product_id, "", 100, 0);
    });
    const Inventory counts = get(blue_, made.product_id).inventory;
    EXPECT_EQ(counts.in_stock, 12);
    EXPECT_EQ(counts.reserved, 3);
    EXPECT_EQ(counts.available, 9);
    EXPECT_EQ(get(test_admin(organization_), made.product_id).inventory.in_stock, 112);
}

TEST_P(ProductsTest, IsFoundByWordsCodesAndSku) {
    const Product made = send(blue_, shirt());
    const std::vector<std::int64_t> found{made.product_id.value};
    EXPECT_EQ(search("shirt"), found);
    EXPECT_EQ(search("fjord"), found);
    EXPECT_EQ(search("SHIRT-M"), found);
    EXPECT_EQ(search("7038010000027"), found);
    EXPECT_EQ(scan("7038010000027"), std::vector<ProductId>{made.product_id});
    EXPECT_EQ(scan("7038"), std::vector<ProductId>{});
    const auto by_sku = [&](OwnerId owner) {
        return read(
            [&](const Snapshot& s) { return product_by_sku(s, organization_, owner, "SHIRT-M"); });
    };
    EXPECT_EQ(by_sku(OwnerId{1}), made.product_id);
    EXPECT_EQ(by_sku(OwnerId{2}), std::nullopt);
}

TEST_P(ProductsTest, OtherDomainsFindItsRowAndItsShops) {
    const Product made = send(blue_, shirt());
    send(green_, test_product("SHIRT-M"));
    const auto row =
        read([&](const Snapshot& s) { return find_product(s, organization_, made.product_id); });
    ASSERT_TRUE(row);
    EXPECT_EQ(row->sku, "SHIRT-M");
    EXPECT_EQ(row->barcodes.size(), 2u);
    EXPECT_EQ(row->owner_id, OwnerId{1});
    EXPECT_TRUE(row->active);
    const auto shops = [&] {
        return read(
            [&](const Snapshot& s) { return mappings_of(s, organization_, made.product_id); });
    };
    ASSERT_EQ(shops().size(), 2u);
    EXPECT_EQ(shops()[1].ext_product_id, "p-SHIRT-M");
    write([&](Tx& tx) { delete_shop(tx, green_, green_.shop); });
    ASSERT_EQ(shops().size(), 1u) << "a shop that is switched off hears nothing";
    EXPECT_EQ(shops()[0].shop_id, blue_.shop);
}

TEST_P(ProductsTest, TheSameSkuFromAnotherShopLinks) {
    const Product first = send(blue_, shirt());
    news();
    NewProduct wish = test_product("SHIRT-M");
    wish.name = "Other name";
    wish.ext_product_id = "g1";
    wish.ext_variant_id = std::nullopt;
    const Product linked = send(green_, wish);
    EXPECT_EQ(linked.product_id, first.product_id);
    EXPECT_EQ(linked.ext_product_id, "g1");
    EXPECT_EQ(linked.ext_variant_id, "");
    ASSERT_EQ(linked.mappings.size(), 2u);
    EXPECT_EQ(linked.mappings[1].shop_id, green_.shop);
    EXPECT_EQ(linked.version, 2);
    EXPECT_EQ(news(), std::vector<std::string>{"products.update 1 2"});
    EXPECT_EQ(get(blue_, first.product_id).ext_product_id, "p-SHIRT-M");
}

TEST_P(ProductsTest, ASecondShopFillsWhatIsEmptyAndOverwritesNothing) {
    NewProduct sparse = test_product("A");
    sparse.name = "First name";
    sparse.color = "Blue";
    send(blue_, sparse);
    NewProduct rich = test_product("A");
    rich.name = "Second name";
    rich.color = "Navy";
    rich.brand = "Fjord";
    rich.weight_grams = 5;
    rich.barcodes = {{"111"}};
    const Product linked = send(green_, rich);
    EXPECT_EQ(linked.name, "First name");
    EXPECT_EQ(linked.color, "Blue");
    EXPECT_EQ(linked.brand, "Fjord");
    EXPECT_EQ(linked.weight_grams, 5);
    EXPECT_EQ(scan("111").size(), 1u);
    rich.brand = "Other";
    EXPECT_EQ(send(green_, rich).brand, "Fjord") << "also when it is sent once more";
}

TEST_P(ProductsTest, TheSameProductSentAgainIsUpdatedOrLeftAsItIs) {
    send(blue_, shirt());
    news();
    EXPECT_EQ(send(blue_, shirt()).version, 1);
    EXPECT_EQ(news(), std::vector<std::string>{});
    NewProduct changed = test_product("SHIRT-M");
    changed.name = "Better name";
    const Product updated = send(blue_, changed);
    EXPECT_EQ(updated.version, 2);
    EXPECT_EQ(updated.name, "Better name");
    EXPECT_EQ(updated.brand, "Fjord") << "what is left out stays";
    EXPECT_EQ(updated.mappings.size(), 1u);
}

TEST_P(ProductsTest, AShopHasOneMappingForEachProductAndOneProductForItsIds) {
    send(blue_, test_product("A"));
    NewProduct other_ids = test_product("A");
    other_ids.ext_product_id = "else";
    EXPECT_EQ(code_of_send(blue_, other_ids), "duplicate_products_found");
    NewProduct other_sku = test_product("A");
    other_sku.sku = "B";
    EXPECT_EQ(code_of_send(blue_, other_sku), "duplicate_products_found");
    EXPECT_EQ(code_of_send(green_, other_sku), "none") << "ids are each shop's own";
}

TEST_P(ProductsTest, NeedsAShop) {
    Caller caller = make_test_token(database(), organization_, blue_.integration);
    EXPECT_EQ(code_of_send(caller, test_product("A")), "shop_not_found");
}

TEST_P(ProductsTest, RefusesBlankTextsAndAddressesThatAreNone) {
    for (const char* address :
         {"ftp://img.example/a.png", "javascript:alert(1)", "//img.example/a.png", "http://",
          "https:///a.png", "http://:80/", "http://a b/", "data:image/png;base64,AA"}) {
        NewProduct product = test_product("A");
        product.image_src = address;
        EXPECT_EQ(code_of_send(blue_, product), "validation_error") << address;
    }
    EXPECT_EQ(code_of_send(blue_, test_product(" ")), "validation_error");
    NewProduct blank = test_product("A");
    blank.name = "\t";
    EXPECT_EQ(code_of_send(blue_, blank), "validation_error");
    blank = test_product("A");
    blank.barcodes = {{" "}};
    EXPECT_EQ(code_of_send(blue_, blank), "validation_error");
}

TEST_P(ProductsTest, AShopSeesTheProductsItSentAndNoOthers) {
    const ProductId product = send(blue_, test_product("A")).product_id;
    EXPECT_EQ(code_of_get(green_, product), "product_not_found");
    EXPECT_EQ(code_of_get(blue_, ProductId{999}), "product_not_found");
    EXPECT_EQ(code_of_get(test_admin(organization_), product), "none");
    const Caller foreign = make_test_shop(database(), test_.make_organization("Other"), "x");
    EXPECT_EQ(code_of_get(foreign, product), "product_not_found");
}

TEST_P(ProductsTest, DeletedByItsLastShopItIsDeactivatedAndComesBackWithItsSku) {
    const ProductId product = send(blue_, shirt()).product_id;
    remove(blue_, product);
    EXPECT_EQ(code_of_get(blue_, product), "product_not_found");
    EXPECT_FALSE(get(test_admin(organization_), product).active);
    EXPECT_TRUE(search("shirt").empty());
    EXPECT_TRUE(scan("7038010000010").empty());

    NewProduct again = test_product("SHIRT-M");
    again.name = "Shirt again";
    const Product back = send(green_, again);
    EXPECT_EQ(back.product_id, product);
    EXPECT_TRUE(back.active);
    EXPECT_EQ(back.name, "Shirt again");
    EXPECT_EQ(back.mappings.size(), 1u);
    EXPECT_EQ(scan("7038010000010").size(), 1u);
    EXPECT_EQ(search("again").size(), 1u);
}

TEST_P(ProductsTest, DeletedByOneShopItStaysWithTheOthersWhichLeadFromThenOn) {
    const ProductId product = send(blue_, test_product("A")).product_id;
    send(green_, test_product("A"));
    remove(blue_, product);
    EXPECT_EQ(code_of_get(blue_, product), "product_not_found");
    EXPECT_TRUE(get(green_, product).active);
    NewProduct renamed = test_product("A");
    renamed.name = "By green";
    EXPECT_EQ(send(green_, renamed).name, "By green");
}

TEST_P(ProductsTest, DeletedWithStockItStaysForTheBooks) {
    static constexpr Sql balance{
        "test.balance",
        "INSERT INTO balances (organization_id, site_id, owner_id, product_id, lot, location_id, "
        "outside, quantity) VALUES ($1, $2, 1, $3, '', $4, $5, $6)"};
    const ProductId stored = send(blue_, test_product("A")).product_id;
    const ProductId gone = send(blue_, test_product("B")).product_id;
    write([&](Tx& tx) {
        tx.run(balance, organization_, blue_.site, stored, 1, false, 3);
        tx.run(balance, organization_, blue_.site, gone, 2, true, 3);
        tx.run(balance, organization_, blue_.site, gone, 1, false, 0);
    });
    remove(blue_, stored);
    remove(blue_, gone);
    EXPECT_TRUE(get(test_admin(organization_), stored).active);
    EXPECT_FALSE(get(test_admin(organization_), gone).active);
    EXPECT_EQ(send(blue_, test_product("A")).product_id, stored);
}

TEST_P(ProductsTest, DeletedWhileAnOrderWaitsItStays) {
    static constexpr Sql waiting{
        "test.waiting",
        "INSERT INTO waiting_lines (organization_id, site_id, owner_id, product_id, "
        "order_line_item_id, order_id, lot, quantity, reason) "
        "VALUES ($1, $2, 1, $3, 1, 1, '', 2, 'short')"};
    const ProductId product = send(blue_, test_product("A")).product_id;
    write([&](Tx& tx) { tx.run(waiting, organization_, blue_.site, product); });
    remove(blue_, product);
    EXPECT_TRUE(get(test_admin(organization_), product).active);
}

INSTANTIATE_TEST_SUITE_P(Databases, ProductsTest, testing::ValuesIn(test_database_urls()));

}  // namespace
}  // namespace entrepot
