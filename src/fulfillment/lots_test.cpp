#include <gmock/gmock.h>

#include "base/json.h"
#include "fulfillment/testing.h"
#include "stock/levels_api.h"
#include "stock/stock_change.h"

namespace entrepot {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// MILK is stored by lot and date: EARLY expires before LATE.
class LotsTest : public testing::TestWithParam<std::string> {
  protected:
    LotsTest() : house(GetParam()), floor(house) {
        milk = house.add_product("MILK");
        shelf = house.add_shelf("A-1");
        far_shelf = house.add_shelf("B-1");
    }
    ~LotsTest() override { EXPECT_THAT(house.differences(), IsEmpty()); }

    void require(bool lot, bool expiry) {
        house.write([&](Tx& tx) {
            change_product(tx, house.integration(), milk,
                           {.lot_required = lot, .expiry_required = expiry});
        });
    }
    void store_early(std::int64_t units) { house.store_lot(milk, far_shelf, early, units); }
    void store_late(std::int64_t units) { house.store_lot(milk, shelf, late, units); }
    std::int64_t reserved(const std::string& lot) { return house.level(milk, lot).reserved; }
    OrderLine line(const Order& order) {
        return read_order(house, order.order_id).line_items.at(0);
    }
    /// Takes the next order to the port; its steps as "lot quantity place".
    std::vector<std::string> taken_steps() {
        floor.prepare();
        held = floor.take().value().fulfillment_id;
        return steps();
    }
    std::vector<std::string> steps() {
        std::vector<std::string> text;
        for (const PickStep& step : floor.steps(held)) {
            text.push_back(step.lot + " " + std::to_string(step.quantity) + " " +
                           step.location_name);
        }
        return text;
    }
    std::vector<std::string> picked_lots(const FulfillmentLine& of) {
        std::vector<std::string> text;
        for (const PickedLot& lot : of.lots) {
            text.push_back(lot.lot + " " + lot.expires_on + " " + std::to_string(lot.quantity));
        }
        return text;
    }
    FulfillmentLine shown_line(const Order& order) {
        return floor.of(order.order_id).at(0).line_items.at(0);
    }

    const Lot early{"EARLY", "2027-01-31"};
    const Lot late{"LATE", "2027-06-30"};
    TestWarehouse house;
    TestFloor floor;
    ProductId milk;
    LocationId shelf;
    LocationId far_shelf;
    FulfillmentId held;
};

TEST_P(LotsTest, WhatALineGivesUpGoesToTheOrdersOtherLineWhateverItsLot) {
    store_early(2);
    const auto order = place_order(house, "1", {{"MILK", 2}});
    const auto waits = place_order(house, "2", {{"MILK", 1}});
    LineChange fewer;
    fewer.ext_order_line_item_id = "1-MILK";
    fewer.quantity = 1;
    LineChange added;
    added.ext_order_line_item_id = "1-MORE";
    added.sku = "MILK";
    added.quantity = 1;
    OrderChange body;
    body.line_items = std::vector{fewer, added};
    const auto changed = house.write([&](Tx& tx) {
        return change_order_and_plans(tx, house.integration(), order.order_id, body);
    });
    ASSERT_EQ(changed.line_items.size(), 2U);
    EXPECT_EQ(changed.line_items[0].reserved_quantity, 1);
    EXPECT_EQ(changed.line_items[1].reserved_quantity, 1);
    EXPECT_EQ(line(waits).reserved_quantity, 0);
    EXPECT_EQ(reserved("EARLY"), 2);
}

TEST_P(LotsTest, WhatExpiresFirstIsPromisedFirst) {
    store_late(5);
    store_early(2);
    const auto order = place_order(house, "1", {{"MILK", 3}});
    EXPECT_EQ(order.line_items[0].reserved_quantity, 3);
    EXPECT_EQ(line(order).reserved_quantity, 3);
    EXPECT_EQ(reserved("EARLY"), 2);
    EXPECT_EQ(reserved("LATE"), 1);
}

TEST_P(LotsTest, UnitsWithoutALotGoFirstAndLotsWithoutADateLast) {
    house.store_lot(milk, shelf, {"UNDATED", ""}, 5);
    store_late(1);
    house.store_units(milk, shelf, 1);
    place_order(house, "1", {{"MILK", 3}});
    EXPECT_EQ(reserved(""), 1);
    EXPECT_EQ(reserved("LATE"), 1);
    EXPECT_EQ(reserved("UNDATED"), 1);
}

TEST_P(LotsTest, TwoLinesShareTheLotsAndWhatIsMissingWaits) {
    store_early(1);
    store_late(2);
    const auto order = place_order(house, "1", {{"MILK", 2}, {"MILK", 2}});
    EXPECT_EQ(order.line_items[0].reserved_quantity, 2);
    EXPECT_EQ(order.line_items[1].reserved_quantity, 1);
    EXPECT_EQ(order.waiting_reason, "Waiting for 1 x MILK.");
    store_early(1);
    EXPECT_EQ(read_order(house, order.order_id).line_items[1].reserved_quantity, 2);
}

TEST_P(LotsTest, PicksSayWhichLotAndTheShopHearsIt) {
    store_early(1);
    store_late(2);
    const auto order = place_order(house, "1", {{"MILK", 2}});
    EXPECT_THAT(taken_steps(), ElementsAre("LATE 1 A-1", "EARLY 1 B-1"));
    EXPECT_EQ(floor.steps(held)[1].expires_on, "2027-01-31");
    floor.pick_all(held);
    floor.end(held);
    EXPECT_THAT(picked_lots(shown_line(order)),
                ElementsAre("EARLY 2027-01-31 1", "LATE 2027-06-30 1"));
    const auto told = from_json<Fulfillment>(house.heard("fulfillments.update").back().data);
    EXPECT_EQ(told.line_items.at(0).lots.size(), 2U);
    EXPECT_EQ(house.level(milk, "LATE").in_stock, 1);
    EXPECT_EQ(house.level(milk, "EARLY").in_stock, 0);
    const auto log = house.heard("inventory_log.create");
    EXPECT_NE(log.back().data.find("\"lot\":\"EARLY\""), std::string::npos);
}

TEST_P(LotsTest, AnotherLotThanThePromisedIsNotPicked) {
    store_early(1);
    store_late(1);
    place_order(house, "1", {{"MILK", 1}});
    taken_steps();
    PickStep step = floor.steps(held).at(0);
    step.lot = "LATE";
    step.location = shelf;
    EXPECT_EQ(refusal_of([&] { floor.pick(held, step); }), "not_promised");
}

TEST_P(LotsTest, PutBackGoodsKeepTheirLot) {
    store_early(2);
    const auto order = place_order(house, "1", {{"MILK", 2}});
    taken_steps();
    floor.pick_all(held);
    const auto put_back = [&](const std::string& lot, std::int64_t units) {
        house.write([&](Tx& tx) {
            const auto shown = shown_line(order);
            put_back_picked(tx, house.worker(), held, shown.fulfillment_line_item_id, shelf, units,
                            lot);
        });
    };
    EXPECT_EQ(refusal_of([&] { put_back("LATE", 1); }), "not_in_tote");
    put_back("EARLY", 1);
    EXPECT_THAT(picked_lots(shown_line(order)), ElementsAre("EARLY 2027-01-31 1"));
    EXPECT_THAT(steps(), ElementsAre("EARLY 1 A-1"));
    put_back("EARLY", 1);
    EXPECT_THAT(picked_lots(shown_line(order)), IsEmpty());
    EXPECT_EQ(house.level(milk, "EARLY").in_stock, 2);
}

TEST_P(LotsTest, AMissingLotIsReplacedByAnotherOne) {
    store_early(2);
    store_late(2);
    const auto order = place_order(house, "1", {{"MILK", 2}});
    EXPECT_THAT(taken_steps(), ElementsAre("EARLY 2 B-1"));
    const auto outcome = floor.report(held, floor.steps(held)[0], DeviationCategory::missing, 1);
    ASSERT_EQ(outcome.other_places.size(), 1U);
    EXPECT_EQ(outcome.other_places[0].lot, "LATE");
    EXPECT_EQ(outcome.other_places[0].quantity, 1);
    floor.pick_all(held);
    EXPECT_EQ(floor.end(held).status, "fulfilled");
    EXPECT_EQ(line(order).picked_quantity, 2);
}

TEST_P(LotsTest, TheNewestOrderWaitsWhateverLotWasLost) {
    store_early(2);
    const auto first = place_order(house, "1", {{"MILK", 2}});
    store_late(2);
    const auto second = place_order(house, "2", {{"MILK", 2}});
    EXPECT_EQ(reserved("EARLY"), 2);
    house.write([&](Tx& tx) {
        StockKey lost = house.key(milk);
        lost.lot = "EARLY";
        take_away(tx, house.worker(), lost, far_shelf, place::count_difference, 2, "count");
    });
    EXPECT_EQ(line(first).reserved_quantity, 2);
    EXPECT_EQ(line(second).reserved_quantity, 0);
    EXPECT_EQ(reserved("LATE"), 2);
}

TEST_P(LotsTest, CancellingFreesEachLot) {
    store_early(1);
    store_late(1);
    const auto first = place_order(house, "1", {{"MILK", 2}});
    const auto second = place_order(house, "2", {{"MILK", 2}});
    floor.cancel(first.order_id);
    EXPECT_EQ(line(second).reserved_quantity, 2);
    floor.cancel(second.order_id);
    EXPECT_EQ(reserved("EARLY") + reserved("LATE"), 0);
}

TEST_P(LotsTest, CutUnitsAreThoseThatExpireLast) {
    store_early(1);
    store_late(1);
    const auto order = place_order(house, "1", {{"MILK", 2}});
    static constexpr Sql cut{"testing.cut_line",
                             "UPDATE order_line_items SET quantity = quantity - 1"
                             " WHERE organization_id = $1 AND order_id = $2"};
    house.write([&](Tx& tx) {
        tx.run(cut, tx.organization(), order.order_id);
        StockChange change(tx, house.worker());
        change.release(order.order_id, order.line_items[0].order_line_item_id, 1);
        change.publish();
    });
    EXPECT_EQ(reserved("EARLY"), 1);
    EXPECT_EQ(reserved("LATE"), 0);
}

TEST_P(LotsTest, AProductMayAskForLotAndDate) {
    require(true, true);
    EXPECT_EQ(refusal_of([&] { house.store_units(milk, shelf, 1); }), "lot_required");
    EXPECT_EQ(refusal_of([&] { house.store_lot(milk, shelf, {"L1", ""}, 1); }), "expiry_required");
    EXPECT_EQ(refusal_of([&] { house.store_lot(milk, shelf, early, 1); }), "");
    EXPECT_EQ(refusal_of([&] { house.store_lot(milk, shelf, {"EARLY", ""}, 1); }), "");
    EXPECT_EQ(refusal_of([&] {
                  house.store_lot(milk, shelf, {"EARLY", "2028-01-01"}, 1);
              }),
              "lot_expires_otherwise");
    EXPECT_EQ(refusal_of([&] {
                  house.store_lot(milk, shelf, {"L1", "31.1.2027"}, 1);
              }),
              "lot_invalid");
    EXPECT_EQ(refusal_of([&] {
                  house.store_lot(milk, shelf, {"L1", "2027-02-30"}, 1);
              }),
              "lot_invalid");
    EXPECT_EQ(refusal_of([&] {
                  house.store_lot(milk, shelf, {"a lot", "2027-01-31"}, 1);
              }),
              "lot_invalid");
}

TEST_P(LotsTest, ADateWithoutALotNamesIt) {
    require(false, true);
    house.store_lot(milk, shelf, {"", "2027-03-31"}, 2);
    EXPECT_EQ(house.level(milk, "2027-03-31").in_stock, 2);
}

TEST_P(LotsTest, LevelsAreBrokenDownByLot) {
    store_late(3);
    store_early(1);
    house.store_units(milk, shelf, 1);
    place_order(house, "1", {{"MILK", 2}});
    const auto level = house.read(
        [&](const Snapshot& snapshot) { return get_level(snapshot, house.integration(), milk); });
    EXPECT_EQ(level.in_stock, 5);
    ASSERT_EQ(level.lots.size(), 2U);
    EXPECT_EQ(level.lots[0].lot, "EARLY");
    EXPECT_EQ(level.lots[0].expires_on, "2027-01-31");
    EXPECT_EQ(level.lots[0].available, 0);
    EXPECT_EQ(level.lots[1].in_stock, 3);
    EXPECT_EQ(level.lots[1].reserved, 0);
}

TEST_P(LotsTest, AKitTakesItsComponentsLots) {
    house.add_kit("BREAKFAST", {{"MILK", 2}});
    store_early(1);
    store_late(3);
    const auto order = place_order(house, "1", {{"BREAKFAST", 1}});
    EXPECT_EQ(order.line_items[0].reserved_quantity, 1);
    EXPECT_THAT(taken_steps(), ElementsAre("LATE 1 A-1", "EARLY 1 B-1"));
}

INSTANTIATE_TEST_SUITE_P(Databases, LotsTest, testing::ValuesIn(test_database_urls()),
                         [](const auto& test) { return test.param; });

}  // namespace
}  // namespace entrepot
