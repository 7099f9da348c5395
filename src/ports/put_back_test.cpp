#include <gmock/gmock.h>

#include "ports/testing.h"

namespace entrepot {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

using Arguments = boost::json::object;

class PutBackTest : public testing::TestWithParam<std::string> {
  protected:
    PutBackTest() : house(GetParam()), floor(house), port(house) {
        shirt = house.add_product("SHIRT");
        mug = house.add_product("MUG");
        shelf_a = house.add_shelf("A-1");
        shelf_b = house.add_shelf("B-1");
        spare = house.add_shelf("C-1");
    }
    ~PutBackTest() override { EXPECT_THAT(house.differences(), IsEmpty()); }

    /// An order of two shirts from A-1 and one mug from B-1 is at the port, begun.
    PortState begin() {
        house.store_units(shirt, shelf_a, 2);
        house.store_units(mug, shelf_b, 1);
        order = place_order(house, "1", {{"SHIRT", 2}, {"MUG", 1}});
        floor.prepare();
        port.send("start_pick");
        return port.send("begin");
    }
    PortState pick_next() {
        const auto state = port.state();
        const auto& step = state.pick->steps.at(static_cast<std::size_t>(*state.pick->current));
        return port.send("confirm_pick", {{"step_id", step.step_id}, {"quantity", step.quantity}});
    }
    PortState pick_all() {
        pick_next();
        return pick_next();
    }
    PortState put_back_to(LocationId shelf, std::int64_t quantity) {
        return port.send("confirm_put_back", {{"step_id", port.state().pick->put_back->step_id},
                                              {"location_id", shelf.value},
                                              {"quantity", quantity}});
    }
    /// Each step's goods to the shelf that is proposed first.
    PortState put_back_all() {
        auto state = port.state();
        while (state.step == "put_back") {
            const auto& next = *state.pick->put_back;
            state = put_back_to(next.suggested_shelves.at(0).location_id, next.quantity);
        }
        return state;
    }
    std::vector<FulfillmentStatus> statuses() {
        std::vector<FulfillmentStatus> result;
        for (const auto& one : floor.of(order.order_id)) result.push_back(one.status);
        return result;
    }

    TestWarehouse house;
    TestFloor floor;
    TestPort port;
    ProductId shirt;
    ProductId mug;
    LocationId shelf_a;
    LocationId shelf_b;
    LocationId spare;
    Order order;
};

TEST_P(PutBackTest, GoodsGoBackPlaceAfterPlaceAndTheOrderToTheQueue) {
    begin();
    pick_all();
    EXPECT_EQ(refusal_of([&] { port.send("leave"); }), "picked_goods_in_tote");
    const auto started = port.send("put_back");
    ASSERT_EQ(started.step, "put_back");
    ASSERT_TRUE(started.pick->put_back);
    EXPECT_EQ(started.pick->put_back->in_tote, 3);
    // The worker stands at the last place, so the way goes backwards.
    const auto& first = started.pick->put_back->suggested_shelves.at(0);
    EXPECT_EQ(first.location_id, shelf_b);
    EXPECT_EQ(first.reason, ShelfReason::came_from);

    const auto half = put_back_to(shelf_b, 1);
    EXPECT_EQ(half.pick->put_back->suggested_shelves.at(0).location_id, shelf_a);
    EXPECT_EQ(half.pick->put_back->in_tote, 2);
    EXPECT_EQ(half.pick->put_back->units, 3);
    const auto home = put_back_to(shelf_a, 2);
    EXPECT_EQ(home.task, "");
    ASSERT_TRUE(home.last_put_back);
    EXPECT_EQ(home.last_put_back->units, 3);
    EXPECT_FALSE(home.last_put_back->deviated);

    EXPECT_EQ(house.level(shirt).in_stock, 2);
    EXPECT_EQ(house.level(shirt).reserved, 2);
    EXPECT_EQ(house.held_at(shirt, shelf_a), 2);
    floor.prepare();
    EXPECT_THAT(statuses(), ElementsAre(FulfillmentStatus::open));
    EXPECT_EQ(floor.of(order.order_id)[0].handled_by, "");
    EXPECT_EQ(floor.ready(), 1);
}

TEST_P(PutBackTest, TheOrderCanBePickedOrCancelledAfterwards) {
    begin();
    pick_all();
    EXPECT_EQ(refusal_of([&] { floor.cancel(order.order_id); }), "picking_in_progress");
    port.send("put_back");
    put_back_all();
    port.send("start_pick");
    port.send("begin");
    EXPECT_EQ(pick_all().step, "finish");
    port.send("put_back");
    put_back_all();
    floor.cancel(order.order_id);
    EXPECT_EQ(read_order(house, order.order_id).status, OrderStatus::cancelled);
    EXPECT_EQ(house.level(shirt).reserved, 0);
}

TEST_P(PutBackTest, NothingInTheToteNeedsNoPuttingBack) {
    begin();
    EXPECT_EQ(refusal_of([&] { port.send("put_back"); }), "nothing_in_tote");
    EXPECT_EQ(port.send("leave").task, "");
}

TEST_P(PutBackTest, AnyShelfMayBeScannedAndGoodsMayBeSplit) {
    begin();
    pick_next();
    port.send("put_back");
    EXPECT_EQ(refusal_of([&] {
                  port.send("choose_shelf", {{"name", "NOWHERE"}});
              }),
              "unknown_shelf");
    const auto chosen = port.send("choose_shelf", {{"name", "c-1"}});
    ASSERT_TRUE(chosen.pick->put_back->location);
    EXPECT_EQ(chosen.pick->put_back->location->location_id, spare);
    const auto step_id = chosen.pick->put_back->step_id;
    const auto rest = port.send("confirm_put_back", {{"step_id", step_id}, {"quantity", 1}});
    EXPECT_EQ(house.held_at(shirt, spare), 1);
    EXPECT_EQ(rest.pick->put_back->quantity, 1);
    EXPECT_FALSE(rest.pick->put_back->location);
    EXPECT_EQ(refusal_of([&] {
                  port.send("confirm_put_back", {{"step_id", step_id}, {"quantity", 1}});
              }),
              "no_shelf_chosen");
    EXPECT_EQ(refusal_of([&] { put_back_to(shelf_a, 2); }), "quantity_differs");
    EXPECT_EQ(put_back_to(shelf_a, 1).task, "");
    EXPECT_EQ(house.held_at(shirt, shelf_a), 1);
}

TEST_P(PutBackTest, HalfPutBackSurvivesAReload) {
    begin();
    pick_all();
    port.send("put_back");
    const auto half = put_back_to(shelf_b, 1);
    house.test_database.reopen();
    const auto again = port.state();
    EXPECT_EQ(to_json(again), to_json(half));
    EXPECT_EQ(put_back_all().task, "");
}

TEST_P(PutBackTest, TheSameCommandTwiceHasOneEffect) {
    begin();
    pick_all();
    port.send("put_back");
    const auto& next = *port.state().pick->put_back;
    const Arguments said{{"step_id", next.step_id},
                         {"location_id", shelf_b.value},
                         {"quantity", 1},
                         {"version", port.state().version}};
    const auto once = port.send_as_is("confirm_put_back", said, "the-same-command");
    const auto twice = port.send_as_is("confirm_put_back", said, "the-same-command");
    EXPECT_EQ(to_json(once), to_json(twice));
    EXPECT_EQ(house.held_at(mug, shelf_b), 1);
    EXPECT_EQ(house.level(mug).in_stock, 1);
    EXPECT_EQ(refusal_of([&] { port.send_as_is("confirm_put_back", said); }), "task_moved_on");
}

TEST_P(PutBackTest, TheWorkerMayGoOnPicking) {
    begin();
    pick_all();
    port.send("put_back");
    put_back_to(spare, 1);
    const auto picking = port.send("keep_picking");
    EXPECT_EQ(picking.step, "pick");
    const auto& steps = picking.pick->steps;
    const auto& step = steps.at(static_cast<std::size_t>(*picking.pick->current));
    EXPECT_EQ(step.location_id, spare);
    EXPECT_EQ(pick_next().step, "finish");
    EXPECT_EQ(port.send("finish").last_pick->units, 3);
    EXPECT_THAT(statuses(), ElementsAre(FulfillmentStatus::fulfilled));
}

TEST_P(PutBackTest, AnOlderOrderThatWaitsIsPromisedTheGoods) {
    house.store_units(shirt, shelf_a, 4);
    const auto older = place_order(house, "older", {{"SHIRT", 2}});
    order = place_order(house, "1", {{"SHIRT", 2}});
    floor.prepare();
    port.send("start_pick", {{"order_id", order.order_id.value}});
    port.send("begin");
    pick_next();
    house.write([&](Tx& tx) {
        take_away(tx, house.worker(), house.key(shirt), shelf_a, place::count_difference, 2,
                  "count");
    });
    port.send("put_back");
    put_back_all();
    floor.prepare();
    EXPECT_THAT(statuses(), ElementsAre(FulfillmentStatus::cancelled));
    EXPECT_EQ(read_order(house, order.order_id).status, OrderStatus::open);
    EXPECT_EQ(read_order(house, older.order_id).line_items[0].reserved_quantity, 2);
    EXPECT_EQ(floor.ready(), 1);
}

TEST_P(PutBackTest, AShelfThatIsGoneIsNotProposed) {
    begin();
    pick_next();
    house.write([&](Tx& tx) {
        static constexpr Sql close{"testing.close_shelf",
                                   "UPDATE locations SET active = $3 WHERE organization_id = $1"
                                   " AND location_id = $2"};
        tx.run(close, tx.organization(), shelf_a, false);
    });
    const auto state = port.send("put_back");
    for (const auto& shelf : state.pick->put_back->suggested_shelves) {
        EXPECT_NE(shelf.location_id, shelf_a);
    }
    EXPECT_EQ(refusal_of([&] { put_back_to(shelf_a, 2); }), "unknown_shelf");
    EXPECT_EQ(put_back_to(spare, 2).task, "");
}

TEST_P(PutBackTest, AReportedOrderGoesToAManagerWhoCutsOnlyWhatWasReported) {
    house.store_units(shirt, shelf_a, 3);
    order = place_order(house, "1", {{"SHIRT", 3}});
    floor.prepare();
    port.send("start_pick");
    const auto state = port.send("begin");
    port.send("report", {{"step_id", state.pick->steps.at(0).step_id},
                         {"category", "missing"},
                         {"picked_quantity", 1}});
    port.send("put_back");
    const auto home = put_back_all();
    EXPECT_TRUE(home.last_put_back->deviated);
    floor.prepare();
    EXPECT_THAT(statuses(), ElementsAre(FulfillmentStatus::deviated));
    EXPECT_EQ(floor.ready(), 0);

    floor.solve(DeviationId{1}, DeviationResolution::cancel_line);
    floor.prepare();
    EXPECT_EQ(read_order(house, order.order_id).line_items[0].quantity, 1);
    EXPECT_THAT(statuses(), ElementsAre(FulfillmentStatus::cancelled, FulfillmentStatus::open));
    EXPECT_EQ(floor.ready(), 1);
}

TEST_P(PutBackTest, GoodsOnAPlaceThatWasReportedAreFoundAgain) {
    house.store_units(shirt, shelf_a, 1);
    house.store_units(shirt, shelf_b, 1);
    order = place_order(house, "1", {{"SHIRT", 1}});
    floor.prepare();
    port.send("start_pick");
    const auto state = port.send("begin");
    port.send("report", {{"step_id", state.pick->steps.at(0).step_id},
                         {"category", "missing"},
                         {"picked_quantity", 0}});
    EXPECT_EQ(pick_next().step, "finish");
    port.send("put_back");
    EXPECT_FALSE(put_back_to(shelf_a, 1).last_put_back->deviated);
    port.send("start_pick");
    port.send("begin");
    EXPECT_EQ(pick_next().step, "finish");
    port.send("finish");
    EXPECT_THAT(statuses(), ElementsAre(FulfillmentStatus::fulfilled));
}

TEST_P(PutBackTest, AVersionThatIsNoNumberIsRefusedNotPassedOver) {
    begin();
    const auto step = port.state().pick->steps.at(0);
    for (const boost::json::value& odd : {boost::json::value("1"), boost::json::value(1.0),
                                          boost::json::value(9223372036854775808U)}) {
        const Arguments sent{
            {"step_id", step.step_id}, {"quantity", step.quantity}, {"version", odd}};
        EXPECT_EQ(refusal_of([&] { port.send_as_is("confirm_pick", sent); }), "validation_error");
    }
    EXPECT_FALSE(port.state().pick->steps.at(0).done);
}

INSTANTIATE_TEST_SUITE_P(Databases, PutBackTest, testing::ValuesIn(test_database_urls()),
                         [](const auto& test) { return test.param; });

}  // namespace
}  // namespace entrepot
