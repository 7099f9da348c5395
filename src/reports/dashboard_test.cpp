#include "reports/dashboard.h"

#include <gmock/gmock.h>

#include "fulfillment/testing.h"
#include "orders/list.h"

namespace entrepot {
namespace {

class DashboardTest : public testing::TestWithParam<std::string> {
  protected:
    DashboardTest() : house(GetParam()), floor(house) {
        house.store_units(house.add_product("SHIRT"), house.add_shelf("A-1"), 3);
    }

    Dashboard figures() {
        return house.read(
            [&](const Snapshot& snapshot) { return dashboard(snapshot, house.worker()); });
    }
    std::int64_t listed(const OrderSearch& search) {
        const auto page = house.read([&](const Snapshot& snapshot) {
            return search_orders(snapshot, house.worker(), http::Query<OrderSearch>{search});
        });
        return static_cast<std::int64_t>(page.data.size());
    }

    TestWarehouse house;
    TestFloor floor;
};

TEST_P(DashboardTest, EachFigureIsThatOfTheListBehindIt) {
    for (const char* id : {"1", "2", "3"}) place_order(house, id, {{"SHIRT", 1}});
    place_order(house, "waits", {{"SHIRT", 1}});
    NewOrder unpaid = new_order("unpaid", {{"SHIRT", 1}});
    unpaid.paid = false;
    place_order(house, unpaid);
    floor.prepare();
    floor.take();

    const Dashboard shown = figures();
    EXPECT_EQ(shown.ready, 2);
    EXPECT_EQ(shown.ready, listed({.picking = PickingStage::ready}));
    EXPECT_EQ(shown.in_progress, 1);
    EXPECT_EQ(shown.in_progress, listed({.picking = PickingStage::at_port}));
    EXPECT_EQ(shown.open_waiting, 1);
    EXPECT_EQ(shown.open_waiting, listed({.status = OrderStatus::open}));
    EXPECT_EQ(shown.unpaid, 1);
    EXPECT_EQ(shown.unpaid, listed({.status = OrderStatus::unpaid}));
    EXPECT_EQ(shown.blocked, 0);
    EXPECT_EQ(shown.blocked, listed({.status = OrderStatus::blocked}));
    EXPECT_EQ(shown.products, 1);
    EXPECT_EQ(shown.units, 3);
}

INSTANTIATE_TEST_SUITE_P(Databases, DashboardTest, testing::ValuesIn(test_database_urls()),
                         [](const auto& test) { return test.param; });

}  // namespace
}  // namespace entrepot
