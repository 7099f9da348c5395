#include "ports/order_filter.h"

#include <gmock/gmock.h>

#include "ports/grid_testing.h"

namespace entrepot {
namespace {

using testing::ElementsAre;
using testing::SizeIs;
using testing::UnorderedElementsAre;

class OrderFilterTest : public testing::TestWithParam<std::string> {
  protected:
    OrderFilterTest() : house(GetParam()), floor(house) { cap = house.add_product("CAP"); }

    void order(const std::string& number, std::initializer_list<TestLine> lines) {
        place_order(house, number, lines);
        floor.prepare();
    }

    void limit_to_zones(std::vector<std::string> zones) {
        house.write([&](Tx& tx) {
            return put_order_filter(tx, house.worker(), PortId{1}, {{}, std::move(zones)});
        });
    }

    static std::vector<std::string> numbers_in(const PortState& state) {
        std::vector<std::string> numbers;
        for (const auto& slot : state.grid_pick->slots) numbers.push_back(slot.order.order_number);
        return numbers;
    }

    TestWarehouse house;
    TestFloor floor;
    ProductId cap;
};

TEST_P(OrderFilterTest, APortTakesTheOrdersOfItsShopsOnlyHoweverFarBehindTheyWait) {
    TestGridPort grid(house, 2);
    TestGridPort other(house, 2, 2);
    const ShopId brand = house.add_shop("Brand");
    house.add_product("CAP", brand);
    grid.add_bin(101, {{cap, 400}});
    for (int number = 1; number <= 210; ++number) {
        place_order(house, std::to_string(number), {{"CAP", 1}});
    }
    house.write([&](Tx& tx) {
        return create_order(tx, house.integration(brand), new_order("B1", {{"CAP", 1}}));
    });
    floor.prepare();
    house.write([&](Tx& tx) {
        return put_order_filter(tx, house.worker(), PortId{1}, {.shop_ids = {brand}});
    });
    const auto state = grid.port.send("start_pick");
    ASSERT_THAT(state.grid_pick->slots, SizeIs(1));
    EXPECT_EQ(state.grid_pick->slots[0].order.order_number, "B1");
    EXPECT_EQ(state.grid_pick->backlog, 0);
    EXPECT_EQ(other.port.send("start_pick").grid_pick->slots[0].order.order_number, "1");
}

TEST_P(OrderFilterTest, APortTakesWhatLiesInBinsOrInItsZones) {
    TestGridPort grid(house, 4);
    TestGridPort other(house, 4, 2);
    grid.add_bin(101, {{cap, 9}});
    house.store_units(house.add_product("MUG"), house.add_shelf("A-01"), 9);
    house.store_units(house.add_product("PEN"), house.add_shelf("B-01"), 9);
    order("far", {{"CAP", 1}, {"PEN", 1}});
    order("near", {{"CAP", 1}, {"MUG", 1}});
    order("grid", {{"CAP", 1}});
    limit_to_zones({"A-"});
    EXPECT_EQ(grid.port.state().ready_count, 2);
    EXPECT_EQ(other.port.state().ready_count, 3);
    EXPECT_THAT(numbers_in(grid.port.send("start_pick")), UnorderedElementsAre("near", "grid"));
    EXPECT_THAT(numbers_in(other.port.send("start_pick")), ElementsAre("far"));
    order("farther", {{"PEN", 1}});
    limit_to_zones({"B-02"});
    EXPECT_EQ(grid.port.state().ready_count, 0);
    limit_to_zones({});
    EXPECT_EQ(grid.port.state().ready_count, 1);
}

TEST_P(OrderFilterTest, AnOrderThatLiesInTwoZonesIsTakenByAPortOfOneOfThem) {
    TestGridPort grid(house, 4);
    house.store_units(house.add_product("MUG"), house.add_shelf("A-01"), 9);
    house.store_units(house.add_product("PEN"), house.add_shelf("B-01"), 9);
    order("both", {{"MUG", 1}, {"PEN", 1}});
    limit_to_zones({"C-"});
    EXPECT_EQ(grid.port.state().ready_count, 0);
    limit_to_zones({"A-"});
    EXPECT_THAT(numbers_in(grid.port.send("start_pick")), ElementsAre("both"));
}

TEST_P(OrderFilterTest, OtherShelvesThanThoseOfAPortsZonesOnlyGiveWhatTheseHaveNot) {
    TestGridPort grid(house);
    const ProductId mug = house.add_product("MUG");
    house.store_units(mug, house.add_shelf("A-01"), 5);
    house.store_units(mug, house.add_shelf("B-01"), 2);
    order("1", {{"MUG", 3}});
    limit_to_zones({"B-"});
    const auto steps = grid.port.send("start_pick").grid_pick->slots.at(0).steps;
    ASSERT_THAT(steps, SizeIs(2));
    EXPECT_EQ(steps[0].location_name, "A-01");
    EXPECT_EQ(steps[0].quantity, 1) << "its own have not enough";
    EXPECT_EQ(steps[1].location_name, "B-01");
    EXPECT_EQ(steps[1].quantity, 2);
}

TEST_P(OrderFilterTest, AShopThatIsNotThereIsNoneOfAPort) {
    const auto wish = [&](std::vector<ShopId> shops) {
        return refusal_of([&] {
            house.write([&](Tx& tx) {
                return put_order_filter(tx, house.worker(), PortId{1}, {std::move(shops), {}});
            });
        });
    };
    TestGridPort grid(house);
    EXPECT_EQ(wish({ShopId(99)}), "shop_not_found");
    EXPECT_EQ(wish({house.shop, house.shop}), "");
}

TEST_P(OrderFilterTest, OnlyTheLotThatIsPromisedCounts) {
    TestGridPort grid(house, 4);
    const ProductId milk = house.add_product("MILK");
    house.store_lot(milk, house.add_shelf("A-01"), {"L1", "2031-01-01"}, 5);
    house.store_lot(milk, house.add_shelf("B-01"), {"L2", "2032-01-01"}, 5);
    order("1", {{"MILK", 1}});
    limit_to_zones({"B-"});
    EXPECT_EQ(grid.port.state().ready_count, 0) << "the lot that expires first lies elsewhere";
    limit_to_zones({"A-"});
    EXPECT_EQ(grid.port.state().ready_count, 1);
}

INSTANTIATE_TEST_SUITE_P(Databases, OrderFilterTest, testing::ValuesIn(test_database_urls()),
                         [](const auto& test) { return test.param; });

}  // namespace
}  // namespace entrepot
