#include <gmock/gmock.h>

#include "ports/search.h"
#include "ports/testing.h"

namespace entrepot {
namespace {

using testing::IsEmpty;

class PortKitsTest : public testing::TestWithParam<std::string> {
  protected:
    PortKitsTest() : house(GetParam()), floor(house), port(house) {
        tea = house.add_product("TEA");
        gift = house.add_kit("GIFT", {{"TEA", 2}});
        shelf = house.add_shelf("A-1");
    }

    TestWarehouse house;
    TestFloor floor;
    TestPort port;
    ProductId tea;
    ProductId gift;
    LocationId shelf;
};

TEST_P(PortKitsTest, RefusesToStoreAKitAndStaysWhereItWas) {
    port.send("start_store");
    EXPECT_EQ(refusal_of([&] {
                  port.send("choose_product", {{"product_id", gift.value}});
              }),
              "kit_is_not_stored");
    EXPECT_EQ(port.state().step, "product");
    EXPECT_EQ(port.send("choose_product", {{"product_id", tea.value}}).step, "shelf_and_quantity");
}

TEST_P(PortKitsTest, SearchShowsWhatAKitIsMadeOf) {
    house.store_units(tea, shelf, 5);
    const auto found = house.read([&](const Snapshot& snapshot) {
        return port_search(snapshot, house.worker(), http::Query<SearchQuery>{{"GIFT"}});
    });
    ASSERT_EQ(found.products.size(), 1U);
    const ProductHit& hit = found.products[0];
    EXPECT_EQ(hit.in_stock, 2);
    EXPECT_THAT(hit.places, IsEmpty());
    ASSERT_EQ(hit.components.size(), 1U);
    EXPECT_EQ(hit.components[0].name, "Product TEA");
    EXPECT_EQ(hit.components[0].quantity, 2);
}

TEST_P(PortKitsTest, PickingNamesTheKit) {
    house.store_units(tea, shelf, 3);
    place_order(house, "1", {{"GIFT", 1}, {"TEA", 1}});
    floor.prepare();
    const auto lines = port.send("start_pick").pick->lines;
    ASSERT_EQ(lines.size(), 2U);
    ASSERT_TRUE(lines[0].kit);
    EXPECT_EQ(lines[0].kit->name, "Kit GIFT");
    EXPECT_EQ(lines[0].kit->quantity, 2);
    EXPECT_FALSE(lines[1].kit);
}

INSTANTIATE_TEST_SUITE_P(Databases, PortKitsTest, testing::ValuesIn(test_database_urls()),
                         [](const auto& test) { return test.param; });

}  // namespace
}  // namespace entrepot
