#include <gmock/gmock.h>

#include "grid/bin_places.h"
#include "grid/bins_ahead.h"
#include "ports/grid_testing.h"

/// Out of which of several bins an order's goods are taken.
namespace entrepot {
namespace {

using testing::ElementsAre;

class GridSourcesTest : public testing::TestWithParam<std::string>, protected TestGridHouse {
  protected:
    GridSourcesTest() : TestGridHouse(GetParam()) {}

    /// Bins 101 to 100 + `count` with nine caps each.
    void add_bins(TestGridPort& grid, std::int64_t count) {
        for (std::int64_t bin = 101; bin <= 100 + count; ++bin) grid.add_bin(bin, {{cap, 9}});
    }

    /// What the grid's controller tells.
    void stand(const std::vector<BinPlace>& bins, const std::vector<PortCell>& ports = {}) {
        house.write([&](Tx& tx) {
            write_places(tx, house.site, {.bins = bins, .gone = {}, .ports = ports});
        });
    }
};

TEST_P(GridSourcesTest, OfSeveralBinsOneIsChosenThatCostsTheLeastTime) {
    TestGridPort grid(house);
    TestGridPort other(house, 1, 2);
    grid.add_bin(101, {{cap, 9}});
    grid.add_bin(102, {{cap, 9}, {hat, 5}});
    grid.add_bin(103, {{cap, 2}});
    order("1", {{"CAP", 3}, {"HAT", 1}});
    grid.port.send("start_pick");
    EXPECT_THAT(grid.bins(), ElementsAre(102)) << "it has the other product, too";
    order("2", {{"CAP", 2}});
    other.port.send("start_pick");
    EXPECT_THAT(other.bins(), ElementsAre(103)) << "its compartment is empty then";
}

TEST_P(GridSourcesTest, ABinNearTheTopIsTakenBeforeOthers) {
    TestGridPort grid(house);
    add_bins(grid, 3);
    house.write([&](Tx& tx) { return write_bins_ahead(tx, house.site, {{102}, {}}); });
    order("1", {{"CAP", 3}});
    grid.port.send("start_pick");
    EXPECT_THAT(grid.bins(), ElementsAre(102));
}

TEST_P(GridSourcesTest, ABinThatAnotherPortWaitsForIsLeftToIt) {
    TestGridPort grid(house);
    TestGridPort other(house, 1, 2);
    add_bins(grid, 2);
    for (const char* number : {"1", "2"}) order(number, {{"CAP", 3}});
    grid.port.send("start_pick");
    other.port.send("start_pick");
    EXPECT_THAT(grid.bins(), ElementsAre(101));
    EXPECT_THAT(other.bins(), ElementsAre(102));
}

TEST_P(GridSourcesTest, ABinWithFewerBinsOnItIsTaken) {
    TestGridPort grid(house);
    add_bins(grid, 3);
    // 101 is three deep, 102 two, 103 one; 900 is in the way though the books don't know it.
    stand({{.number = 101, .level = 0},
           {.number = 102, .level = 1},
           {.number = 900, .level = 2},
           {.number = 901, .level = 3},
           {.number = 103, .x = 5, .level = 0},
           {.number = 902, .x = 5, .level = 1}});
    order("1", {{"CAP", 3}});
    grid.port.send("start_pick");
    EXPECT_THAT(grid.bins(), ElementsAre(103));
}

TEST_P(GridSourcesTest, BinsOfOtherStacksAndBelowAreInNobodysWay) {
    TestGridPort grid(house);
    add_bins(grid, 2);
    stand({{.number = 101, .level = 0},
           {.number = 900, .level = 1},
           {.number = 102, .x = 1, .y = 1, .level = 3},
           {.number = 901, .x = 1, .y = 0, .level = 7},
           {.number = 902, .x = 2, .y = 1, .level = 7},
           {.number = 903, .x = 1, .y = 1, .level = 2}});
    order("1", {{"CAP", 3}});
    grid.port.send("start_pick");
    EXPECT_THAT(grid.bins(), ElementsAre(102));
}

TEST_P(GridSourcesTest, OfBinsThatLieEquallyDeepTheOneNearestToThePortIsTaken) {
    TestGridPort grid(house);
    TestGridPort other(house, 1, 2);
    add_bins(grid, 3);
    stand({{.number = 101, .x = 9}, {.number = 102, .y = 3}, {.number = 103, .x = 2}},
          {{.grid_port = 1}, {.grid_port = 2, .x = 9}});
    order("1", {{"CAP", 3}});
    grid.port.send("start_pick");
    EXPECT_THAT(grid.bins(), ElementsAre(103));
    order("2", {{"CAP", 3}});
    other.port.send("start_pick");
    EXPECT_THAT(other.bins(), ElementsAre(101));
}

TEST_P(GridSourcesTest, ABinIsTakenBeforeOneNobodyKnowsWhereHoweverDeepAndFar) {
    TestGridPort grid(house);
    add_bins(grid, 3);
    stand({{.number = 102, .x = 90, .level = 0},
           {.number = 900, .x = 90, .level = 1},
           {.number = 901, .x = 90, .level = 2},
           {.number = 103, .x = 0, .y = 1, .level = 1},
           {.number = 902, .x = 0, .y = 1, .level = 2},
           {.number = 903, .x = 0, .y = 1, .level = 3},
           {.number = 904, .x = 0, .y = 1, .level = 4},
           {.number = 905, .x = 0, .y = 1, .level = 5}},
          {{.grid_port = 1}});
    order("1", {{"CAP", 3}});
    grid.port.send("start_pick");
    EXPECT_THAT(grid.bins(), ElementsAre(testing::Ne(101)));
}

TEST_P(GridSourcesTest, ABinThatIsBroughtUpMeanwhileIsNotHeldToBeDeep) {
    TestGridPort grid(house);
    add_bins(grid, 2);
    stand({{.number = 101, .level = 0},
           {.number = 900, .level = 1},
           {.number = 102, .x = 5, .level = 0},
           {.number = 901, .x = 5, .level = 1},
           {.number = 902, .x = 5, .level = 2}});
    house.write([&](Tx& tx) { return write_bins_ahead(tx, house.site, {{102}, {}}); });
    order("1", {{"CAP", 3}});
    grid.port.send("start_pick");
    EXPECT_THAT(grid.bins(), ElementsAre(102));
}

INSTANTIATE_TEST_SUITE_P(Databases, GridSourcesTest, testing::ValuesIn(test_database_urls()),
                         [](const auto& test) { return test.param; });

}  // namespace
}  // namespace entrepot
