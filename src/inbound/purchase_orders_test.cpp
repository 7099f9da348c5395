#include "inbound/purchase_orders.h"

#include <gmock/gmock.h>

#include <boost/json/parse.hpp>
#include <thread>

#include "base/json.h"
#include "inbound/detail.h"
#include "inbound/list.h"
#include "inbound/sync.h"
#include "inbound/testing.h"

namespace entrepot {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

class PurchaseOrdersTest : public testing::TestWithParam<std::string> {
  protected:
    PurchaseOrdersTest() : house(GetParam()) {
        shirt = house.add_product("SHIRT");
        cap = house.add_product("CAP");
        shelf = house.add_shelf("A-1");
    }
    ~PurchaseOrdersTest() override { EXPECT_THAT(house.differences(), IsEmpty()); }

    PurchaseOrder change(PurchaseOrderId id, const PurchaseOrderChange& wish) {
        return house.write(
            [&](Tx& tx) { return change_purchase_order(tx, house.integration(), id, wish); });
    }
    PurchaseOrder change_lines(PurchaseOrderId id, std::vector<PurchaseOrderLineChange> lines) {
        PurchaseOrderChange wish;
        wish.line_items = std::move(lines);
        return change(id, wish);
    }
    PurchaseOrder set_closed(PurchaseOrderId id, bool closed) {
        PurchaseOrderChange wish;
        wish.closed = closed;
        return change(id, wish);
    }
    void cancel(PurchaseOrderId id) {
        house.write([&](Tx& tx) { cancel_purchase_order(tx, house.integration(), id); });
    }
    PurchaseOrder read(PurchaseOrderId id) { return read_purchase_order(house, id); }
    std::vector<std::int64_t> listed(const PurchaseOrderQuery& query) {
        return house.read([&](const Snapshot& snapshot) {
            std::vector<std::int64_t> ids;
            for (const auto& one :
                 list_purchase_orders(snapshot, house.integration(), {query}).data) {
                ids.push_back(one.purchase_order_id.value);
            }
            return ids;
        });
    }
    static std::vector<std::int64_t> quantities(const PurchaseOrder& order) {
        std::vector<std::int64_t> result;
        for (const auto& line : order.line_items) result.push_back(line.quantity);
        return result;
    }
    std::size_t told() { return house.heard("purchase_orders.update").size(); }

    TestWarehouse house;
    ProductId shirt;
    ProductId cap;
    LocationId shelf;
};

TEST_P(PurchaseOrdersTest, OneIsMadeReadAndToldToItsShop) {
    NewPurchaseOrder wish = new_purchase_order("po-1", {{"SHIRT", 10}, {"CAP", 5}});
    wish.expected_at = Time{1'800'000'000'000'000};
    wish.notes = "Two pallets";
    wish.tags = {"spring"};
    const auto made = expect_goods(house, wish);
    EXPECT_EQ(made.status, PurchaseOrderStatus::open);
    EXPECT_EQ(made.purchase_order_number, "po-1");
    EXPECT_EQ(made.line_items.at(0).product_id, shirt);
    EXPECT_EQ(made.line_items.at(0).received_quantity, 0);
    EXPECT_EQ(to_json(read(made.purchase_order_id)), to_json(made));
    const auto heard = house.heard("purchase_orders.update");
    ASSERT_EQ(heard.size(), 1U);
    EXPECT_EQ(boost::json::parse(heard[0].data), boost::json::parse(to_json(made)));
}

TEST_P(PurchaseOrdersTest, TheSameExternalIdIsRefusedUntilTheFirstIsCancelled) {
    const auto first = expect_goods(house, "po-1", {{"SHIRT", 1}});
    const auto again = [&] { expect_goods(house, "po-1", {{"SHIRT", 1}}); };
    EXPECT_EQ(refusal_of(again), "purchase_order_already_exists");
    cancel(first.purchase_order_id);
    cancel(first.purchase_order_id);
    EXPECT_EQ(read(first.purchase_order_id).status, PurchaseOrderStatus::cancelled);
    EXPECT_EQ(refusal_of(again), "");
    EXPECT_EQ(refusal_of([&] { set_closed(first.purchase_order_id, true); }),
              "purchase_order_cancelled");
}

TEST_P(PurchaseOrdersTest, EveryUnknownProductIsNamed) {
    NewPurchaseOrder wish = new_purchase_order("po-1", {{"SHIRT", 1}, {"NOPE", 1}});
    wish.line_items.push_back({"x", std::nullopt, ProductId{999}, 1});
    try {
        expect_goods(house, wish);
        FAIL() << "taken in";
    } catch (const Refusal& refusal) {
        EXPECT_EQ(refusal.code().code, "product_not_found");
        ASSERT_EQ(refusal.errors.size(), 2U);
        EXPECT_THAT(refusal.errors[0].loc, ElementsAre("body", "line_items", "1", "sku"));
        EXPECT_THAT(refusal.errors[1].loc, ElementsAre("body", "line_items", "2", "product_id"));
    }
    const auto code_of = [&](std::vector<NewPurchaseOrderLine> lines) {
        wish.line_items = std::move(lines);
        return refusal_of([&] { expect_goods(house, wish); });
    };
    EXPECT_EQ(code_of({}), "validation_error");
    EXPECT_EQ(code_of({{"x", std::nullopt, std::nullopt, 1}}), "validation_error");
    EXPECT_EQ(code_of({{"x", "CAP", shirt, 1}}), "validation_error");
    EXPECT_EQ(code_of({{"x", "CAP", std::nullopt, 1}, {"x", "SHIRT", std::nullopt, 1}}),
              "validation_error");
    EXPECT_EQ(told(), 0U);
}

TEST_P(PurchaseOrdersTest, AnotherShopsIsNotFoundAndItsProductsAreUnknown) {
    const auto other = house.add_shop("Other");
    const auto made = expect_goods(house, "po-1", {{"SHIRT", 1}});
    EXPECT_EQ(refusal_of([&] {
                  house.read([&](const Snapshot& snapshot) {
                      return get_purchase_order(snapshot, house.integration(other),
                                                made.purchase_order_id);
                  });
              }),
              "purchase_order_not_found");
    house.add_product("MUG", other);
    EXPECT_EQ(refusal_of([&] { expect_goods(house, "po-2", {{"MUG", 1}}); }), "product_not_found");
}

TEST_P(PurchaseOrdersTest, LinesAreReplacedByIdExternalIdAndProduct) {
    const auto made = expect_goods(house, "po-1", {{"SHIRT", 10}, {"CAP", 5}});
    const auto shirts = made.line_items[0].purchase_order_line_item_id;
    auto changed = change_lines(made.purchase_order_id,
                                {{std::nullopt, "po-1-CAP", std::nullopt, std::nullopt, 6},
                                 {shirts, "", std::nullopt, std::nullopt, 12}});
    EXPECT_THAT(quantities(changed), ElementsAre(12, 6));
    EXPECT_EQ(changed.line_items[0].purchase_order_line_item_id, shirts);
    // No ids: the line is known by its product. The other one is left out and goes; a new one
    // comes.
    changed = change_lines(made.purchase_order_id, {{std::nullopt, "", "SHIRT", std::nullopt, 7},
                                                    {std::nullopt, "new", std::nullopt, cap, 1}});
    EXPECT_THAT(quantities(changed), ElementsAre(7, 1));
    EXPECT_EQ(changed.line_items[0].purchase_order_line_item_id, shirts);
    EXPECT_EQ(changed.line_items[1].ext_purchase_order_line_item_id, "new");
    EXPECT_EQ(to_json(read(made.purchase_order_id)), to_json(changed));
}

TEST_P(PurchaseOrdersTest, LinesKeepTheirProductAndExist) {
    const auto made = expect_goods(house, "po-1", {{"SHIRT", 10}});
    const auto line = made.line_items[0].purchase_order_line_item_id;
    const auto code_of = [&](std::vector<PurchaseOrderLineChange> lines) {
        return refusal_of([&] { change_lines(made.purchase_order_id, std::move(lines)); });
    };
    EXPECT_EQ(code_of({{line, "", "CAP", std::nullopt, 1}}), "validation_error");
    EXPECT_EQ(code_of({{PurchaseOrderLineItemId{77}, "", "SHIRT", std::nullopt, 1}}),
              "purchase_order_line_item_not_found");
    EXPECT_EQ(code_of({{line, "", "SHIRT", std::nullopt, 1}, {line, "", "SHIRT", std::nullopt, 1}}),
              "purchase_order_line_item_not_found");
    EXPECT_EQ(code_of({{std::nullopt, "", "NOPE", std::nullopt, 1}}), "product_not_found");
    EXPECT_EQ(code_of({}), "validation_error");
    EXPECT_EQ(to_json(read(made.purchase_order_id)), to_json(made));
}

TEST_P(PurchaseOrdersTest, AChangeOfNothingIsNoNews) {
    const auto made = expect_goods(house, "po-1", {{"SHIRT", 10}});
    PurchaseOrderChange wish;
    wish.supplier = {Patch<std::string>::State::set, "Supplier"};
    EXPECT_EQ(change(made.purchase_order_id, wish).version, 1);
    EXPECT_EQ(told(), 1U);
    wish.supplier = {Patch<std::string>::State::null, ""};
    wish.purchase_order_number = {Patch<std::string>::State::set, "4711"};
    wish.expected_at = {Patch<Time>::State::set, Time{1'800'000'000'000'000}};
    const auto changed = change(made.purchase_order_id, wish);
    EXPECT_EQ(changed.version, 2);
    EXPECT_EQ(changed.supplier, "");
    EXPECT_EQ(changed.purchase_order_number, "4711");
    EXPECT_TRUE(changed.expected_at);
    EXPECT_EQ(told(), 2U);
}

TEST_P(PurchaseOrdersTest, StatusFollowsWhatComes) {
    const auto made = expect_goods(house, "po-1", {{"SHIRT", 10}, {"CAP", 5}});
    const auto id = made.purchase_order_id;
    receive_goods(house, made.line_items[0], shelf, 4);
    EXPECT_EQ(read(id).status, PurchaseOrderStatus::partially_received);
    EXPECT_EQ(read(id).line_items[0].received_quantity, 4);
    receive_goods(house, made.line_items[0], shelf, 6);
    receive_goods(house, made.line_items[1], shelf, 5);
    EXPECT_EQ(read(id).status, PurchaseOrderStatus::fulfilled);
    EXPECT_EQ(told(), 4U);
    EXPECT_EQ(house.level(shirt).in_stock, 10);
    const auto log = house.heard("inventory_log.create");
    const auto reference = boost::json::parse(log.at(0).data).at("reference");
    EXPECT_EQ(reference.at("type"), "purchase_order");
    EXPECT_EQ(reference.at("id"), id.value);
    EXPECT_EQ(refusal_of([&] { cancel(id); }), "purchase_order_already_received");
}

TEST_P(PurchaseOrdersTest, MoreThanOrderedIsTakenOnlyWhenConfirmedAndIsAnError) {
    const auto made = expect_goods(house, "po-1", {{"SHIRT", 10}, {"CAP", 5}});
    const auto id = made.purchase_order_id;
    receive_goods(house, made.line_items[0], shelf, 8);
    EXPECT_EQ(refusal_of([&] { receive_goods(house, made.line_items[0], shelf, 3); }),
              "over_receipt");
    EXPECT_EQ(house.level(shirt).in_stock, 8) << "nothing is stored of what was refused";
    receive_goods(house, made.line_items[0], shelf, 3, true);
    EXPECT_EQ(read(id).status, PurchaseOrderStatus::errors);
    const auto detail = house.read([&](const Snapshot& snapshot) {
        return purchase_order_detail(snapshot, house.worker(), id);
    });
    ASSERT_EQ(detail.receipts.size(), 2U);
    EXPECT_EQ(detail.receipts[0].quantity, 3);
    EXPECT_EQ(detail.receipts[0].over_quantity, 1);
    EXPECT_EQ(detail.receipts[0].location_name, "A-1");
    EXPECT_EQ(detail.lines[0].name, "Product SHIRT");
    // The rest still comes; once the order says what came, nothing is wrong any more.
    receive_goods(house, made.line_items[1], shelf, 5);
    EXPECT_EQ(read(id).status, PurchaseOrderStatus::errors);
    const auto corrected =
        change_lines(id, {{std::nullopt, "po-1-SHIRT", std::nullopt, std::nullopt, 11},
                          {std::nullopt, "po-1-CAP", std::nullopt, std::nullopt, 5}});
    EXPECT_EQ(corrected.status, PurchaseOrderStatus::fulfilled);
}

TEST_P(PurchaseOrdersTest, ClosedShortIsAnErrorUntilTheOrderSaysWhatCame) {
    const auto made = expect_goods(house, "po-1", {{"SHIRT", 10}});
    const auto id = made.purchase_order_id;
    receive_goods(house, made.line_items[0], shelf, 8);
    EXPECT_EQ(set_closed(id, true).status, PurchaseOrderStatus::errors);
    EXPECT_EQ(refusal_of([&] { receive_goods(house, made.line_items[0], shelf, 1, true); }),
              "purchase_order_not_open");
    EXPECT_EQ(set_closed(id, false).status, PurchaseOrderStatus::partially_received);
    set_closed(id, true);
    const auto fewer = [&](std::int64_t quantity) {
        return change_lines(id,
                            {{std::nullopt, "po-1-SHIRT", std::nullopt, std::nullopt, quantity}});
    };
    EXPECT_EQ(refusal_of([&] { fewer(7); }), "quantity_below_received");
    EXPECT_EQ(refusal_of([&] {
                  change_lines(id, {{std::nullopt, "other", "SHIRT", std::nullopt, 10}});
              }),
              "quantity_below_received");
    EXPECT_EQ(fewer(8).status, PurchaseOrderStatus::fulfilled);
}

TEST_P(PurchaseOrdersTest, ACancelledOneIsNotReceivedAndNotOffered) {
    const auto made = expect_goods(house, "po-1", {{"SHIRT", 10}});
    const auto kept = expect_goods(house, "po-2", {{"SHIRT", 3}});
    cancel(made.purchase_order_id);
    EXPECT_EQ(refusal_of([&] { receive_goods(house, made.line_items[0], shelf, 1); }),
              "purchase_order_not_open");
    const auto offered = house.read([&](const Snapshot& snapshot) {
        return expected_of_product(snapshot, house.organization, house.site, shirt);
    });
    ASSERT_EQ(offered.size(), 1U);
    EXPECT_EQ(offered[0].purchase_order_id, kept.purchase_order_id);
    EXPECT_EQ(offered[0].remaining(), 3);
}

// Two ports store the last units of a line: one of them is told, and no unit is counted twice.
TEST_P(PurchaseOrdersTest, RacingPortsNeverReceiveMoreThanWasOrdered) {
    const auto made = expect_goods(house, "po-1", {{"SHIRT", 30}});
    std::atomic<int> refused{0};
    const auto work = [&](std::int64_t port) {
        for (int round = 0; round < 20; ++round) {
            const auto code = refusal_of(
                [&] { receive_goods(house, made.line_items[0], shelf, 1, false, port); });
            if (code == "over_receipt") ++refused;
        }
    };
    std::thread first(work, 1);
    std::thread second(work, 2);
    first.join();
    second.join();
    EXPECT_EQ(refused, 10);
    EXPECT_EQ(read(made.purchase_order_id).line_items[0].received_quantity, 30);
    EXPECT_EQ(house.level(shirt).in_stock, 30);
    EXPECT_EQ(read(made.purchase_order_id).status, PurchaseOrderStatus::fulfilled);
}

TEST_P(PurchaseOrdersTest, ListsFilterAndGoOnByCursor) {
    auto wish = new_purchase_order("po-1", {{"SHIRT", 1}});
    wish.expected_at = Time{2'000'000'000'000'000};
    const auto first = expect_goods(house, wish);
    wish = new_purchase_order("po-2", {{"CAP", 1}});
    wish.supplier = "Other";
    const auto second = expect_goods(house, wish);
    cancel(second.purchase_order_id);
    const auto one = first.purchase_order_id.value;
    const auto two = second.purchase_order_id.value;
    EXPECT_THAT(listed({}), ElementsAre(one, two));
    EXPECT_THAT(listed({.status = PurchaseOrderStatus::cancelled}), ElementsAre(two));
    EXPECT_THAT(listed({.ext_purchase_order_id = "po-1"}), ElementsAre(one));
    EXPECT_THAT(listed({.supplier = "Other"}), ElementsAre(two));
    EXPECT_THAT(listed({.sku = "CAP"}), ElementsAre(two));
    EXPECT_THAT(listed({.expected_since = Time{1}}), ElementsAre(one));
    EXPECT_THAT(listed({.expected_before = Time{2'000'000'000'000'000}}), IsEmpty());
    house.read([&](const Snapshot& snapshot) {
        const auto page = list_purchase_orders(snapshot, house.integration(), {{.limit = 1}});
        EXPECT_EQ(page.data.size(), 1U);
        const auto rest = list_purchase_orders(snapshot, house.integration(),
                                               {{.limit = 1, .cursor = *page.next_cursor}});
        EXPECT_EQ(rest.data.at(0).purchase_order_id.value, two);
        EXPECT_FALSE(rest.next_cursor);
        const auto found = search_purchase_orders(snapshot, house.worker(), {{.query = "OTHE"}});
        EXPECT_EQ(found.data.at(0).quantity, 1);
        EXPECT_EQ(found.data.at(0).shop_name, "Shop");
        return 0;
    });
}

TEST_P(PurchaseOrdersTest, ASyncIsToldToTheChosenShopWithWhoAsked) {
    const auto made = expect_goods(house, "po-1", {{"SHIRT", 1}});
    const auto other = house.add_shop("Other");
    const auto ask = [&](ShopId shop, std::optional<PurchaseOrderId> order) {
        return house.write([&](Tx& tx) {
            return request_purchase_order_sync(tx, house.worker(), {shop, order});
        });
    };
    EXPECT_EQ(ask(house.shop, made.purchase_order_id).ext_purchase_order_id, "po-1");
    ask(other, std::nullopt);
    const auto heard = house.heard("purchase_orders.sync");
    ASSERT_EQ(heard.size(), 1U);
    EXPECT_THAT(heard[0].data, HasSubstr(R"("requested_by":"Anna")"));
    EXPECT_THAT(house.heard("purchase_orders.sync", other).at(0).data,
                HasSubstr(R"("purchase_order_id":null)"));
    EXPECT_EQ(refusal_of([&] { ask(other, made.purchase_order_id); }), "purchase_order_not_found");
    EXPECT_EQ(refusal_of([&] { ask(ShopId{999}, std::nullopt); }), "shop_not_found");
}

TEST_P(PurchaseOrdersTest, AProductStillToComeIsNotDeactivated) {
    const auto made = expect_goods(house, "po-1", {{"SHIRT", 1}});
    house.write([&](Tx& tx) { delete_product(tx, house.integration(), shirt); });
    const auto active = [&] {
        return house.read([&](const Snapshot& snapshot) {
            return find_product(snapshot, house.organization, shirt)->active;
        });
    };
    EXPECT_TRUE(active());
    receive_goods(house, made.line_items[0], shelf, 1);
    EXPECT_EQ(read(made.purchase_order_id).status, PurchaseOrderStatus::fulfilled);
}

TEST_P(PurchaseOrdersTest, TheCheckOfTheBooksSeesUnitsThatWereNeverStored) {
    static constexpr Sql sql{"testing.set_received",
                             "UPDATE purchase_order_line_items SET received_quantity = $2"
                             " WHERE organization_id = $1"};
    static constexpr Sql forge{"testing.forge_receipt",
                               "UPDATE purchase_order_receipts SET quantity = quantity + $2"
                               " WHERE organization_id = $1"};
    const auto made = expect_goods(house, "po-1", {{"SHIRT", 10}});
    receive_goods(house, made.line_items[0], shelf, 4);
    const auto set = [&](std::int64_t received, std::int64_t more) {
        house.write([&](Tx& tx) {
            tx.run(sql, tx.organization(), received);
            tx.run(forge, tx.organization(), more);
        });
    };
    set(5, 0);
    EXPECT_THAT(house.differences(), ElementsAre(HasSubstr("not those of its receipts")));
    set(5, 1);
    EXPECT_THAT(house.differences(), ElementsAre(HasSubstr("other units were stored for it")));
    set(4, -1);
}

INSTANTIATE_TEST_SUITE_P(Databases, PurchaseOrdersTest, testing::ValuesIn(test_database_urls()),
                         [](const auto& test) { return test.param; });

}  // namespace
}  // namespace entrepot
