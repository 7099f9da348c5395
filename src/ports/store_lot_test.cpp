#include <gmock/gmock.h>

#include "ports/search.h"
#include "ports/testing.h"

namespace entrepot {
namespace {

class StoreLotTest : public testing::TestWithParam<std::string> {
  protected:
    StoreLotTest() : house(GetParam()), floor(house), port(house) {
        milk = house.add_product("MILK");
        house.write([&](Tx& tx) {
            change_product(tx, house.integration(), milk,
                           {.lot_required = true, .expiry_required = true});
        });
        shelf = house.add_shelf("A-1");
    }
    ~StoreLotTest() override { EXPECT_THAT(house.differences(), testing::IsEmpty()); }

    PortState begin() {
        port.send("start_store");
        return port.send("choose_product", {{"product_id", milk.value}});
    }
    PortState choose(const std::string& lot, const std::string& expires_on) {
        return port.send("choose_lot", {{"lot", lot}, {"expires_on", expires_on}});
    }
    PortState confirm(std::int64_t units) {
        return port.send("confirm_store", {{"location_id", shelf.value}, {"quantity", units}});
    }

    TestWarehouse house;
    TestFloor floor;
    TestPort port;
    ProductId milk;
    LocationId shelf;
};

TEST_P(StoreLotTest, AsksForLotAndDateAndStoresUnderThem) {
    auto state = begin();
    ASSERT_TRUE(state.store->lot);
    EXPECT_TRUE(state.store->lot->lot_required);
    EXPECT_TRUE(state.store->lot->expiry_required);
    EXPECT_EQ(state.store->lot->lot, "");
    EXPECT_EQ(refusal_of([&] { confirm(3); }), "lot_required");
    state = choose("L1", "");
    EXPECT_EQ(state.store->lot->lot, "L1");
    EXPECT_EQ(refusal_of([&] { confirm(3); }), "expiry_required");
    state = choose("L1", "2027-03-31");
    EXPECT_EQ(state.store->lot->expires_on, "2027-03-31");
    EXPECT_EQ(confirm(3).step, "product");
    EXPECT_EQ(house.level(milk, "L1").in_stock, 3);
}

TEST_P(StoreLotTest, KnowsTheDateOfALotThatIsThere) {
    house.store_lot(milk, shelf, {"L1", "2027-03-31"}, 1);
    auto state = begin();
    ASSERT_EQ(state.store->lot->known.size(), 1U);
    EXPECT_EQ(state.store->lot->known[0].lot, "L1");
    state = choose("L1", "");
    EXPECT_EQ(state.store->lot->expires_on, "2027-03-31");
    EXPECT_EQ(refusal_of([&] { choose("L1", "2028-01-01"); }), "lot_expires_otherwise");
    EXPECT_EQ(refusal_of([&] { choose("L2", "soon"); }), "lot_invalid");
    confirm(2);
    EXPECT_EQ(house.level(milk, "L1").in_stock, 3);
}

TEST_P(StoreLotTest, PickingAndSearchingShowTheLot) {
    house.store_lot(milk, shelf, {"L1", "2027-03-31"}, 2);
    place_order(house, "1", {{"MILK", 1}});
    floor.prepare();
    port.send("start_pick");
    const auto state = port.send("begin");
    ASSERT_EQ(state.pick->steps.size(), 1U);
    EXPECT_EQ(state.pick->steps[0].lot, "L1");
    EXPECT_EQ(state.pick->steps[0].expires_on, "2027-03-31");
    port.send("confirm_pick", {{"step_id", state.pick->steps[0].step_id}, {"quantity", 1}});
    const auto back = port.send("put_back").pick->put_back;
    ASSERT_TRUE(back);
    EXPECT_EQ(back->lot, "L1");
    port.send("confirm_put_back",
              {{"step_id", back->step_id}, {"location_id", shelf.value}, {"quantity", 1}});
    const auto found = house.read([&](const Snapshot& snapshot) {
        return port_search(snapshot, house.worker(), http::Query<SearchQuery>{{"MILK"}});
    });
    ASSERT_EQ(found.products.at(0).places.size(), 1U);
    EXPECT_EQ(found.products[0].places[0].lot, "L1");
    EXPECT_EQ(found.products[0].places[0].quantity, 2);
}

INSTANTIATE_TEST_SUITE_P(Databases, StoreLotTest, testing::ValuesIn(test_database_urls()),
                         [](const auto& test) { return test.param; });

}  // namespace
}  // namespace entrepot
