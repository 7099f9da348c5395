#include <gmock/gmock.h>

#include "fulfillment/testing.h"

namespace entrepot {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class FulfillmentTest : public testing::TestWithParam<std::string> {
  protected:
    FulfillmentTest() : house(GetParam()), floor(house) {
        shirt = house.add_product("SHIRT");
        cap = house.add_product("CAP");
        shelf = house.add_shelf("A-1");
        far_shelf = house.add_shelf("B-1");
    }
    ~FulfillmentTest() override { EXPECT_THAT(house.differences(), IsEmpty()); }

    OrderStatus status(const Order& order) { return read_order(house, order.order_id).status; }
    std::string reason(const Order& order) {
        return read_order(house, order.order_id).waiting_reason;
    }
    std::vector<FulfillmentStatus> statuses(const Order& order) {
        std::vector<FulfillmentStatus> result;
        for (const auto& one : floor.of(order.order_id)) result.push_back(one.status);
        return result;
    }
    Order set_paid(const Order& order, bool paid) {
        OrderChange change;
        change.paid = paid;
        return house.write([&](Tx& tx) {
            return change_order_and_plans(tx, house.integration(), order.order_id, change);
        });
    }
    std::string cancel_refusal(const Order& order) {
        return refusal_of([&] { floor.cancel(order.order_id); });
    }

    TestWarehouse house;
    TestFloor floor;
    ProductId shirt;
    ProductId cap;
    LocationId shelf;
    LocationId far_shelf;
};

TEST_P(FulfillmentTest, AnOrderGoesFromStoringToFulfilled) {
    house.store_units(shirt, shelf, 3);
    const auto order = place_order(house, "1", {{"SHIRT", 2}});
    floor.prepare();
    EXPECT_EQ(status(order), OrderStatus::in_progress);
    EXPECT_EQ(floor.ready(), 1);
    ASSERT_EQ(house.heard("fulfillments.create").size(), 1U);

    const auto held = floor.take();
    ASSERT_TRUE(held);
    EXPECT_EQ(held->order_id, order.order_id);
    EXPECT_EQ(held->handled_by, "Anna");
    EXPECT_EQ(floor.ready(), 0);
    floor.pick_all(held->fulfillment_id);
    EXPECT_EQ(house.level(shirt).in_stock, 1);
    EXPECT_EQ(house.level(shirt).reserved, 0);
    EXPECT_EQ(floor.end(held->fulfillment_id).status, "fulfilled");
    EXPECT_EQ(status(order), OrderStatus::fulfilled);
    EXPECT_EQ(house.heard("fulfillments.update").size(), 2U);  // taken, finished
    EXPECT_FALSE(floor.take());
}

TEST_P(FulfillmentTest, WithoutPartialShipmentsAnOrderWaitsWhole) {
    house.store_units(shirt, shelf, 1);
    const auto order = place_order(house, "1", {{"SHIRT", 1}, {"CAP", 1}});
    floor.prepare();
    EXPECT_THAT(floor.of(order.order_id), IsEmpty());
    EXPECT_EQ(status(order), OrderStatus::open);
    EXPECT_EQ(reason(order), "Waiting for 1 x CAP.");
    house.store_units(cap, shelf, 1);
    floor.prepare();
    EXPECT_THAT(statuses(order), ElementsAre(FulfillmentStatus::open));
    EXPECT_EQ(reason(order), "");
}

TEST_P(FulfillmentTest, WithPartialShipmentsThePromisedPartGoesAndTheRestFollows) {
    house.set_partial_shipments(true);
    house.store_units(shirt, shelf, 1);
    const auto order = place_order(house, "1", {{"SHIRT", 1}, {"CAP", 1}});
    floor.prepare();
    const auto first = floor.take();
    ASSERT_TRUE(first);
    floor.pick_all(first->fulfillment_id);
    floor.end(first->fulfillment_id);
    EXPECT_EQ(status(order), OrderStatus::partially_fulfilled);
    EXPECT_EQ(reason(order), "Waiting for 1 x CAP.");
    house.store_units(cap, shelf, 1);
    floor.prepare();
    EXPECT_THAT(statuses(order),
                ElementsAre(FulfillmentStatus::fulfilled, FulfillmentStatus::open));
    const auto second = floor.take();
    floor.pick_all(second->fulfillment_id);
    floor.end(second->fulfillment_id);
    EXPECT_EQ(status(order), OrderStatus::fulfilled);
}

TEST_P(FulfillmentTest, UnpaidOrdersAreNotPrepared) {
    house.store_units(shirt, shelf, 1);
    NewOrder unpaid = new_order("1", {{"SHIRT", 1}});
    unpaid.paid = false;
    const auto order = place_order(house, unpaid);
    floor.prepare();
    EXPECT_THAT(floor.of(order.order_id), IsEmpty());
    EXPECT_EQ(status(order), OrderStatus::unpaid);
}

TEST_P(FulfillmentTest, AnOrderIsPreparedOnceItIsPaid) {
    house.store_units(shirt, shelf, 1);
    NewOrder unpaid = new_order("1", {{"SHIRT", 1}});
    unpaid.paid = false;
    const auto order = place_order(house, unpaid);
    floor.prepare();
    const Order changed = set_paid(order, true);
    EXPECT_TRUE(changed.paid);
    EXPECT_EQ(changed.status, OrderStatus::open);
    EXPECT_EQ(changed.waiting_reason, "");
    EXPECT_GT(changed.version, order.version);
    floor.prepare();
    EXPECT_THAT(statuses(order), ElementsAre(FulfillmentStatus::open));
    EXPECT_EQ(status(order), OrderStatus::in_progress);
}

TEST_P(FulfillmentTest, WhatIsNoLongerPaidIsTakenOffTheQueueAndKeepsItsPromises) {
    house.store_units(shirt, shelf, 1);
    const auto order = place_order(house, "1", {{"SHIRT", 1}});
    floor.prepare();
    const Order changed = set_paid(order, false);
    EXPECT_EQ(changed.status, OrderStatus::unpaid);
    EXPECT_EQ(changed.line_items[0].reserved_quantity, 1);
    EXPECT_THAT(statuses(order), ElementsAre(FulfillmentStatus::cancelled));
    EXPECT_FALSE(floor.take());
    floor.prepare();
    EXPECT_EQ(floor.ready(), 0);
    EXPECT_EQ(status(order), OrderStatus::unpaid);

    set_paid(order, true);
    floor.prepare();
    const auto held = floor.take();
    ASSERT_TRUE(held);
    floor.pick_all(held->fulfillment_id);
    floor.end(held->fulfillment_id);
    EXPECT_EQ(status(order), OrderStatus::fulfilled);
}

TEST_P(FulfillmentTest, AnOrderStaysPaidOnceAWorkerHasBegun) {
    house.store_units(shirt, shelf, 1);
    const auto order = place_order(house, "1", {{"SHIRT", 1}});
    floor.prepare();
    const auto held = floor.take();
    const auto refused = [&] { return refusal_of([&] { set_paid(order, false); }); };
    EXPECT_EQ(refused(), "order_already_begun");
    floor.pick_all(held->fulfillment_id);
    floor.end(held->fulfillment_id);
    EXPECT_EQ(refused(), "order_already_begun");
    EXPECT_TRUE(read_order(house, order.order_id).paid);
    EXPECT_TRUE(set_paid(order, true).paid);  // changes nothing
    EXPECT_EQ(status(order), OrderStatus::fulfilled);
}

TEST_P(FulfillmentTest, TheOldestIsTakenFirstAndByOnePortOnly) {
    house.store_units(shirt, shelf, 2);
    const auto first = place_order(house, "1", {{"SHIRT", 1}});
    const auto second = place_order(house, "2", {{"SHIRT", 1}});
    floor.prepare();
    EXPECT_EQ(floor.take(1)->order_id, first.order_id);
    EXPECT_EQ(floor.take(2)->order_id, second.order_id);
    EXPECT_EQ(floor.take(1)->order_id, first.order_id);  // still holds it
    EXPECT_FALSE(floor.take(3));
}

TEST_P(FulfillmentTest, AChosenOrderIsTakenUnlessAnotherPortHasIt) {
    house.store_units(shirt, shelf, 2);
    place_order(house, "1", {{"SHIRT", 1}});
    const auto second = place_order(house, "2", {{"SHIRT", 1}});
    const auto choose = [&](std::int64_t port) {
        return house.write([&](Tx& tx) {
            return take_order(tx, house.worker(port), house.site, PortId{port}, second.order_id);
        });
    };
    EXPECT_EQ(choose(1).order_id, second.order_id);  // prepared on the way
    EXPECT_EQ(refusal_of([&] { choose(2); }), "not_ready_to_pick");
}

TEST_P(FulfillmentTest, OnlyTheHolderPicksAndNeverMoreThanTheLineNeeds) {
    house.store_units(shirt, shelf, 5);
    place_order(house, "1", {{"SHIRT", 2}});
    floor.prepare();
    const auto held = floor.take(1);
    auto step = floor.steps(held->fulfillment_id).at(0);
    EXPECT_EQ(refusal_of([&] { floor.pick(held->fulfillment_id, step, 2); }),
              "fulfillment_not_held");
    step.quantity = 3;
    EXPECT_EQ(refusal_of([&] { floor.pick(held->fulfillment_id, step); }), "picked_too_much");
    step.quantity = 1;
    floor.pick(held->fulfillment_id, step);
    EXPECT_EQ(refusal_of([&] { floor.end(held->fulfillment_id); }), "nothing_reported");
    floor.pick(held->fulfillment_id, step);
    EXPECT_EQ(refusal_of([&] { floor.pick(held->fulfillment_id, step); }), "picked_too_much");
    EXPECT_EQ(floor.end(held->fulfillment_id).status, "fulfilled");
}

TEST_P(FulfillmentTest, ReleasedBeforeTheFirstPickItIsQueuedAgain) {
    house.store_units(shirt, shelf, 2);
    const auto order = place_order(house, "1", {{"SHIRT", 2}});
    floor.prepare();
    const auto held = floor.take();
    const auto let_go = [&] {
        return refusal_of([&] {
            house.write([&](Tx& tx) { release(tx, house.worker(), held->fulfillment_id); });
        });
    };
    EXPECT_EQ(let_go(), "");
    EXPECT_EQ(floor.ready(), 1);
    ASSERT_TRUE(floor.take());
    auto step = floor.steps(held->fulfillment_id).at(0);
    step.quantity = 1;
    floor.pick(held->fulfillment_id, step);
    EXPECT_EQ(let_go(), "picked_goods_in_tote");  // release of a partly picked order
    EXPECT_EQ(read_order(house, order.order_id).line_items[0].reserved_quantity, 1);
    floor.pick_all(held->fulfillment_id);
    floor.end(held->fulfillment_id);
}

TEST_P(FulfillmentTest, DeletingQueuedOrdersReleasesWhatTheyWerePromised) {
    house.store_units(shirt, shelf, 1);
    const auto first = place_order(house, "1", {{"SHIRT", 1}});
    const auto second = place_order(house, "2", {{"SHIRT", 1}});
    floor.prepare();
    floor.cancel(first.order_id);
    EXPECT_EQ(status(first), OrderStatus::cancelled);
    EXPECT_THAT(statuses(first), ElementsAre(FulfillmentStatus::cancelled));
    floor.prepare();
    EXPECT_THAT(statuses(second), ElementsAre(FulfillmentStatus::open));
    EXPECT_NO_THROW(place_order(house, "1", {{"SHIRT", 1}}));  // the external id is free again
    EXPECT_EQ(cancel_refusal(first), "");                      // and stays cancelled
}

TEST_P(FulfillmentTest, DeletingIsRefusedWhilePickingAndAfter) {
    house.store_units(shirt, shelf, 1);
    const auto order = place_order(house, "1", {{"SHIRT", 1}});
    floor.prepare();
    const auto held = floor.take();
    EXPECT_EQ(cancel_refusal(order), "picking_in_progress");
    floor.pick_all(held->fulfillment_id);
    EXPECT_EQ(cancel_refusal(order), "picking_in_progress");
    floor.end(held->fulfillment_id);
    EXPECT_EQ(cancel_refusal(order), "order_already_fulfilled");
    EXPECT_EQ(refusal_of([&] { floor.cancel(OrderId{999}); }), "order_not_found");
}

TEST_P(FulfillmentTest, StepsFollowTheRouteAndPreferOneShelf) {
    house.store_units(shirt, shelf, 1);
    house.store_units(shirt, far_shelf, 3);
    house.store_units(cap, shelf, 1);
    place_order(house, "1", {{"SHIRT", 3}, {"CAP", 1}});
    floor.prepare();
    const auto held = floor.take();
    const auto steps = floor.steps(held->fulfillment_id);
    ASSERT_EQ(steps.size(), 2U);
    EXPECT_EQ(steps[0].location_name, "A-1");
    EXPECT_EQ(steps[0].product, cap);
    EXPECT_EQ(steps[1].location_name, "B-1");
    EXPECT_EQ(steps[1].quantity, 3);
}

TEST_P(FulfillmentTest, LostStockTakesTheNewestOrderOutOfTheQueue) {
    house.store_units(shirt, shelf, 2);
    const auto older = place_order(house, "1", {{"SHIRT", 1}});
    const auto newer = place_order(house, "2", {{"SHIRT", 1}});
    floor.prepare();
    house.write([&](Tx& tx) {
        take_away(tx, house.worker(), house.key(shirt), shelf, place::count_difference, 1, "count");
    });
    // Even before the preparation looks at it, it is not handed out.
    EXPECT_EQ(floor.take(1)->order_id, older.order_id);
    EXPECT_FALSE(floor.take(2));
    EXPECT_THAT(statuses(newer), ElementsAre(FulfillmentStatus::cancelled));
    EXPECT_EQ(reason(newer), "Waiting for 1 x SHIRT (promised, then missing in a count).");
}

TEST_P(FulfillmentTest, ACountWhileAPickRunsEndsInAShorterFulfillment) {
    house.store_units(shirt, shelf, 2);
    const auto order = place_order(house, "1", {{"SHIRT", 2}});
    floor.prepare();
    const auto held = floor.take();
    const auto step = floor.steps(held->fulfillment_id).at(0);
    house.write([&](Tx& tx) {
        take_away(tx, house.worker(), house.key(shirt), shelf, place::count_difference, 1, "count");
    });
    EXPECT_EQ(refusal_of([&] { floor.pick(held->fulfillment_id, step); }), "not_promised");
    const auto replanned = floor.steps(held->fulfillment_id);
    ASSERT_EQ(replanned.size(), 1U);
    EXPECT_EQ(replanned[0].quantity, 1);
    floor.pick_all(held->fulfillment_id);
    EXPECT_EQ(floor.end(held->fulfillment_id).status, "fulfilled");
    EXPECT_EQ(status(order), OrderStatus::partially_fulfilled);
    house.store_units(shirt, shelf, 1);
    floor.prepare();
    EXPECT_THAT(statuses(order),
                ElementsAre(FulfillmentStatus::fulfilled, FulfillmentStatus::open));
}

TEST_P(FulfillmentTest, AllowingPartialShipmentsLetsWaitingOrdersGo) {
    house.store_units(shirt, shelf, 1);
    const auto order = place_order(house, "1", {{"SHIRT", 1}, {"CAP", 1}});
    floor.prepare();
    house.set_partial_shipments(true);
    house.write([&](Tx& tx) { queue_orders_of_shop(tx, house.shop); });
    floor.prepare();
    EXPECT_THAT(statuses(order), ElementsAre(FulfillmentStatus::open));
    EXPECT_EQ(reason(order), "Waiting for 1 x CAP.");
}

TEST_P(FulfillmentTest, TheWorkerPreparesByItself) {
    PreparationWorker worker(house.database());
    worker.start();
    house.store_units(shirt, shelf, 1);
    place_order(house, "1", {{"SHIRT", 1}});
    place_order(house, "2", {{"SHIRT", 1}});
    const auto wait_for_ready = [&](std::int64_t count) {
        const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(20);
        while (floor.ready() != count && std::chrono::steady_clock::now() < deadline) {
            std::this_thread::yield();
        }
        return floor.ready() == count;
    };
    EXPECT_TRUE(wait_for_ready(1));
    house.store_units(shirt, shelf, 1);
    EXPECT_TRUE(wait_for_ready(2));
    worker.stop();
}

INSTANTIATE_TEST_SUITE_P(Databases, FulfillmentTest, testing::ValuesIn(test_database_urls()),
                         [](const auto& test) { return test.param; });

}  // namespace
}  // namespace entrepot
