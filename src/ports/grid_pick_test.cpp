#include <gmock/gmock.h>

#include "fulfillment/cancellation.h"
#include "grid/bins_ahead.h"
#include "ports/grid_testing.h"

namespace entrepot {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;
using testing::UnorderedElementsAre;

class GridPickTest : public testing::TestWithParam<std::string>, protected TestGridHouse {
  protected:
    GridPickTest() : TestGridHouse(GetParam()) {}

    std::string status(const Order& placed) {
        return std::string(name_of(read_order(house, placed.order_id).status));
    }

    void expect_sound_books() { EXPECT_THAT(house.differences(), IsEmpty()); }
};

TEST_P(GridPickTest, TheBinComesAndItsGoodsArePickedAndTheOrderIsDone) {
    TestGridPort grid(house);
    grid.add_bin(101, {{hat, 5}, {cap, 5}});
    const auto placed = order("1", {{"CAP", 2}});
    auto state = grid.port.send("start_pick");
    EXPECT_EQ(state.task, "grid_pick");
    ASSERT_THAT(state.grid_pick->slots, SizeIs(1));
    EXPECT_EQ(state.grid_pick->current, std::nullopt);
    ASSERT_THAT(state.grid->ahead, SizeIs(1));
    EXPECT_EQ(state.grid->ahead[0].number, 101);
    EXPECT_EQ(grid.bring(), 101);
    state = grid.port.state();
    ASSERT_TRUE(state.grid->bin.has_value());
    const auto step = TestGridPort::step(state, state.grid_pick->current.value());
    EXPECT_EQ(step.bin_number, 101);
    EXPECT_EQ(step.position, 2);
    EXPECT_EQ(step.quantity, 2);
    EXPECT_TRUE(grid.do_current());
    EXPECT_THAT(grid.bins(), IsEmpty()) << "the bin is let go with the last pick";
    EXPECT_TRUE(grid.port.state().grid_pick->slots[0].complete);
    state = grid.port.send("finish_slot", {{"slot", 1}});
    EXPECT_THAT(state.grid_pick->slots, IsEmpty());
    EXPECT_EQ(state.grid_pick->last->units, 2);
    EXPECT_EQ(status(placed), "fulfilled");
    EXPECT_EQ(house.level(cap).in_stock, 3);
    expect_sound_books();
}

TEST_P(GridPickTest, NothingIsTakenOutOfABinThatDoesNotStandThere) {
    TestGridPort grid(house);
    grid.add_bin(101, {{cap, 5}});
    order("1", {{"CAP", 2}});
    const auto state = grid.port.send("start_pick");
    const auto id = state.grid_pick->slots[0].steps[0].step_id;
    const auto confirm = [&](std::int64_t quantity) {
        return refusal_of([&] {
            grid.port.send("confirm_step", {{"step_id", id}, {"quantity", quantity}});
        });
    };
    EXPECT_EQ(confirm(2), "bin_not_here");
    grid.bring();
    EXPECT_EQ(confirm(1), "quantity_differs");
    EXPECT_EQ(confirm(2), "");
    EXPECT_EQ(confirm(2), "unknown_step");
    EXPECT_EQ(house.level(cap).in_stock, 3);
    const auto finish = [&](std::int64_t slot) {
        return refusal_of([&] { grid.port.send("finish_slot", {{"slot", slot}}); });
    };
    EXPECT_EQ(finish(2), "unknown_slot");
    EXPECT_EQ(finish(1), "");
}

TEST_P(GridPickTest, AStoredProductGoesOntoItsOwnKindOrIntoTheSmallestThatTakesIt) {
    TestGridPort grid(house);
    const BinId holding = grid.add_bin(101, {{cap, 5}}, 2);
    grid.add_bin(102, {}, 1);
    auto state = grid.port.send("start_store", {{"product_id", cap.value}});
    ASSERT_TRUE(state.store->bins->chosen.has_value());
    EXPECT_EQ(state.store->bins->chosen->bin_number, 101);
    EXPECT_EQ(state.store->bins->chosen->reason, BinReason::same_product);
    EXPECT_EQ(state.store->bins->chosen->quantity, 5);
    EXPECT_THAT(grid.bins(), ElementsAre(101));
    EXPECT_EQ(refusal_of([&] { house.write([&](Tx& tx) { take_bin_out(tx, holding); }); }),
              "bin_not_empty");
    const auto other = state.store->bins->proposals.at(0);
    state = grid.port.send("choose_compartment", {{"location_id", other.location_id.value}});
    EXPECT_EQ(state.store->bins->chosen->location_id, other.location_id);
    EXPECT_THAT(grid.bins(), ElementsAre(other.bin_number));
    EXPECT_EQ(refusal_of([&] {
                  grid.port.send("choose_compartment", {{"location_id", 999'999}});
              }),
              "bin_not_found");
    grid.port.send("leave");
    EXPECT_THAT(grid.bins(), IsEmpty());
}

TEST_P(GridPickTest, AFastProductIsSpreadAndLiesWithWhatIsOrderedWithIt) {
    TestGridPort grid(house);
    const auto mug = house.add_product("MUG");
    grid.add_bin(101, {{cap, 400}});
    grid.add_bin(102, {});
    grid.add_bin(103, {{hat, 400}});
    grid.add_bin(104, {{mug, 5}});
    for (int number = 1; number <= 110; ++number) {
        place_order(house, std::to_string(number), {{"CAP", 1}, {"HAT", 1}});
    }
    floor.prepare();
    const auto state = grid.port.send("start_store", {{"product_id", cap.value}});
    ASSERT_TRUE(state.store->bins->chosen.has_value());
    EXPECT_EQ(state.store->bins->chosen->bin_number, 103);
    EXPECT_EQ(state.store->bins->chosen->reason, BinReason::one_more_bin);
}

TEST_P(GridPickTest, GoodsGoIntoAnEmptyBinThatIsNearTheTop) {
    TestGridPort grid(house);
    for (std::int64_t bin = 101; bin <= 103; ++bin) grid.add_bin(bin, {});
    house.write([&](Tx& tx) { return write_bins_ahead(tx, house.site, {{103}, {}}); });
    const auto state = grid.port.send("start_store", {{"product_id", cap.value}});
    EXPECT_EQ(state.store->bins->chosen->bin_number, 103);
    EXPECT_EQ(state.store->bins->chosen->reason, BinReason::prepared_bin);
}

TEST_P(GridPickTest, AnEmptyBinThatAPortAskedForIsNotTakenOut) {
    TestGridPort grid(house);
    const BinId empty = grid.add_bin(102, {}, 1);
    grid.port.send("start_store", {{"product_id", cap.value}});
    ASSERT_THAT(grid.bins(), ElementsAre(102));
    const auto take_out = [&] {
        return refusal_of([&] { house.write([&](Tx& tx) { take_bin_out(tx, empty); }); });
    };
    EXPECT_EQ(take_out(), "bin_at_port");
    grid.port.send("leave");
    EXPECT_EQ(take_out(), "");
}

TEST_P(GridPickTest, OrdersOfOneBinStandInTheSlotsTogetherAndItComesOnce) {
    TestGridPort grid(house, 4);
    grid.add_bin(101, {{cap, 9}});
    grid.add_bin(102, {{hat, 9}});
    order("1", {{"CAP", 1}});
    order("2", {{"HAT", 1}});
    order("3", {{"CAP", 2}});
    order("4", {{"CAP", 3}});
    const auto slots = [&] { return grid.port.state().grid_pick->slots.size(); };
    grid.port.send("start_pick");
    EXPECT_EQ(slots(), 3U) << "one slot is kept for orders that share";
    EXPECT_EQ(grid.bring(), 101);
    order("5", {{"CAP", 1}});
    grid.settle();
    EXPECT_EQ(slots(), 4U) << "it shares the open bin";
    for (int pick = 0; pick < 4; ++pick) EXPECT_TRUE(grid.do_current());
    EXPECT_EQ(house.level(cap).in_stock, 2);
    EXPECT_THAT(grid.bins(), IsEmpty()) << "all slots are taken, so the other order waits";
    grid.port.send("finish_slot", {{"slot", 2}});
    EXPECT_EQ(grid.bring(), 102);
    EXPECT_TRUE(grid.do_current());
    EXPECT_FALSE(grid.do_current());
    const auto state = grid.port.state();
    for (const auto& slot : state.grid_pick->slots) EXPECT_TRUE(slot.complete);
    expect_sound_books();
}

TEST_P(GridPickTest, UnitsThatOneOrderIsToGetAreNotPlannedForAnotherInTheSameBin) {
    TestGridPort grid(house, 2);
    grid.add_bin(101, {{cap, 3}});
    grid.add_bin(102, {{cap, 3}});
    order("1", {{"CAP", 2}});
    order("2", {{"CAP", 2}});
    const auto state = grid.port.send("start_pick");
    ASSERT_THAT(state.grid_pick->slots, SizeIs(2));
    for (int bin = 0; bin < 2; ++bin) {
        grid.bring();
        while (grid.do_current()) {
        }
    }
    const auto done = grid.port.state();
    for (const auto& slot : done.grid_pick->slots) EXPECT_TRUE(slot.complete);
    EXPECT_EQ(house.level(cap).in_stock, 2);
    expect_sound_books();
}

TEST_P(GridPickTest, WhoeverIsPassedByANewerOrderIsCounted) {
    static constexpr Sql overtaken{"testing.overtaken",
                                   "SELECT overtaken FROM fulfillments WHERE organization_id = $1"
                                   " ORDER BY order_id"};
    TestGridPort grid(house, 3);
    grid.add_bin(101, {{cap, 9}});
    grid.add_bin(102, {{hat, 9}});
    order("1", {{"CAP", 1}});
    order("2", {{"HAT", 1}});
    order("3", {{"CAP", 1}});
    grid.port.send("start_pick");
    EXPECT_THAT(house.read([&](const Snapshot& snapshot) {
        return snapshot.rows<std::int64_t>(overtaken, house.organization);
    }),
                ElementsAre(0, 1, 0));
}

TEST_P(GridPickTest, WhatLiesOnAShelfIsPickedWhileTheBinIsOnItsWay) {
    TestGridPort grid(house);
    grid.add_bin(101, {{cap, 5}});
    house.store_units(hat, house.add_shelf("A-1"), 5);
    order("1", {{"CAP", 1}, {"HAT", 1}});
    auto state = grid.port.send("start_pick");
    const auto on_shelf = TestGridPort::step(state, state.grid_pick->current.value());
    EXPECT_EQ(on_shelf.location_name, "A-1");
    EXPECT_TRUE(grid.do_current());
    EXPECT_FALSE(grid.do_current()) << "the bin is not there yet";
    grid.bring();
    EXPECT_TRUE(grid.do_current());
    EXPECT_TRUE(grid.port.state().grid_pick->slots[0].complete);
}

TEST_P(GridPickTest, APortWithoutAGridIsNotGivenWhatLiesInBins) {
    TestGridPort grid(house);
    TestPort shelves(house, 2);
    grid.add_bin(101, {{cap, 5}});
    order("1", {{"CAP", 1}});
    EXPECT_EQ(refusal_of([&] { shelves.send("start_pick"); }), "nothing_to_pick");
    house.store_units(hat, house.add_shelf("A-1"), 5);
    const auto on_shelf = order("2", {{"HAT", 1}});
    EXPECT_EQ(shelves.send("start_pick").pick->order_id, on_shelf.order_id);
}

TEST_P(GridPickTest, MissingUnitsAreReportedAndPickedOutOfAnotherBin) {
    TestGridPort grid(house);
    grid.add_bin(101, {{cap, 2}});
    grid.add_bin(102, {{cap, 2}});
    order("1", {{"CAP", 2}});
    grid.port.send("start_pick");
    const auto first = grid.bring();
    const auto id = grid.port.state().grid_pick->current.value();
    grid.port.send("report_step",
                   {{"step_id", id}, {"category", "missing"}, {"picked_quantity", 1}});
    const auto other = grid.bring();
    EXPECT_EQ(first + other, 203);
    EXPECT_TRUE(grid.do_current());
    EXPECT_TRUE(grid.port.state().grid_pick->slots[0].complete);
    grid.port.send("finish_slot", {{"slot", 1}});
    EXPECT_EQ(house.level(cap).in_stock, 1);
    expect_sound_books();
}

TEST_P(GridPickTest, ACancelledOrdersGoodsGoBackIntoTheBinTheyCameFrom) {
    TestGridPort grid(house);
    grid.add_bin(101, {{cap, 5}});
    grid.add_bin(102, {{hat, 5}});
    const auto placed = order("1", {{"CAP", 2}, {"HAT", 1}});
    grid.port.send("start_pick");
    const auto first = grid.bring();
    EXPECT_TRUE(grid.do_current());
    house.write([&](Tx& tx) {
        request_cancellation(tx, house.integration(), placed.order_id, {.reason = "Mistake"});
    });
    grid.settle();
    auto state = grid.port.state();
    ASSERT_THAT(state.grid_pick->slots, SizeIs(1));
    EXPECT_TRUE(state.grid_pick->slots[0].giving_up);
    EXPECT_EQ(refusal_of([&] {
                  grid.port.send("finish_slot", {{"slot", 1}});
              }),
              "slot_not_complete");
    EXPECT_EQ(grid.bring(), first) << "the bin the goods came from comes again";
    EXPECT_TRUE(grid.do_current());
    EXPECT_THAT(grid.port.state().grid_pick->slots, IsEmpty());
    EXPECT_EQ(status(placed), "cancelled");
    EXPECT_EQ(house.level(cap).in_stock, 5);
    EXPECT_THAT(grid.bins(), IsEmpty());
    expect_sound_books();
}

TEST_P(GridPickTest, LeavingGivesBackWhatIsNotBegunAndFinishesTheRest) {
    TestGridPort grid(house, 2);
    grid.add_bin(101, {{cap, 5}});
    grid.add_bin(102, {{hat, 5}});
    order("1", {{"CAP", 1}});
    const auto second = order("2", {{"HAT", 1}});
    grid.port.send("start_pick");
    EXPECT_EQ(grid.bring(), 101);
    EXPECT_TRUE(grid.do_current());
    const auto state = grid.port.send("leave");
    EXPECT_EQ(state.task, "grid_pick");
    EXPECT_TRUE(state.grid_pick->leaving);
    EXPECT_THAT(state.grid_pick->slots, SizeIs(1));
    EXPECT_EQ(status(second), "in_progress");
    EXPECT_EQ(floor.ready(), 1);
    const auto home = grid.port.send("finish_slot", {{"slot", 1}});
    EXPECT_EQ(home.task, "");
    EXPECT_EQ(home.last_pick->order_number, state.grid_pick->slots[0].order.order_number);
    EXPECT_THAT(grid.bins(), IsEmpty());
}

TEST_P(GridPickTest, AnOrderThatBecomesReadyComesToAWaitingPortByItself) {
    TestGridPort grid(house);
    grid.add_bin(101, {{cap, 5}});
    EXPECT_THAT(grid.port.send("start_pick").grid_pick->slots, IsEmpty());
    order("1", {{"CAP", 1}});
    grid.settle();
    EXPECT_THAT(grid.port.state().grid_pick->slots, SizeIs(1));
    EXPECT_THAT(grid.bins(), ElementsAre(101));
}

TEST_P(GridPickTest, SettlingAgainChangesNothing) {
    TestGridPort grid(house, 4);
    grid.add_bin(101, {{cap, 5}});
    order("1", {{"CAP", 1}});
    order("2", {{"CAP", 1}});
    grid.port.send("start_pick");
    grid.bring();
    const auto before = grid.port.state();
    grid.settle();
    grid.settle();
    EXPECT_EQ(to_json(grid.port.state()), to_json(before));
}

TEST_P(GridPickTest, WhatIsToBePickedImmediatelyGoesBeforeOrdersOfTheBinsThatCome) {
    TestGridPort grid(house, 1);
    grid.add_bin(101, {{cap, 50}});
    grid.add_bin(102, {{hat, 50}});
    for (int number = 1; number <= 4; ++number) order(std::to_string(number), {{"CAP", 1}});
    grid.port.send("start_pick");
    grid.bring();
    const auto gift = order("gift", {{"HAT", 1}});
    static constexpr Sql at_once{"testing.pick_at_once",
                                 "UPDATE fulfillments SET rank = 0 WHERE organization_id = $1"
                                 " AND order_id = $2"};
    house.write([&](Tx& tx) { tx.run(at_once, tx.organization(), gift.order_id); });
    grid.do_current();
    const auto state = grid.port.send("finish_slot", {{"slot", 1}});
    ASSERT_THAT(state.grid_pick->slots, SizeIs(1));
    EXPECT_EQ(state.grid_pick->slots[0].order.order_number, "gift");
}

TEST_P(GridPickTest, TwoPortsShareTheQueueAndNoOrderIsAtBoth) {
    TestGridPort one(house, 2, 1);
    TestGridPort two(house, 2, 2);
    one.add_bin(101, {{cap, 9}});
    for (const char* number : {"1", "2", "3", "4"}) order(number, {{"CAP", 1}});
    std::vector<std::int64_t> orders;
    for (TestGridPort* grid : {&one, &two}) {
        const auto state = grid->port.send("start_pick");
        for (const auto& slot : state.grid_pick->slots) {
            orders.push_back(slot.order.order_id.value);
        }
    }
    EXPECT_THAT(orders, UnorderedElementsAre(1, 2, 3, 4));
    EXPECT_THAT(one.bins(), ElementsAre(101));
    EXPECT_THAT(two.bins(), ElementsAre(101));
}

INSTANTIATE_TEST_SUITE_P(Databases, GridPickTest, testing::ValuesIn(test_database_urls()),
                         [](const auto& test) { return test.param; });

}  // namespace
}  // namespace entrepot
