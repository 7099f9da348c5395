#include "orders/orders.h"

#include <gmock/gmock.h>

#include "base/json.h"
#include "orders/list.h"
#include "orders/testing.h"

namespace entrepot {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class OrdersTest : public testing::TestWithParam<std::string> {
  protected:
    OrdersTest() : house(GetParam()) {
        shirt = house.add_product("SHIRT");
        cap = house.add_product("CAP");
        shelf = house.add_shelf("A-1");
    }
    ~OrdersTest() override { EXPECT_THAT(house.differences(), IsEmpty()); }

    /// The places a refused order names, as "line/field".
    std::vector<std::string> wrong_places(const NewOrder& order) {
        std::vector<std::string> places;
        try {
            place_order(house, order);
        } catch (const Refusal& refusal) {
            EXPECT_EQ(refusal.code().code, "validation_error");
            for (const auto& error : refusal.errors) {
                places.push_back(error.loc.size() < 4 ? error.loc.back()
                                                      : error.loc[2] + "/" + error.loc[3]);
            }
        }
        return places;
    }

    TestWarehouse house;
    ProductId shirt;
    ProductId cap;
    LocationId shelf;
};

TEST_P(OrdersTest, PromisesWhatThereIsWhenTheOrderArrives) {
    house.store_units(shirt, shelf, 3);
    house.store_units(cap, shelf, 1);
    const auto order = place_order(house, "1001", {{"SHIRT", 2}, {"CAP", 2}});
    ASSERT_EQ(order.line_items.size(), 2U);
    EXPECT_EQ(order.line_items[0].reserved_quantity, 2);
    EXPECT_EQ(order.line_items[1].reserved_quantity, 1);
    EXPECT_EQ(order.status, OrderStatus::open);
    EXPECT_EQ(order.waiting_reason, "Waiting for 1 x CAP.");
    EXPECT_EQ(house.level(shirt).reserved, 2);
    EXPECT_EQ(house.level(cap).reserved, 1);

    const auto read = read_order(house, order.order_id);
    EXPECT_EQ(to_json(read), to_json(order));
}

TEST_P(OrdersTest, TwoLinesOfOneProductAreNotCheckedApart) {
    house.store_units(shirt, shelf, 3);
    const auto order = place_order(house, "1001", {{"SHIRT", 2}, {"SHIRT", 2}});
    EXPECT_EQ(order.line_items[0].reserved_quantity, 2);
    EXPECT_EQ(order.line_items[1].reserved_quantity, 1);
    EXPECT_EQ(house.level(shirt).reserved, 3);
}

TEST_P(OrdersTest, ALaterOrderNeverRobsAnEarlierPromise) {
    house.store_units(shirt, shelf, 2);
    const auto first = place_order(house, "1", {{"SHIRT", 2}});
    const auto second = place_order(house, "2", {{"SHIRT", 2}});
    EXPECT_EQ(second.line_items[0].reserved_quantity, 0);
    EXPECT_EQ(read_order(house, first.order_id).line_items[0].reserved_quantity, 2);
    house.store_units(shirt, shelf, 1);
    EXPECT_EQ(read_order(house, second.order_id).line_items[0].reserved_quantity, 1);
}

TEST_P(OrdersTest, EveryLineOfALongOrderIsPromised) {
    for (const std::size_t lines : {51U, 1000U}) {
        house.store_units(shirt, shelf, static_cast<std::int64_t>(lines));
        NewOrder order = new_order("long-" + std::to_string(lines), {});
        for (std::size_t at = 0; at < lines; ++at) {
            order.line_items.push_back({std::to_string(at), "SHIRT", std::nullopt, 1});
        }
        const auto made = place_order(house, order);
        ASSERT_EQ(made.line_items.size(), lines);
        for (const auto& line : made.line_items) EXPECT_EQ(line.reserved_quantity, 1);
        EXPECT_EQ(read_order(house, made.order_id).line_items.size(), lines);
    }
}

TEST_P(OrdersTest, NamesEveryLineWhoseProductIsUnknown) {
    NewOrder order = new_order("1", {{"SHIRT", 1}, {"NOPE", 1}});
    order.line_items.push_back({"x", std::nullopt, ProductId{999}, 1});
    order.line_items.push_back({"y", std::nullopt, std::nullopt, 1});
    order.line_items.push_back({"z", "CAP", shirt, 1});
    EXPECT_THAT(wrong_places(order), ElementsAre("1/sku", "2/product_id", "3/sku", "4/sku"));
    EXPECT_THAT(wrong_places(new_order("2", {})), ElementsAre("line_items"));
}

TEST_P(OrdersTest, ProductsOfAnotherShopAreUnknown) {
    const auto other = house.add_shop("Other");
    house.add_product("MUG", other);
    EXPECT_THAT(wrong_places(new_order("1", {{"MUG", 1}})), ElementsAre("0/sku"));
}

TEST_P(OrdersTest, TheSameExternalIdsAreRefusedOnce) {
    house.store_units(shirt, shelf, 5);
    const auto first = place_order(house, "1001", {{"SHIRT", 1}});
    try {
        place_order(house, "1001", {{"SHIRT", 1}});
        FAIL() << "taken in twice";
    } catch (const Refusal& refusal) {
        EXPECT_EQ(refusal.code().code, "order_already_exists");
        const auto cure = "PATCH /api/v1/orders/" + std::to_string(first.order_id.value);
        EXPECT_THAT(refusal.what(), testing::HasSubstr(cure));
    }
    EXPECT_EQ(house.level(shirt).reserved, 1);
    NewOrder part = new_order("1001", {{"SHIRT", 1}});
    part.ext_fulfillment_order_id = "part-2";
    EXPECT_NO_THROW(place_order(house, part));
}

TEST_P(OrdersTest, OnlyTagsNotesAndDestinationChange) {
    const auto order = place_order(house, "1", {{"SHIRT", 1}});
    OrderChange change;
    change.tags = {Patch<std::vector<std::string>>::State::set, {"express"}};
    change.notes = {Patch<std::string>::State::set, "Gift"};
    const auto changed = house.write(
        [&](Tx& tx) { return change_order(tx, house.integration(), order.order_id, change); });
    EXPECT_THAT(changed.tags, ElementsAre("express"));
    EXPECT_EQ(changed.notes, "Gift");
    EXPECT_GT(changed.version, order.version);
    change.tags.state = Patch<std::vector<std::string>>::State::null;
    change.notes.state = Patch<std::string>::State::absent;
    const auto emptied = house.write(
        [&](Tx& tx) { return change_order(tx, house.integration(), order.order_id, change); });
    EXPECT_THAT(emptied.tags, IsEmpty());
    EXPECT_EQ(emptied.notes, "Gift");
}

TEST_P(OrdersTest, AnotherShopsOrderIsNotFound) {
    const auto order = place_order(house, "1", {{"SHIRT", 1}});
    const auto other = house.add_shop("Other");
    const auto read = [&] {
        house.read([&](const Snapshot& snapshot) {
            return get_order(snapshot, house.integration(other), order.order_id);
        });
    };
    EXPECT_EQ(refusal_of(read), "order_not_found");
}

TEST_P(OrdersTest, UnpaidOrdersArePromisedButSayWhyTheyWait) {
    house.store_units(shirt, shelf, 1);
    NewOrder unpaid = new_order("1", {{"SHIRT", 1}});
    unpaid.paid = false;
    const auto order = place_order(house, unpaid);
    EXPECT_EQ(order.status, OrderStatus::unpaid);
    EXPECT_EQ(order.waiting_reason, "Not paid yet.");
    EXPECT_EQ(order.line_items[0].reserved_quantity, 1);
}

TEST_P(OrdersTest, ListsInPagesWithFilters) {
    for (int at = 1; at <= 5; ++at) place_order(house, std::to_string(at), {{"SHIRT", 1}});
    const auto list = [&](const OrderQuery& query) {
        return house.read([&](const Snapshot& snapshot) {
            return list_orders(snapshot, house.integration(), http::Query<OrderQuery>{query});
        });
    };
    const auto first = list({.limit = 3});
    ASSERT_EQ(first.data.size(), 3U);
    ASSERT_TRUE(first.next_cursor);
    const auto rest = list({.limit = 3, .cursor = *first.next_cursor});
    ASSERT_EQ(rest.data.size(), 2U);
    EXPECT_FALSE(rest.next_cursor);
    EXPECT_EQ(rest.data[1].ext_order_id, "5");
    EXPECT_EQ(list({.ext_order_id = "4"}).data.size(), 1U);
    EXPECT_EQ(list({.status = OrderStatus::open}).data.size(), 5U);
    EXPECT_EQ(list({.status = OrderStatus::fulfilled}).data.size(), 0U);
}

TEST_P(OrdersTest, TheAppFindsOrdersByPartOfTheirNumber) {
    for (const char* number : {"AB-1", "AB-2", "CD-1"}) place_order(house, number, {{"CAP", 2}});
    const auto search = [&](const std::string& text) {
        return house.read([&](const Snapshot& snapshot) {
            return search_orders(snapshot, house.worker(),
                                 http::Query<OrderSearch>{{.query = text}});
        });
    };
    const auto found = search("ab");
    ASSERT_EQ(found.data.size(), 2U);
    EXPECT_EQ(found.data[0].order_number, "AB-2");
    EXPECT_EQ(found.data[0].units, 2);
    EXPECT_EQ(found.data[0].shop_name, "Shop");
    EXPECT_THAT(search("100%").data, IsEmpty());
}

INSTANTIATE_TEST_SUITE_P(Databases, OrdersTest, testing::ValuesIn(test_database_urls()),
                         [](const auto& test) { return test.param; });

}  // namespace
}  // namespace entrepot
