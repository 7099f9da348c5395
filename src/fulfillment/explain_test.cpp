#include "fulfillment/explain.h"

#include <gmock/gmock.h>

#include "base/json.h"
#include "fulfillment/holds.h"
#include "fulfillment/rules.h"
#include "fulfillment/testing.h"

namespace entrepot {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class ExplainTest : public testing::TestWithParam<std::string> {
  protected:
    ExplainTest() : house(GetParam()), floor(house) {
        shirt = house.add_product("SHIRT");
        shelf = house.add_shelf("A-1");
    }

    OrderExplanation explain(const Order& order, std::optional<Caller> caller = {}) {
        return house.read([&](const Snapshot& snapshot) {
            return explain_order(snapshot, caller.value_or(house.integration()), order.order_id);
        });
    }
    std::vector<BlockerCode> codes(const Order& order) {
        std::vector<BlockerCode> result;
        for (const auto& blocker : explain(order).blockers) result.push_back(blocker.code);
        return result;
    }

    TestWarehouse house;
    TestFloor floor;
    ProductId shirt;
    LocationId shelf;
};

TEST_P(ExplainTest, MissingStockNamesWhoHoldsIt) {
    const auto other = house.add_shop("Other shop");
    house.add_product("SHIRT", other);
    house.store_units(shirt, shelf, 5);
    house.write([&](Tx& tx) {
        return create_order(tx, house.integration(other), new_order("theirs", {{"SHIRT", 2}}));
    });
    const auto first = place_order(house, "first", {{"SHIRT", 3}});
    const auto order = place_order(house, "1", {{"SHIRT", 4}});
    const auto told = explain(order);
    ASSERT_EQ(told.blockers.size(), 1U);
    const Blocker& blocker = told.blockers[0];
    EXPECT_EQ(blocker.code, BlockerCode::no_stock);
    EXPECT_EQ(blocker.sku, "SHIRT");
    EXPECT_EQ(blocker.missing, 4);
    EXPECT_EQ(blocker.in_stock, 5);
    ASSERT_EQ(blocker.held_by.size(), 2U);
    EXPECT_EQ(blocker.held_by[0].order_id, first.order_id);
    EXPECT_EQ(blocker.held_by[0].order_number, "first");
    EXPECT_EQ(blocker.held_by[0].quantity, 3);
    EXPECT_EQ(blocker.held_by[1].shop_name, "another shop");
    EXPECT_EQ(blocker.held_by[1].quantity, 2);
    EXPECT_FALSE(blocker.held_by[1].order_id);
    EXPECT_THAT(to_json(told), testing::Not(testing::HasSubstr("theirs")));
    EXPECT_EQ(told.summary, blocker.message);
    const auto in_app = explain(order, house.worker());
    EXPECT_EQ(in_app.blockers[0].held_by[0].shop_name, "Other shop");
    EXPECT_EQ(in_app.blockers[0].held_by[0].order_number, "theirs");
}

TEST_P(ExplainTest, EverythingThatKeepsAnOrderIsNamedAtOnce) {
    house.write([&](Tx& tx) {
        create_rule(tx, house.worker(),
                    {RuleMatch::tag, "later", RuleAction::block, std::nullopt, true});
    });
    house.store_units(shirt, shelf, 1);
    NewOrder body = new_order("1", {{"SHIRT", 2}});
    body.paid = false;
    body.tags = {"later"};
    const auto order = place_order(house, body);
    house.write(
        [&](Tx& tx) { hold_order(tx, house.integration(), order.order_id, {"Fraud check"}); });
    EXPECT_THAT(codes(order),
                ElementsAre(BlockerCode::held, BlockerCode::blocked_by_rule, BlockerCode::unpaid,
                            BlockerCode::no_stock, BlockerCode::waits_for_rest));
    EXPECT_EQ(explain(order).blockers[0].message, "Test integration holds it: Fraud check");
}

TEST_P(ExplainTest, AQueuedOrderKnowsItsPlaceAndAnEstimate) {
    house.store_units(shirt, shelf, 9);
    const auto first = place_order(house, "first", {{"SHIRT", 1}});
    place_order(house, "second", {{"SHIRT", 1}});
    const auto order = place_order(house, "third", {{"SHIRT", 1}});
    EXPECT_THAT(codes(order), ElementsAre(BlockerCode::not_prepared_yet));
    floor.prepare();
    auto told = explain(order);
    EXPECT_THAT(told.blockers, IsEmpty());
    ASSERT_EQ(told.queue.size(), 1U);
    EXPECT_EQ(told.queue[0].position, 3);
    EXPECT_EQ(told.queue[0].orders_before, 2);
    EXPECT_FALSE(told.queue[0].expected_at) << "nothing was picked in the last hour";

    const auto held = floor.take();
    EXPECT_EQ(explain(first).at_ports.at(0).user, "Anna");
    floor.pick_all(held->fulfillment_id);
    floor.end(held->fulfillment_id);
    told = explain(order);
    EXPECT_EQ(told.queue[0].orders_before, 1);
    ASSERT_TRUE(told.queue[0].expected_at);
    EXPECT_GE(*told.queue[0].seconds_per_order, 1);
    EXPECT_EQ(explain(first).summary, "It is picked and ready to ship.");
    EXPECT_THAT(explain(first).blockers, IsEmpty());
}

TEST_P(ExplainTest, AReportIsNamed) {
    house.store_units(shirt, shelf, 1);
    const auto order = place_order(house, "1", {{"SHIRT", 1}});
    floor.prepare();
    const auto held = floor.take();
    floor.report(held->fulfillment_id, floor.steps(held->fulfillment_id).at(0),
                 DeviationCategory::missing, 0);
    floor.end(held->fulfillment_id);
    const auto told = explain(order);
    EXPECT_EQ(told.blockers.at(0).code, BlockerCode::deviation);
    EXPECT_EQ(told.blockers.at(0).deviation_id, DeviationId{1});
}

TEST_P(ExplainTest, AnotherShopsOrderIsNotFound) {
    const auto order = place_order(house, "1", {{"SHIRT", 1}});
    const auto other = house.add_shop("Other");
    EXPECT_EQ(refusal_of([&] { explain(order, house.integration(other)); }), "order_not_found");
}

INSTANTIATE_TEST_SUITE_P(Databases, ExplainTest, testing::ValuesIn(test_database_urls()),
                         [](const auto& test) { return test.param; });

}  // namespace
}  // namespace entrepot
