#include "shipping/dispatch.h"

#include <gmock/gmock.h>

#include "base/json.h"
#include "base/text.h"
#include "shipping/app.h"
#include "shipping/dispatch_worker.h"
#include "shipping/labels.h"
#include "shipping/testing.h"

namespace entrepot {
namespace {

using testing::IsEmpty;

DispatchAnswer labelled() {
    return {.success = true, .label = base64_encode(test_pdf), .tracking_number = "T1"};
}

class DispatchTest : public testing::TestWithParam<std::string> {
  protected:
    DispatchTest() : house(GetParam()), shipping(house) {
        house.store_units(house.add_product("MUG"), house.add_shelf("A-1"), 9);
        post = shipping.channel("post");
        parcel = shipping.rate(post, "parcel");
    }
    ~DispatchTest() override { EXPECT_THAT(house.differences(), IsEmpty()); }

    std::string answered(ShipmentId id, const DispatchAnswer& answer) {
        return code_of([&] { shipping.answer(id, answer); });
    }
    DispatchJob claim(ShipmentId id) {
        return *house.write([&](Tx& tx) { return claim_dispatch(tx, id); });
    }
    void record(ShipmentId id, const TryOutcome& outcome) {
        const auto attempt = claim(id).attempt;
        house.write([&](Tx& tx) { record_dispatch(tx, id, attempt, outcome); });
    }
    FulfillmentStatus status_of(FulfillmentId id) {
        return house.read([&](const Snapshot& snapshot) {
            return get_fulfillment(snapshot, house.integration(), id).status;
        });
    }
    void pass(std::chrono::seconds span) { house.test_database.clock().advance(span); }

    TestWarehouse house;
    TestShipping shipping;
    OrderChannel post;
    ShippingRate parcel;
};

TEST_P(DispatchTest, TheLabelShipsTheDelivery) {
    shipping.send(TestShipping::wish("s1", "1"));
    const auto fulfillment = shipping.pick_order("1", "MUG");
    const auto asked = shipping.ask(fulfillment);
    const auto body = from_json<DispatchRequest>(claim(asked.shipment_id).body);
    EXPECT_EQ(body.shipment_id, asked.shipment_id);
    EXPECT_EQ(body.shipping_rate.ext_shipping_rate_id, "parcel");
    EXPECT_EQ(body.line_items.at(0).quantity, 1);
    const auto shipment = shipping.answer(asked.shipment_id, labelled());
    EXPECT_EQ(shipment.status, ShipmentState::labelled);
    EXPECT_EQ(status_of(fulfillment), FulfillmentStatus::shipped);
    const auto order = read_order(house, shipment.order_id);
    EXPECT_EQ(order.status, OrderStatus::shipped);
    EXPECT_EQ(house.read([&](const Snapshot& snapshot) {
        return label_of(snapshot, house.organization, asked.shipment_id);
    }),
              test_pdf);
    EXPECT_EQ(shipping.floor.of(shipment.order_id).at(0).tracking, "T1");
    EXPECT_EQ(code_of([&] { shipping.ask(fulfillment); }), "label_is_there");
}

TEST_P(DispatchTest, AnswersThatComeTwiceLateOrForNothingHaveDefiniteCodes) {
    shipping.send(TestShipping::wish("s1", "1"));
    const auto fulfillment = shipping.pick_order("1", "MUG");
    const auto first = shipping.ask(fulfillment).shipment_id;
    EXPECT_EQ(answered(first, {.error = "No such street."}), "");
    EXPECT_EQ(shipping.row(first).error, "No such street.");
    EXPECT_EQ(status_of(fulfillment), FulfillmentStatus::fulfilled);
    EXPECT_EQ(answered(first, labelled()), "shipment_already_answered");
    const auto second = shipping.ask(fulfillment).shipment_id;
    EXPECT_NE(second, first);
    EXPECT_EQ(answered(first, labelled()), "shipment_replaced");
    EXPECT_EQ(answered(ShipmentId{99}, labelled()), "shipment_not_found");
    EXPECT_EQ(answered(second, labelled()), "");
    EXPECT_EQ(answered(second, labelled()), "shipment_already_answered");
}

TEST_P(DispatchTest, AnAnswerMustCarryALabelThatIsAPdfOrAnError) {
    const auto refused = [&](const DispatchAnswer& answer) {
        return code_of([&] { label_of(answer); });
    };
    EXPECT_EQ(refused({.success = true}), "missing_label");
    EXPECT_EQ(refused({.success = false}), "missing_error");
    EXPECT_EQ(refused({.success = true, .label = "no base64!"}), "label_is_no_pdf");
    EXPECT_EQ(refused({.success = true, .label = base64_encode("GIF89a")}), "label_is_no_pdf");
    EXPECT_EQ(refused({.success = false, .error = "x", .tracking_url = "javascript:alert(1)"}),
              "validation_error");
    EXPECT_EQ(refused(labelled()), "");
}

TEST_P(DispatchTest, AShipmentOrderMayComeAfterThePick) {
    const auto fulfillment = shipping.pick_order("1", "MUG");
    EXPECT_EQ(code_of([&] { shipping.ask(fulfillment); }), "nothing_to_ship");
    const auto order = shipping.send(TestShipping::wish("s1", "1"));
    const auto present = house.read([&](const Snapshot& snapshot) {
        return present_shipment(snapshot, house.organization, fulfillment);
    });
    ASSERT_TRUE(present);
    EXPECT_EQ(present->state, "open");
    EXPECT_EQ(answered(present->shipment_id, labelled()), "shipment_not_asked_for");
    const auto remove = [&] {
        return code_of([&] {
            house.write([&](Tx& tx) {
                delete_shipment_order(tx, house.integration(), order.shipment_order_id);
            });
        });
    };
    shipping.ask(fulfillment);
    EXPECT_EQ(remove(), "shipment_order_in_use");
}

TEST_P(DispatchTest, TheChannelGetsTheWeightItWants) {
    shipping.rate(shipping.channel("heavy", true), "pallet");
    auto wish = TestShipping::wish("s1", "1");
    wish.ext_order_channel_id = "heavy";
    wish.ext_shipping_rate_id = "pallet";
    shipping.send(wish);
    const auto fulfillment = shipping.pick_order("1", "MUG");
    EXPECT_EQ(code_of([&] { shipping.ask(fulfillment); }), "parcel_incomplete");
    EXPECT_EQ(code_of([&] { shipping.ask(fulfillment, {.rate = parcel.shipping_rate_id}); }),
              "order_channel_mismatch");
    const auto asked = shipping.ask(fulfillment, {.parcel = {.weight_grams = 750}});
    EXPECT_EQ(from_json<DispatchRequest>(claim(asked.shipment_id).body).parcel.weight_grams, 750);
}

TEST_P(DispatchTest, AManagerEntersTheMeasuresAndSeesThemWhenAskingAgain) {
    shipping.rate(shipping.channel("heavy", true), "pallet");
    auto wish = TestShipping::wish("s1", "1");
    wish.ext_order_channel_id = "heavy";
    wish.ext_shipping_rate_id = "pallet";
    shipping.send(wish);
    shipping.pick_order("1", "MUG");
    shipping.change({.ext_shipment_order_id = "s1", .ext_order_channel_id = "heavy"});
    const auto open = house
                          .read([&](const Snapshot& snapshot) {
                              return list_labels(snapshot, house.worker(), {});
                          })
                          .data.at(0);
    EXPECT_EQ(open.parcel.weight_grams, 0);
    const auto ask = [&](ShipmentId id, const AskForLabel& with) {
        return house.write([&](Tx& tx) { return ask_in_app(tx, house.worker(), id, with); });
    };
    EXPECT_EQ(code_of([&] { ask(open.shipment_id, {}); }), "parcel_incomplete");
    const auto asked = ask(open.shipment_id, {.parcel = Parcel{.weight_grams = 750}});
    EXPECT_EQ(asked.parcel.weight_grams, 750);
    const auto again = ask(asked.shipment_id, {});
    EXPECT_NE(again.shipment_id, asked.shipment_id);
    EXPECT_EQ(again.parcel.weight_grams, 750);
}

TEST_P(DispatchTest, AFailureThatMayPassIsTriedThreeTimesThenAUserDecides) {
    shipping.send(TestShipping::wish("s1", "1"));
    const auto id = shipping.ask(shipping.pick_order("1", "MUG")).shipment_id;
    const TryOutcome down{.error = "The connection was refused.", .may_pass = true};
    record(id, down);
    EXPECT_EQ(shipping.row(id).state, "waiting");
    EXPECT_FALSE(house.write([&](Tx& tx) { return claim_dispatch(tx, id); }));  // not due yet
    pass(std::chrono::seconds(1));
    record(id, down);
    pass(std::chrono::seconds(4));
    record(id, down);
    EXPECT_EQ(shipping.row(id).state, "unreachable");
    EXPECT_EQ(shipping.row(id).error, "The connection was refused.");
    EXPECT_EQ(answered(id, labelled()), "");  // it had arrived all the same
}

TEST_P(DispatchTest, ATryWhoseProcessDiedIsDueAgainAndARefusalIsFinal) {
    shipping.send(TestShipping::wish("s1", "1"));
    const auto id = shipping.ask(shipping.pick_order("1", "MUG")).shipment_id;
    const auto lost = claim(id);
    pass(std::chrono::seconds(15));
    EXPECT_EQ(claim(id).body, lost.body);
    house.write([&](Tx& tx) { record_dispatch(tx, id, lost.attempt, {.status = 404}); });
    EXPECT_EQ(shipping.row(id).state, "waiting");  // another try is under way
    house.write([&](Tx& tx) { record_dispatch(tx, id, lost.attempt + 1, {.status = 404}); });
    EXPECT_EQ(shipping.row(id).state, "unreachable");
}

TEST_P(DispatchTest, NothingIsSentForWhoMayNotActForTheShopOrCantSign) {
    struct Case {
        std::string how;
        std::string undo;
        std::string words;
    };
    const Case cases[] = {
        {"UPDATE shops SET active = FALSE", "UPDATE shops SET active = TRUE",
         "The shop is deactivated"},
        {"UPDATE integrations SET active = FALSE", "UPDATE integrations SET active = TRUE",
         "integration is deactivated"},
        {"UPDATE access_tokens SET revoked_at = 1", "UPDATE access_tokens SET revoked_at = 0",
         "has no access any more"},
        {"UPDATE integrations SET previous_secret = client_secret, client_secret = ''",
         "UPDATE integrations SET client_secret = previous_secret, previous_secret = ''",
         "can't be signed"},
        {"UPDATE integrations SET previous_secret = client_secret, client_secret = 'c2VhbGVk'",
         "UPDATE integrations SET client_secret = previous_secret, previous_secret = ''",
         "can't be signed"},
    };
    shipping.send(TestShipping::wish("s1", "1"));
    const auto fulfillment = shipping.pick_order("1", "MUG");
    for (const Case& one : cases) {
        const auto id = shipping.ask(fulfillment).shipment_id;
        shipping.alter(one.how);
        EXPECT_FALSE(house.write([&](Tx& tx) { return claim_dispatch(tx, id); })) << one.how;
        EXPECT_EQ(shipping.row(id).state, "unreachable") << one.how;
        EXPECT_THAT(shipping.row(id).error, testing::HasSubstr(one.words));
        EXPECT_THAT(shipping.row(id).error, testing::HasSubstr("ask for the label again"));
        EXPECT_FALSE(house.read(next_dispatch));
        shipping.alter(one.undo);
    }
    EXPECT_EQ(claim(shipping.ask(fulfillment).shipment_id).client_secret, "test_client_secret");
}

TEST_P(DispatchTest, WhatWasReplacedIsNotDueAnyMore) {
    shipping.send(TestShipping::wish("s1", "1"));
    const auto fulfillment = shipping.pick_order("1", "MUG");
    const auto due = [&] {
        static constexpr Sql sql{"testing.count_due",
                                 "SELECT COUNT(*) FROM shipments WHERE due_at > 0"};
        return house.read(
            [&](const Snapshot& snapshot) { return snapshot.one<std::int64_t>(sql); });
    };
    shipping.ask(fulfillment);
    const auto again = shipping.ask(fulfillment).shipment_id;
    EXPECT_EQ(due(), 1);
    claim(again);
    EXPECT_EQ(due(), 1) << "until its outcome is known";
    shipping.answer(again, labelled());
    EXPECT_EQ(due(), 0);
}

INSTANTIATE_TEST_SUITE_P(Databases, DispatchTest, testing::ValuesIn(test_database_urls()));

}  // namespace
}  // namespace entrepot
