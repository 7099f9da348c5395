#include <gmock/gmock.h>

#include <algorithm>

#include "ports/grid/order_window.h"
#include "ports/grid_testing.h"

/// The orders that a port at a grid chooses from.
namespace entrepot {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class GridWindowTest : public testing::TestWithParam<std::string>, protected TestGridHouse {
  protected:
    GridWindowTest() : TestGridHouse(GetParam()), grid(house) {}

    OrderWindow window(const std::set<planning::BinNumber>& coming = {}) {
        return house.read([&](const Snapshot& snapshot) {
            return read_window(snapshot, house.organization, house.site, coming, PortId{1});
        });
    }

    /// The middle of many readings.
    std::chrono::microseconds time_of_reading() {
        using Clock = std::chrono::steady_clock;
        std::vector<Clock::duration> times;
        for (int reading = 0; reading < 31; ++reading) {
            const auto before = Clock::now();
            window();
            times.push_back(Clock::now() - before);
        }
        std::ranges::nth_element(times, times.begin() + 15);
        return std::chrono::duration_cast<std::chrono::microseconds>(times[15]);
    }

    /// Products that nobody orders in the eight compartments of so many bins.
    void fill_others(std::int64_t bins) {
        static constexpr Sql fill{
            "testing.fill_bins",
            "INSERT INTO balances (organization_id, site_id, owner_id, product_id, lot,"
            " location_id, outside, quantity) SELECT $1, $2, 1, 1000000 + c.location_id, '',"
            " c.location_id, $3, 5 FROM compartments c JOIN bins b"
            " ON b.organization_id = c.organization_id AND b.bin_id = c.bin_id"
            " WHERE c.organization_id = $1 AND b.number >= 10000"};
        house.write([&](Tx& tx) { create_bins(tx, house.site, 10'000, bins, 8); });
        house.write([&](Tx& tx) { tx.run(fill, tx.organization(), house.site, false); });
        // As the program has it done on PostgreSQL (db/postgres/statistics.h).
        static constexpr Sql analyze{"testing.analyze", "ANALYZE"};
        if (GetParam() != "sqlite") house.write([&](Tx& tx) { tx.run(analyze); });
    }

    TestGridPort grid;
};

TEST_P(GridWindowTest, AnOrderIsSeenWithTheBinsItNeeds) {
    grid.add_bin(101, {{cap, 2}});
    grid.add_bin(102, {{cap, 9}, {hat, 1}});
    grid.add_bin(103, {{cap, 3}});
    order("1", {{"CAP", 1}, {"HAT", 1}});
    EXPECT_THAT(window().orders.at(0).bins, ElementsAre(102)) << "the fullest";
    EXPECT_THAT(window({103}).orders.at(0).bins, ElementsAre(103, 102)) << "one comes anyway";
}

TEST_P(GridWindowTest, BinsGoBeforeAShelfThatHasMore) {
    house.store_units(cap, house.add_shelf("A-1"), 90);
    grid.add_bin(101, {{cap, 2}});
    order("1", {{"CAP", 1}});
    EXPECT_THAT(window().orders.at(0).bins, ElementsAre(101));
}

TEST_P(GridWindowTest, WhatLiesOnShelvesOnlyNeedsNoBin) {
    house.store_units(cap, house.add_shelf("A-1"), 90);
    order("1", {{"CAP", 1}});
    EXPECT_EQ(window().orders.size(), 1U);
    EXPECT_THAT(window().orders.at(0).bins, IsEmpty());
}

TEST_P(GridWindowTest, ItIsReadAsFastHoweverMuchLiesInTheGrid) {
    grid.add_bin(101, {{cap, 900}});
    for (int number = 1; number <= 100; ++number) order(std::to_string(number), {{"CAP", 1}});
    const auto before = time_of_reading();
    fill_others(600);
    const auto after = time_of_reading();
    EXPECT_LT(after, 5 * before) << before.count() << " us before";
}

INSTANTIATE_TEST_SUITE_P(Databases, GridWindowTest, testing::ValuesIn(test_database_urls()),
                         [](const auto& test) { return test.param; });

}  // namespace
}  // namespace entrepot
