#include "hooks/hook_queue.h"

#include <gtest/gtest.h>

namespace entrepot::hooks {
namespace {

constexpr Time later{1000};

class HookQueueTest : public testing::Test {
  protected:
    static Message message(std::int64_t sequence, std::int64_t product) {
        return {.sequence = sequence,
                .number = sequence + 100,
                .resource = "product",
                .resource_id = product,
                .data = "{}"};
    }
    void add(std::int64_t sequence, std::int64_t product) {
        queue_.add(message(sequence, product));
    }
    /// Sequence of the message that goes next; 0 for none.
    std::int64_t start(bool first_tries = true) {
        const auto next = queue_.start(first_tries);
        return next ? next->message.sequence : 0;
    }
    void deliver(std::int64_t sequence) {
        queue_.finish(sequence, {DeliveryState::delivered, {}}, {.status = 200});
    }
    void fail(std::int64_t sequence, Time due = later) {
        queue_.finish(sequence, {DeliveryState::waiting, due}, {.status = 500});
    }
    /// What is to be recorded, as "sequence state attempts" with a '+' for a new row.
    std::vector<std::string> records() {
        std::vector<std::string> found;
        for (const Record& record : queue_.take_records()) {
            found.push_back((record.is_new ? "+" : "") + std::to_string(record.sequence) + " " +
                            std::string(name_of(record.state)) + " " +
                            std::to_string(record.attempts));
        }
        return found;
    }
    /// Reads the events of what is due, as the dispatcher does.
    void supply(Time now, std::int64_t product) {
        for (const std::int64_t sequence : queue_.lacking(now, 32)) {
            queue_.supply(message(sequence, product));
        }
    }
    using Lines = std::vector<std::string>;

    HookQueue queue_{{}};
};

TEST_F(HookQueueTest, DifferentResourcesGoTogetherOneResourceInOrder) {
    add(1, 7);
    add(2, 7);
    add(3, 8);
    EXPECT_EQ(start(), 1);
    EXPECT_EQ(start(), 3);
    EXPECT_EQ(start(), 0);
    deliver(1);
    EXPECT_EQ(start(), 2);
}

TEST_F(HookQueueTest, AFailedMessageHoldsBackItsResourceOnly) {
    add(1, 7);
    add(2, 7);
    add(3, 8);
    EXPECT_EQ(start(), 1);
    fail(1);
    EXPECT_EQ(start(), 3);
    EXPECT_EQ(start(), 0);
    add(4, 7);
    EXPECT_EQ(start(), 0);
    EXPECT_EQ(records(), (Lines{"+1 waiting 1", "+2 waiting 0", "+4 waiting 0"}));
    EXPECT_EQ(queue_.next_due(), later);

    EXPECT_TRUE(queue_.lacking({999}, 32).empty());
    supply(later, 7);
    EXPECT_EQ(start(), 1);
    deliver(1);
    supply(later, 7);
    EXPECT_EQ(start(), 2);
    deliver(2);
    supply(later, 7);
    EXPECT_EQ(start(), 4);
    deliver(4);
    EXPECT_EQ(records(), (Lines{"1 delivered 2", "2 delivered 1", "4 delivered 1"}));
}

TEST_F(HookQueueTest, AfterTheLastTryTheNextOfTheResourceGoes) {
    add(1, 7);
    add(2, 7);
    EXPECT_EQ(start(), 1);
    queue_.finish(1, {DeliveryState::failed, {}}, {.status = 500});
    EXPECT_EQ(start(), 2);
}

TEST_F(HookQueueTest, ThePositionStopsBeforeWhatIsNotRecorded) {
    add(1, 1);
    add(2, 2);
    add(4, 3);
    queue_.read_up_to(9);
    EXPECT_EQ(queue_.position(), 0);
    start();
    start();
    start();
    deliver(2);
    EXPECT_EQ(queue_.position(), 0);
    deliver(1);
    EXPECT_EQ(queue_.position(), 3);
    fail(4);
    EXPECT_EQ(queue_.position(), 9);
}

TEST_F(HookQueueTest, WhatWasRecordedBeyondThePositionIsNotSentAgain) {
    HookQueue queue({.position = 3, .recorded = {5}});
    queue.add(message(4, 1));
    queue.add(message(5, 2));
    queue.add(message(6, 3));
    EXPECT_EQ(queue.start(true)->message.sequence, 4);
    EXPECT_EQ(queue.start(true)->message.sequence, 6);
    EXPECT_FALSE(queue.start(true));
}

TEST_F(HookQueueTest, WaitingRowsComeBackInOrder) {
    queue_.restore({.sequence = 2,
                    .resource = "product",
                    .resource_id = 7,
                    .attempts = 3,
                    .next_attempt_at = later});
    queue_.restore({.sequence = 5, .resource = "product", .resource_id = 7});
    EXPECT_EQ(queue_.next_due(), later);
    supply(later, 7);
    const auto next = queue_.start(true);
    EXPECT_EQ(next->message.sequence, 2);
    EXPECT_EQ(next->attempt, 4);
    EXPECT_EQ(start(), 0);
    deliver(2);
    supply(later, 7);
    EXPECT_EQ(start(), 5);
}

TEST_F(HookQueueTest, AReplayGoesOutOfOrder) {
    queue_.restore({.sequence = 2,
                    .resource = "product",
                    .resource_id = 7,
                    .attempts = 3,
                    .next_attempt_at = later});
    queue_.restore({.sequence = 3,
                    .resource = "product",
                    .resource_id = 7,
                    .attempts = 1,
                    .next_attempt_at = {1},
                    .replayed = true});
    supply({1}, 7);
    const auto next = queue_.start(false);
    EXPECT_EQ(next->message.sequence, 3);
    EXPECT_TRUE(next->message.replayed);
}

TEST_F(HookQueueTest, WithoutFirstTriesOnlyRetriesGo) {
    add(1, 1);
    add(2, 2);
    EXPECT_EQ(start(), 1);
    fail(1);
    supply(later, 1);
    EXPECT_EQ(start(false), 1);
    EXPECT_EQ(start(false), 0);
    EXPECT_EQ(start(true), 2);
}

TEST_F(HookQueueTest, AnEventThatIsGoneFailsAndLetsTheNextGo) {
    add(1, 7);
    add(2, 7);
    start();
    fail(1);
    EXPECT_EQ(queue_.lacking(later, 32), std::vector<std::int64_t>{1});
    queue_.lost(1);
    supply(later, 7);
    EXPECT_EQ(start(), 2);
    EXPECT_EQ(records(), (Lines{"+1 waiting 1", "+2 waiting 0", "1 failed 1"}));
}

TEST_F(HookQueueTest, WhatWasNotReallySentGoesAgain) {
    add(1, 7);
    start();
    queue_.take_back(1);
    EXPECT_EQ(start(), 1);
    EXPECT_EQ(queue_.in_flight(), 1U);
}

class CoalescingTest : public HookQueueTest {
  protected:
    CoalescingTest() { queue_ = HookQueue({.coalesces = true}); }
};

TEST_F(CoalescingTest, OnlyTheNewestOfAResourceWaitsAndNoRowIsWrittenForTheOthers) {
    add(1, 7);
    add(2, 8);
    add(3, 7);
    EXPECT_EQ(start(), 2);
    EXPECT_EQ(start(), 3);
    EXPECT_EQ(start(), 0);
    deliver(2);
    deliver(3);
    EXPECT_EQ(records(), (Lines{"+2 delivered 1", "+3 delivered 1"}));
    EXPECT_EQ(queue_.position(), 3);
}

TEST_F(CoalescingTest, WhatIsUnderWayIsNotReplaced) {
    add(1, 7);
    EXPECT_EQ(start(), 1);
    add(2, 7);
    add(3, 7);
    EXPECT_EQ(start(), 0);
    deliver(1);
    EXPECT_EQ(start(), 3);
}

TEST_F(CoalescingTest, ANewerMessageTakesOverTheWaitOfAFailedOne) {
    add(1, 7);
    EXPECT_EQ(start(), 1);
    fail(1);
    add(2, 7);
    EXPECT_EQ(records(), (Lines{"+1 waiting 1", "1 coalesced 1", "+2 waiting 0"}));
    EXPECT_EQ(start(), 0);
    EXPECT_EQ(queue_.next_due(), later);
    supply(later, 7);
    EXPECT_EQ(start(), 2);
}

TEST_F(CoalescingTest, AMessageThatFailsWhileANewerWaitsIsReplacedByIt) {
    add(1, 7);
    EXPECT_EQ(start(), 1);
    add(2, 7);
    fail(1);
    EXPECT_EQ(records(), (Lines{"+1 coalesced 1", "+2 waiting 0"}));
    EXPECT_EQ(start(), 0);
    supply(later, 7);
    EXPECT_EQ(start(), 2);
}

}  // namespace
}  // namespace entrepot::hooks
