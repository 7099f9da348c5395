#include "fulfillment/deviations.h"

#include <gmock/gmock.h>

#include "fulfillment/deviation_list.h"
#include "fulfillment/order_detail.h"
#include "fulfillment/testing.h"

namespace entrepot {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class DeviationsTest : public testing::TestWithParam<std::string> {
  protected:
    DeviationsTest() : house(GetParam()), floor(house) {
        shirt = house.add_product("SHIRT");
        shelf = house.add_shelf("A-1");
        other_shelf = house.add_shelf("B-1");
    }
    ~DeviationsTest() override { EXPECT_THAT(house.differences(), IsEmpty()); }

    /// An order of two shirts that is at the port.
    FulfillmentId hold_order() {
        order = place_order(house, "1", {{"SHIRT", 2}});
        floor.prepare();
        return floor.take()->fulfillment_id;
    }
    OrderStatus status() { return read_order(house, order.order_id).status; }
    std::vector<FulfillmentStatus> statuses() {
        std::vector<FulfillmentStatus> result;
        for (const auto& one : floor.of(order.order_id)) result.push_back(one.status);
        return result;
    }

    TestWarehouse house;
    TestFloor floor;
    ProductId shirt;
    LocationId shelf;
    LocationId other_shelf;
    Order order;
};

TEST_P(DeviationsTest, MissingGoodsArePickedElsewhereAtOnce) {
    house.store_units(shirt, shelf, 2);
    house.store_units(shirt, other_shelf, 1);
    const auto id = hold_order();
    const auto outcome = floor.report(id, floor.steps(id).at(0), DeviationCategory::missing, 1);
    EXPECT_EQ(house.level(shirt).in_stock, 1);
    EXPECT_EQ(status(), OrderStatus::deviated);
    ASSERT_EQ(outcome.other_places.size(), 1U);
    EXPECT_EQ(outcome.other_places[0].location, other_shelf);
    EXPECT_EQ(outcome.other_places[0].quantity, 1);
    floor.pick(id, outcome.other_places[0]);
    EXPECT_EQ(status(), OrderStatus::in_progress);
    EXPECT_EQ(floor.end(id).status, "fulfilled");
    EXPECT_EQ(status(), OrderStatus::fulfilled);
    EXPECT_EQ(refusal_of([&] { floor.solve(outcome.deviation, DeviationResolution::cancel_line); }),
              "deviation_already_solved");
}

TEST_P(DeviationsTest, AShortPickEndsDeviatedAndCanBeContinued) {
    house.store_units(shirt, shelf, 2);
    const auto id = hold_order();
    const auto outcome = floor.report(id, floor.steps(id).at(0), DeviationCategory::missing, 1);
    EXPECT_THAT(outcome.other_places, IsEmpty());
    EXPECT_EQ(
        refusal_of([&] { floor.solve(outcome.deviation, DeviationResolution::continue_order); }),
        "deviation_at_port");
    EXPECT_EQ(floor.end(id).status, "deviated");
    EXPECT_EQ(status(), OrderStatus::deviated);
    EXPECT_EQ(refusal_of([&] { floor.cancel(order.order_id); }), "order_already_fulfilled");

    floor.solve(outcome.deviation, DeviationResolution::continue_order);
    EXPECT_EQ(status(), OrderStatus::partially_fulfilled);
    house.store_units(shirt, shelf, 1);
    floor.prepare();
    EXPECT_THAT(statuses(), ElementsAre(FulfillmentStatus::fulfilled, FulfillmentStatus::open));
    const auto rest = floor.take();
    ASSERT_TRUE(rest);
    floor.pick_all(rest->fulfillment_id);
    floor.end(rest->fulfillment_id);
    EXPECT_EQ(status(), OrderStatus::fulfilled);
}

TEST_P(DeviationsTest, CuttingTheMissingUnitsEndsTheOrder) {
    house.store_units(shirt, shelf, 2);
    const auto id = hold_order();
    const auto outcome = floor.report(id, floor.steps(id).at(0), DeviationCategory::missing, 1);
    floor.end(id);
    floor.solve(outcome.deviation, DeviationResolution::cancel_line);
    const auto read = read_order(house, order.order_id);
    EXPECT_EQ(read.status, OrderStatus::fulfilled);
    EXPECT_EQ(read.line_items[0].quantity, 1);
    EXPECT_EQ(read.line_items[0].picked_quantity, 1);
}

TEST_P(DeviationsTest, CuttingEverythingCancelsTheOrder) {
    house.store_units(shirt, shelf, 2);
    const auto id = hold_order();
    const auto outcome = floor.report(id, floor.steps(id).at(0), DeviationCategory::missing, 0);
    EXPECT_EQ(house.level(shirt).in_stock, 0);
    floor.end(id);
    floor.solve(outcome.deviation, DeviationResolution::cancel_line);
    EXPECT_EQ(status(), OrderStatus::cancelled);
    EXPECT_THAT(statuses(), ElementsAre(FulfillmentStatus::cancelled));
}

TEST_P(DeviationsTest, DamagedGoodsGoToQuarantine) {
    house.store_units(shirt, shelf, 3);
    const auto id = hold_order();
    const auto outcome = floor.report(id, floor.steps(id).at(0), DeviationCategory::damaged, 1);
    EXPECT_EQ(house.level(shirt).in_stock, 1);
    EXPECT_THAT(outcome.other_places, IsEmpty());  // the place itself is not trusted any more
    const auto quarantine =
        house.write([&](Tx& tx) { return special(tx, house.site, place::quarantine); });
    EXPECT_EQ(house.held_at(shirt, quarantine), 1);
    floor.end(id);
    floor.solve(outcome.deviation, DeviationResolution::continue_order);
    floor.prepare();
    EXPECT_THAT(statuses(), ElementsAre(FulfillmentStatus::fulfilled, FulfillmentStatus::open));
}

TEST_P(DeviationsTest, WrongGoodsMoveNothing) {
    house.store_units(shirt, shelf, 2);
    const auto id = hold_order();
    floor.report(id, floor.steps(id).at(0), DeviationCategory::wrong, 0);
    EXPECT_EQ(house.level(shirt).in_stock, 2);
    EXPECT_EQ(house.level(shirt).reserved, 2);
    EXPECT_THAT(floor.steps(id), IsEmpty());
    EXPECT_EQ(status(), OrderStatus::deviated);
    EXPECT_EQ(floor.end(id).status, "deviated");
}

TEST_P(DeviationsTest, AnotherLineOfTheProductIsStillPickedOrReported) {
    house.store_units(shirt, shelf, 2);
    order = place_order(house, "1", {{"SHIRT", 1}, {"SHIRT", 1}});
    floor.prepare();
    const auto id = floor.take()->fulfillment_id;
    floor.report(id, floor.steps(id).at(0), DeviationCategory::wrong, 0);
    const auto rest = floor.steps(id);
    ASSERT_EQ(rest.size(), 1U);
    floor.pick(id, rest[0]);
    EXPECT_EQ(floor.end(id).status, "deviated");
}

TEST_P(DeviationsTest, ADeviatedOrderThatWasNotPickedCanBeDeleted) {
    house.store_units(shirt, shelf, 2);
    const auto id = hold_order();
    floor.report(id, floor.steps(id).at(0), DeviationCategory::wrong, 0);
    EXPECT_EQ(refusal_of([&] { floor.cancel(order.order_id); }), "picking_in_progress");
    floor.end(id);
    floor.cancel(order.order_id);
    EXPECT_EQ(status(), OrderStatus::cancelled);
    EXPECT_EQ(house.level(shirt).reserved, 0);
}

TEST_P(DeviationsTest, AReportNamesFewerPickedUnitsThanTheStepAskedFor) {
    house.store_units(shirt, shelf, 2);
    const auto id = hold_order();
    const auto step = floor.steps(id).at(0);
    EXPECT_EQ(refusal_of([&] { floor.report(id, step, DeviationCategory::missing, 2); }),
              "picked_too_much");
}

TEST_P(DeviationsTest, TheAppShowsDeviationsAndTheTimeline) {
    house.store_units(shirt, shelf, 2);
    const auto id = hold_order();
    floor.report(id, floor.steps(id).at(0), DeviationCategory::missing, 1);
    floor.end(id);
    const auto open = house.read([&](const Snapshot& snapshot) {
        return list_deviations(snapshot, house.worker(),
                               http::Query<DeviationQuery>{{.state = DeviationState::open}});
    });
    ASSERT_EQ(open.data.size(), 1U);
    EXPECT_EQ(open.data[0].sku, "SHIRT");
    EXPECT_EQ(open.data[0].location_name, "A-1");
    EXPECT_EQ(open.data[0].quantity, 1);
    EXPECT_FALSE(open.data[0].at_port);
    const auto detail = house.read([&](const Snapshot& snapshot) {
        return order_detail(snapshot, house.worker(), order.order_id);
    });
    EXPECT_EQ(detail.shop_name, "Shop");
    ASSERT_EQ(detail.deviations.size(), 1U);
    ASSERT_EQ(detail.fulfillments.size(), 1U);
    std::vector<std::string> happenings;
    for (const auto& entry : detail.timeline) happenings.push_back(entry.happening);
    EXPECT_THAT(happenings,
                ElementsAre("created", "prepared", "pick_started", "deviated", "picked"));
}

INSTANTIATE_TEST_SUITE_P(Databases, DeviationsTest, testing::ValuesIn(test_database_urls()),
                         [](const auto& test) { return test.param; });

}  // namespace
}  // namespace entrepot
