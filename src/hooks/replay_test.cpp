#include "hooks/replay.h"

#include <gtest/gtest.h>

#include "base/json.h"
#include "base/refusal.h"
#include "hooks/deliveries.h"
#include "hooks/event_feed.h"
#include "hooks/hooks.h"
#include "hooks/testing.h"
#include "http/test_sockets.h"

namespace entrepot::hooks {
namespace {

using http::test::eventually;
using std::chrono::hours;

class ReplayTest : public testing::TestWithParam<std::string> {
  protected:
    template <class Work>
    auto write(Work work) {
        return world_.database().write_now(world_.organization, work);
    }
    EventsReplayed replay(const EventReplay& wish) {
        const auto done = write([&](Tx& tx) { return replay_events(tx, world_.caller, wish); });
        if (done.messages > 0) settle();
        return done;
    }
    DeliveriesReplayed again(const DeliveryReplay& wish) {
        const auto done = write([&](Tx& tx) { return send_many_again(tx, world_.caller, wish); });
        if (done.messages > 0) settle();
        return done;
    }
    Delivery test(HookId hook) {
        const auto made = write([&](Tx& tx) { return send_test_event(tx, world_.caller, hook); });
        settle();
        return made;
    }
    Delivery read(DeliveryId delivery, const Caller& caller) {
        return world_.database().read_now(
            [&](const Snapshot& snapshot) { return get_delivery(snapshot, caller, delivery); });
    }
    /// Until the dispatcher has heard of the change and done what is due.
    void settle() {
        world_.dispatcher->wait(std::chrono::seconds(20));
        world_.work();
    }
    template <class Work>
    static std::string refused(Work work) {
        try {
            work();
        } catch (const Refusal& refusal) {
            return std::string(refusal.code().code);
        }
        return {};
    }
    std::string refused_replay(const EventReplay& wish) {
        return refused([&] { replay(wish); });
    }
    const std::vector<FakeSender::Sent>& sent() { return world_.sender.sent; }
    std::vector<std::string> ids(std::size_t from) {
        std::vector<std::string> found;
        for (std::size_t at = from; at < sent().size(); ++at) found.push_back(sent()[at].id());
        std::sort(found.begin(), found.end());
        return found;
    }
    static bool says_replayed(const FakeSender::Sent& one) {
        return one.shipment.body.find(R"("replayed":true)") != std::string::npos;
    }
    static FeedPoint at(std::int64_t sequence) { return {.sequence = sequence}; }

    HooksWorld world_{GetParam()};
};

TEST_P(ReplayTest, ARangeGoesAgainWithTheSameIds) {
    world_.make_hook();
    world_.sender.answer_all(200);
    for (int resource = 1; resource <= 4; ++resource) world_.emit(resource);
    ASSERT_EQ(world_.deliveries("delivered"), 4);
    EXPECT_EQ(replay({.from = at(2), .to = at(3)}).messages, 2);
    ASSERT_EQ(sent().size(), 6U);
    EXPECT_EQ(ids(4), (std::vector<std::string>{sent()[1].id(), sent()[2].id()}));
    EXPECT_TRUE(says_replayed(sent()[4]));
    EXPECT_EQ(world_.deliveries("delivered"), 4) << "a message has one line";
    EXPECT_EQ(world_.ask("SELECT count(*) FROM delivery_attempts"), 6);
    EXPECT_EQ(replay({.from = at(3)}).messages, 2) << "up to the newest";
}

TEST_P(ReplayTest, AHookMadeLaterGetsWhatWasBeforeIt) {
    world_.emit(1, 3);
    const Hook hook = world_.make_hook();
    world_.sender.answer_all(200);
    EXPECT_EQ(replay({.from = at(1), .hook_id = hook.hook_id}).messages, 3);
    ASSERT_EQ(sent().size(), 3U);
    EXPECT_TRUE(says_replayed(sent()[0]));
    world_.emit(2);
    EXPECT_EQ(sent().size(), 4U) << "and goes on with what is new";
    EXPECT_FALSE(says_replayed(sent()[3]));
}

TEST_P(ReplayTest, TimesChooseAsSequencesDo) {
    world_.make_hook();
    world_.sender.answer_all(200);
    std::vector<Time> made;
    for (int resource = 1; resource <= 5; ++resource) {
        made.push_back(world_.test.clock().now());
        world_.emit(resource);
        world_.pass(hours(1));
    }
    const auto replayed = [&](Time from, Time to) {
        return replay({.from = {.time = from}, .to = FeedPoint{.time = to}}).messages;
    };
    EXPECT_EQ(replayed(made[1], made[3]), 3) << "both ends are in it";
    EXPECT_EQ(replayed(made[1] + std::chrono::minutes(30), made[3]), 2);
    EXPECT_EQ(replayed(made[4] + hours(1), made[4] + hours(2)), 0);
    EXPECT_EQ(replayed(made[0] - hours(99), made[0]), 1);
    EXPECT_EQ(replay({.from = {.time = made[3]}}).messages, 2);
}

TEST_P(ReplayTest, WhatWaitsForItsFirstTryIsNotSentTwice) {
    world_.make_hook();
    world_.emit(1);
    world_.sender.answer(0, 500);
    world_.work();
    world_.emit(1);
    ASSERT_EQ(world_.deliveries("waiting"), 2) << "the second one is behind the first";
    world_.sender.answer_all(200);
    EXPECT_EQ(replay({.from = at(1)}).messages, 1);
    EXPECT_TRUE(eventually([&] {
        world_.work();
        return world_.deliveries("delivered") == 2;
    }));
    EXPECT_EQ(sent().size(), 3U) << "the second one went as soon as nothing was before it";
}

TEST_P(ReplayTest, ALongRangeSaysWhereToGoOn) {
    world_.emit(1, 1001);
    world_.make_hook();
    const EventsReplayed first = replay({.from = at(1)});
    EXPECT_EQ(first.messages, most_replayed);
    ASSERT_EQ(first.next_from, 1001);
    const EventsReplayed rest = replay({.from = at(*first.next_from)});
    EXPECT_EQ(rest.messages, 1);
    EXPECT_FALSE(rest.next_from);
}

TEST_P(ReplayTest, AMessageWhoseEventIsGoneCanNotBeSentAgain) {
    world_.make_hook();
    world_.sender.answer_all(200);
    world_.emit(1);
    ASSERT_EQ(world_.deliveries("delivered"), 1);
    world_.run("DELETE FROM shop_events");
    EXPECT_EQ(refused([&] {
                  write([&](Tx& tx) { return send_again(tx, world_.caller, DeliveryId{1}); });
              }),
              "event_expired");
    EXPECT_EQ(sent().size(), 1U);
}

TEST_P(ReplayTest, RangesThatCanNotBeAreRefused) {
    const Hook hook = world_.make_hook();
    world_.emit(1, 3);
    EXPECT_EQ(refused_replay({.from = at(3), .to = at(2)}), "replay_range_empty");
    EXPECT_EQ(refused_replay({.from = at(1), .hook_id = HookId{99}}), "hook_not_found");
    world_.run("DELETE FROM shop_events WHERE sequence = 1");
    EXPECT_EQ(refused_replay({.from = at(1)}), "events_expired");
    EXPECT_EQ(refused_replay({.from = {.time = Time{1}}}), "events_expired");
    EXPECT_EQ(refused_replay({.from = at(2)}), "");
    write([&](Tx& tx) { change_hook(tx, world_.caller, hook.hook_id, {.enabled = false}); });
    EXPECT_EQ(refused_replay({.from = at(2), .hook_id = hook.hook_id}), "hook_disabled");
}

TEST_P(ReplayTest, AllThatFailedSinceGoAgainAtOnce) {
    world_.make_hook();
    world_.sender.answer_all(500);
    world_.emit(1);
    world_.pass(hours(1));
    world_.test.clock().advance(std::chrono::minutes(1));
    const Time since = world_.test.clock().now();
    world_.emit(2);
    world_.emit(3);
    world_.sender.answer_all(200);
    world_.emit(4);
    const auto sent_before = sent().size();
    EXPECT_EQ(again({.failed_since = since}).messages, 2);
    EXPECT_EQ(sent().size(), sent_before + 2);
    EXPECT_EQ(again({.failed_since = Time{1}}).messages, 1) << "the first one";
    EXPECT_EQ(world_.deliveries("delivered"), 4);
    EXPECT_EQ(again({.failed_since = Time{1}}).messages, 0);
}

TEST_P(ReplayTest, ChosenOnesGoAgainAndTheOthersAreCounted) {
    world_.make_hook();
    world_.sender.answer_all(200);
    world_.emit(1);
    world_.emit(2);
    const auto done = again({.delivery_ids = {{DeliveryId{2}, DeliveryId{99}}}});
    EXPECT_EQ(done.messages, 1);
    EXPECT_EQ(done.left_out, 1);
    EXPECT_EQ(sent().at(2).id(), sent()[1].id());
    EXPECT_EQ(refused([&] { again({}); }), "replay_needs_one");
    EXPECT_EQ(refused([&] { again({.delivery_ids = {{}}, .failed_since = Time{1}}); }),
              "replay_needs_one");
}

TEST_P(ReplayTest, AnotherShopReachesNoneOfThem) {
    const Hook hook = world_.make_hook();
    world_.sender.answer_all(500);
    world_.emit(1);
    const Caller other = world_.other_shop();
    EXPECT_EQ(refused([&] { read(DeliveryId{1}, other); }), "delivery_not_found");
    EXPECT_EQ(refused([&] { write([&](Tx& tx) { send_test_event(tx, other, hook.hook_id); }); }),
              "hook_not_found");
    const auto done = write(
        [&](Tx& tx) { return send_many_again(tx, other, {.delivery_ids = {{DeliveryId{1}}}}); });
    EXPECT_EQ(done.left_out, 1);
    const auto failed =
        write([&](Tx& tx) { return send_many_again(tx, other, {.failed_since = Time{1}}); });
    EXPECT_EQ(failed.messages, 0);
    Caller user = world_.caller;
    user.kind = Caller::Kind::user;
    user.shop = {};
    EXPECT_EQ(read(DeliveryId{1}, user).attempts, 1) << "a user reaches all";
}

TEST_P(ReplayTest, ATestGoesToThisHookAloneAndIsMarked) {
    const Hook hook = world_.make_hook();
    world_.make_hook(HookEvent::inventory_levels_update);
    world_.sender.answer_all(200);
    const Delivery made = test(hook.hook_id);
    ASSERT_EQ(sent().size(), 1U);
    EXPECT_EQ(sent()[0].header("X-Pio-Event-Type"), "hooks.test");
    EXPECT_NE(sent()[0].shipment.body.find(R"("type":"hooks.test")"), std::string::npos);
    EXPECT_FALSE(says_replayed(sent()[0]));
    EXPECT_EQ(read(made.delivery_id, world_.caller).state, DeliveryState::delivered);
    const auto feed = world_.database().read_now([&](const Snapshot& snapshot) {
        return read_events(snapshot, world_.caller, {}, http::Query<EventQuery>{{.after = 0}});
    });
    EXPECT_EQ(to_json(feed.answer.data.at(0)), sent()[0].shipment.body);
    world_.emit(1);
    EXPECT_EQ(sent().size(), 2U) << "what comes after it goes as ever";
}

TEST_P(ReplayTest, ATestDoesNotQueueBehindFailuresAndIsTriedOnce) {
    const Hook hook = world_.make_hook();
    world_.sender.answer_all(500);
    for (int resource = 1; resource <= 25; ++resource) world_.emit(resource);
    const auto sent_before = sent().size();
    const Delivery made = test(hook.hook_id);
    ASSERT_GT(sent().size(), sent_before);
    EXPECT_EQ(sent()[sent_before].header("X-Pio-Event-Type"), "hooks.test");
    EXPECT_EQ(read(made.delivery_id, world_.caller).state, DeliveryState::failed);
    EXPECT_EQ(read(made.delivery_id, world_.caller).attempts, 1);
}

TEST_P(ReplayTest, ADisabledHookIsNotTested) {
    const Hook hook = world_.make_hook();
    write([&](Tx& tx) { change_hook(tx, world_.caller, hook.hook_id, {.enabled = false}); });
    EXPECT_EQ(refused([&] { test(hook.hook_id); }), "hook_disabled");
    EXPECT_EQ(refused([&] { test(HookId{99}); }), "hook_not_found");
}

TEST_P(ReplayTest, TheLogIsFilteredByTimeEventAndState) {
    const Hook hook = world_.make_hook();
    world_.make_hook(HookEvent::inventory_log_create);
    world_.sender.answer_all(200);
    world_.emit(1);
    world_.pass(hours(1));
    const Time later = world_.test.clock().now();
    world_.emit(2);
    world_.emit(3, 1, HookEvent::inventory_log_create);
    const auto count = [&](const DeliveryQuery& query) {
        return world_.database()
            .read_now([&](const Snapshot& snapshot) {
                return list_deliveries(snapshot, world_.caller, http::Query<DeliveryQuery>{query});
            })
            .data.size();
    };
    EXPECT_EQ(count({}), 3U);
    EXPECT_EQ(count({.since = later}), 2U);
    EXPECT_EQ(count({.until = later}), 1U);
    EXPECT_EQ(count({.since = later + hours(1)}), 0U);
    EXPECT_EQ(count({.event = HookEvent::inventory_log_create}), 1U);
    EXPECT_EQ(count({.hook_id = hook.hook_id, .since = later}), 1U);
    EXPECT_EQ(count({.state = DeliveryFilter::failed}), 0U);
}

INSTANTIATE_TEST_SUITE_P(Databases, ReplayTest, testing::ValuesIn(test_database_urls()));

}  // namespace
}  // namespace entrepot::hooks
