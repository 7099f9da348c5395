#include <gmock/gmock.h>

#include "ports/grid_testing.h"
#include "ports/search.h"

namespace entrepot {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

/// A worker who looks into bins.
class LookTest : public testing::TestWithParam<std::string> {
  protected:
    LookTest() : house(GetParam()), floor(house), grid(house) {
        cap = house.add_product("CAP");
        full = grid.add_bin(101, {{cap, 5}});
        grid.add_bin(102, {});
    }

    std::string refused(const std::string& command, boost::json::object arguments) {
        return refusal_of([&] { grid.port.send(command, std::move(arguments)); });
    }

    LocationId part(std::int64_t position) {
        return house
            .read([&](const Snapshot& snapshot) {
                return compartments_of(snapshot, house.organization, full);
            })
            .at(static_cast<std::size_t>(position - 1))
            .location_id;
    }

    boost::json::object correction(std::int64_t expected, std::int64_t counted,
                                   const std::string& reason = "count") {
        return {{"location_id", part(1).value},
                {"product_id", cap.value},
                {"expected", expected},
                {"counted", counted},
                {"reason", reason}};
    }

    std::int64_t in_stock() { return house.level(cap).in_stock; }

    TestWarehouse house;
    TestFloor floor;
    TestGridPort grid;
    ProductId cap;
    BinId full;
};

TEST_P(LookTest, BinsComeInTheOrderInWhichTheyWereAskedForAndGoWhenTheWorkerIsDone) {
    auto state = grid.port.send("start_look", {{"number", 102}});
    EXPECT_EQ(state.task, "look");
    grid.port.send("ask_for_bin", {{"number", 101}});
    EXPECT_THAT(grid.bins(), ElementsAre(102, 101));
    EXPECT_EQ(grid.bring(), 102);
    state = grid.port.state();
    ASSERT_TRUE(state.grid->bin.has_value());
    EXPECT_EQ(state.grid->bin->number, 102);
    EXPECT_EQ(refused("done_with_bin", {{"number", 101}}), "bin_not_here");
    grid.port.send("done_with_bin", {{"number", 102}});
    EXPECT_EQ(grid.bring(), 101);
    EXPECT_EQ(grid.port.state().grid->bin->compartments[0].contents[0].quantity, 5);
    state = grid.port.send("leave");
    EXPECT_EQ(state.task, "");
    EXPECT_THAT(grid.bins(), IsEmpty()) << "leaving lets all go";
}

TEST_P(LookTest, ABinIsTakenOffTheListAndTheOthersStillCome) {
    grid.port.send("start_look", {{"number", 101}});
    grid.port.send("ask_for_bin", {{"number", 102}});
    grid.port.send("drop_bin", {{"number", 101}});
    EXPECT_THAT(grid.bins(), ElementsAre(102));
    EXPECT_EQ(refused("drop_bin", {{"number", 101}}), "bin_not_asked_for");
}

TEST_P(LookTest, WhatCantComeIsRefusedWithTheReason) {
    const BinId away = grid.add_bin(103, {});
    house.write([&](Tx& tx) { take_bin_out(tx, away); });
    const auto start = [&](std::int64_t number) {
        return refused("start_look", {{"number", number}});
    };
    EXPECT_EQ(start(999), "bin_not_found");
    EXPECT_EQ(start(0), "validation_error");
    EXPECT_EQ(start(4'000'001), "validation_error");
    EXPECT_EQ(start(103), "bin_outside");
    EXPECT_EQ(start(101), "");
    EXPECT_EQ(refused("ask_for_bin", {{"number", 101}}), "bin_asked_for");
    for (std::int64_t number = 201; number < 220; ++number) {
        grid.add_bin(number, {});
        grid.port.send("ask_for_bin", {{"number", number}});
    }
    EXPECT_EQ(refused("ask_for_bin", {{"number", 102}}), "too_many_bins");
}

TEST_P(LookTest, NoBinComesToAPortWithoutAGrid) {
    TestPort shelves(house, 2);
    EXPECT_EQ(refusal_of([&] {
                  shelves.send("start_look", {{"number", 101}});
              }),
              "port_without_grid");
}

TEST_P(LookTest, ACountIsCorrectedUpDownAndForDamageAndTheBooksBalance) {
    grid.port.send("start_look", {{"number", 101}});
    EXPECT_EQ(refused("correct_count", correction(5, 4)), "bin_not_here");
    grid.bring();
    EXPECT_EQ(refused("correct_count", correction(5, 5, "damaged")), "validation_error");
    const auto state = grid.port.send("correct_count", correction(5, 8));
    EXPECT_EQ(in_stock(), 8);
    EXPECT_EQ(state.look->last->before, 5);
    EXPECT_EQ(state.look->last->after, 8);
    EXPECT_EQ(state.grid->bin->compartments[0].contents[0].quantity, 8);
    grid.port.send("correct_count", correction(8, 6));
    EXPECT_EQ(in_stock(), 6);
    grid.port.send("correct_count", correction(6, 0, "damaged"));
    EXPECT_EQ(in_stock(), 0);
    EXPECT_THAT(house.differences(), IsEmpty());
}

TEST_P(LookTest, WhatTheBooksDoNotSayAnyLongerIsNotCorrected) {
    grid.port.send("start_look", {{"number", 101}});
    grid.bring();
    EXPECT_EQ(refused("correct_count", correction(4, 3)), "task_moved_on");
    EXPECT_EQ(in_stock(), 5);
    const auto once = correction(5, 3);
    grid.port.send_as_is("correct_count", once, "the-same-count");
    grid.port.send_as_is("correct_count", once, "the-same-count");
    EXPECT_EQ(in_stock(), 3) << "the same command again has no second effect";
    EXPECT_EQ(refusal_of([&] { grid.port.send_as_is("correct_count", once); }), "task_moved_on");
}

TEST_P(LookTest, APromiseThatCantBeKeptAfterACountIsTakenBack) {
    const auto placed = place_order(house, "1", {{"CAP", 4}});
    EXPECT_EQ(house.level(cap).reserved, 4);
    grid.port.send("start_look", {{"number", 101}});
    grid.bring();
    grid.port.send("correct_count", correction(5, 3));
    EXPECT_EQ(house.level(cap).reserved, 3);
    EXPECT_EQ(read_order(house, placed.order_id).line_items[0].reserved_quantity, 3);
    EXPECT_THAT(house.differences(), IsEmpty());
}

TEST_P(LookTest, ABinIsFoundByItsNumberAndByTheCodeOfACompartment) {
    const auto found = [&](const std::string& query) {
        return house
            .read([&](const Snapshot& snapshot) {
                return port_search(snapshot, house.worker(1),
                                   http::Query<SearchQuery>{{.query = query}});
            })
            .bins;
    };
    ASSERT_THAT(found("101"), SizeIs(1));
    EXPECT_EQ(found("101")[0].bin.compartments[0].contents[0].sku, "CAP");
    EXPECT_THAT(found("101-4"), SizeIs(1));
    EXPECT_THAT(found("101-44"), IsEmpty());
    EXPECT_THAT(found("999"), IsEmpty());
}

INSTANTIATE_TEST_SUITE_P(Databases, LookTest, testing::ValuesIn(test_database_urls()),
                         [](const auto& test) { return test.param; });

}  // namespace
}  // namespace entrepot
