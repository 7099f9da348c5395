#include "hooks/event_feed.h"

#include <gtest/gtest.h>

#include "base/json.h"
#include "base/refusal.h"
#include "hooks/retention.h"
#include "hooks/testing.h"
#include "http/test_sockets.h"

namespace entrepot::hooks {
namespace {

using std::chrono::hours;

constexpr hours age{30 * 24};

class EventFeedTest : public testing::TestWithParam<std::string> {
  protected:
    using Numbers = std::vector<std::int64_t>;

    http::MayWait<EventPage> read(const EventQuery& query, const Caller& caller,
                                  http::Resumed resumed = {}) {
        return world_.database().read_now([&](const Snapshot& snapshot) {
            return read_events(snapshot, caller, resumed, http::Query<EventQuery>{query});
        });
    }
    EventPage page(const EventQuery& query = {}) { return read(query, world_.caller).answer; }
    std::vector<std::int64_t> sequences(const EventQuery& query) {
        std::vector<std::int64_t> found;
        for (const EventEnvelope& event : page(query).data) found.push_back(event.sequence);
        return found;
    }
    std::string refused(const EventQuery& query) {
        try {
            page(query);
        } catch (const Refusal& refusal) {
            return std::string(refusal.code().code) + refusal.extra;
        }
        return {};
    }
    /// Removes what is old enough; the sequences of the feed that are left.
    Numbers prune() {
        const auto needed = world_.database().read_now([&](const Snapshot& snapshot) {
            return first_needed_event(snapshot, world_.organization);
        });
        world_.database().write_now(world_.organization, [&](Tx& tx) {
            return prune_events(tx, tx.now() - age, needed, 500);
        });
        return sequences({});
    }

    HooksWorld world_{GetParam()};
};

TEST_P(EventFeedTest, TheShopsEventsComeInOrderBehindThePosition) {
    world_.emit(1, 3);
    world_.emit(2, 2, HookEvent::inventory_log_create);
    EXPECT_EQ(sequences({.after = 0}), (Numbers{1, 2, 3, 4, 5}));
    EXPECT_EQ(sequences({.after = 3}), (Numbers{4, 5}));
    const EventPage part = page({.after = 1, .limit = 2});
    EXPECT_EQ(part.data.at(0).sequence, 2);
    EXPECT_EQ(part.next_after, 3);
    EXPECT_EQ(part.newest, 5);
    EXPECT_TRUE(read({.after = 0}, world_.other_shop()).answer.data.empty());
}

TEST_P(EventFeedTest, AnEnvelopeIsTheBodyOfTheWebhook) {
    world_.make_hook();
    world_.emit(5);
    EXPECT_EQ(to_json(page().data.at(0)), world_.sender.sent.at(0).shipment.body);
}

TEST_P(EventFeedTest, RunAgainItGoesOnWhereItHasLooked) {
    const EventQuery query{.after = 0, .wait = 20, .types = "inventory_log.create"};
    world_.emit(1, 3);
    const auto first = read(query, world_.caller);
    EXPECT_EQ(first.position, 3);
    world_.emit(2, 1, HookEvent::inventory_log_create);
    world_.run("UPDATE shop_events SET type = 'inventory_log.create' WHERE sequence < 4");
    const auto again = read(query, world_.caller, {first.position});
    ASSERT_EQ(again.answer.data.size(), 1U) << "what was looked at is not looked at again";
    EXPECT_EQ(again.answer.data[0].sequence, 4);
    EXPECT_EQ(again.answer.next_after, 4);
}

TEST_P(EventFeedTest, OnlyAnEmptyAnswerAtTheEndWaits) {
    EXPECT_EQ(read({.wait = 20}, world_.caller).patience, std::chrono::seconds(20));
    EXPECT_EQ(read({}, world_.caller).patience.count(), 0);
    world_.emit(1);
    EXPECT_EQ(read({.after = 0, .wait = 20}, world_.caller).patience.count(), 0);
    EXPECT_EQ(read({.after = 1, .wait = 20}, world_.caller).patience, std::chrono::seconds(20));
}

TEST_P(EventFeedTest, TypesLeaveOutTheOthersAndThePositionGoesOn) {
    world_.emit(1, 2);
    world_.emit(2, 3, HookEvent::inventory_log_create);
    const EventPage some = page({.after = 0, .types = "fulfillments.update,hooks.test"});
    EXPECT_EQ(some.data.size(), 2U);
    EXPECT_EQ(some.next_after, 5) << "the rest was looked at";
    EXPECT_EQ(page({.after = 0, .limit = 1, .types = "fulfillments.update"}).next_after, 1);
    EXPECT_EQ(refused({.types = "fulfillments.update,nonsense"}), "event_type_unknown");
    EXPECT_EQ(refused({.types = "fulfillments.update,"}), "event_type_unknown");
}

TEST_P(EventFeedTest, APositionTheFeedHasNotReachedIsRefused) {
    world_.emit(1);
    EXPECT_EQ(refused({.after = 1}), "");
    EXPECT_EQ(refused({.after = 2}), "events_position_unknown");
}

TEST_P(EventFeedTest, AfterThirtyDaysAPositionIsExpiredAndTheOldestNamed) {
    world_.emit(1, 2);
    world_.test.clock().advance(age);
    world_.emit(2);
    world_.test.clock().advance(hours(1));
    EXPECT_EQ(prune(), Numbers{3}) << "without a position it begins with the oldest";
    EXPECT_EQ(refused({.after = 1}), R"(events_expired{"oldest_sequence":3})");
    EXPECT_EQ(sequences({.after = 2}), Numbers{3});
    world_.test.clock().advance(age);
    EXPECT_EQ(prune(), Numbers{});
    EXPECT_EQ(refused({.after = 2}), R"(events_expired{"oldest_sequence":4})");
    EXPECT_EQ(page().next_after, 3);
    world_.emit(3);
    EXPECT_EQ(sequences({.after = 3}), Numbers{4}) << "numbers go on";
}

TEST_P(EventFeedTest, WhatAnEnabledHookHasStillToSendIsKept) {
    world_.make_hook();
    world_.emit(1);
    world_.sender.answer(0, 200);
    world_.work();
    world_.emit(2);
    world_.sender.answer(1, 500);
    world_.work();
    world_.test.clock().advance(age + hours(1));
    EXPECT_EQ(prune(), Numbers{2}) << "it waits for its next try";
    world_.run("UPDATE hooks SET enabled = false");
    EXPECT_EQ(prune(), Numbers{}) << "nobody sends it";
}

TEST_P(EventFeedTest, WhatAHookWasNotEvenAskedToSendIsKept) {
    world_.make_hook();
    world_.dispatcher.reset();
    world_.database().write_now(world_.organization, [&](Tx& tx) {
        tx.emit({.type = "fulfillments.update",
                 .resource = "thing",
                 .resource_id = 1,
                 .version = 1,
                 .shops = {{world_.caller.shop, "{}"}}});
    });
    world_.test.clock().advance(age + hours(1));
    EXPECT_EQ(prune(), Numbers{1}) << "the server was off for a month";
}

TEST_P(EventFeedTest, EventsOfOtherTypesAreNotKeptForAHook) {
    world_.make_hook();
    world_.emit(1, 3, HookEvent::inventory_log_create);
    world_.pass(hours(2));
    ASSERT_EQ(world_.ask("SELECT position FROM hooks"), 3) << "written down within the hour";
    world_.test.clock().advance(age);
    EXPECT_EQ(prune(), Numbers{});
}

TEST_P(EventFeedTest, TheDispatcherRemovesOldEventsByItself) {
    world_.emit(1);
    world_.pass(age + hours(1));
    EXPECT_TRUE(http::test::eventually([&] {
        world_.work();
        return world_.ask("SELECT count(*) FROM events") == 0 &&
               world_.ask("SELECT count(*) FROM shop_events") == 0;
    }));
}

INSTANTIATE_TEST_SUITE_P(Databases, EventFeedTest, testing::ValuesIn(test_database_urls()));

}  // namespace
}  // namespace entrepot::hooks
