#include "catalog/product_list.h"

#include "catalog/fixture_test.h"
#include "catalog/products.h"

namespace entrepot {
namespace {

class ProductListTest : public CatalogTest {
  protected:
    http::Page<Product> page(const Caller& shop, const ProductQuery& query) {
        return read([&](const Snapshot& s) { return list_products(s, shop, query); });
    }
    /// The SKUs of an answer, in order.
    std::string skus(const std::vector<Product>& products) {
        std::string all;
        for (const auto& product : products) all += product.sku + " ";
        return all;
    }
    std::string listed(const ProductQuery& query) { return skus(page(blue_, query).data); }
    void send(const Caller& shop, const std::string& sku, const std::string& ext_product,
              const std::string& ext_variant, const std::string& barcode) {
        NewProduct product = test_product(sku);
        product.ext_product_id = ext_product;
        product.ext_variant_id = ext_variant;
        product.barcodes = {{barcode}};
        write([&](Tx& tx) { return create_product(tx, shop, product); });
    }

    Caller blue_ = make_test_shop(database(), organization_, "blue");
    Caller green_ = make_test_shop(database(), organization_, "green");
};

TEST_P(ProductListTest, PagesGoThroughTheShopsProductsOnce) {
    for (const char* sku : {"A", "B", "C", "D", "E"}) make_test_product(database(), blue_, sku);
    make_test_product(database(), green_, "G");
    make_test_product(database(), green_, "C");
    ProductQuery query{.limit = 2};
    std::string all;
    do {
        const auto part = page(blue_, query);
        all += skus(part.data) + "| ";
        query.cursor = part.next_cursor;
    } while (query.cursor);
    EXPECT_EQ(all, "A B | C D | E | ");
    EXPECT_EQ(skus(page(green_, {}).data), "C G ");
}

TEST_P(ProductListTest, EachProductHasItsOwnMappings) {
    for (const char* sku : {"A", "B", "C"}) make_test_product(database(), blue_, sku);
    make_test_product(database(), green_, "B");
    const auto products = page(blue_, {}).data;
    ASSERT_EQ(products.size(), 3u);
    EXPECT_EQ(products[0].mappings.size(), 1u);
    ASSERT_EQ(products[1].mappings.size(), 2u);
    EXPECT_EQ(products[1].mappings[1].shop_id, green_.shop);
    EXPECT_EQ(products[2].mappings.at(0).ext_product_id, "p-C");
}

TEST_P(ProductListTest, FiltersHoldTogether) {
    send(blue_, "A", "p1", "v1", "111");
    send(blue_, "B", "p1", "v2", "222");
    send(blue_, "C", "p2", "v1", "111");
    send(green_, "G", "p1", "v1", "111");
    EXPECT_EQ(listed({.sku = "B"}), "B ");
    EXPECT_EQ(listed({.sku = "G"}), "");
    EXPECT_EQ(listed({.ext_product_id = "p1"}), "A B ");
    EXPECT_EQ(listed({.ext_variant_id = "v1"}), "A C ");
    EXPECT_EQ(listed({.ext_product_id = "p1", .ext_variant_id = "v1"}), "A ");
    EXPECT_EQ(listed({.barcode = "111"}), "A C ");
    EXPECT_EQ(listed({.ext_product_id = "p2", .barcode = "111"}), "C ");
    EXPECT_EQ(listed({.sku = "A", .barcode = "222"}), "");
    EXPECT_EQ(listed({.sku = "nothing"}), "");
}

TEST_P(ProductListTest, FilteredListsHavePagesToo) {
    for (const char* sku : {"A", "B", "C"}) send(blue_, sku, "p", sku, "1");
    const auto first = page(blue_, {.ext_product_id = "p", .limit = 2});
    EXPECT_EQ(skus(first.data), "A B ");
    ASSERT_TRUE(first.next_cursor);
    const auto second = page(blue_, {.ext_product_id = "p", .cursor = first.next_cursor});
    EXPECT_EQ(skus(second.data), "C ");
    EXPECT_FALSE(second.next_cursor);
}

TEST_P(ProductListTest, UpdatedSinceIncludesItsMoment) {
    make_test_product(database(), blue_, "A");
    test_.clock().advance(std::chrono::seconds(10));
    const Time later = test_.clock().now();
    make_test_product(database(), blue_, "B");
    EXPECT_EQ(listed({.updated_since = later}), "B ");
    EXPECT_EQ(listed({.sku = "A", .updated_since = later}), "");
    EXPECT_EQ(listed({.updated_since = later + std::chrono::seconds(1)}), "");
}

TEST_P(ProductListTest, ADeletedProductIsInNoList) {
    const ProductId product = make_test_product(database(), blue_, "A");
    write([&](Tx& tx) { delete_product(tx, blue_, product); });
    EXPECT_EQ(listed({}), "");
    EXPECT_EQ(listed({.sku = "A"}), "");
    const auto all =
        read([&](const Snapshot& s) { return search_products(s, test_admin(organization_), {}); });
    EXPECT_TRUE(all.data.empty());
}

TEST_P(ProductListTest, RefusesForeignCursors) {
    EXPECT_EQ(code_of([&](Tx& tx) { list_products(tx, blue_, {.cursor = "nonsense"}); }),
              "invalid_cursor");
}

TEST_P(ProductListTest, UsersFindProductsOfAllShopsByWords) {
    make_test_product(database(), blue_, "RED-1");
    make_test_product(database(), green_, "RED-2");
    make_test_product(database(), green_, "BLUE-1");
    make_test_shop(database(), test_.make_organization("Other"), "x");
    const Caller admin = test_admin(organization_);
    const auto found = [&](const ProductSearch& search) {
        return read([&](const Snapshot& s) { return search_products(s, admin, search); });
    };
    EXPECT_EQ(skus(found({.query = "red"}).data), "RED-2 RED-1 ");
    EXPECT_EQ(skus(found({.query = "product blue-1"}).data), "BLUE-1 ");
    EXPECT_EQ(skus(found({}).data), "RED-1 RED-2 BLUE-1 ");
    EXPECT_EQ(found({}).data[0].ext_product_id, "p-RED-1");
    const auto first = found({.limit = 2});
    EXPECT_EQ(skus(first.data), "RED-1 RED-2 ");
    EXPECT_EQ(skus(found({.cursor = first.next_cursor}).data), "BLUE-1 ");
}

INSTANTIATE_TEST_SUITE_P(Databases, ProductListTest, testing::ValuesIn(test_database_urls()));

}  // namespace
}  // namespace entrepot
