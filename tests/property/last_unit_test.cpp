#include <gmock/gmock.h>

#include <array>
#include <atomic>
#include <barrier>
#include <thread>

#include "orders/testing.h"

namespace entrepot {
namespace {

constexpr int racers = 64;

/// 64 racers for the last unit of a product, round after round. On PostgreSQL half of them go
/// through a second Database on the same data, as a second server process would.
class LastUnit : public testing::TestWithParam<std::string> {
  protected:
    LastUnit() : house(GetParam()), shelf(house.add_shelf("A-1")) {
        if (GetParam() == "postgres") second = open_database(house.test_database.options());
    }

    static int rounds() {
        const char* given = std::getenv("ENTREPOT_RACE_ROUNDS");
        return given == nullptr ? 1000 : std::atoi(given);
    }
    static std::string sku(int round) { return "LAST-" + std::to_string(round); }

    /// One unit of each round's product.
    void stock_up(int count) {
        for (int first = 0; first < count; first += 100) {
            house.write([&](Tx& tx) {
                for (int round = first; round < std::min(first + 100, count); ++round) {
                    NewProduct product;
                    product.sku = product.name = product.ext_product_id = sku(round);
                    const auto id = create_product(tx, house.integration(), product).product_id;
                    store(tx, house.worker(), house.key(id), shelf, 1);
                }
            });
        }
    }

    /// Two kits of each round's product.
    void make_kits(int count) {
        for (int round = 0; round < count; ++round) {
            house.add_kit(sku(round) + "/KIT-A", {{sku(round), 1}});
            house.add_kit(sku(round) + "/KIT-B", {{sku(round), 1}});
        }
    }

    /// True when this racer's order was promised the unit, alone or in the kit of this name.
    bool race(int racer, int round, const std::string& kit = "") {
        Database& database = second && racer % 2 == 1 ? *second : house.database();
        const auto order =
            new_order(std::to_string(round) + "/" + std::to_string(racer), {{"", 1}});
        return database.write_now(house.organization, [&](Tx& tx) {
            NewOrder own = order;
            own.line_items[0].sku = sku(round) + kit;
            return create_order(tx, house.integration(), own).line_items[0].reserved_quantity == 1;
        });
    }

    TestWarehouse house;
    LocationId shelf;
    std::unique_ptr<Database> second;
};

TEST_P(LastUnit, HasExactlyOneWinnerInEveryRound) {
    stock_up(rounds());
    std::vector<std::atomic<int>> winners(static_cast<std::size_t>(rounds()));
    std::barrier together(racers);
    std::vector<std::thread> threads;
    for (int racer = 0; racer < racers; ++racer) {
        threads.emplace_back([&, racer] {
            for (int round = 0; round < rounds(); ++round) {
                together.arrive_and_wait();
                if (race(racer, round)) ++winners[static_cast<std::size_t>(round)];
            }
        });
    }
    for (auto& thread : threads) thread.join();
    for (int round = 0; round < rounds(); ++round) {
        ASSERT_EQ(winners[static_cast<std::size_t>(round)], 1) << "round " << round;
    }
    EXPECT_THAT(house.differences(), testing::IsEmpty());
}

/// Bundles checked per bundle and not per component: the last unit is sold alone, and in two kits
/// each of which looks as if it were there.
TEST_P(LastUnit, IsNotSoldTwiceThroughKits) {
    const int kit_rounds = std::max(1, rounds() / 5);
    stock_up(kit_rounds);
    make_kits(kit_rounds);
    std::vector<std::atomic<int>> winners(static_cast<std::size_t>(kit_rounds));
    std::barrier together(racers);
    std::vector<std::thread> threads;
    constexpr std::array names{"", "/KIT-A", "/KIT-B"};
    for (int racer = 0; racer < racers; ++racer) {
        threads.emplace_back([&, racer] {
            const std::string name = names[static_cast<std::size_t>(racer) % names.size()];
            for (int round = 0; round < kit_rounds; ++round) {
                together.arrive_and_wait();
                if (race(racer, round, name)) ++winners[static_cast<std::size_t>(round)];
            }
        });
    }
    for (auto& thread : threads) thread.join();
    for (int round = 0; round < kit_rounds; ++round) {
        ASSERT_EQ(winners[static_cast<std::size_t>(round)], 1) << "round " << round;
    }
    EXPECT_THAT(house.differences(), testing::IsEmpty());
}

INSTANTIATE_TEST_SUITE_P(Databases, LastUnit, testing::ValuesIn(test_database_urls()),
                         [](const auto& test) { return test.param; });

}  // namespace
}  // namespace entrepot
