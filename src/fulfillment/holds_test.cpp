#include <gmock/gmock.h>

#include "fulfillment/holds.h"
#include "fulfillment/rules.h"
#include "fulfillment/testing.h"

namespace entrepot {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class HoldsTest : public testing::TestWithParam<std::string> {
  protected:
    HoldsTest() : house(GetParam()), floor(house) {
        shirt = house.add_product("SHIRT");
        shelf = house.add_shelf("A-1");
        house.store_units(shirt, shelf, 5);
        order = place_order(house, "1", {{"SHIRT", 2}});
    }
    ~HoldsTest() override { EXPECT_THAT(house.differences(), IsEmpty()); }

    HoldId hold(const std::string& reason, std::optional<Caller> by = {}) {
        return *house
                    .write([&](Tx& tx) {
                        return hold_order(tx, by.value_or(house.integration()), order.order_id,
                                          {reason});
                    })
                    .hold_id;
    }
    void release(HoldId id) {
        house.write([&](Tx& tx) { release_hold(tx, house.worker(), order.order_id, id); });
    }
    std::string hold_refusal() {
        return refusal_of([&] { hold("again"); });
    }
    Order now() { return read_order(house, order.order_id); }

    TestWarehouse house;
    TestFloor floor;
    ProductId shirt;
    LocationId shelf;
    Order order;
};

TEST_P(HoldsTest, AHeldOrderIsBlockedUntilTheLastHoldIsReleased) {
    floor.prepare();
    EXPECT_EQ(floor.ready(), 1);
    const auto fraud = hold("Fraud check");
    const auto address = hold("Address unclear", house.worker());
    auto held = now();
    EXPECT_EQ(held.status, OrderStatus::blocked);
    EXPECT_EQ(held.waiting_reason, "Held: Fraud check");
    ASSERT_EQ(held.holds.size(), 2U);
    EXPECT_EQ(held.holds[0].by, "Test integration");
    EXPECT_EQ(held.holds[0].kind, HoldKind::integration);
    EXPECT_EQ(held.holds[1].by, "Anna");
    EXPECT_EQ(held.holds[1].kind, HoldKind::user);
    EXPECT_EQ(floor.of(order.order_id)[0].status, FulfillmentStatus::blocked);
    EXPECT_EQ(held.line_items[0].reserved_quantity, 2) << "its promise stays";
    EXPECT_FALSE(floor.take());

    release(fraud);
    EXPECT_EQ(now().waiting_reason, "Held: Address unclear");
    floor.prepare();
    EXPECT_FALSE(floor.take());
    release(address);
    EXPECT_EQ(now().status, OrderStatus::in_progress);
    EXPECT_THAT(now().holds, IsEmpty());
    EXPECT_EQ(floor.of(order.order_id).size(), 1U) << "the same fulfillment goes on";
    EXPECT_TRUE(floor.take());
}

TEST_P(HoldsTest, AnIntegrationDoesNotReleaseWhatAManagerHolds) {
    const auto fraud = hold("Fraud check", house.worker());
    const auto address = hold("Address unclear");
    const auto release_by_shop = [&](HoldId id) {
        house.write([&](Tx& tx) { release_hold(tx, house.integration(), order.order_id, id); });
    };
    EXPECT_EQ(refusal_of([&] { release_by_shop(fraud); }), "held_by_manager");
    release_by_shop(address);
    ASSERT_EQ(now().holds.size(), 1U);
    EXPECT_EQ(now().holds[0].hold_id, fraud);
    release(fraud);
    EXPECT_THAT(now().holds, IsEmpty());
}

TEST_P(HoldsTest, NothingNewIsQueuedWhileItIsHeld) {
    const auto id = hold("Wait");
    floor.prepare();
    EXPECT_THAT(floor.of(order.order_id), IsEmpty());
    EXPECT_EQ(now().status, OrderStatus::blocked);
    release(id);
    EXPECT_EQ(floor.of(order.order_id).at(0).status, FulfillmentStatus::open);
}

TEST_P(HoldsTest, RulesAndHoldsAreToldApart) {
    house.write([&](Tx& tx) {
        create_rule(tx, house.worker(),
                    {RuleMatch::shop, "Shop", RuleAction::immediately, std::nullopt, true});
    });
    floor.prepare();
    hold("Wait");
    ASSERT_EQ(now().holds.size(), 1U) << "the rule that hurries it does not hold it";
    EXPECT_EQ(now().holds[0].reason, "Wait");
}

TEST_P(HoldsTest, EachHoldRaisesTheVersionAndStandsInTheTimeline) {
    const auto before = now().version;
    const auto first = hold("One");
    const auto once = now().version;
    hold("Two");
    EXPECT_GT(once, before);
    EXPECT_GT(now().version, once);
    release(first);
    const auto detail = house.read([&](const Snapshot& snapshot) {
        return order_detail(snapshot, house.worker(), order.order_id);
    });
    std::vector<std::string> told;
    for (const auto& entry : detail.timeline) told.push_back(entry.happening);
    EXPECT_THAT(told, testing::IsSupersetOf({"held", "held", "hold_released"}));
}

TEST_P(HoldsTest, WhatCannotBeHeldIsRefused) {
    EXPECT_EQ(refusal_of([&] { release(HoldId{7}); }), "hold_not_found");
    floor.prepare();
    const auto held = floor.take();
    EXPECT_EQ(hold_refusal(), "picking_in_progress");
    floor.pick_all(held->fulfillment_id);
    floor.end(held->fulfillment_id);
    EXPECT_EQ(hold_refusal(), "order_already_fulfilled");
    order = place_order(house, "2", {{"SHIRT", 1}});
    for (int at = 0; at < 50; ++at) hold("Wait");
    EXPECT_EQ(hold_refusal(), "too_many_holds");
    floor.cancel(order.order_id);
    EXPECT_EQ(hold_refusal(), "order_cancelled");
}

TEST_P(HoldsTest, AnUnpaidOrderCanBeHeldToo) {
    NewOrder unpaid = new_order("2", {{"SHIRT", 1}});
    unpaid.paid = false;
    order = place_order(house, unpaid);
    const auto id = hold("Wait");
    EXPECT_EQ(now().status, OrderStatus::blocked);
    release(id);
    EXPECT_EQ(now().status, OrderStatus::unpaid);
}

INSTANTIATE_TEST_SUITE_P(Databases, HoldsTest, testing::ValuesIn(test_database_urls()),
                         [](const auto& test) { return test.param; });

}  // namespace
}  // namespace entrepot
