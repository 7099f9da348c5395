#include <gmock/gmock.h>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include "stock/reservations.h"
#include "stock/stock_change.h"
#include "stock/testing.h"

namespace entrepot {
namespace {

using testing::IsEmpty;

/// Each row of data.md's table "What counts": movement, in_stock, reserved, log row, events.
class LedgerTest : public testing::TestWithParam<std::string> {
  protected:
    LedgerTest() : house(GetParam()) {
        product = house.add_product("SHIRT");
        shelf = house.add_shelf("A-01-1");
    }
    ~LedgerTest() override { EXPECT_THAT(house.differences(), IsEmpty()); }

    /// Lines of orders without orders' own rows: the ledger knows lines by number only. They are
    /// released at the end, for the check of the books wants an order for each promise.
    std::int64_t promise(std::int64_t line, std::int64_t quantity) {
        return house.write([&](Tx& tx) {
            const LineWish wish{OrderLineItemId{line}, house.key(product), quantity};
            return promise_lines(tx, OrderId{line}, std::span(&wish, 1)).front();
        });
    }
    void release(std::int64_t line) {
        house.write([&](Tx& tx) { release_line(tx, OrderId{line}, OrderLineItemId{line}); });
    }

    std::string last_reason() {
        const auto log = house.heard("inventory_log.create");
        return log.empty() ? "" : member(log.back(), "reason");
    }
    static std::string member(const HeardEvent& event, const char* name) {
        const auto json = boost::json::parse(event.data);
        const auto& value = json.at(name);
        return value.is_string() ? std::string(value.as_string()) : boost::json::serialize(value);
    }
    LocationId place_of_kind(std::string_view kind) {
        return house.write([&](Tx& tx) { return special(tx, house.site, kind); });
    }
    LocationId tote() {
        return house.write([&](Tx& tx) { return tote_for(tx, FulfillmentId{1}, house.site); });
    }
    void pick_units(std::int64_t line, std::int64_t quantity) {
        const auto into = tote();
        house.write([&](Tx& tx) {
            pick(tx, house.worker(), house.key(product), shelf, into, OrderId{line},
                 OrderLineItemId{line}, quantity, {"fulfillment", 1});
        });
    }
    /// Brings picked goods back, so that the books need no fulfillment for the tote.
    void return_picked(std::int64_t line, std::int64_t quantity) {
        const auto from = tote();
        house.write([&](Tx& tx) {
            put_back(tx, house.worker(), house.key(product), from, shelf, OrderId{line},
                     OrderLineItemId{line}, quantity);
        });
    }

    TestWarehouse house;
    ProductId product;
    LocationId shelf;
};

TEST_P(LedgerTest, StoringRaisesInStockAndTellsLogAndLevels) {
    house.store_units(product, shelf, 5);
    EXPECT_EQ(house.level(product).in_stock, 5);
    EXPECT_EQ(house.level(product).reserved, 0);
    EXPECT_EQ(house.held_at(product, shelf), 5);
    EXPECT_EQ(house.held_at(product, place_of_kind(place::supplier)), -5);

    const auto events = house.heard();
    ASSERT_EQ(events.size(), 2U);
    EXPECT_EQ(events[0].type, "inventory_log.create");
    EXPECT_EQ(member(events[0], "quantity"), "5");
    EXPECT_EQ(member(events[0], "in_stock"), "5");
    EXPECT_EQ(member(events[0], "reason"), "store");
    EXPECT_EQ(member(events[0], "ext_product_id"), "ext-SHIRT");
    EXPECT_EQ(events[1].type, "inventory_levels.update");
    EXPECT_EQ(member(events[1], "in_stock"), "5");
    EXPECT_EQ(member(events[1], "reserved"), "0");
    EXPECT_EQ(member(events[1], "available"), "5");
    EXPECT_EQ(member(events[1], "sku"), "SHIRT");
}

TEST_P(LedgerTest, StoringPromisesToTheOldestWaitingLineFirst) {
    EXPECT_EQ(promise(1, 2), 0);
    EXPECT_EQ(promise(2, 2), 0);
    house.store_units(product, shelf, 3);
    EXPECT_EQ(house.level(product).reserved, 3);
    release(1);  // frees 2: one goes to line 2, which waited for it
    EXPECT_EQ(house.level(product).reserved, 2);
    release(2);
    EXPECT_EQ(house.level(product).reserved, 0);
}

TEST_P(LedgerTest, APromiseReservesAndTellsLevelsOnly) {
    house.store_units(product, shelf, 5);
    const auto before = house.heard().size();
    EXPECT_EQ(promise(1, 3), 3);
    EXPECT_EQ(house.level(product).in_stock, 5);
    EXPECT_EQ(house.level(product).reserved, 3);
    const auto events = house.heard();
    ASSERT_EQ(events.size(), before + 1);
    EXPECT_EQ(events.back().type, "inventory_levels.update");
    EXPECT_EQ(member(events.back(), "available"), "2");
    release(1);
    EXPECT_EQ(house.level(product).reserved, 0);
    EXPECT_EQ(house.heard().size(), before + 2);
}

TEST_P(LedgerTest, LinesOfOneProductAreSummedBeforeTheStockIsAsked) {
    house.store_units(product, shelf, 3);
    const auto given = house.write([&](Tx& tx) {
        const std::vector<LineWish> wishes{{OrderLineItemId{1}, house.key(product), 2},
                                           {OrderLineItemId{2}, house.key(product), 2}};
        return promise_lines(tx, OrderId{1}, wishes);
    });
    EXPECT_EQ(given, (std::vector<std::int64_t>{2, 1}));
    EXPECT_EQ(house.level(product).reserved, 3);
    house.write([&](Tx& tx) {
        const std::vector<OrderLineItemId> lines{OrderLineItemId{1}, OrderLineItemId{2}};
        release_lines(tx, OrderId{1}, lines);
    });
    EXPECT_EQ(house.level(product).reserved, 0);
}

TEST_P(LedgerTest, PickingLowersStockAndReservedByTheSameUnits) {
    house.store_units(product, shelf, 5);
    promise(1, 3);
    const auto before = house.heard().size();
    pick_units(1, 2);
    EXPECT_EQ(house.level(product).in_stock, 3);
    EXPECT_EQ(house.level(product).reserved, 1);
    EXPECT_EQ(house.held_at(product, tote()), 2);
    const auto events = house.heard();
    ASSERT_EQ(events.size(), before + 2);
    EXPECT_EQ(member(events[before], "quantity"), "-2");
    EXPECT_EQ(member(events[before], "reason"), "pick");
    EXPECT_EQ(member(events[before + 1], "available"), "2");
    return_picked(1, 2);
    release(1);
}

TEST_P(LedgerTest, PickingMoreThanPromisedIsRefusedWhole) {
    house.store_units(product, shelf, 5);
    promise(1, 1);
    EXPECT_EQ(refusal_of([&] { pick_units(1, 2); }), "not_promised");
    EXPECT_EQ(house.level(product).in_stock, 5);
    EXPECT_EQ(house.held_at(product, shelf), 5);
    release(1);
}

TEST_P(LedgerTest, PickingMoreThanThePlaceHoldsIsRefusedWhole) {
    const auto other = house.add_shelf("A-01-2");
    house.store_units(product, shelf, 1);
    house.store_units(product, other, 4);
    promise(1, 3);
    EXPECT_EQ(refusal_of([&] { pick_units(1, 3); }), "not_enough_at_location");
    EXPECT_EQ(house.level(product).reserved, 3);
    release(1);
}

TEST_P(LedgerTest, PuttingBackRaisesStockAndPromisesToTheLineAgain) {
    house.store_units(product, shelf, 2);
    promise(1, 2);
    pick_units(1, 2);
    return_picked(1, 2);
    EXPECT_EQ(house.level(product).in_stock, 2);
    EXPECT_EQ(house.level(product).reserved, 2);
    EXPECT_EQ(last_reason(), "put_back");
    release(1);
}

TEST_P(LedgerTest, LosingUnitsTakesTheNewestPromisesBackFirst) {
    house.store_units(product, shelf, 4);
    promise(1, 2);
    promise(2, 2);
    house.write([&](Tx& tx) {
        take_away(tx, house.worker(), house.key(product), shelf, place::count_difference, 1,
                  "count");
    });
    EXPECT_EQ(house.level(product).in_stock, 3);
    EXPECT_EQ(house.level(product).reserved, 3);
    EXPECT_EQ(last_reason(), "count");
    pick_units(1, 2);  // the older promise holds
    EXPECT_EQ(refusal_of([&] { pick_units(2, 2); }), "not_promised");
    return_picked(1, 2);
    release(1);
    release(2);
}

TEST_P(LedgerTest, LosingUnpromisedUnitsBreaksNoPromise) {
    house.store_units(product, shelf, 4);
    promise(1, 2);
    house.write([&](Tx& tx) {
        take_away(tx, house.worker(), house.key(product), shelf, place::count_difference, 2,
                  "count");
    });
    EXPECT_EQ(house.level(product).in_stock, 2);
    EXPECT_EQ(house.level(product).reserved, 2);
    release(1);
}

TEST_P(LedgerTest, DamagedUnitsLieInQuarantineAndDoNotCount) {
    house.store_units(product, shelf, 3);
    house.write([&](Tx& tx) {
        take_away(tx, house.worker(), house.key(product), shelf, place::quarantine, 1, "damaged");
    });
    EXPECT_EQ(house.level(product).in_stock, 2);
    EXPECT_EQ(house.held_at(product, place_of_kind(place::quarantine)), 1);
    EXPECT_EQ(last_reason(), "damaged");
}

TEST_P(LedgerTest, FoundUnitsCountAndArePromised) {
    promise(1, 1);
    house.write([&](Tx& tx) { find_goods(tx, house.worker(), house.key(product), shelf, 2); });
    EXPECT_EQ(house.level(product).in_stock, 2);
    EXPECT_EQ(house.level(product).reserved, 1);
    EXPECT_EQ(last_reason(), "count");
    release(1);
}

TEST_P(LedgerTest, OneProductHasOneLevelsEventATransaction) {
    house.store_units(product, shelf, 1);
    const auto before = house.heard("inventory_levels.update").size();
    house.write([&](Tx& tx) {
        StockChange change(tx, house.worker());
        change.store(house.key(product), shelf, 2, {});
        change.store(house.key(product), shelf, 3, {});
        change.publish();
    });
    const auto levels = house.heard("inventory_levels.update");
    ASSERT_EQ(levels.size(), before + 1);
    EXPECT_EQ(member(levels.back(), "in_stock"), "6");
    const auto log = house.heard("inventory_log.create");
    ASSERT_EQ(log.size(), 3U);
    EXPECT_EQ(member(log[1], "in_stock"), "3");
    EXPECT_EQ(member(log[2], "in_stock"), "6");
}

TEST_P(LedgerTest, EveryShopOfTheSiteHearsItWithItsOwnIds) {
    const auto second = house.add_shop("Second shop");
    const auto elsewhere = house.add_shop("Shop elsewhere", false, house.add_site());
    house.add_product("SHIRT", second);
    house.add_product("SHIRT", elsewhere);
    house.store_units(product, shelf, 1);
    EXPECT_EQ(house.heard("inventory_levels.update").size(), 1U);
    EXPECT_EQ(house.heard("inventory_levels.update", second).size(), 1U);
    EXPECT_THAT(house.heard("inventory_levels.update", elsewhere), IsEmpty());
}

TEST_P(LedgerTest, GoodsAreStoredOnShelvesOfTheSiteOnly) {
    const auto store_at = [&](LocationId where) {
        return refusal_of([&] { house.store_units(product, where, 1); });
    };
    EXPECT_EQ(store_at(LocationId{999}), "location_not_found");
    EXPECT_EQ(store_at(house.add_shelf("B-1", house.add_site())), "location_not_found");
    EXPECT_EQ(store_at(place_of_kind(place::quarantine)), "not_a_shelf");
    EXPECT_EQ(refusal_of([&] { house.store_units(product, shelf, 0); }), "validation_error");
}

TEST_P(LedgerTest, ManyWaitingLinesAreServedInOrderAcrossPages) {
    for (std::int64_t line = 1; line <= 251; ++line) promise(line, 1);
    house.store_units(product, shelf, 250);
    EXPECT_EQ(house.level(product).reserved, 250);
    house.write([&](Tx& tx) {
        take_away(tx, house.worker(), house.key(product), shelf, place::scrap, 240, "damaged");
    });
    EXPECT_EQ(house.level(product).reserved, 10);
    pick_units(10, 1);
    EXPECT_EQ(refusal_of([&] { pick_units(11, 1); }), "not_promised");
    return_picked(10, 1);
    for (std::int64_t line = 1; line <= 251; ++line) release(line);
}

INSTANTIATE_TEST_SUITE_P(Databases, LedgerTest, testing::ValuesIn(test_database_urls()),
                         [](const auto& test) { return test.param; });

}  // namespace
}  // namespace entrepot
