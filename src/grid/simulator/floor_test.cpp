#include "grid/simulator/floor.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <numeric>
#include <random>
#include <set>

namespace entrepot::grid {
namespace {

using std::chrono_literals::operator""s;
using std::chrono_literals::operator""h;

/// A grid that is filled at random.
struct Grid {
    Grid(const Shape& shape, std::int32_t port_count, std::int32_t robots, double fill,
         std::uint32_t seed, FloorRules rules = {})
        : layout(plain_layout(shape, port_count)),
          ports(layout.cells_of(CellKind::port)),
          floor(agenda, layout, {}, robots, std::move(rules)),
          random(seed) {
        std::vector<std::int32_t> free;
        for (const std::int32_t cell : layout.cells_of(CellKind::storage)) {
            free.insert(free.end(), static_cast<std::size_t>(shape.height), cell);
        }
        std::ranges::shuffle(free, random);
        bins = static_cast<BinNumber>(fill * static_cast<double>(layout.places()));
        for (BinNumber bin = 1; bin <= bins; ++bin) {
            floor.stacks().put(free[static_cast<std::size_t>(bin)], bin);
        }
    }

    std::vector<BinNumber> any_bins(std::size_t count) {
        std::vector<BinNumber> all(static_cast<std::size_t>(bins));
        std::iota(all.begin(), all.end(), 1);
        std::ranges::shuffle(all, random);
        all.resize(count);
        return all;
    }

    /// Every bin stands in exactly one stack.
    std::set<BinNumber> standing() {
        std::set<BinNumber> found;
        for (std::int32_t cell = 0; cell < layout.shape.cells(); ++cell) {
            for (const BinNumber bin : floor.stacks().stack(cell)) found.insert(bin);
        }
        return found;
    }

    Agenda agenda;
    Layout layout;
    std::vector<std::int32_t> ports;
    Floor floor;
    std::mt19937 random;
    BinNumber bins = 0;
};

/// Fetches bins to ports and stores each again after it was worked on.
struct Orders {
    Orders(Grid& at_grid, const std::vector<BinNumber>& wanted, Span each)
        : grid(at_grid), work(each) {
        for (std::size_t at = 0; at < wanted.size(); ++at) {
            fetch(wanted[at], grid.ports[at % grid.ports.size()]);
        }
    }
    void fetch(BinNumber bin, std::int32_t port) {
        const auto store = [this, bin, port] {
            grid.floor.store(bin, port, {.set_down = [this] { ++finished; }});
        };
        const auto begin_work = [this, store] { grid.agenda.after(work, store); };
        grid.floor.fetch(bin, port, {.set_down = begin_work});
    }

    Grid& grid;
    Span work;
    int finished = 0;
};

constexpr Shape nearly_full{.columns = 12, .rows = 10, .height = 5};

TEST(Floor, AGridThatIs95PercentFullFinishesAllOf24Orders) {
    for (std::uint32_t seed = 1; seed <= 20; ++seed) {
        Grid grid(nearly_full, 2, 8, 0.95, seed);
        const auto before = grid.standing();
        Orders orders(grid, grid.any_bins(24), 10s);
        while (grid.agenda.step()) {
        }
        EXPECT_EQ(orders.finished, 24) << "seed " << seed;
        EXPECT_EQ(grid.floor.figures().stored, 24) << "seed " << seed;
        EXPECT_EQ(grid.standing(), before) << "seed " << seed;
        EXPECT_EQ(grid.floor.robots().idle(), 8);
        EXPECT_LT(grid.agenda.now(), Time{} + 1h) << "seed " << seed;
    }
}

/// Prepares bins as a controller does: they are kept free from then on.
void prepare(Grid& grid, const std::vector<BinNumber>& wanted) {
    for (const BinNumber bin : wanted) {
        grid.floor.raise(bin, grid.ports[0],
                         {.set_down = [&grid, bin] { grid.floor.keep_free(bin, true); }});
    }
}

TEST(Floor, PreparedBinsLeaveThePlacesThatDiggingNeeds) {
    int given_up = 0;
    for (std::uint32_t seed = 1; seed <= 20; ++seed) {
        FloorRules rules;
        rules.given_up = [&](BinNumber) { ++given_up; };
        Grid grid(nearly_full, 2, 8, 0.95, seed, rules);
        auto wanted = grid.any_bins(124);
        prepare(grid, {wanted.begin() + 24, wanted.end()});
        while (grid.agenda.step()) {
        }
        wanted.resize(24);
        Orders orders(grid, wanted, 10s);
        while (grid.agenda.step()) {
        }
        EXPECT_EQ(orders.finished, 24) << "seed " << seed;
    }
    EXPECT_LT(given_up, 60) << "of 2,000 that are prepared, few stand in the way";
}

TEST(Floor, APreparedBinIsGivenUpOnlyWhenNoStackIsWorkedAtAndPlacesLackIndeed) {
    int given_up = 0;
    FloorRules rules;
    rules.given_up = [&](BinNumber) { ++given_up; };
    Grid grid(nearly_full, 1, 8, 0, 1, rules);
    const auto cells = grid.layout.cells_of(CellKind::storage);
    BinNumber next = 100;
    for (std::size_t at = 2; at < cells.size(); ++at) {
        while (grid.floor.stacks().room(cells[at]) > 0) grid.floor.stacks().put(cells[at], next++);
    }
    grid.floor.stacks().put(cells[0], 1);
    grid.floor.stacks().put(cells[0], 2);
    grid.floor.stacks().put(cells[1], 3);
    grid.floor.keep_free(3, true);
    bool came = false;
    grid.floor.fetch(2, grid.ports[0], {.set_down = [&] { came = true; }});
    while (grid.agenda.step()) {
    }
    ASSERT_TRUE(came);
    came = false;
    grid.floor.store(2, grid.ports[0], {});
    grid.floor.fetch(1, grid.ports[0], {.set_down = [&] { came = true; }});
    EXPECT_EQ(given_up, 0) << "its stack is worked at";
    while (grid.agenda.step()) {
    }
    EXPECT_TRUE(came);
    EXPECT_EQ(given_up, 1) << "the place that bin 2 took was the last but this one";
}

TEST(Floor, AFetchDoesNotWaitForBinsThatArePrepared) {
    const auto arrives = [](std::size_t prepared) {
        Grid grid({.columns = 10, .rows = 8, .height = 6}, 1, 2, 0.7, 3);
        const auto bins = grid.any_bins(prepared + 1);
        prepare(grid, {bins.begin() + 1, bins.end()});
        Time at;
        grid.floor.fetch(bins[0], grid.ports[0], {.set_down = [&] { at = grid.agenda.now(); }});
        while (grid.agenda.step()) {
        }
        return at;
    };
    EXPECT_LE(arrives(20), arrives(0) + 15s) << "the other robot is further away at most";
}

TEST(Floor, ARunIsTheSameEachTime) {
    const auto run = [] {
        Grid grid(nearly_full, 2, 8, 0.9, 7);
        Orders orders(grid, grid.any_bins(200), 5s);
        while (grid.agenda.step()) {
        }
        std::vector<std::vector<BinNumber>> stacks;
        for (std::int32_t cell = 0; cell < grid.layout.shape.cells(); ++cell) {
            const auto stack = grid.floor.stacks().stack(cell);
            stacks.emplace_back(stack.begin(), stack.end());
        }
        return std::pair(grid.agenda.now(), stacks);
    };
    EXPECT_EQ(run(), run());
}

TEST(Floor, BlockersGoBackInOrderWhileTheBinIsOnItsWay) {
    Grid grid({.columns = 4, .rows = 2, .height = 4}, 1, 2, 0, 1);
    for (const BinNumber bin : {1, 2, 3}) grid.floor.stacks().put(4, bin);
    bool arrived = false;
    grid.floor.fetch(1, grid.ports[0], {.set_down = [&] { arrived = true; }});
    while (grid.agenda.step()) {
    }
    EXPECT_TRUE(arrived);
    EXPECT_THAT(grid.floor.stacks().stack(4), testing::ElementsAre(2, 3));
    EXPECT_EQ(grid.floor.figures().blockers, 2);
}

TEST(Floor, ABinGoesBackWhereTheRuleWantsIt) {
    std::optional<std::int32_t> answer;
    const auto rule = [&](const Stacks&, std::int32_t from, BinNumber bin, const MayTake&) {
        EXPECT_EQ(from, 2) << "the port";
        EXPECT_EQ(bin, 9);
        return answer;
    };
    Grid grid({.columns = 4, .rows = 2, .height = 4}, 1, 2, 0, 1, {.return_place = rule});
    for (const BinNumber bin : {1, 2, 3, 4}) grid.floor.stacks().put(4, bin);
    const auto goes_to = [&](std::optional<std::int32_t> wanted) {
        answer = wanted;
        grid.floor.store(9, grid.ports[0], {});
        while (grid.agenda.step()) {
        }
        const std::int32_t cell = grid.floor.stacks().find(9)->cell;
        grid.floor.stacks().take(cell);
        return cell;
    };
    EXPECT_EQ(goes_to(7), 7);
    EXPECT_EQ(goes_to({}), 1) << "the nearest";
    EXPECT_EQ(goes_to(2), 1) << "2 is the port";
    EXPECT_EQ(goes_to(-1), 1);
    EXPECT_EQ(goes_to(99), 1);
    EXPECT_EQ(goes_to(4), 1) << "4 is full";
}

TEST(Floor, NoBinIsPutWhereNoneAreStacked) {
    Layout layout = plain_layout({.columns = 8, .rows = 6, .height = 4}, 1);
    const std::vector kinds{CellKind::buffer, CellKind::street, CellKind::charger, CellKind::exit};
    for (std::int32_t y = 1; y < 5; ++y) {
        for (std::int32_t x = 3; x < 6; ++x)
            layout.set({x, y}, kinds[static_cast<std::size_t>(y - 1)]);
    }
    Agenda agenda;
    Floor floor(agenda, layout, {}, 4);
    BinNumber bin = 0;
    for (const std::int32_t cell : layout.cells_of(CellKind::storage)) {
        for (int level = 0; level < 3; ++level) floor.stacks().put(cell, ++bin);
    }
    const std::int32_t port = layout.cells_of(CellKind::port).front();
    for (BinNumber wanted = 1; wanted < bin; wanted += 3) {
        const auto back = [&floor, wanted, port] { floor.store(wanted, port, {}); };
        floor.fetch(wanted, port, {.set_down = back});
    }
    while (agenda.step()) {
    }
    EXPECT_EQ(floor.stacks().bins(), bin);
    for (std::int32_t cell = 0; cell < layout.shape.cells(); ++cell) {
        EXPECT_TRUE(layout.is_storage(cell) || floor.stacks().count(cell) == 0) << cell;
    }
}

TEST(Floor, TwoWhoWantOneBinGetItOneAfterTheOther) {
    Grid grid({.columns = 4, .rows = 2, .height = 4}, 2, 4, 0.5, 1);
    Orders orders(grid, {3, 3, 3}, 20s);
    while (grid.agenda.step()) {
    }
    EXPECT_EQ(orders.finished, 3);
    EXPECT_GT(grid.agenda.now(), Time{} + 60s);
}

TEST(Floor, ADayOfABigGridIsSimulatedInSeconds) {
    Grid grid({.columns = 30, .rows = 20, .height = 12}, 6, 24, 0.85, 1);
    // 90 presentations an hour at each of 6 ports for 16 hours.
    constexpr std::size_t presentations = 6 * 90 * 16;
    const auto wanted = [&] {
        std::vector<BinNumber> all;
        std::uniform_int_distribution<BinNumber> any(1, grid.bins);
        for (std::size_t at = 0; at < presentations; ++at) all.push_back(any(grid.random));
        return all;
    }();
    Orders orders(grid, {}, 15s);
    std::size_t next = 0;
    for (std::size_t at = 0; at < presentations; ++at) {
        grid.agenda.after(at * 16h / presentations, [&] {
            orders.fetch(wanted[next], grid.ports[next % 6]);
            ++next;
        });
    }
    const auto begun = std::chrono::steady_clock::now();
    while (grid.agenda.step()) {
    }
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begun;
    EXPECT_EQ(orders.finished, presentations);
    EXPECT_LT(took.count(), 60);
    RecordProperty("seconds", std::to_string(took.count()));
    RecordProperty("simulated_hours",
                   std::to_string(grid.agenda.now().microseconds / 3'600'000'000.0));
    RecordProperty("blockers", std::to_string(grid.floor.figures().blockers));
}

}  // namespace
}  // namespace entrepot::grid
