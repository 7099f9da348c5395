#include <gmock/gmock.h>

#include "base/text.h"
#include "ports/testing.h"
#include "shipping/outbox.h"
#include "shipping/testing.h"

namespace entrepot {
namespace {

using testing::IsEmpty;

class ShipTest : public testing::TestWithParam<std::string> {
  protected:
    ShipTest() : house(GetParam()), shipping(house), port(house) {
        house.store_units(house.add_product("MUG"), house.add_shelf("A-1"), 9);
        parcel = shipping.rate(shipping.channel("post"), "parcel");
    }
    ~ShipTest() override { EXPECT_THAT(house.differences(), IsEmpty()); }

    /// An order of one mug, picked at the port and finished there.
    PortState pick(const std::string& ext_order_id) {
        place_order(house, ext_order_id, {{"MUG", 1}});
        shipping.floor.prepare();
        port.send("start_pick");
        const auto begun = port.send("begin");
        const auto& step = begun.pick->steps.at(0);
        port.send("confirm_pick", {{"step_id", step.step_id}, {"quantity", step.quantity}});
        return port.send("finish");
    }
    PortState request(ShippingRateId rate, std::int64_t grams = 0) {
        return port.send("request_label",
                         {{"shipping_rate_id", rate.value},
                          {"parcel", boost::json::object{{"weight_grams", grams}}}});
    }
    ShippingRate add_rate(const std::string& ext_id) {
        const auto channel = house.read([&](const Snapshot& snapshot) {
            return channel_of(snapshot, house.organization, parcel.order_channel_id);
        });
        return shipping.rate(channel, ext_id);
    }
    void answer(const PortState& state, const DispatchAnswer& given) {
        shipping.answer(state.ship->label->shipment_id, given);
    }
    static DispatchAnswer labelled() { return {.success = true, .label = base64_encode(test_pdf)}; }
    void set_printer(const std::string& printer) {
        static constexpr Sql sql{"testing.set_printer",
                                 "UPDATE ports SET printer = $2 WHERE organization_id = $1"};
        house.write([&](Tx& tx) { tx.run(sql, tx.organization(), printer); });
    }

    TestWarehouse house;
    TestShipping shipping;
    TestPort port;
    ShippingRate parcel;
};

TEST_P(ShipTest, AnOrderWithoutAShipmentOrderGoesHome) {
    const auto state = pick("1");
    EXPECT_EQ(state.task, "");
    EXPECT_EQ(state.last_pick->label, PickedLabel::none);
}

TEST_P(ShipTest, WithOneRateTheLabelIsAskedForAtOnceAndShipsTheOrder) {
    shipping.send(TestShipping::wish("s1", "1"));
    auto state = pick("1");
    EXPECT_EQ(state.task, "ship");
    EXPECT_EQ(state.step, "label");
    EXPECT_EQ(state.ship->label->status, ShipmentState::waiting);
    EXPECT_EQ(code_of([&] { port.send("done"); }), "no_label_yet");
    answer(state, labelled());
    state = port.state();
    EXPECT_EQ(state.ship->label->status, ShipmentState::labelled);
    EXPECT_THAT(state.ship->label->label_url, testing::HasSubstr("/label.pdf"));
    EXPECT_EQ(code_of([&] { port.send("print_again"); }), "no_printer");
    state = port.send("done");
    EXPECT_EQ(state.task, "");
    EXPECT_EQ(state.last_pick->label, PickedLabel::shipped);
}

TEST_P(ShipTest, AnErrorLeadsToAnotherTryOrAnotherRate) {
    const auto express = add_rate("express");
    shipping.send(TestShipping::wish("s1", "1"));
    auto state = pick("1");
    EXPECT_EQ(state.step, "parcel");
    EXPECT_EQ(state.ship->shipping_rate_id, parcel.shipping_rate_id);
    state = request(parcel.shipping_rate_id);
    const auto first = state.ship->label->shipment_id;
    answer(state, {.error = "Too far."});
    EXPECT_EQ(port.state().ship->label->error, "Too far.");
    state = port.send("try_again");
    EXPECT_NE(state.ship->label->shipment_id, first);
    state = port.send("other_rate");
    EXPECT_EQ(state.step, "parcel");
    state = request(express.shipping_rate_id);
    EXPECT_EQ(state.ship->shipping_rate_id, express.shipping_rate_id);
}

TEST_P(ShipTest, TheOrderLeavesThePortWithoutALabelWhichComesLater) {
    set_printer("zebra-1");
    shipping.send(TestShipping::wish("s1", "1"));
    const auto state = pick("1");
    const auto home = port.send("finish_without_label");
    EXPECT_EQ(home.last_pick->label, PickedLabel::later);
    answer(state, labelled());
    const auto row = shipping.row(state.ship->label->shipment_id);
    EXPECT_EQ(row.state, "labelled");
    EXPECT_EQ(row.print_state, "");  // nobody waits for it
    EXPECT_FALSE(row.printed_at);
}

TEST_P(ShipTest, ALabelThatIsAwaitedIsPrintedAtThePort) {
    set_printer("zebra-1");
    shipping.send(TestShipping::wish("s1", "1"));
    const auto state = pick("1");
    const auto id = state.ship->label->shipment_id;
    answer(state, labelled());
    EXPECT_EQ(shipping.row(id).print_state, "waiting");
    const auto job = house.write([&](Tx& tx) { return *claim_print(tx, id); });
    EXPECT_EQ(job.printer, "zebra-1");
    EXPECT_EQ(job.pdf, test_pdf);
    house.write([&](Tx& tx) { record_print(tx, job, "No paper."); });
    EXPECT_EQ(port.state().ship->label->print_error, "No paper.");
    port.send("print_again");
    const auto again = house.write([&](Tx& tx) { return *claim_print(tx, id); });
    house.write([&](Tx& tx) { record_print(tx, again, ""); });
    EXPECT_EQ(port.state().ship->label->print_state, "printed");
}

TEST_P(ShipTest, ALabelThatCameMeanwhileIsShownBeforeTheWorkerLeaves) {
    shipping.send(TestShipping::wish("s1", "1"));
    const auto state = pick("1");
    answer(state, labelled());
    EXPECT_EQ(code_of([&] { port.send("finish_without_label"); }), "task_moved_on");
    EXPECT_EQ(port.state().task, "ship");
}

TEST_P(ShipTest, ALabelThatComesWhileAnotherRateIsChosenEndsTheChoice) {
    const auto express = add_rate("express");
    shipping.send(TestShipping::wish("s1", "1"));
    pick("1");
    const auto asked = request(parcel.shipping_rate_id);
    const auto choosing = port.send("other_rate");
    EXPECT_EQ(choosing.step, "parcel");
    answer(asked, labelled());
    const boost::json::object stale{{"version", choosing.version},
                                    {"shipping_rate_id", express.shipping_rate_id.value}};
    EXPECT_EQ(code_of([&] { port.send_as_is("request_label", stale); }), "task_moved_on");
    const auto state = port.state();
    EXPECT_EQ(state.step, "label");
    EXPECT_EQ(state.ship->label->status, ShipmentState::labelled);
    EXPECT_EQ(port.send("done").last_pick->label, PickedLabel::shipped);
}

TEST_P(ShipTest, ALabelThatAManagerAskedForIsPrintedAtThePort) {
    add_rate("express");
    shipping.send(TestShipping::wish("s1", "1"));
    const auto choosing = pick("1");
    EXPECT_EQ(choosing.step, "parcel");
    const auto id = shipping.ask(choosing.ship->fulfillment_id).shipment_id;
    EXPECT_EQ(port.state().step, "parcel");
    shipping.answer(id, labelled());
    EXPECT_EQ(code_of([&] {
                  port.send_as_is("finish_without_label", {{"version", choosing.version}});
              }),
              "task_moved_on");
    EXPECT_EQ(port.state().step, "label");
    EXPECT_EQ(port.state().ship->label->print_state, "");  // nobody at the port had asked for it
    set_printer("zebra-1");
    EXPECT_EQ(port.send("print_again").ship->label->print_state, "waiting");
    EXPECT_EQ(port.send("done").task, "");
}

TEST_P(ShipTest, NothingIsAskedForWhenTheLabelCameBeforeTheCommand) {
    shipping.send(TestShipping::wish("s1", "1"));
    answer(pick("1"), labelled());
    for (const auto* name : {"try_again", "other_rate", "finish_without_label"}) {
        EXPECT_EQ(code_of([&] { port.send(name); }), "task_moved_on") << name;
        EXPECT_EQ(port.state().step, "label");
    }
    EXPECT_EQ(port.send("done").task, "");
}

TEST_P(ShipTest, ARateThatIsGoneLeavesTheChoiceAmongThoseThatAreThere) {
    const auto remove_rate = [&](const std::string& ext_id) {
        shipping.alter("UPDATE shipping_rates SET active = FALSE WHERE ext_shipping_rate_id = $1",
                       ext_id);
    };
    for (const auto* id : {"1", "2", "3"}) shipping.send(TestShipping::wish(id, id));
    add_rate("express");
    const auto letter = add_rate("letter");
    remove_rate("parcel");
    auto state = pick("1");
    EXPECT_EQ(state.step, "parcel");
    EXPECT_FALSE(state.ship->shipping_rate_id);
    EXPECT_EQ(state.ship->rates.size(), 2U);
    EXPECT_EQ(request(letter.shipping_rate_id).step, "label");
    port.send("finish_without_label");

    remove_rate("express");
    state = pick("2");
    EXPECT_EQ(state.step, "label") << "one rate is left: there is nothing to choose";
    EXPECT_EQ(state.ship->shipping_rate_id, letter.shipping_rate_id);
    port.send("finish_without_label");

    remove_rate("letter");
    state = pick("3");
    EXPECT_EQ(state.step, "parcel");
    EXPECT_THAT(state.ship->rates, IsEmpty());
    EXPECT_EQ(port.send("finish_without_label").last_pick->label, PickedLabel::later);
}

INSTANTIATE_TEST_SUITE_P(Databases, ShipTest, testing::ValuesIn(test_database_urls()));

}  // namespace
}  // namespace entrepot
