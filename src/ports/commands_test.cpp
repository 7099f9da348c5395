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

INSTANTIATE_TEST_SUITE_P(Databases, PortCommandsTest, testing::ValuesIn(test_database_urls()),
                         [](const auto& test) { return test.param; });

}  // namespace
}  // namespace entrepot
