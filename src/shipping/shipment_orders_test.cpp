#include "shipping/shipment_orders.h"

#include <gmock/gmock.h>

#include "base/text.h"
#include "shipping/testing.h"

namespace entrepot {
namespace {

class ShipmentOrdersTest : public testing::TestWithParam<std::string> {
  protected:
    ShipmentOrdersTest() : house(GetParam()), shipping(house) {}

    std::string sent(const NewShipmentOrder& order) {
        return code_of([&] { shipping.send(order); });
    }
    std::string changed(const ShipmentOrderChange& to) {
        return code_of([&] { shipping.change(to); });
    }
    std::string deleted(ShipmentOrderId id) {
        return code_of([&] {
            house.write([&](Tx& tx) { delete_shipment_order(tx, house.integration(), id); });
        });
    }
    static ShipmentOrderChange change(const std::string& ext_id) {
        return {.ext_shipment_order_id = ext_id, .ext_order_channel_id = "post"};
    }
    void make_channels() {
        post = shipping.channel("post");
        parcel = shipping.rate(post, "parcel");
        courier = shipping.channel("courier");
        today = shipping.rate(courier, "today");
    }

    TestWarehouse house;
    TestShipping shipping;
    OrderChannel post;
    OrderChannel courier;
    ShippingRate parcel;
    ShippingRate today;
};

TEST_P(ShipmentOrdersTest, RefusesAsGiven) {
    EXPECT_EQ(sent(TestShipping::wish("s1", "1")), "shipping_connector_not_found");
    make_channels();
    auto wish = TestShipping::wish("s1", "1");
    wish.ext_order_channel_id.reset();
    EXPECT_EQ(sent(wish), "missing_order_channel_id_or_ext_order_channel_id");
    wish.order_channel_id = OrderChannelId{99};
    EXPECT_EQ(sent(wish), "order_channel_not_found");
    wish.order_channel_id = courier.order_channel_id;
    EXPECT_EQ(sent(wish), "order_channel_mismatch");  // the rate is another channel's
    wish.ext_order_channel_id = "post";
    EXPECT_EQ(sent(wish), "order_channel_mismatch");  // two channels
    wish = TestShipping::wish("s1", "1");
    wish.ext_shipping_rate_id.reset();
    EXPECT_EQ(sent(wish), "missing_shipping_rate_id_or_ext_shipping_rate_id");
    wish.ext_shipping_rate_id = "tomorrow";
    EXPECT_EQ(sent(wish), "shipping_rate_not_found");
    wish.ext_shipping_rate_id.reset();
    wish.shipping_rate_id = today.shipping_rate_id;
    EXPECT_EQ(sent(wish), "order_channel_mismatch");
    wish = TestShipping::wish("s1", "1");
    wish.line_items = {{.ext_order_line_item_id = "a"}, {.ext_order_line_item_id = "a"}};
    EXPECT_EQ(sent(wish), "duplicate_line_items");
    EXPECT_EQ(sent(TestShipping::wish("s1", "1")), "");
    EXPECT_EQ(sent(TestShipping::wish("s1", "2")), "shipment_order_already_exists");
    EXPECT_EQ(sent(TestShipping::wish("s2", "1")), "shipment_order_for_order_already_exists");
}

TEST_P(ShipmentOrdersTest, ChangesKeepWhatIsLeftOut) {
    make_channels();
    auto wish = TestShipping::wish("s1", "1");
    wish.line_items = {{.sku = "MUG", .ext_shipment_order_line_item_id = "x", .quantity = 2}};
    wish.destination = Destination{.city = "Oslo"};
    const auto made = shipping.send(wish);
    EXPECT_EQ(changed({}), "missing_ext_shipment_order_id");
    EXPECT_EQ(changed({.ext_shipment_order_id = "s1"}),
              "missing_order_channel_id_or_ext_order_channel_id");
    EXPECT_EQ(changed(change("s9")), "shipment_order_not_found");
    auto to = change("s1");
    to.ext_order_channel_id = "courier";
    EXPECT_EQ(changed(to), "order_channel_mismatch");  // its rate stays, which is post's
    to.ext_shipping_rate_id = "today";
    const auto after = shipping.change(to);
    EXPECT_EQ(after.shipping_rate_id, today.shipping_rate_id);
    EXPECT_EQ(after.line_items.at(0).ext_shipment_order_line_item_id, "x");
    EXPECT_EQ(after.destination->city, "Oslo");
    EXPECT_EQ(after.version, made.version + 1);
    shipping.send(TestShipping::wish("s2", "2"));
    to.ext_order_id = "2";
    EXPECT_EQ(changed(to), "shipment_order_for_order_already_exists");
}

TEST_P(ShipmentOrdersTest, DeletedOnesFreeTheirIdsAndTheirChannel) {
    make_channels();
    const auto id = shipping.send(TestShipping::wish("s1", "1")).shipment_order_id;
    const auto delete_channel = [&] {
        return code_of([&] {
            house.write([&](Tx& tx) {
                delete_order_channel(tx, house.integration(), post.order_channel_id);
            });
        });
    };
    EXPECT_EQ(delete_channel(), "order_channel_in_use");
    EXPECT_EQ(deleted(id), "");
    EXPECT_EQ(deleted(id), "shipment_order_not_found");
    EXPECT_EQ(sent(TestShipping::wish("s1", "1")), "");
    house.write([&](Tx& tx) {
        const auto page = list_shipment_orders(tx, house.integration(), {{.ext_order_id = "1"}});
        delete_shipment_order(tx, house.integration(), page.data.at(0).shipment_order_id);
    });
    EXPECT_EQ(delete_channel(), "");
    EXPECT_EQ(sent(TestShipping::wish("s1", "1")), "order_channel_not_found");
}

TEST_P(ShipmentOrdersTest, IdsBelongToTheirChannelAndUrlsAreChecked) {
    make_channels();
    EXPECT_EQ(code_of([&] { shipping.channel("post"); }), "order_channel_already_exists");
    EXPECT_EQ(code_of([&] { shipping.rate(post, "parcel"); }), "shipping_rate_already_exists");
    EXPECT_EQ(code_of([&] { shipping.rate(courier, "parcel"); }), "");
    const auto with_url = [&](const std::string& url) {
        return code_of([&] {
            house.write([&](Tx& tx) {
                change_order_channel(tx, house.integration(), post.order_channel_id,
                                     {.dispatch_url = url});
            });
        });
    };
    EXPECT_EQ(with_url("http://169.254.169.254/latest"), "dispatch_url_refused");
    EXPECT_EQ(with_url("ftp://shipping.example/"), "dispatch_url_refused");
    EXPECT_EQ(with_url("https://shipping.example/v2"), "");
}

TEST_P(ShipmentOrdersTest, AnotherShopSeesNothing) {
    make_channels();
    const auto id = shipping.send(TestShipping::wish("s1", "1")).shipment_order_id;
    const auto other = house.integration(house.add_shop("Other"));
    house.write([&](Tx& tx) {
        EXPECT_EQ(code_of([&] { get_shipment_order(tx, other, id); }), "shipment_order_not_found");
        EXPECT_EQ(code_of([&] { get_order_channel(tx, other, post.order_channel_id); }),
                  "order_channel_not_found");
        EXPECT_EQ(code_of([&] { get_shipping_rate(tx, other, parcel.shipping_rate_id); }),
                  "shipping_rate_not_found");
        EXPECT_TRUE(list_shipment_orders(tx, other, {}).data.empty());
    });
}

TEST_P(ShipmentOrdersTest, RateAndChannelStayUntilTheWholeOrderIsShippedOrCancelled) {
    make_channels();
    const auto mug = house.add_product("MUG");
    const auto cup = house.add_product("CUP");
    const auto shelf = house.add_shelf("A-1");
    house.set_partial_shipments(true);
    house.store_units(mug, shelf, 1);
    const auto remove_rate = [&] {
        return code_of([&] {
            house.write([&](Tx& tx) {
                delete_shipping_rate(tx, house.integration(), parcel.shipping_rate_id);
            });
        });
    };
    const auto remove_channel = [&] {
        return code_of([&] {
            house.write([&](Tx& tx) {
                delete_order_channel(tx, house.integration(), post.order_channel_id);
            });
        });
    };
    const auto ship_next = [&] {
        shipping.floor.prepare();
        const auto id = shipping.floor.take()->fulfillment_id;
        shipping.floor.pick_all(id);
        shipping.floor.end(id);
        shipping.answer(shipping.ask(id).shipment_id,
                        {.success = true, .label = base64_encode(test_pdf)});
    };
    shipping.send(TestShipping::wish("s1", "1"));
    const auto order = place_order(house, "1", {{"MUG", 1}, {"CUP", 1}});
    ship_next();
    EXPECT_EQ(remove_rate(), "shipping_rate_in_use") << "the cup has no label yet";
    EXPECT_EQ(remove_channel(), "order_channel_in_use");
    house.store_units(cup, shelf, 1);
    ship_next();
    EXPECT_EQ(read_order(house, order.order_id).status, OrderStatus::shipped);
    shipping.send(TestShipping::wish("s2", "2"));
    EXPECT_EQ(remove_rate(), "shipping_rate_in_use") << "its order may still come";
    shipping.floor.cancel(place_order(house, "2", {{"MUG", 1}}).order_id);
    EXPECT_EQ(remove_rate(), "");
    EXPECT_EQ(remove_channel(), "");
}

INSTANTIATE_TEST_SUITE_P(Databases, ShipmentOrdersTest, testing::ValuesIn(test_database_urls()));

}  // namespace
}  // namespace entrepot
