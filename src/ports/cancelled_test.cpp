#include <gmock/gmock.h>

#include "fulfillment/cancellation.h"
#include "ports/testing.h"

/// An order that is cancelled while a worker has it.
namespace entrepot {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class CancelledTest : public testing::TestWithParam<std::string> {
  protected:
    CancelledTest() : house(GetParam()), floor(house), port(house) {
        shirt = house.add_product("SHIRT");
        shelf = house.add_shelf("A-1");
        house.store_units(shirt, shelf, 4);
        order = place_order(house, "1042", {{"SHIRT", 2}});
        floor.prepare();
    }
    ~CancelledTest() override { EXPECT_THAT(house.differences(), IsEmpty()); }

    CancellationRequest ask(const std::string& reason = "Bought twice") {
        return house.write([&](Tx& tx) {
            return request_cancellation(tx, house.integration(), order.order_id, {reason});
        });
    }
    std::vector<CancellationRequest> asked() {
        return house.read([&](const Snapshot& snapshot) {
            return cancellation_requests_of(snapshot, house.organization, order.order_id);
        });
    }
    Order now() { return read_order(house, order.order_id); }
    PortState begin() {
        port.send("start_pick");
        return port.send("begin");
    }
    boost::json::object confirmation(const PortState& state) {
        const auto& step = state.pick->steps.at(static_cast<std::size_t>(*state.pick->current));
        return {{"step_id", step.step_id}, {"quantity", step.quantity}, {"version", state.version}};
    }
    PortState put_back_all() {
        auto state = port.send("put_back");
        while (state.step == "put_back") {
            const auto& next = *state.pick->put_back;
            state = port.send("confirm_put_back",
                              {{"step_id", next.step_id},
                               {"location_id", next.suggested_shelves.at(0).location_id.value},
                               {"quantity", next.quantity}});
        }
        return state;
    }

    TestWarehouse house;
    TestFloor floor;
    TestPort port;
    ProductId shirt;
    LocationId shelf;
    Order order;
};

TEST_P(CancelledTest, NotBegunItIsCancelledNow) {
    const auto request = ask();
    EXPECT_EQ(request.status, CancellationStatus::accepted);
    EXPECT_TRUE(request.cancelled_at);
    EXPECT_EQ(request.port + request.user + request.code, "");
    EXPECT_EQ(now().status, OrderStatus::cancelled);
    EXPECT_EQ(house.level(shirt).reserved, 0);
    EXPECT_EQ(ask().cancellation_request_id, request.cancellation_request_id);
}

TEST_P(CancelledTest, TheWorkerIsToldAndLeadsTheGoodsBack) {
    const auto walking = begin();
    port.send_as_is("confirm_pick", confirmation(walking));
    const auto request = ask();
    EXPECT_EQ(request.status, CancellationStatus::accepted);
    EXPECT_EQ(request.user, "Anna");
    EXPECT_EQ(request.port, "Port 1");
    EXPECT_TRUE(request.since);
    EXPECT_FALSE(request.cancelled_at);
    EXPECT_EQ(now().status, OrderStatus::in_progress);
    EXPECT_EQ(now().waiting_reason, "It is being cancelled: a worker puts the goods back.");
    EXPECT_EQ(ask("again").cancellation_request_id, request.cancellation_request_id);
    EXPECT_EQ(refusal_of([&] { floor.cancel(order.order_id); }), "picking_in_progress");

    const auto told = port.state();
    EXPECT_EQ(told.step, "cancelled");
    ASSERT_TRUE(told.pick->cancelled);
    EXPECT_EQ(told.pick->cancelled->reason, "Bought twice");
    EXPECT_EQ(told.pick->cancelled->requested_by, "Test integration");
    EXPECT_EQ(refusal_of([&] { port.send("finish"); }), "unknown_command");
    EXPECT_EQ(refusal_of([&] { port.send("leave"); }), "picked_goods_in_tote");

    const auto home = put_back_all();
    EXPECT_EQ(home.task, "");
    ASSERT_TRUE(home.last_put_back);
    EXPECT_TRUE(home.last_put_back->cancelled);
    EXPECT_EQ(home.last_put_back->units, 2);
    EXPECT_EQ(now().status, OrderStatus::cancelled);
    EXPECT_TRUE(asked().at(0).cancelled_at);
    EXPECT_GT(asked().at(0).version, request.version);
    EXPECT_EQ(house.level(shirt).in_stock, 4);
    EXPECT_EQ(house.level(shirt).reserved, 0);
    EXPECT_EQ(floor.of(order.order_id).at(0).status, FulfillmentStatus::cancelled);
}

TEST_P(CancelledTest, TheOldStepIsAnsweredWithTheNewState) {
    const auto walking = begin();
    ask();
    const auto late = [&] { port.send_as_is("confirm_pick", confirmation(walking)); };
    EXPECT_EQ(refusal_of(late), "task_moved_on");
    try {
        late();
    } catch (const Refusal& refusal) {
        EXPECT_THAT(refusal.extra, testing::HasSubstr(R"("step":"cancelled")"));
    }
    EXPECT_EQ(house.level(shirt).in_stock, 4) << "nothing was picked";
    EXPECT_GT(port.state().version, walking.version);
}

TEST_P(CancelledTest, WithAnEmptyToteOneTapEndsIt) {
    begin();
    ask();
    EXPECT_EQ(refusal_of([&] { port.send("put_back"); }), "nothing_in_tote");
    const auto home = port.send("leave");
    EXPECT_EQ(home.task, "");
    EXPECT_TRUE(home.last_put_back->cancelled);
    EXPECT_EQ(home.last_put_back->units, 0);
    EXPECT_EQ(now().status, OrderStatus::cancelled);
}

TEST_P(CancelledTest, ItCanNotBePickedOnAfterItHasBegunToGoBack) {
    const auto walking = begin();
    port.send_as_is("confirm_pick", confirmation(walking));
    port.send("put_back");
    ask();
    EXPECT_EQ(port.state().step, "cancelled") << "the worker is told in the midst of it, too";
    port.send("put_back");
    EXPECT_EQ(refusal_of([&] { port.send("keep_picking"); }), "order_cancelled");
    EXPECT_EQ(refusal_of([&] { port.send("keep_picking"); }), "order_cancelled");
    put_back_all();
    EXPECT_EQ(now().status, OrderStatus::cancelled);
}

TEST_P(CancelledTest, TheBooksThemselvesTakeNoPickOfIt) {
    const auto held = floor.take();
    const auto step = floor.steps(held->fulfillment_id).at(0);
    ask();
    EXPECT_EQ(refusal_of([&] { floor.pick(held->fulfillment_id, step); }), "order_cancelled");
    EXPECT_EQ(refusal_of([&] { floor.end(held->fulfillment_id); }), "order_cancelled");
    EXPECT_EQ(refusal_of(
                  [&] { floor.report(held->fulfillment_id, step, DeviationCategory::missing, 0); }),
              "order_cancelled");
}

TEST_P(CancelledTest, PickedItIsRefusedForEver) {
    begin();
    port.send_as_is("confirm_pick", confirmation(port.state()));
    port.send("finish");
    const auto request = ask();
    EXPECT_EQ(request.status, CancellationStatus::refused);
    EXPECT_EQ(request.code, "order_already_fulfilled");
    EXPECT_EQ(request.user, "Anna");
    EXPECT_EQ(request.port, "Port 1");
    EXPECT_FALSE(request.cancelled_at);
    EXPECT_EQ(now().status, OrderStatus::fulfilled);
    EXPECT_NE(ask().cancellation_request_id, request.cancellation_request_id);
    EXPECT_EQ(asked().size(), 2U);
}

TEST_P(CancelledTest, AReportedOrderIsCancelledWithItsReport) {
    const auto walking = begin();
    auto report = confirmation(walking);
    port.send("report",
              {{"step_id", report["step_id"]}, {"category", "missing"}, {"picked_quantity", 1}});
    ask();
    put_back_all();
    EXPECT_EQ(now().status, OrderStatus::cancelled);
    EXPECT_EQ(refusal_of([&] { floor.solve(DeviationId{1}, DeviationResolution::cancel_line); }),
              "deviation_already_solved");
}

TEST_P(CancelledTest, TwoPortsGiveTheirPartsUpAndTheLastOneEndsIt) {
    house.set_partial_shipments(true);
    const auto mug = house.add_product("MUG");
    order = place_order(house, "two", {{"SHIRT", 1}, {"MUG", 1}});
    floor.cancel(OrderId{1});
    floor.prepare();
    const auto first = floor.take(1);
    house.store_units(mug, shelf, 1);
    floor.prepare();
    const auto second = floor.take(2);
    ASSERT_TRUE(first && second);
    ASSERT_EQ(first->order_id, second->order_id);
    ask();
    house.write([&](Tx& tx) { release(tx, house.worker(1), first->fulfillment_id); });
    EXPECT_EQ(now().status, OrderStatus::in_progress);
    house.write([&](Tx& tx) { release(tx, house.worker(2), second->fulfillment_id); });
    EXPECT_EQ(now().status, OrderStatus::cancelled);
}

TEST_P(CancelledTest, AHalfToldPortSurvivesAReload) {
    begin();
    ask();
    const auto told = port.state();
    house.test_database.reopen();
    EXPECT_EQ(to_json(port.state()), to_json(told));
}

INSTANTIATE_TEST_SUITE_P(Databases, CancelledTest, testing::ValuesIn(test_database_urls()),
                         [](const auto& test) { return test.param; });

}  // namespace
}  // namespace entrepot
