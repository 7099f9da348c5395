#include "catalog/kits.h"

#include "catalog/fixture_test.h"
#include "catalog/product_list.h"
#include "catalog/products.h"

namespace entrepot {
namespace {

class KitsTest : public CatalogTest {
  protected:
    Product send(const std::string& sku, const std::vector<NewKitComponent>& components) {
        NewProduct product = test_product(sku);
        product.components = components;
        return write([&](Tx& tx) { return create_product(tx, blue_, product); });
    }
    Product change(ProductId product, const std::vector<NewKitComponent>& components) {
        return write(
            [&](Tx& tx) { return change_product(tx, blue_, product, {.components = components}); });
    }
    /// "field: sentence" of the first place that is refused.
    std::string refused(const std::string& sku, const std::vector<NewKitComponent>& components) {
        try {
            send(sku, components);
        } catch (const Refusal& refusal) {
            const auto& first = refusal.errors.at(0);
            return first.loc.at(2) + ": " + first.msg;
        }
        return "";
    }
    Product read_product(ProductId id) {
        return read([&](const Snapshot& s) { return get_product(s, blue_, id); });
    }
    void set_level(ProductId product, std::int64_t in_stock, std::int64_t reserved) {
        static constexpr Sql sql{
            "test.set_level",
            "INSERT INTO stock_levels (organization_id, site_id, owner_id, product_id, lot,"
            " in_stock, reserved, last_promise, updated_at, version)"
            " VALUES ($1, $2, 1, $3, '', $4, $5, 0, $6, 7)"};
        write([&](Tx& tx) {
            tx.run(sql, organization_, blue_.site, product, in_stock, reserved, tx.now());
        });
    }

    Caller blue_ = make_test_shop(database(), organization_, "blue");
    ProductId mug_ = make_test_product(database(), blue_, "MUG");
    ProductId tea_ = make_test_product(database(), blue_, "TEA");
};

TEST_P(KitsTest, HasItsComponentsInTheOrderInWhichTheyWereSent) {
    const Product gift = send("GIFT", {{"TEA", 2}, {"MUG", 1}});
    const std::vector<KitComponent> expected{{tea_, "TEA", "Product TEA", 2},
                                             {mug_, "MUG", "Product MUG", 1}};
    EXPECT_EQ(gift.components, expected);
    EXPECT_EQ(read_product(gift.product_id).components, expected);
    EXPECT_TRUE(read_product(mug_).components.empty());
}

TEST_P(KitsTest, CountsWholeKitsOfTheScarcestComponent) {
    const Product gift = send("GIFT", {{"TEA", 2}, {"MUG", 1}});
    EXPECT_EQ(read_product(gift.product_id).inventory.in_stock, 0);
    set_level(tea_, 9, 4);
    set_level(mug_, 3, 0);
    const Inventory counts = read_product(gift.product_id).inventory;
    EXPECT_EQ(counts.in_stock, 3);   // 9 / 2 = 4 of tea, 3 of mugs
    EXPECT_EQ(counts.available, 2);  // 5 / 2 = 2 of tea, 3 of mugs
    EXPECT_EQ(counts.reserved, 1);
}

TEST_P(KitsTest, ListsAndSearchesShowComponents) {
    send("GIFT", {{"TEA", 2}});
    set_level(tea_, 4, 0);
    const auto listed = read([&](const Snapshot& s) { return list_products(s, blue_, {}).data; });
    ASSERT_EQ(listed.size(), 3u);
    EXPECT_EQ(listed[2].components.size(), 1u);
    EXPECT_EQ(listed[2].inventory.available, 2);
    EXPECT_TRUE(listed[0].components.empty());
}

TEST_P(KitsTest, RefusesWhatCanNotBeInAKit) {
    send("GIFT", {{"TEA", 2}});
    EXPECT_EQ(refused("BOX", {{"MUG", 1}, {"NONE", 1}}),
              "1: There is no product with SKU NONE; send it first.");
    EXPECT_EQ(refused("BOX", {{"BOX", 1}}),
              "0: A kit can't have itself in it; name another product.");
    EXPECT_EQ(refused("BOX", {{"GIFT", 1}}),
              "0: GIFT is a kit itself; name its components instead.");
    EXPECT_EQ(refused("BOX", {{"MUG", 1}, {"MUG", 2}}),
              "1: MUG is there already; name it once, with all its units.");
}

TEST_P(KitsTest, IsNotMadeOfItselfUnderItsOldSku) {
    const auto sent = [&](Tx& tx) {
        const std::vector<NewKitComponent> components{{"MUG", 1}};
        change_product(tx, blue_, mug_, {.sku = "GIFT", .components = components});
    };
    EXPECT_EQ(code_of(sent), "validation_error");
}

TEST_P(KitsTest, AProductWithStockOrInAKitCanNotBecomeOne) {
    static constexpr Sql sql{
        "test.add_balance",
        "INSERT INTO balances (organization_id, site_id, owner_id, product_id, lot, location_id,"
        " outside, quantity) VALUES ($1, $2, 1, $3, '', 99, $4, 5)"};
    write([&](Tx& tx) { tx.run(sql, organization_, blue_.site, mug_, false); });
    const auto code_of_kit = [&](ProductId product, const std::string& component) {
        return code_of([&](Tx& tx) {
            const std::vector<NewKitComponent> components{{component, 1}};
            change_product(tx, blue_, product, {.components = components});
        });
    };
    EXPECT_EQ(code_of_kit(mug_, "TEA"), "product_has_stock");
    send("GIFT", {{"TEA", 1}});
    EXPECT_EQ(code_of_kit(tea_, "MUG"), "product_is_component");
}

TEST_P(KitsTest, OtherComponentsAreAChangeAndTheSameAreNone) {
    const Product gift = send("GIFT", {{"TEA", 2}});
    EXPECT_EQ(change(gift.product_id, {{"TEA", 2}}).version, 1);
    const Product other = change(gift.product_id, {{"MUG", 1}});
    EXPECT_EQ(other.version, 2);
    EXPECT_EQ(other.components.at(0).sku, "MUG");
    const Product plain = change(gift.product_id, {});
    EXPECT_TRUE(plain.components.empty());
    EXPECT_EQ(plain.version, 3);
}

TEST_P(KitsTest, VersionsOfTheCountsGrowWhenTheComponentsChange) {
    const ProductId gift = send("GIFT", {{"TEA", 2}}).product_id;
    const auto version = [&] {
        return read([&](const Snapshot& s) {
            return read_kits(s, organization_, blue_.site, {&gift, 1})[gift].version;
        });
    };
    set_level(tea_, 4, 0);
    const auto before = version();
    EXPECT_EQ(before, 7);
    change(gift, {{"MUG", 1}});
    EXPECT_GT(version(), before);
}

TEST_P(KitsTest, AComponentOfAKitIsNotDeactivated) {
    send("GIFT", {{"TEA", 2}});
    write([&](Tx& tx) {
        delete_product(tx, blue_, tea_);
        delete_product(tx, blue_, mug_);
    });
    const auto active = [&](ProductId product) {
        return read([&](const Snapshot& s) {
            return get_product(s, test_admin(organization_), product).active;
        });
    };
    EXPECT_TRUE(active(tea_));
    EXPECT_FALSE(active(mug_));
}

TEST_P(KitsTest, AnotherShopsWordDoesNotMakeAProductAKit) {
    const Caller green = make_test_shop(database(), organization_, "green");
    NewProduct product = test_product("MUG");
    product.components = std::vector<NewKitComponent>{{"TEA", 1}};
    const Product linked = write([&](Tx& tx) { return create_product(tx, green, product); });
    EXPECT_EQ(linked.product_id, mug_);
    EXPECT_TRUE(linked.components.empty());
}

INSTANTIATE_TEST_SUITE_P(Databases, KitsTest, testing::ValuesIn(test_database_urls()),
                         [](const auto& test) { return test.param; });

}  // namespace
}  // namespace entrepot
