#include <gmock/gmock.h>

#include "ports/testing.h"

namespace entrepot {
namespace {

class PortCommandsTest : public testing::TestWithParam<std::string> {
  protected:
    PortCommandsTest() : house(GetParam()), floor(house), port(house) {
        house.store_units(house.add_product("CAP"), house.add_shelf("A-1"), 3);
    }

    TestWarehouse house;
    TestFloor floor;
    TestPort port;
};

TEST_P(PortCommandsTest, AStepThatIsNotOfTheOrderIsRefusedAndTheTaskStays) {
    place_order(house, "1", {{"CAP", 1}});
    floor.prepare();
    port.send("start_pick");
    const auto begun = port.send("begin");
    EXPECT_EQ(refusal_of([&] {
                  port.send("confirm_pick", {{"step_id", 9999}, {"quantity", 1}});
              }),
              "unknown_step");
    EXPECT_EQ(port.state().version, begun.version);
}

TEST_P(PortCommandsTest, WhenItsPromiseWentToAnotherLotTheRestIsPlannedAnew) {
    const ProductId milk = house.add_product("MILK");
    const Lot early{"EARLY", "2027-01-31"};
    const std::vector<LocationId> shelves{house.add_shelf("B-1"), house.add_shelf("B-2")};
    for (const LocationId shelf : shelves) house.store_lot(milk, shelf, early, 1);
    house.store_lot(milk, house.add_shelf("B-3"), {"LATE", "2027-06-30"}, 1);
    for (const char* number : {"1", "2"}) place_order(house, number, {{"MILK", 1}});
    floor.prepare();
    floor.take(7);
    port.send("start_pick");
    const auto step = port.send("begin").pick->steps.at(0);
    ASSERT_EQ(step.lot, "EARLY");
    const LocationId other = step.location_name == "B-1" ? shelves[1] : shelves[0];
    house.write([&](Tx& tx) {
        StockKey key = house.key(milk);
        key.lot = early.lot;
        take_away(tx, house.worker(), key, other, place::count_difference, 1, "count");
    });
    const auto confirm = [&](std::int64_t step_id) {
        port.send("confirm_pick", {{"step_id", step_id}, {"quantity", 1}});
    };
    EXPECT_EQ(refusal_of([&] { confirm(step.step_id); }), "task_moved_on");
    const auto planned = port.state().pick->steps.at(0);
    EXPECT_EQ(planned.lot, "LATE");
    confirm(planned.step_id);
    EXPECT_EQ(port.send("finish").task, "");
}

INSTANTIATE_TEST_SUITE_P(Databases, PortCommandsTest, testing::ValuesIn(test_database_urls()),
                         [](const auto& test) { return test.param; });

}  // namespace
}  // namespace entrepot
