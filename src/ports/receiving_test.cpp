#include <gmock/gmock.h>

#include <boost/json/parse.hpp>

#include "inbound/testing.h"
#include "ports/search.h"
#include "ports/testing.h"

namespace entrepot {
namespace {

using testing::IsEmpty;

/// Storing goods a purchase order expects, as tablets do it.
class ReceivingTest : public testing::TestWithParam<std::string> {
  protected:
    ReceivingTest() : house(GetParam()), port(house) {
        shirt = house.add_product("SHIRT");
        cap = house.add_product("CAP");
        shelf = house.add_shelf("A-1");
    }
    ~ReceivingTest() override { EXPECT_THAT(house.differences(), IsEmpty()); }

    PortState take(ProductId product) {
        if (port.state().task.empty()) port.send("start_store");
        return port.send("choose_product", {{"product_id", product.value}});
    }
    PortState confirm(std::int64_t quantity, const std::string& command_id = "") {
        return confirm_at(port, quantity, command_id);
    }
    PortState confirm_at(TestPort& at, std::int64_t quantity, const std::string& command_id = "") {
        return at.send("confirm_store", {{"location_id", shelf.value}, {"quantity", quantity}},
                       command_id);
    }
    PurchaseOrder read(const PurchaseOrder& order) {
        return read_purchase_order(house, order.purchase_order_id);
    }
    std::int64_t received(const PurchaseOrder& order) {
        return read(order).line_items.at(0).received_quantity;
    }
    void cancel(const PurchaseOrder& order) {
        house.write([&](Tx& tx) {
            cancel_purchase_order(tx, house.integration(), order.purchase_order_id);
        });
    }
    SearchResult search(const std::string& text) {
        return house.read([&](const Snapshot& snapshot) {
            return port_search(snapshot, house.worker(), {{text}});
        });
    }

    TestWarehouse house;
    TestPort port;
    ProductId shirt;
    ProductId cap;
    LocationId shelf;
};

TEST_P(ReceivingTest, GoodsAreCountedOnTheOldestPurchaseOrder) {
    const auto oldest = expect_goods(house, "po-1", {{"SHIRT", 10}});
    expect_goods(house, "po-2", {{"SHIRT", 5}});
    const auto state = take(shirt);
    const auto& receiving = state.store->receiving;
    ASSERT_EQ(receiving.expected.size(), 2U);
    EXPECT_EQ(receiving.chosen, oldest.line_items[0].purchase_order_line_item_id);
    EXPECT_EQ(receiving.expected[0].purchase_order_number, "po-1");
    EXPECT_EQ(receiving.expected[0].remaining_quantity, 10);
    const auto after = confirm(4);
    EXPECT_EQ(after.step, "product");
    EXPECT_EQ(after.store->receiving.last->received_quantity, 4);
    EXPECT_EQ(received(oldest), 4);
    EXPECT_EQ(read(oldest).status, PurchaseOrderStatus::partially_received);
    EXPECT_EQ(house.level(shirt).in_stock, 4);
}

TEST_P(ReceivingTest, TheWorkerChoosesAnotherPurchaseOrderOrNone) {
    const auto first = expect_goods(house, "po-1", {{"SHIRT", 10}});
    const auto second = expect_goods(house, "po-2", {{"SHIRT", 5}});
    const auto line = second.line_items[0].purchase_order_line_item_id.value;
    take(shirt);
    port.send("choose_purchase_order", {{"purchase_order_line_item_id", line}});
    confirm(2);
    EXPECT_EQ(received(second), 2);
    take(shirt);
    const auto none =
        port.send("choose_purchase_order", {{"purchase_order_line_item_id", nullptr}});
    EXPECT_FALSE(none.store->receiving.chosen);
    EXPECT_FALSE(confirm(3).store->receiving.last);
    EXPECT_EQ(received(first), 0);
    EXPECT_EQ(house.level(shirt).in_stock, 5);
    const auto log = house.heard("inventory_log.create");
    EXPECT_EQ(boost::json::parse(log.back().data).at("reference").at("type"), "port");
    take(cap);
    EXPECT_EQ(refusal_of([&] {
                  port.send("choose_purchase_order", {{"purchase_order_line_item_id", line}});
              }),
              "purchase_order_not_open")
        << "a line of another product";
}

TEST_P(ReceivingTest, TheSameCommandCountsOnce) {
    const auto order = expect_goods(house, "po-1", {{"SHIRT", 10}});
    take(shirt);
    const boost::json::object arguments{
        {"location_id", shelf.value}, {"quantity", 4}, {"version", port.state().version}};
    const auto first = port.send_as_is("confirm_store", arguments, "command-once");
    const auto again = port.send_as_is("confirm_store", arguments, "command-once");
    EXPECT_EQ(first.version, again.version);
    EXPECT_EQ(received(order), 4);
    EXPECT_EQ(house.level(shirt).in_stock, 4);
}

TEST_P(ReceivingTest, MoreThanExpectedIsAskedOnceMore) {
    const auto order = expect_goods(house, "po-1", {{"SHIRT", 10}});
    take(shirt);
    const auto asked = confirm(12);
    EXPECT_EQ(asked.step, "over_receipt");
    ASSERT_TRUE(asked.store->receiving.over_receipt);
    EXPECT_EQ(asked.store->receiving.over_receipt->over_quantity, 2);
    EXPECT_EQ(house.level(shirt).in_stock, 0);
    const auto back = port.send("count_again");
    EXPECT_EQ(back.step, "shelf_and_quantity");
    EXPECT_EQ(back.store->location->location_id, shelf);
    EXPECT_EQ(confirm(12).step, "over_receipt") << "it is asked each time";
    const auto done = port.send("accept_over_receipt", {}, "command-accept");
    EXPECT_EQ(done.step, "product");
    EXPECT_EQ(done.store->receiving.last->received_quantity, 12);
    EXPECT_EQ(read(order).status, PurchaseOrderStatus::errors);
    EXPECT_EQ(house.level(shirt).in_stock, 12);
}

TEST_P(ReceivingTest, AnotherPortThatIsFasterIsNoticed) {
    const auto order = expect_goods(house, "po-1", {{"SHIRT", 10}});
    TestPort other(house, 2);
    take(shirt);
    other.send("start_store", {{"product_id", shirt.value}});
    confirm_at(other, 7);
    const auto asked = confirm(7);
    EXPECT_EQ(asked.step, "over_receipt");
    EXPECT_EQ(asked.store->receiving.over_receipt->over_quantity, 4);
    // While the worker reads the question, the rest comes at the other port.
    other.send("choose_product", {{"product_id", shirt.value}});
    confirm_at(other, 3);
    EXPECT_EQ(refusal_of([&] { port.send("accept_over_receipt"); }), "task_moved_on");
    EXPECT_EQ(port.state().store->receiving.over_receipt->over_quantity, 7);
    EXPECT_EQ(house.level(shirt).in_stock, 10);
    port.send("accept_over_receipt");
    EXPECT_EQ(received(order), 17);
    EXPECT_EQ(house.level(shirt).in_stock, 17);
}

TEST_P(ReceivingTest, OneThatIsCancelledMeanwhileIsNotReceived) {
    const auto first = expect_goods(house, "po-1", {{"SHIRT", 10}});
    const auto second = expect_goods(house, "po-2", {{"SHIRT", 5}});
    take(shirt);
    cancel(first);
    EXPECT_EQ(refusal_of([&] { confirm(4); }), "task_moved_on");
    const auto shown = port.state();
    EXPECT_EQ(shown.step, "shelf_and_quantity");
    EXPECT_EQ(shown.store->receiving.chosen, second.line_items[0].purchase_order_line_item_id);
    EXPECT_EQ(house.level(shirt).in_stock, 0);
    confirm(4);
    EXPECT_EQ(received(second), 4);

    take(shirt);
    EXPECT_EQ(confirm(3).step, "over_receipt");
    house.write([&](Tx& tx) {
        PurchaseOrderChange close;
        close.closed = true;
        change_purchase_order(tx, house.integration(), second.purchase_order_id, close);
    });
    EXPECT_EQ(refusal_of([&] { port.send("accept_over_receipt"); }), "task_moved_on");
    EXPECT_EQ(port.state().step, "shelf_and_quantity");
    EXPECT_FALSE(port.state().store->receiving.chosen);
    confirm(3);
    EXPECT_EQ(house.level(shirt).in_stock, 7);
    EXPECT_EQ(received(second), 4);
}

TEST_P(ReceivingTest, APurchaseOrderIsFoundByItsNumberAndWorkedThrough) {
    expect_goods(house, "po-1", {{"SHIRT", 10}});
    auto wish = new_purchase_order("po-2", {{"SHIRT", 2}, {"CAP", 1}});
    wish.purchase_order_number = "4711";
    wish.supplier = "Weavers Ltd";
    const auto order = expect_goods(house, wish);
    for (const char* text : {"4711", "po-2", "weavers"}) {
        const auto found = search(text).purchase_orders;
        ASSERT_EQ(found.size(), 1U) << text;
        EXPECT_EQ(found[0].purchase_order_id, order.purchase_order_id);
        EXPECT_EQ(found[0].lines.size(), 2U);
    }
    port.send("start_store");
    const auto started =
        port.send("choose_delivery", {{"purchase_order_id", order.purchase_order_id.value}});
    EXPECT_EQ(started.store->receiving.delivery->lines.at(1).name, "Product CAP");
    // Of the two orders that expect shirts the one being received comes first.
    EXPECT_EQ(take(shirt).store->receiving.chosen, order.line_items[0].purchase_order_line_item_id);
    const auto left = confirm(2).store->receiving.delivery;
    ASSERT_EQ(left->lines.size(), 1U);
    EXPECT_EQ(left->lines[0].sku, "CAP");
    take(cap);
    EXPECT_THAT(confirm(1).store->receiving.delivery->lines, IsEmpty());
    EXPECT_EQ(read(order).status, PurchaseOrderStatus::fulfilled);
    EXPECT_EQ(refusal_of([&] {
                  port.send("choose_delivery", {{"purchase_order_id", 99}});
              }),
              "purchase_order_not_open");
}

TEST_P(ReceivingTest, GoodsOfAnotherSiteAreNotExpectedHere) {
    const auto elsewhere = house.add_site();
    const auto other = house.add_shop("Other", false, elsewhere);
    const auto product = house.add_product("SHIRT", other);
    EXPECT_EQ(product, shirt);
    house.write([&](Tx& tx) {
        create_purchase_order(tx, house.integration(other),
                              new_purchase_order("po-1", {{"SHIRT", 1}}));
    });
    EXPECT_THAT(take(shirt).store->receiving.expected, IsEmpty());
    EXPECT_THAT(search("po-1").purchase_orders, IsEmpty());
}

INSTANTIATE_TEST_SUITE_P(Databases, ReceivingTest, testing::ValuesIn(test_database_urls()),
                         [](const auto& test) { return test.param; });

}  // namespace
}  // namespace entrepot
