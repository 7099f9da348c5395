#include "grid/driver_contract_fixture.h"

namespace entrepot::grid {
namespace {

using std::chrono_literals::operator""s;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

using QueueContract = DriverContract;

TEST_P(QueueContract, TheBinsOfAGroupComeInAnyOrderAndBeforeWhatFollows) {
    open(1);
    queue(1, {1});
    queue(1, {2, 3}, 5);
    queue(1, {4}, 5);
    queue(1, {6});
    EXPECT_EQ(present_any(1), 1);
    release(1, 1);
    std::vector<BinNumber> came;
    for (int at = 0; at < 3; ++at) {
        came.push_back(present_any(1));
        EXPECT_EQ(driver.port_state(1)->queue.front(), came.back());
        release(1, came.back());
    }
    EXPECT_THAT(came, UnorderedElementsAre(2, 3, 4));
    if (!driver.capabilities().groups) {
        EXPECT_THAT(came, ElementsAre(2, 3, 4));
    }
    EXPECT_EQ(present_any(1), 6);
}

TEST_P(QueueContract, ASuspendedGroupGoesOn) {
    open(1);
    queue(1, {1, 2, 3}, 1);
    queue(1, {4});
    const BinNumber first = present_any(1);
    release(1, first);
    const BinNumber interrupted = present_any(1);
    EXPECT_EQ(driver.close_port(1, true), DriverFault::none);
    EXPECT_TRUE(rig->until([&] { return rests(1) && rests(2) && rests(3) && rests(4); }));
    EXPECT_THAT(known.sequences[1], IsEmpty()) << "nothing comes to a closed port";
    open(1);
    std::vector<BinNumber> came{first};
    for (int at = 0; at < 2; ++at) {
        came.push_back(present_any(1));
        release(1, came.back());
    }
    EXPECT_THAT(came, UnorderedElementsAre(1, 2, 3));
    EXPECT_THAT(came, testing::Contains(interrupted));
    EXPECT_EQ(present_any(1), 4);
}

TEST_P(QueueContract, AnEntryByContentCodeBringsAFreeBinOfIt) {
    open(1);
    if (!driver.capabilities().codes) {
        EXPECT_EQ(queue_codes(1, {44}), DriverFault::not_supported);
        EXPECT_THAT(driver.port_state(1)->queue, IsEmpty());
        return;
    }
    open(2);
    give_code(5, 44);
    give_code(6, 44);
    EXPECT_EQ(queue_codes(1, {44}), DriverFault::none);
    EXPECT_EQ(queue_codes(2, {44, 44}), DriverFault::none);
    const BinNumber one = present_any(1);
    const BinNumber other = present_any(2);
    EXPECT_THAT((std::vector{one, other}), UnorderedElementsAre(5, 6));
    release(2, other, 45);
    EXPECT_EQ(driver.present(2), DriverFault::none);
    rig->pass(120s);
    EXPECT_FALSE(is_open(2, other)) << "it holds something else now";
    EXPECT_EQ(driver.port_state(2)->open_bin, 0) << "all bins of the code are in use";
    release(1, one, 44);
    EXPECT_TRUE(rig->until([&] { return is_open(2, one); }));
}

TEST_P(QueueContract, APortTakesTheContentCodesItWasOpenedFor) {
    if (!driver.capabilities().codes) return;
    const std::vector<ContentCode> empty_bins{10, 20};
    const std::vector<ContentCode> full_bins{11};
    EXPECT_EQ(driver.open_port(1, PortMode::open, empty_bins), DriverFault::none);
    EXPECT_EQ(queue_codes(1, {10, 11}), DriverFault::code_not_taken);
    EXPECT_THAT(driver.port_state(1)->queue, IsEmpty());
    EXPECT_EQ(queue_codes(1, {10, 20}), DriverFault::none);
    queue(1, {3});
    EXPECT_EQ(driver.open_port(1, PortMode::open, full_bins), DriverFault::code_not_taken);
    EXPECT_EQ(queue_codes(1, {20}), DriverFault::none) << "the filter is as it was";
    open(1);
    EXPECT_EQ(queue_codes(1, {11}), DriverFault::none) << "all codes are taken without a filter";
    EXPECT_THAT(driver.port_state(1)->queue, ElementsAre(0, 0, 3, 0, 0));
}

TEST_P(QueueContract, AnEntryByContentCodeIsUnqueuedFromTheRear) {
    if (!driver.capabilities().codes || !driver.capabilities().unqueues) return;
    open(1);
    EXPECT_EQ(queue_codes(1, {10, 11, 10, 12}), DriverFault::none);
    const std::vector<QueueEntry> cancelled{{.code = 10}};
    EXPECT_EQ(driver.unqueue(1, cancelled), DriverFault::none);
    EXPECT_EQ(driver.port_state(1)->queue.size(), 3);
    give_code(4, 10);
    EXPECT_EQ(present_any(1), 4) << "the first of the code is still the front";
}

TEST_P(QueueContract, ThePlannedSequenceIsWhatComes) {
    open(1);
    queue(1, {5, 3});
    EXPECT_THAT(known.sequences[1], ElementsAre(5, 3));
    present(1, 5);
    EXPECT_THAT(known.sequences[1], ElementsAre(3)) << "after the one that is open";
    release(1, 5);
    EXPECT_EQ(driver.present(1, 9), DriverFault::none);
    EXPECT_THAT(known.sequences[1], ElementsAre(9, 3));
    queue(1, {8, 7, 6}, 2);
    EXPECT_EQ(known.sequences[1].size(), 5);
    std::vector<BinNumber> came;
    EXPECT_TRUE(rig->until([&] { return is_open(1, 9); }));
    release(1, 9);
    while (!driver.port_state(1)->queue.empty()) {
        EXPECT_TRUE(rig->until([&] { return known.sequences[1].size() == 4 - came.size(); }));
        came.push_back(present_any(1));
        release(1, came.back());
    }
    EXPECT_THAT(came, UnorderedElementsAre(3, 6, 7, 8));
    EXPECT_THAT(known.sequences[1], IsEmpty());
}

TEST_P(QueueContract, ABinThatWasTakenOutIsInNoQueueAnyLonger) {
    open(1);
    open(2);
    queue(1, {3});
    queue(2, {3, 4});
    present(1, 3);
    EXPECT_EQ(driver.prepare(std::vector<BinNumber>{3}), DriverFault::none);
    EXPECT_EQ(driver.present(2), DriverFault::none);
    EXPECT_EQ(driver.remove(1, 3), DriverFault::none);
    EXPECT_THAT(driver.port_state(2)->queue, ElementsAre(4));
    EXPECT_TRUE(rig->until([&] { return is_open(2, 4); }));
    release(2, 4);
    EXPECT_EQ(driver.present(2), DriverFault::nothing_queued);
    EXPECT_TRUE(rig->until([&] { return rests(4); }));
    EXPECT_EQ(mode(3), BinMode::outside);
}

TEST_P(QueueContract, APresentOfABinThatWasTakenOutIsVoid) {
    open(1);
    open(2);
    queue(1, {3});
    present(1, 3);
    EXPECT_EQ(driver.present(2, 3), DriverFault::none);
    EXPECT_EQ(driver.remove(1, 3), DriverFault::none);
    queue(2, {4});
    rig->pass(300s);
    EXPECT_EQ(driver.port_state(2)->open_bin, 0) << "4 was not asked for";
    present(2, 4);
}

TEST_P(QueueContract, APresentedBinThatIsUnqueuedComesOrThePresentIsVoid) {
    open(1);
    queue(1, {2});
    rig->stop();
    EXPECT_TRUE(rig->until([&] { return known.system == SystemMode::stopped; }));
    const std::vector<BinNumber> cancelled{2};
    ask([&] { return driver.present(1); });
    ask([&] { return driver.unqueue(1, cancelled); });
    rig->run();
    EXPECT_TRUE(rig->until([&] { return known.system == SystemMode::running; }));
    for (const auto& call : refused) EXPECT_EQ(call(), DriverFault::none);
    rig->pass(300s);
    const bool comes = is_open(1, 2);
    EXPECT_EQ(driver.present(1),
              comes ? DriverFault::already_presented : DriverFault::nothing_queued);
}

INSTANTIATE_TEST_SUITE_P(Drivers, QueueContract, testing::ValuesIn(driver_kinds()),
                         [](const auto& test) { return test.param.name; });

}  // namespace
}  // namespace entrepot::grid
