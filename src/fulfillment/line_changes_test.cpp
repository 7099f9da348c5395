#include <gmock/gmock.h>

#include "fulfillment/testing.h"

namespace entrepot {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// By the shop's id of a line: "ORDER-SKU" in these tests.
LineChange to_quantity(const std::string& ext_id, std::int64_t quantity) {
    LineChange change;
    change.ext_order_line_item_id = ext_id;
    change.quantity = quantity;
    return change;
}

LineChange new_line(const std::string& ext_id, const std::string& sku, std::int64_t quantity) {
    LineChange change = to_quantity(ext_id, quantity);
    change.sku = sku;
    return change;
}

class LineChangesTest : public testing::TestWithParam<std::string> {
  protected:
    LineChangesTest() : house(GetParam()), floor(house) {
        shirt = house.add_product("SHIRT");
        cap = house.add_product("CAP");
        shelf = house.add_shelf("A-1");
    }
    ~LineChangesTest() override { EXPECT_THAT(house.differences(), IsEmpty()); }

    Order change(const Order& order, std::vector<LineChange> lines) {
        OrderChange body;
        body.line_items = std::move(lines);
        return patch(order, body);
    }
    Order patch(const Order& order, const OrderChange& body) {
        return house.write([&](Tx& tx) {
            return change_order_and_plans(tx, house.integration(), order.order_id, body);
        });
    }
    Order read(const Order& order) { return read_order(house, order.order_id); }
    std::vector<Fulfillment> live(const Order& order) {
        auto all = floor.of(order.order_id);
        std::erase_if(
            all, [](const Fulfillment& one) { return one.status == FulfillmentStatus::cancelled; });
        return all;
    }

    TestWarehouse house;
    TestFloor floor;
    ProductId shirt;
    ProductId cap;
    LocationId shelf;
};

TEST_P(LineChangesTest, AQueuedOrderIsCutAndWhatIsFreedGoesToWhoWaits) {
    house.store_units(shirt, shelf, 3);
    const auto order = place_order(house, "1", {{"SHIRT", 3}});
    const auto waits = place_order(house, "2", {{"SHIRT", 2}});
    floor.prepare();
    const auto changed = change(order, {to_quantity("1-SHIRT", 1)});
    ASSERT_EQ(changed.line_changes.value.size(), 1U);
    const auto& told = changed.line_changes.value[0];
    EXPECT_EQ(told.result, LineOutcome::applied);
    EXPECT_EQ(told.quantity, 1);
    EXPECT_EQ(told.reason + told.port + told.user + told.message, "");
    EXPECT_EQ(changed.line_items[0].quantity, 1);
    EXPECT_EQ(changed.line_items[0].reserved_quantity, 1);
    EXPECT_GT(changed.version, order.version);
    EXPECT_EQ(read(waits).line_items[0].reserved_quantity, 2);
    ASSERT_EQ(live(order).size(), 1U);
    EXPECT_EQ(live(order)[0].line_items[0].quantity, 1);
    EXPECT_EQ(floor.of(order.order_id).size(), 1U) << "the plan was cut, not made anew";
    floor.prepare();
    EXPECT_EQ(floor.ready(), 2);
}

TEST_P(LineChangesTest, ALineGrowsByWhatIsThereAndGoesInOneParcel) {
    house.store_units(shirt, shelf, 3);
    const auto order = place_order(house, "1", {{"SHIRT", 1}});
    floor.prepare();
    const auto changed = change(order, {to_quantity("1-SHIRT", 3)});
    EXPECT_EQ(changed.line_items[0].reserved_quantity, 3);
    ASSERT_EQ(live(order).size(), 1U);
    EXPECT_EQ(live(order)[0].line_items[0].quantity, 3);
}

TEST_P(LineChangesTest, AWholeOrderThatGrowsBeyondTheStockLeavesTheQueue) {
    house.store_units(shirt, shelf, 1);
    const auto order = place_order(house, "1", {{"SHIRT", 1}});
    floor.prepare();
    const auto changed = change(order, {to_quantity("1-SHIRT", 2)});
    EXPECT_EQ(changed.status, OrderStatus::open);
    EXPECT_EQ(changed.waiting_reason, "Waiting for 1 x SHIRT.");
    EXPECT_THAT(live(order), IsEmpty());
    house.store_units(shirt, shelf, 1);
    floor.prepare();
    EXPECT_EQ(floor.ready(), 1);
}

TEST_P(LineChangesTest, ALineIsAddedOnceByItsNewId) {
    house.store_units(shirt, shelf, 1);
    house.store_units(cap, shelf, 2);
    const auto order = place_order(house, "1", {{"SHIRT", 1}});
    floor.prepare();
    for (int twice = 0; twice < 2; ++twice) {
        const auto changed = change(order, {new_line("extra", "CAP", 2)});
        ASSERT_EQ(changed.line_items.size(), 2U);
        EXPECT_EQ(changed.line_items[1].sku, "CAP");
        EXPECT_EQ(changed.line_items[1].reserved_quantity, 2);
        EXPECT_EQ(changed.line_changes.value[0].order_line_item_id,
                  changed.line_items[1].order_line_item_id);
    }
    ASSERT_EQ(live(order).size(), 1U);
    EXPECT_EQ(live(order)[0].line_items.size(), 2U);
}

TEST_P(LineChangesTest, SeveralLinesOfOneProductAreSummedAndNeverOversold) {
    house.store_units(shirt, shelf, 4);
    auto body = new_order("1", {{"SHIRT", 2}});
    const auto order = place_order(house, body);
    const auto waits = place_order(house, "2", {{"SHIRT", 3}});
    EXPECT_EQ(read(waits).line_items[0].reserved_quantity, 2);
    // One line gives up two units, another gets three: the order keeps its two and waits for one.
    const auto changed = change(order, {to_quantity("1-SHIRT", 1), new_line("more", "SHIRT", 1),
                                        new_line("yet more", "SHIRT", 1)});
    std::int64_t reserved = 0;
    for (const auto& line : changed.line_items) reserved += line.reserved_quantity;
    EXPECT_EQ(reserved, 2);
    EXPECT_EQ(read(waits).line_items[0].reserved_quantity, 2);
    EXPECT_EQ(house.level(shirt).reserved, 4);
}

TEST_P(LineChangesTest, WhatAPortHoldsIsTooLateAndTheRestOfTheChangeIsDone) {
    house.store_units(shirt, shelf, 2);
    const auto order = place_order(house, "1", {{"SHIRT", 2}});
    floor.prepare();
    floor.take();
    OrderChange body;
    body.line_items = {to_quantity("1-SHIRT", 1)};
    body.notes = {Patch<std::string>::State::set, "Ring twice"};
    const auto changed = patch(order, body);
    const auto& told = changed.line_changes.value.at(0);
    EXPECT_EQ(told.result, LineOutcome::too_late);
    EXPECT_EQ(told.reason, "at_port");
    EXPECT_EQ(told.user, "Anna");
    EXPECT_TRUE(told.since);
    EXPECT_EQ(told.quantity, 2);
    EXPECT_THAT(told.message, testing::HasSubstr("lowered to 2"));
    EXPECT_EQ(changed.notes, "Ring twice");
    EXPECT_EQ(changed.line_items[0].quantity, 2);
    EXPECT_EQ(change(order, {new_line("new", "SHIRT", 1)}).line_changes.value.at(0).reason,
              "at_port");
}

TEST_P(LineChangesTest, AShopThatShipsInPartsMayAddWhileAPartIsPicked) {
    house.set_partial_shipments(true);
    house.store_units(shirt, shelf, 2);
    house.store_units(cap, shelf, 1);
    const auto order = place_order(house, "1", {{"SHIRT", 3}});
    floor.prepare();
    const auto held = floor.take();
    const auto changed = change(order, {new_line("new", "CAP", 1), to_quantity("1-SHIRT", 2)});
    EXPECT_EQ(changed.line_changes.value[0].result, LineOutcome::applied);
    EXPECT_EQ(changed.line_changes.value[1].result, LineOutcome::applied) << "one still waited";
    EXPECT_EQ(live(order).size(), 2U);
    floor.pick_all(held->fulfillment_id);
    floor.end(held->fulfillment_id);
    EXPECT_EQ(change(order, {to_quantity("1-SHIRT", 1)}).line_changes.value[0].reason, "picked");
    const auto second = floor.take();
    floor.pick_all(second->fulfillment_id);
    floor.end(second->fulfillment_id);
    EXPECT_EQ(read(order).status, OrderStatus::fulfilled);
    EXPECT_EQ(change(order, {new_line("late", "CAP", 1)}).line_changes.value[0].reason, "picked");
}

TEST_P(LineChangesTest, ReportedUnitsAreAManagersToDecide) {
    house.store_units(shirt, shelf, 2);
    const auto order = place_order(house, "1", {{"SHIRT", 2}});
    floor.prepare();
    const auto held = floor.take();
    floor.report(held->fulfillment_id, floor.steps(held->fulfillment_id).at(0),
                 DeviationCategory::missing, 1);
    floor.end(held->fulfillment_id);
    const auto told = change(order, {to_quantity("1-SHIRT", 1)}).line_changes.value[0];
    EXPECT_EQ(told.reason, "deviated");
    EXPECT_EQ(told.user, "Anna");
    EXPECT_EQ(change(order, {to_quantity("1-SHIRT", 3)}).line_changes.value[0].reason, "deviated");
    floor.solve(DeviationId{1}, DeviationResolution::continue_order);
    floor.prepare();
    EXPECT_EQ(change(order, {to_quantity("1-SHIRT", 1)}).line_items[0].quantity, 1);
    EXPECT_EQ(read(order).status, OrderStatus::fulfilled);
}

TEST_P(LineChangesTest, AnUnclearEntryIsNamedAndNothingIsDone) {
    house.store_units(shirt, shelf, 2);
    const auto order = place_order(house, "1", {{"SHIRT", 2}, {"CAP", 1}});
    const auto places = [&](std::vector<LineChange> lines) {
        std::vector<std::string> result;
        try {
            change(order, std::move(lines));
        } catch (const Refusal& refusal) {
            for (const auto& error : refusal.errors) {
                result.push_back(error.loc.at(2) + " " + error.loc.at(3) + " " + error.type);
            }
        }
        return result;
    };
    LineChange by_id;
    by_id.order_line_item_id = OrderLineItemId{999};
    LineChange unnamed;
    unnamed.quantity = 1;
    EXPECT_THAT(
        places({to_quantity("1-SHIRT", 1), by_id, unnamed}),
        ElementsAre("1 order_line_item_id line_not_found", "2 ext_order_line_item_id missing"));
    EXPECT_THAT(places({to_quantity("1-SHIRT", 1), new_line("n", "NOTHING", 1)}),
                ElementsAre("1 sku product_not_found"));
    EXPECT_THAT(places({to_quantity("n", 1)}), ElementsAre("0 sku missing"));
    EXPECT_THAT(places({to_quantity("n", 0)}), ElementsAre("0 quantity line_not_found"));
    EXPECT_THAT(places({to_quantity("1-CAP", 1), to_quantity("1-CAP", 2)}),
                ElementsAre("1 ext_order_line_item_id duplicate"));
    EXPECT_THAT(places({new_line("1-CAP", "SHIRT", 1)}), ElementsAre("0 sku mismatch"));
    EXPECT_THAT(places({new_line("n", "CAP", 1), new_line("n", "CAP", 1)}),
                ElementsAre("1 ext_order_line_item_id duplicate"));
    EXPECT_EQ(read(order).line_items[0].quantity, 2);
}

TEST_P(LineChangesTest, AnOrderCannotBeEmptiedThatWay) {
    const auto order = place_order(house, "1", {{"SHIRT", 2}, {"CAP", 1}});
    EXPECT_EQ(change(order, {to_quantity("1-CAP", 0)}).line_items[1].quantity, 0);
    EXPECT_EQ(refusal_of([&] { change(order, {to_quantity("1-SHIRT", 0)}); }),
              "order_would_be_empty");
    EXPECT_EQ(read(order).line_items[0].quantity, 2);
    EXPECT_EQ(
        change(order, {to_quantity("1-SHIRT", 0), to_quantity("1-CAP", 1)}).line_items[1].quantity,
        1);
    floor.cancel(order.order_id);
    EXPECT_EQ(change(order, {to_quantity("1-CAP", 2)}).line_changes.value[0].reason, "cancelled");
}

TEST_P(LineChangesTest, AKitChangesAsAWhole) {
    house.add_kit("SET", {{"SHIRT", 2}, {"CAP", 1}});
    house.store_units(shirt, shelf, 6);
    house.store_units(cap, shelf, 6);
    const auto order = place_order(house, "1", {{"SET", 1}, {"CAP", 1}});
    floor.prepare();
    auto changed = change(order, {to_quantity("1-SET", 3), new_line("more", "SET", 1)});
    EXPECT_EQ(changed.line_changes.value[0].quantity, 3);
    EXPECT_EQ(changed.line_changes.value[0].order_line_item_id,
              order.line_items[0].order_line_item_id);
    ASSERT_EQ(changed.line_items.size(), 3U);
    EXPECT_EQ(changed.line_items[0].reserved_quantity, 3);
    EXPECT_EQ(changed.line_items[0].components[0].quantity, 6);
    EXPECT_EQ(changed.line_items[2].sku, "SET");
    EXPECT_EQ(changed.line_items[2].reserved_quantity, 0) << "no shirt is left for it";
    EXPECT_EQ(house.level(shirt).available(), 0);

    changed = change(order, {to_quantity("1-SET", 2), to_quantity("more", 0)});
    EXPECT_EQ(changed.line_items[0].quantity, 2);
    EXPECT_EQ(house.level(shirt).reserved, 4);
    EXPECT_EQ(house.level(cap).reserved, 3);
    const auto held = floor.take();
    floor.pick(held->fulfillment_id, floor.steps(held->fulfillment_id).at(0));
    const auto late = change(order, {to_quantity("1-SET", 1)}).line_changes.value[0];
    EXPECT_EQ(late.result, LineOutcome::too_late);
    EXPECT_THAT(late.message, testing::HasSubstr("lowered to 2"));
    LineChange component;
    component.order_line_item_id = changed.line_items[0].components[0].order_line_item_id;
    component.quantity = 1;
    EXPECT_EQ(refusal_of([&] { change(order, {component}); }), "validation_error");
}

TEST_P(LineChangesTest, TheShippingMethodGoesWithWhatIsNotPicked) {
    house.store_units(shirt, shelf, 1);
    const auto order = place_order(house, "1", {{"SHIRT", 1}});
    floor.prepare();
    OrderChange body;
    body.shipping_method = {Patch<std::string>::State::set, "express"};
    EXPECT_EQ(patch(order, body).shipping_method, "express");
    EXPECT_EQ(live(order)[0].shipping_method, "express");
    EXPECT_THAT(house.heard("fulfillments.update").back().data,
                testing::HasSubstr(R"("shipping_method":"express")"));
}

TEST_P(LineChangesTest, AHundredLinesChangeAtOnce) {
    house.store_units(shirt, shelf, 150);
    NewOrder body = new_order("1", {});
    for (int at = 0; at < 100; ++at) {
        body.line_items.push_back({std::to_string(at), "SHIRT", std::nullopt, 1});
    }
    const auto order = place_order(house, body);
    std::vector<LineChange> changes;
    for (int at = 0; at < 100; ++at) changes.push_back(to_quantity(std::to_string(at), 2));
    const auto changed = change(order, changes);
    std::int64_t reserved = 0;
    for (const auto& line : changed.line_items) reserved += line.reserved_quantity;
    EXPECT_EQ(reserved, 150);
    EXPECT_EQ(house.level(shirt).available(), 0);
}

INSTANTIATE_TEST_SUITE_P(Databases, LineChangesTest, testing::ValuesIn(test_database_urls()),
                         [](const auto& test) { return test.param; });

}  // namespace
}  // namespace entrepot
