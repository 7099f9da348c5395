#include <gmock/gmock.h>

#include "ports/grid_testing.h"

/// What becomes of a bin that two ports want (planning/two_ports.h).
namespace entrepot {
namespace {

using testing::ElementsAre;

/// Two ports whose orders need the same bin, 101.
class TwoPortsTest : public testing::TestWithParam<std::string> {
  protected:
    TwoPortsTest() : house(GetParam()), floor(house), one(house, 1, 1), two(house, 1, 2) {
        const auto cap = house.add_product("CAP");
        const auto hat = house.add_product("HAT");
        one.add_bin(101, {{cap, 9}});
        one.add_bin(102, {{hat, 9}});
    }

    Order order(std::initializer_list<TestLine> lines) {
        auto placed = place_order(house, std::to_string(++orders), lines);
        floor.prepare();
        return placed;
    }

    void order_in_a_hurry() {
        static constexpr Sql due_soon{"testing.due_soon",
                                      "UPDATE fulfillments SET due_at = $2 WHERE organization_id"
                                      " = $1 AND order_id = $3"};
        const auto placed = order({{"CAP", 1}});
        house.write([&](Tx& tx) {
            tx.run(due_soon, tx.organization(), tx.now() + std::chrono::minutes(10),
                   placed.order_id);
        });
    }

    std::string state(TestGridPort& at, std::int64_t bin) {
        for (const auto& request : at.requests()) {
            if (request.number == bin) return request.state;
        }
        return "";
    }

    /// The robots have got the bin for a port.
    void fetch(TestGridPort& at, std::int64_t bin, std::string_view stage) {
        for (const auto& request : at.requests()) {
            if (request.number != bin) continue;
            house.write([&](Tx& tx) { note_request(tx, request, stage); });
        }
        settle();
    }

    /// A few times, as each port's doing wakes the other.
    void settle() {
        for (int look = 0; look < 3; ++look) {
            one.settle();
            two.settle();
        }
    }

    /// Bins that a port is done with have left it.
    void take_away(TestGridPort& at) {
        house.write([&](Tx& tx) {
            for (const auto& request : requests_of_site(tx, tx.organization(), house.site)) {
                const bool left =
                    request.port_id == PortId{at.number} && request.state == bin_request::released;
                if (left) note_request(tx, request, "");
            }
        });
        settle();
    }

    TestWarehouse house;
    TestFloor floor;
    TestGridPort one;
    TestGridPort two;
    int orders = 0;
};

TEST_P(TwoPortsTest, TheBinGoesToTheOneThatAskedFirstAndThenStraightToTheOther) {
    for (int number = 1; number <= 2; ++number) order({{"CAP", 1}});
    one.port.send("start_pick");
    fetch(one, 101, bin_request::coming);
    two.port.send("start_pick");
    settle();
    EXPECT_EQ(state(two, 101), bin_request::held);
    fetch(one, 101, bin_request::open);
    EXPECT_EQ(state(two, 101), bin_request::wanted) << "it comes straight from there";
    one.do_current();
    settle();
    EXPECT_EQ(state(two, 101), bin_request::wanted);
}

TEST_P(TwoPortsTest, APortWithOtherBinsToComeLeavesItToTheEarlierCutOff) {
    order({{"CAP", 1}, {"HAT", 1}});
    one.port.send("start_pick");
    ASSERT_THAT(one.bins(), ElementsAre(101, 102));
    order_in_a_hurry();
    two.port.send("start_pick");
    settle();
    EXPECT_EQ(state(two, 101), bin_request::wanted) << "its order is due first";
    EXPECT_EQ(state(one, 101), bin_request::held);
    EXPECT_EQ(state(one, 102), bin_request::wanted);
}

TEST_P(TwoPortsTest, ABinThatIsLookedIntoIsHeldForAPortThatAskedForItAsWell) {
    one.port.send("start_look", {{"number", 101}});
    fetch(one, 101, bin_request::coming);
    two.port.send("start_look", {{"number", 101}});
    two.port.send("ask_for_bin", {{"number", 102}});
    settle();
    EXPECT_EQ(two.port.state().grid->ahead[0].number, 102) << "what another port has comes later";
    EXPECT_EQ(state(two, 101), bin_request::held);
    fetch(one, 101, bin_request::open);
    EXPECT_EQ(state(two, 101), bin_request::wanted);
}

TEST_P(TwoPortsTest, OfTwoBinsThatBothWantEachPortGetsOneAndThenAllRests) {
    for (int number = 1; number <= 2; ++number) order({{"CAP", 1}, {"HAT", 1}});
    one.port.send("start_pick");
    two.port.send("start_pick");
    const auto states = [&] {
        std::vector<std::string> all;
        for (const std::int64_t bin : {101, 102}) {
            all.push_back(state(one, bin));
            all.push_back(state(two, bin));
        }
        return all;
    };
    settle();
    const auto before = states();
    for (int look = 0; look < 4; ++look) {
        settle();
        EXPECT_EQ(states(), before);
    }
    EXPECT_THAT(before, testing::Contains(std::string(bin_request::wanted)));
    one.settle();
    EXPECT_EQ(states(), before);
    two.settle();
    EXPECT_EQ(states(), before);
}

TEST_P(TwoPortsTest, NobodyIsPassedMoreThanThreeTimes) {
    order({{"CAP", 1}, {"HAT", 1}});
    one.port.send("start_pick");
    for (int number = 2; number <= 6; ++number) order_in_a_hurry();
    two.port.send("start_pick");
    int times = 0;
    while (state(two, 101) == bin_request::wanted && times < 9) {
        ++times;
        fetch(two, 101, bin_request::open);
        two.do_current();
        two.port.send("finish_slot", {{"slot", 1}});
        take_away(two);
    }
    EXPECT_EQ(times, 3);
    EXPECT_EQ(state(one, 101), bin_request::wanted);
}

INSTANTIATE_TEST_SUITE_P(Databases, TwoPortsTest, testing::ValuesIn(test_database_urls()),
                         [](const auto& test) { return test.param; });

}  // namespace
}  // namespace entrepot
