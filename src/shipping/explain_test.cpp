#include "fulfillment/explain.h"

#include <gmock/gmock.h>

#include "base/text.h"
#include "shipping/testing.h"

namespace entrepot {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

/// What an explanation says of labels, which takes this domain's rows.
class ExplainLabelTest : public testing::TestWithParam<std::string> {
  protected:
    ExplainLabelTest() : house(GetParam()), shipping(house) {
        house.store_units(house.add_product("MUG"), house.add_shelf("A-1"), 9);
        post = shipping.channel("post");
        shipping.rate(post, "parcel");
    }

    OrderExplanation explain(OrderId order) {
        return house.read([&](const Snapshot& snapshot) {
            return explain_order(snapshot, house.integration(), order);
        });
    }
    OrderId order_of(FulfillmentId fulfillment) {
        return house.read([&](const Snapshot& snapshot) {
            return get_fulfillment(snapshot, house.integration(), fulfillment).order_id;
        });
    }

    TestWarehouse house;
    TestShipping shipping;
    OrderChannel post;
};

TEST_P(ExplainLabelTest, APickedOrderSaysWhyItHasNoLabelUntilItIsThere) {
    const auto fulfillment = shipping.pick_order("1", "MUG");
    const auto order = order_of(fulfillment);
    EXPECT_EQ(explain(order).summary, "It is picked and ready to ship.");
    shipping.send(TestShipping::wish("s1", "1"));
    auto told = explain(order);
    ASSERT_EQ(told.blockers.size(), 1U);
    EXPECT_EQ(told.blockers[0].code, BlockerCode::label_missing);
    EXPECT_EQ(told.blockers[0].fulfillment_id, fulfillment);
    EXPECT_THAT(told.summary, HasSubstr("nobody has asked Channel post"));
    const auto first = shipping.ask(fulfillment).shipment_id;
    EXPECT_THAT(explain(order).summary, HasSubstr("the answer is awaited"));
    shipping.answer(first, {.error = "No such street."});
    EXPECT_THAT(explain(order).summary, HasSubstr("Channel post: No such street."));
    const auto second = shipping.ask(fulfillment).shipment_id;
    told = explain(order);
    EXPECT_EQ(told.blockers.size(), 1U) << "the try that was replaced is no blocker";
    EXPECT_THAT(told.summary, HasSubstr("the answer is awaited"));
    shipping.answer(second, {.success = true, .label = base64_encode(test_pdf)});
    EXPECT_THAT(explain(order).blockers, IsEmpty());
}

TEST_P(ExplainLabelTest, AnOrderWhoseChannelWasDeletedSaysSoBeforeItIsPicked) {
    shipping.send(TestShipping::wish("s1", "1"));
    shipping.floor.cancel(place_order(house, "1", {{"MUG", 1}}).order_id);
    house.write(
        [&](Tx& tx) { delete_order_channel(tx, house.integration(), post.order_channel_id); });
    const auto order = place_order(house, "1", {{"MUG", 1}});
    shipping.floor.prepare();
    const auto told = explain(order.order_id);
    ASSERT_EQ(told.blockers.size(), 1U);
    EXPECT_EQ(told.blockers[0].code, BlockerCode::order_channel_missing);
    EXPECT_THAT(told.blockers[0].message, HasSubstr("PUT /api/v1/shipment_orders"));
    EXPECT_EQ(told.queue.size(), 1U);
}

INSTANTIATE_TEST_SUITE_P(Databases, ExplainLabelTest, testing::ValuesIn(test_database_urls()));

}  // namespace
}  // namespace entrepot
