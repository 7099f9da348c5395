#include <gmock/gmock.h>

#include "base/json.h"
#include "catalog/kits.h"
#include "fulfillment/order_detail.h"
#include "fulfillment/testing.h"
#include "stock/levels_api.h"

namespace entrepot {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

/// GIFT is two teas and a mug.
class KitOrdersTest : public testing::TestWithParam<std::string> {
  protected:
    KitOrdersTest() : house(GetParam()), floor(house) {
        tea = house.add_product("TEA");
        mug = house.add_product("MUG");
        gift = house.add_kit("GIFT", {{"TEA", 2}, {"MUG", 1}});
        shelf = house.add_shelf("A-1");
    }
    ~KitOrdersTest() override { EXPECT_THAT(house.differences(), IsEmpty()); }

    OrderLine line(const Order& order, std::size_t at = 0) {
        return read_order(house, order.order_id).line_items.at(at);
    }
    InventoryLevel level(ProductId product) {
        return house.read([&](const Snapshot& snapshot) {
            return get_level(snapshot, house.integration(), product);
        });
    }
    std::vector<InventoryLevelUpdate> heard_levels(ProductId product) {
        std::vector<InventoryLevelUpdate> levels;
        for (const auto& event : house.heard("inventory_levels.update")) {
            if (event.resource_id != product.value) continue;
            levels.push_back(from_json<InventoryLevelUpdate>(event.data));
        }
        return levels;
    }

    TestWarehouse house;
    TestFloor floor;
    ProductId tea;
    ProductId mug;
    ProductId gift;
    LocationId shelf;
};

TEST_P(KitOrdersTest, AnOrderedKitIsPromisedByItsComponents) {
    house.store_units(tea, shelf, 5);
    house.store_units(mug, shelf, 5);
    const auto order = place_order(house, "1", {{"GIFT", 3}});
    ASSERT_EQ(order.line_items.size(), 1U);
    const OrderLine& kit = order.line_items[0];
    EXPECT_EQ(kit.ext_order_line_item_id, "1-GIFT");
    EXPECT_EQ(kit.product_id, gift);
    EXPECT_EQ(kit.quantity, 3);
    EXPECT_EQ(kit.reserved_quantity, 2);
    ASSERT_EQ(kit.components.size(), 2U);
    EXPECT_EQ(kit.components[0].sku, "TEA");
    EXPECT_EQ(kit.components[0].quantity, 6);
    EXPECT_EQ(kit.components[0].reserved_quantity, 5);
    EXPECT_EQ(kit.components[1].reserved_quantity, 3);
    EXPECT_EQ(order.waiting_reason, "Waiting for 1 x TEA.");
    EXPECT_EQ(to_json(read_order(house, order.order_id)), to_json(order));
}

TEST_P(KitOrdersTest, KitsAreNotCheckedPerKitButPerComponent) {
    house.add_kit("BOX", {{"TEA", 1}});
    house.store_units(tea, shelf, 4);
    house.store_units(mug, shelf, 9);
    const auto order = place_order(house, "1", {{"GIFT", 1}, {"TEA", 1}, {"BOX", 2}});
    EXPECT_EQ(house.level(tea).reserved, 4);
    EXPECT_EQ(line(order, 0).reserved_quantity, 1);
    EXPECT_EQ(line(order, 1).reserved_quantity, 1);
    EXPECT_EQ(line(order, 2).reserved_quantity, 1);
    EXPECT_EQ(order.waiting_reason, "Waiting for 1 x TEA.");
}

TEST_P(KitOrdersTest, AKitIsPickedPieceByPieceAndNamedToTheShop) {
    house.store_units(tea, shelf, 2);
    house.store_units(mug, shelf, 1);
    const auto order = place_order(house, "1", {{"GIFT", 1}});
    floor.prepare();
    const auto held = floor.take();
    ASSERT_TRUE(held);
    const auto steps = floor.steps(held->fulfillment_id);
    ASSERT_EQ(steps.size(), 2U);
    floor.pick(held->fulfillment_id, steps[0]);
    EXPECT_EQ(line(order).picked_quantity, 0);
    EXPECT_EQ(line(order).reserved_quantity, 1);
    floor.pick(held->fulfillment_id, steps[1]);
    floor.end(held->fulfillment_id);
    EXPECT_EQ(line(order).picked_quantity, 1);
    EXPECT_EQ(line(order).reserved_quantity, 0);
    EXPECT_EQ(read_order(house, order.order_id).status, OrderStatus::fulfilled);

    const auto told = from_json<Fulfillment>(house.heard("fulfillments.update").back().data);
    EXPECT_EQ(to_json(told), to_json(floor.of(order.order_id).at(0)));
    ASSERT_EQ(told.line_items.size(), 2U);
    for (const FulfillmentLine& one : told.line_items) {
        EXPECT_EQ(one.ext_order_line_item_id, "1-GIFT");
        ASSERT_TRUE(one.kit);
        EXPECT_EQ(one.kit->order_line_item_id, line(order).order_line_item_id);
        EXPECT_EQ(one.kit->sku, "GIFT");
        EXPECT_EQ(one.kit->quantity, one.sku == "TEA" ? 2 : 1);
    }
    const auto prepared = from_json<Fulfillment>(house.heard("fulfillments.create").at(0).data);
    EXPECT_EQ(prepared.line_items.at(0).kit->sku, "GIFT");
}

TEST_P(KitOrdersTest, AMissingComponentThatIsCutLeavesNoWholeKit) {
    house.store_units(tea, shelf, 2);
    house.store_units(mug, shelf, 1);
    const auto order = place_order(house, "1", {{"GIFT", 1}});
    floor.prepare();
    const auto held = floor.take();
    for (const PickStep& step : floor.steps(held->fulfillment_id)) {
        if (step.product == mug) {
            const auto outcome =
                floor.report(held->fulfillment_id, step, DeviationCategory::missing, 0);
            continue;
        }
        floor.pick(held->fulfillment_id, step);
    }
    floor.end(held->fulfillment_id);
    const auto detail = house.read([&](const Snapshot& snapshot) {
        return order_detail(snapshot, house.worker(), order.order_id);
    });
    EXPECT_EQ(detail.line_items.at(0).components.at(1).name, "Product MUG");
    floor.solve(detail.deviations.at(0).deviation_id, DeviationResolution::cancel_line);
    EXPECT_EQ(line(order).quantity, 0);
    EXPECT_EQ(line(order).components.at(0).picked_quantity, 2);
    EXPECT_EQ(read_order(house, order.order_id).status, OrderStatus::fulfilled);
}

TEST_P(KitOrdersTest, OtherComponentsAreForNewOrdersOnly) {
    const auto before = place_order(house, "1", {{"GIFT", 1}});
    house.write([&](Tx& tx) {
        const std::vector<NewKitComponent> other{{"MUG", 2}};
        change_product(tx, house.integration(), gift, {.components = other});
    });
    EXPECT_EQ(line(before).components.size(), 2U);
    EXPECT_EQ(place_order(house, "2", {{"GIFT", 1}}).line_items[0].components.size(), 1U);
}

TEST_P(KitOrdersTest, CountsAreToldWhenAKitIsMadeOfOtherThings) {
    house.store_units(tea, shelf, 4);
    house.store_units(mug, shelf, 6);
    const auto change = [&](const std::vector<NewKitComponent>& components) {
        house.write([&](Tx& tx) {
            change_product(tx, house.integration(), gift, {.components = components});
        });
    };
    const auto before = heard_levels(gift);
    EXPECT_EQ(before.back().in_stock, 2);
    change({{"MUG", 2}});
    ASSERT_EQ(heard_levels(gift).size(), before.size() + 1);
    const auto told = heard_levels(gift).back();
    EXPECT_EQ(told.in_stock, 3);
    EXPECT_EQ(told.available, 3);
    EXPECT_EQ(told.ext_product_id, "ext-GIFT");
    EXPECT_EQ(told.version, level(gift).version);
    EXPECT_GT(told.version, before.back().version);
    change({{"MUG", 2}});
    EXPECT_EQ(heard_levels(gift).size(), before.size() + 1) << "the same again is no news";

    change({});
    const auto alone = heard_levels(gift).back();
    EXPECT_EQ(alone.in_stock, 0) << "a product of its own again, of which there is none";
    EXPECT_EQ(alone.version, level(gift).version);
    EXPECT_GT(alone.version, told.version);
}

TEST_P(KitOrdersTest, AllKitsWithAComponentAreTold) {
    const ProductId pair = house.add_kit("PAIR", {{"MUG", 2}});
    house.store_units(mug, shelf, 5);
    ASSERT_EQ(heard_levels(pair).size(), 1U);
    EXPECT_EQ(heard_levels(pair)[0].in_stock, 2);
    ASSERT_EQ(heard_levels(gift).size(), 1U);
    EXPECT_EQ(heard_levels(gift)[0].in_stock, 0);
}

TEST_P(KitOrdersTest, CountsOfAKitFollowItsComponentsAndAreTold) {
    EXPECT_EQ(level(gift).version, 0);
    house.store_units(tea, shelf, 4);
    EXPECT_EQ(level(gift).in_stock, 0);
    house.store_units(mug, shelf, 3);
    EXPECT_EQ(level(gift).in_stock, 2);
    place_order(house, "1", {{"TEA", 1}});
    const auto counts = level(gift);
    EXPECT_EQ(counts.in_stock, 2);
    EXPECT_EQ(counts.available, 1);
    EXPECT_EQ(counts.reserved, 1);

    const auto told = heard_levels(gift);
    ASSERT_EQ(told.size(), 3U);  // tea, mug, order
    EXPECT_LT(told[0].version, told[1].version);
    EXPECT_LT(told[1].version, told[2].version);
    EXPECT_EQ(told[2].version, counts.version);
    EXPECT_EQ(told[2].available, 1);
    EXPECT_EQ(told[2].in_stock, 2);
    EXPECT_EQ(told[2].ext_product_id, "ext-GIFT");
    EXPECT_EQ(heard_levels(tea).size(), 2U);
}

TEST_P(KitOrdersTest, AKitOfManyComponentsIsToldOnceAnOrder) {
    house.store_units(tea, shelf, 4);
    house.store_units(mug, shelf, 3);
    const auto before = heard_levels(gift).size();
    place_order(house, "1", {{"GIFT", 1}});
    EXPECT_EQ(heard_levels(gift).size(), before + 1);
    EXPECT_EQ(heard_levels(gift).back().available, 1);
}

TEST_P(KitOrdersTest, AKitIsNotStored) {
    try {
        house.store_units(gift, shelf, 1);
        FAIL() << "stored";
    } catch (const Refusal& refusal) {
        EXPECT_EQ(refusal.code().code, "kit_is_not_stored");
        EXPECT_THAT(refusal.what(), HasSubstr("store its components: 2 x TEA, 1 x MUG."));
    }
}

TEST_P(KitOrdersTest, AnOrderHasAtMostAThousandLinesWithItsComponents) {
    NewOrder order = new_order("1", {});
    for (int at = 0; at < 501; ++at) {
        order.line_items.push_back({std::to_string(at), "GIFT", std::nullopt, 1});
    }
    EXPECT_EQ(refusal_of([&] { place_order(house, order); }), "validation_error");
    order.line_items.pop_back();
    EXPECT_EQ(place_order(house, order).line_items.size(), 500U);
}

TEST_P(KitOrdersTest, ACancelledKitGivesItsComponentsBack) {
    house.store_units(tea, shelf, 2);
    house.store_units(mug, shelf, 1);
    const auto order = place_order(house, "1", {{"GIFT", 1}});
    floor.cancel(order.order_id);
    EXPECT_EQ(level(gift).available, 1);
}

INSTANTIATE_TEST_SUITE_P(Databases, KitOrdersTest, testing::ValuesIn(test_database_urls()),
                         [](const auto& test) { return test.param; });

}  // namespace
}  // namespace entrepot
