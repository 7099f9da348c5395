#include "catalog/fixture_test.h"
#include "catalog/products.h"

namespace entrepot {
namespace {

class ProductChangeTest : public CatalogTest {
  protected:
    Product change(const Caller& shop, const ProductChange& wish) {
        return write([&](Tx& tx) { return change_product(tx, shop, product_, wish); });
    }
    std::string code_of_change(const Caller& shop, const ProductChange& wish) {
        return code_of([&](Tx& tx) { change_product(tx, shop, product_, wish); });
    }
    std::int64_t pictures_waiting() {
        static constexpr Sql sql{"test.pictures_waiting",
                                 "SELECT COUNT(*) FROM pictures WHERE state = 'waiting'"};
        return read([&](const Snapshot& s) { return s.one<std::int64_t>(sql); });
    }

    Caller blue_ = make_test_shop(database(), organization_, "blue");
    Caller green_ = make_test_shop(database(), organization_, "green");
    ProductId product_ = make_test_product(database(), blue_, "A");
};

TEST_P(ProductChangeTest, SetsWhatIsGivenAndKeepsTheRest) {
    news();
    const Product changed =
        change(blue_, {.name = "New", .barcodes = {{"1", "2"}}, .weight_grams = 9});
    EXPECT_EQ(changed.name, "New");
    EXPECT_EQ(changed.sku, "A");
    EXPECT_EQ(changed.barcodes.size(), 2u);
    EXPECT_EQ(changed.version, 2);
    EXPECT_EQ(changed.ext_product_id, "p-A");
    EXPECT_EQ(news(), std::vector<std::string>{"products.update 1 2"});
    EXPECT_TRUE(change(blue_, {.barcodes = std::vector<std::string>{}}).barcodes.empty());
}

TEST_P(ProductChangeTest, NothingNewIsNoChange) {
    news();
    EXPECT_EQ(change(blue_, {.name = "Product A", .ext_product_id = "p-A"}).version, 1);
    EXPECT_EQ(news(), std::vector<std::string>{});
}

TEST_P(ProductChangeTest, ASkuOfAnotherProductIsRefused) {
    make_test_product(database(), blue_, "B");
    EXPECT_EQ(code_of_change(blue_, {.sku = "B"}),
              "product_sku_already_exists_and_in_use_by_other_product");
    EXPECT_EQ(code_of_change(blue_, {.sku = "A"}), "none");
    EXPECT_EQ(change(blue_, {.sku = "C"}).sku, "C");
}

TEST_P(ProductChangeTest, TheSkuOfADeletedProductIsFree) {
    const ProductId other = make_test_product(database(), blue_, "B");
    write([&](Tx& tx) { delete_product(tx, blue_, other); });
    EXPECT_EQ(change(blue_, {.sku = "B"}).sku, "B");
}

TEST_P(ProductChangeTest, WrongPresentIdsAreMismatched) {
    EXPECT_EQ(code_of_change(blue_, {.ext_product_id = "other"}), "mismatched_ext_product_id");
    EXPECT_EQ(code_of_change(blue_, {.ext_variant_id = "other"}), "mismatched_ext_variant_id");
    EXPECT_EQ(code_of_change(blue_, {.old_ext_product_id = "other", .old_ext_variant_id = "v-A"}),
              "mismatched_ext_product_id");
    EXPECT_EQ(code_of_change(blue_, {.old_ext_product_id = "p-A", .old_ext_variant_id = "other"}),
              "mismatched_ext_variant_id");
}

TEST_P(ProductChangeTest, OldIdsReKeyTheMapping) {
    const Product changed = change(blue_, {.ext_product_id = "p2",
                                           .ext_variant_id = "v2",
                                           .old_ext_product_id = "p-A",
                                           .old_ext_variant_id = "v-A"});
    EXPECT_EQ(changed.ext_product_id, "p2");
    EXPECT_EQ(changed.ext_variant_id, "v2");
    ASSERT_EQ(changed.mappings.size(), 1u);
    EXPECT_EQ(changed.mappings[0].ext_product_id, "p2");
    EXPECT_EQ(changed.version, 2);
    EXPECT_EQ(change(blue_, {.ext_product_id = "p2", .ext_variant_id = "v2"}).version, 2);
}

TEST_P(ProductChangeTest, TheVariantAloneCanBeReKeyed) {
    const Product changed = change(blue_, {.ext_variant_id = "v2", .old_ext_variant_id = "v-A"});
    EXPECT_EQ(changed.ext_product_id, "p-A");
    EXPECT_EQ(changed.ext_variant_id, "v2");
}

TEST_P(ProductChangeTest, TheFirstOldIdNeedsTheSecond) {
    EXPECT_EQ(code_of_change(blue_, {.ext_product_id = "p2", .old_ext_product_id = "p-A"}),
              "old_ext_variant_id_required");
}

TEST_P(ProductChangeTest, IdsOfAnotherProductOfTheShopAreRefused) {
    make_test_product(database(), blue_, "B");
    const ProductChange to_b{.ext_product_id = "p-B",
                             .ext_variant_id = "v-B",
                             .old_ext_product_id = "p-A",
                             .old_ext_variant_id = "v-A"};
    EXPECT_EQ(code_of_change(blue_, to_b), "duplicate_products_found");
}

TEST_P(ProductChangeTest, AProductOfSeveralShopsNeedsIdsToChooseBy) {
    make_test_product(database(), green_, "A");
    EXPECT_EQ(code_of_change(blue_, {.name = "New"}), "duplicate_products_found");
    EXPECT_EQ(change(blue_, {.name = "New", .ext_product_id = "p-A"}).name, "New");
    EXPECT_EQ(change(green_, {.name = "By green", .ext_variant_id = "v-A"}).name, "By green");
}

TEST_P(ProductChangeTest, ReKeyingLeavesTheOtherShopsMapping) {
    make_test_product(database(), green_, "A");
    change(green_,
           {.ext_product_id = "g2", .old_ext_product_id = "p-A", .old_ext_variant_id = "v-A"});
    const Product seen = read([&](const Snapshot& s) { return get_product(s, blue_, product_); });
    EXPECT_EQ(seen.ext_product_id, "p-A");
    ASSERT_EQ(seen.mappings.size(), 2u);
    EXPECT_EQ(seen.mappings[1].ext_product_id, "g2");
}

TEST_P(ProductChangeTest, OnlyAShopOfTheProductChangesIt) {
    EXPECT_EQ(code_of_change(green_, {.name = "New"}), "product_not_found");
    EXPECT_EQ(code_of([&](Tx& tx) { delete_product(tx, green_, product_); }), "product_not_found");
    const Caller token = make_test_token(database(), organization_, blue_.integration);
    EXPECT_EQ(code_of_change(token, {.name = "New"}), "shop_not_found");
    EXPECT_EQ(code_of_change(test_admin(organization_), {.name = "New"}), "shop_not_found");
}

TEST_P(ProductChangeTest, AChangedAddressIsFetchedAgainAndAnUnchangedIsNot) {
    static constexpr Sql done{"test.picture_done", "UPDATE pictures SET state = 'ready'"};
    const auto first = change(blue_, {.image_src = "https://img.example/1.png"});
    EXPECT_EQ(first.image_state, ImageState::waiting);
    EXPECT_EQ(pictures_waiting(), 1);
    write([&](Tx& tx) { tx.run(done); });
    const auto same = change(blue_, {.name = "New", .image_src = "https://img.example/1.png"});
    EXPECT_EQ(same.image_state, ImageState::ready);
    EXPECT_EQ(pictures_waiting(), 0);
    const auto other = change(blue_, {.image_src = "https://img.example/2.png"});
    EXPECT_EQ(other.image_state, ImageState::waiting);
    EXPECT_NE(other.image_url, same.image_url);
    EXPECT_EQ(pictures_waiting(), 1);
    EXPECT_EQ(change(blue_, {.image_src = ""}).image_state, ImageState::none);
    EXPECT_EQ(pictures_waiting(), 0);
}

INSTANTIATE_TEST_SUITE_P(Databases, ProductChangeTest, testing::ValuesIn(test_database_urls()));

}  // namespace
}  // namespace entrepot
