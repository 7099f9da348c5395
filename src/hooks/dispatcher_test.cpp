#include "hooks/dispatcher.h"

#include <gtest/gtest.h>

#include "hooks/deliveries.h"
#include "hooks/hooks.h"
#include "hooks/replay.h"
#include "hooks/retry.h"
#include "hooks/signature.h"
#include "hooks/testing.h"

namespace entrepot::hooks {
namespace {

using std::chrono::hours;
using std::chrono::microseconds;
using std::chrono::minutes;
using std::chrono::seconds;

class DispatcherTest : public testing::TestWithParam<std::string> {
  protected:
    std::vector<FakeSender::Sent>& sent() { return world_.sender.sent; }
    std::vector<std::string> ids() {
        std::vector<std::string> found;
        for (const auto& one : sent()) found.push_back(one.id());
        return found;
    }
    void answer(std::size_t at, int status) {
        world_.sender.answer(at, status);
        world_.work();
    }
    Time next_attempt() { return Time{world_.ask("SELECT max(next_attempt_at) FROM deliveries")}; }
    Time now() { return world_.test.clock().now(); }
    std::int64_t position() { return world_.ask("SELECT position FROM hooks"); }
    SignedParts parts_of(const FakeSender::Sent& one) {
        return {.event = one.header("X-Pio-Event-Type"),
                .message_id = one.header("webhook-id"),
                .timestamp = std::stoll(std::string(one.header("webhook-timestamp"))),
                .shop = world_.caller.shop,
                .ext_shop_id = one.header("X-Pio-Ext-Shop-Id"),
                .body = one.shipment.body};
    }
    /// Works until it holds: for news that comes from the database's own thread.
    template <class Holds>
    bool eventually(Holds holds) {
        const auto deadline = std::chrono::steady_clock::now() + seconds(20);
        while (!holds()) {
            if (std::chrono::steady_clock::now() > deadline) return false;
            world_.dispatcher->wait(std::chrono::milliseconds(5));
            world_.work();
        }
        return true;
    }
    template <class Work>
    auto write(Work work) {
        return world_.database().write_now(world_.organization, work);
    }

    HooksWorld world_{GetParam()};
};

TEST_P(DispatcherTest, SendsWithBothSignaturesAndRecordsOnceItIsDone) {
    const Hook hook = world_.make_hook();
    world_.emit(5);
    ASSERT_EQ(sent().size(), 1U);
    EXPECT_EQ(world_.ask("SELECT count(*) FROM deliveries"), 0);
    const auto& one = sent()[0];
    EXPECT_EQ(one.shipment.url, hook.target_url);
    EXPECT_EQ(one.header("X-Pio-Hmac-Sha256"), pio_signature(test_client_secret, parts_of(one)));
    EXPECT_EQ(one.header("webhook-signature"), standard_signature(*hook.secret, parts_of(one)));
    EXPECT_EQ(one.header("X-Pio-Delivery-Id"), one.id());
    world_.sender.answer(0, Outcome{.status = 204, .headers = {{"X-A", "b"}}, .body = "thanks"});
    world_.work();
    EXPECT_EQ(world_.deliveries("delivered"), 1);
    EXPECT_EQ(position(), 1);
    EXPECT_EQ(world_.ask<std::string>("SELECT request_body FROM delivery_attempts"),
              one.shipment.body);
    EXPECT_EQ(world_.ask<std::string>("SELECT answer_headers || answer_body FROM "
                                      "delivery_attempts"),
              "X-A: b\nthanks");
}

TEST_P(DispatcherTest, ANewHookHearsWhatComesAfterIt) {
    world_.emit(1);
    world_.make_hook();
    EXPECT_TRUE(sent().empty());
    world_.emit(2);
    EXPECT_EQ(sent().size(), 1U);
}

TEST_P(DispatcherTest, OtherEventsOnlyMoveThePosition) {
    world_.make_hook();
    world_.emit(1, 3, HookEvent::inventory_log_create);
    EXPECT_TRUE(sent().empty());
    world_.sender.answer_all(200);
    world_.emit(1);
    EXPECT_EQ(position(), 4);
}

TEST_P(DispatcherTest, TriesTenTimesBySchedule) {
    world_.make_hook();
    world_.sender.answer_all(500);
    const Time started = now();
    world_.emit();
    for (int tried = 1; tried < most_attempts; ++tried) {
        ASSERT_EQ(sent().size(), static_cast<std::size_t>(tried));
        const microseconds delay = next_attempt() - now();
        EXPECT_GE(delay, *base_delay(tried));
        EXPECT_LE(delay, microseconds(*base_delay(tried)) * 6 / 5);
        world_.pass(delay - microseconds(1));
        EXPECT_EQ(sent().size(), static_cast<std::size_t>(tried)) << "too early";
        world_.pass(microseconds(1));
    }
    EXPECT_EQ(sent().size(), static_cast<std::size_t>(most_attempts));
    EXPECT_EQ(world_.deliveries("failed"), 1);
    EXPECT_GE(now() - started, minutes(75 * 60 + 34));
    EXPECT_LE(now() - started, hours(91));
    world_.pass(hours(48));
    EXPECT_EQ(sent().size(), static_cast<std::size_t>(most_attempts));
    for (const auto& one : sent()) EXPECT_EQ(one.id(), sent()[0].id());
    EXPECT_EQ(world_.ask("SELECT count(*) FROM delivery_attempts"), most_attempts);
}

TEST_P(DispatcherTest, RetryAfterIsHonoured) {
    world_.make_hook();
    world_.emit();
    world_.sender.answer(0, Outcome{.status = 503, .headers = {{"retry-after", "9"}}});
    world_.work();
    EXPECT_EQ(next_attempt() - now(), seconds(9));
}

TEST_P(DispatcherTest, ARedirectIsAFailure) {
    world_.make_hook();
    world_.emit();
    answer(0, 302);
    EXPECT_EQ(world_.deliveries("waiting"), 1);
    EXPECT_EQ(sent().size(), 1U);
}

TEST_P(DispatcherTest, AnAnswerOf410DisablesTheHook) {
    world_.make_hook();
    world_.emit(1);
    answer(0, 410);
    EXPECT_EQ(world_.ask("SELECT count(*) FROM hooks WHERE enabled"), 0);
    EXPECT_EQ(world_.deliveries("failed"), 1);
    world_.emit(2);
    world_.pass(hours(1));
    EXPECT_EQ(sent().size(), 1U);
}

TEST_P(DispatcherTest, ADisabledHookGoesOnWhereItStopped) {
    const Hook hook = world_.make_hook();
    write([&](Tx& tx) { return change_hook(tx, world_.caller, hook.hook_id, {.enabled = false}); });
    ASSERT_TRUE(eventually([&] {
        return world_.ask("SELECT count(*) FROM hooks WHERE enabled") == 0 &&
               world_.dispatcher->is_quiet();
    }));
    world_.emit(1);
    EXPECT_TRUE(sent().empty());
    write([&](Tx& tx) { enable_hook(tx, hook.hook_id); });
    EXPECT_TRUE(eventually([&] { return sent().size() == 1; }));
}

TEST_P(DispatcherTest, AFailedMessageHoldsBackItsResourceOnly) {
    world_.make_hook();
    world_.emit(1);
    answer(0, 500);
    world_.emit(1);
    world_.emit(2);
    ASSERT_EQ(sent().size(), 2U);
    EXPECT_NE(sent()[1].shipment.body.find(R"({"of":2})"), std::string::npos);
    answer(1, 200);
    EXPECT_EQ(position(), 3) << "what is held back is written down";
    world_.pass(seconds(6));
    ASSERT_EQ(sent().size(), 3U);
    EXPECT_EQ(sent()[2].id(), sent()[0].id());
    answer(2, 200);
    ASSERT_EQ(sent().size(), 4U);
    EXPECT_NE(sent()[3].shipment.body.find(R"("sequence":2,)"), std::string::npos);
}

TEST_P(DispatcherTest, AfterACrashTheSameMessageGoesAgainWithTheSameId) {
    world_.make_hook();
    world_.emit(1);
    ASSERT_EQ(sent().size(), 1U);
    world_.sender.answer(0, 200);
    world_.crash();
    world_.work();
    ASSERT_EQ(sent().size(), 2U);
    EXPECT_EQ(sent()[1].id(), sent()[0].id());
    EXPECT_EQ(sent()[1].shipment.body, sent()[0].shipment.body);
    answer(1, 200);
    world_.crash();
    world_.work();
    EXPECT_EQ(sent().size(), 2U);
}

TEST_P(DispatcherTest, AfterACrashOnlyWhatHasNoRowGoesAgain) {
    world_.make_hook();
    world_.emit(1);
    world_.emit(2);
    ASSERT_EQ(sent().size(), 2U);
    answer(1, 200);
    EXPECT_EQ(position(), 0);
    world_.crash();
    world_.work();
    ASSERT_EQ(sent().size(), 3U);
    EXPECT_EQ(sent()[2].id(), sent()[0].id());
    answer(2, 200);
    EXPECT_EQ(position(), 2);
    EXPECT_EQ(world_.deliveries("delivered"), 2);
}

TEST_P(DispatcherTest, WaitingMessagesKeepTheirTimeOverACrash) {
    world_.make_hook();
    world_.emit(1);
    answer(0, 500);
    world_.emit(1);
    world_.crash();
    world_.work();
    EXPECT_EQ(sent().size(), 1U);
    world_.sender.answer_all(200);
    world_.pass(seconds(6));
    EXPECT_EQ(world_.deliveries("delivered"), 2);
    EXPECT_EQ(ids()[1], ids()[0]);
}

TEST_P(DispatcherTest, LevelsThatWaitAreCoalescedToTheNewest) {
    world_.make_hook(HookEvent::inventory_levels_update);
    world_.emit(1, 1, HookEvent::inventory_levels_update);
    world_.emit(1, 5, HookEvent::inventory_levels_update);
    ASSERT_EQ(sent().size(), 1U);
    answer(0, 200);
    ASSERT_EQ(sent().size(), 2U);
    EXPECT_NE(sent()[1].shipment.body.find(R"("sequence":6,)"), std::string::npos);
    answer(1, 200);
    EXPECT_EQ(position(), 6);
    EXPECT_EQ(world_.ask("SELECT count(*) FROM deliveries"), 2);
}

TEST_P(DispatcherTest, AHookThatOnlyFailsIsDisabledAfterANotice) {
    world_.make_hook();
    world_.sender.answer_all(500);
    const auto notices = [&] {
        return world_.ask("SELECT count(*) FROM events WHERE type = 'hooks.failing'");
    };
    world_.emit(1);
    world_.pass(hours(95));
    EXPECT_EQ(notices(), 0);
    world_.pass(hours(2));
    EXPECT_EQ(notices(), 1);
    world_.pass(hours(22));
    EXPECT_EQ(world_.ask("SELECT count(*) FROM hooks WHERE enabled"), 1);
    world_.pass(hours(3));
    EXPECT_EQ(world_.ask("SELECT count(*) FROM hooks WHERE enabled"), 0);
    EXPECT_EQ(notices(), 1);
}

TEST_P(DispatcherTest, OneSuccessIsEnoughToStayEnabled) {
    world_.make_hook();
    world_.sender.answer_all(500);
    world_.emit(1);
    world_.pass(hours(97));
    world_.sender.answer_all(200);
    world_.emit(2);
    world_.pass(hours(97));
    EXPECT_EQ(world_.ask("SELECT count(*) FROM hooks WHERE enabled"), 1);
    EXPECT_EQ(world_.ask("SELECT failing_since + noticed_at FROM hooks"), 0);
}

TEST_P(DispatcherTest, DuringARotationBothSecretsSign) {
    const Hook old = world_.make_hook();
    const Hook fresh =
        write([&](Tx& tx) { return rotate_hook_secret(tx, world_.caller, old.hook_id); });
    world_.sender.answer_all(200);
    world_.emit(1);
    ASSERT_TRUE(eventually([&] { return sent().size() == 1; }));
    EXPECT_EQ(sent()[0].header("webhook-signature"),
              standard_signature(*fresh.secret, parts_of(sent()[0])) + " " +
                  standard_signature(*old.secret, parts_of(sent()[0])));
    world_.pass(hours(24));
    world_.emit(2);
    ASSERT_EQ(sent().size(), 2U);
    EXPECT_EQ(sent()[1].header("webhook-signature"),
              standard_signature(*fresh.secret, parts_of(sent()[1])));
}

TEST_P(DispatcherTest, TheOldClientSecretSignsUntilItsOverlapEnds) {
    world_.make_hook();
    world_.sender.answer_all(200);
    world_.run("UPDATE integrations SET previous_secret = client_secret, previous_until = " +
               std::to_string((now() + hours(1)).microseconds));
    const auto signed_with_old = [&](const FakeSender::Sent& one) {
        return one.header("X-Pio-Hmac-Sha256") == pio_signature(test_client_secret, parts_of(one));
    };
    world_.run("UPDATE integrations SET client_secret = (SELECT secret FROM hooks)");
    world_.emit(1);
    world_.pass(hours(1));
    world_.emit(2);
    ASSERT_EQ(sent().size(), 2U);
    EXPECT_TRUE(signed_with_old(sent()[0]));
    EXPECT_FALSE(signed_with_old(sent()[1]));
}

TEST_P(DispatcherTest, SentAgainItHasTheSameIdAndSaysSo) {
    world_.make_hook();
    world_.sender.answer_all(200);
    world_.emit(1);
    world_.emit(1);
    ASSERT_EQ(world_.deliveries("delivered"), 2);
    const Delivery again =
        write([&](Tx& tx) { return send_again(tx, world_.caller, DeliveryId{1}); });
    EXPECT_EQ(again.state, DeliveryState::waiting);
    ASSERT_TRUE(eventually([&] { return sent().size() == 3; }));
    EXPECT_EQ(sent()[2].id(), sent()[0].id());
    EXPECT_NE(sent()[2].shipment.body.find(R"("replayed":true)"), std::string::npos);
    EXPECT_EQ(sent()[0].shipment.body.find("replayed"), std::string::npos);
    ASSERT_TRUE(eventually([&] { return world_.deliveries("delivered") == 2; }));
    const Delivery shown = world_.database().read_now([&](const Snapshot& snapshot) {
        return get_delivery(snapshot, world_.caller, DeliveryId{1});
    });
    ASSERT_EQ(shown.tries.value.size(), 2U);
    EXPECT_EQ(shown.tries.value[1].request_body, sent()[2].shipment.body);
}

TEST_P(DispatcherTest, AReceiverThatOnlyFailsIsProbed) {
    world_.make_hook();
    world_.sender.answer_all(500);
    world_.emit(1);
    for (int resource = 2; resource <= 100; ++resource) world_.emit(resource);
    EXPECT_EQ(sent().size(), 20U);
    world_.pass(seconds(30));
    EXPECT_EQ(world_.ask("SELECT count(*) FROM deliveries"), 21);
    world_.sender.answer_all(200);
    world_.pass(seconds(30));
    EXPECT_EQ(world_.ask("SELECT count(*) FROM deliveries"), 100);
}

TEST_P(DispatcherTest, AHookHasABoundedNumberUnderWay) {
    world_.make_hook();
    for (int resource = 1; resource <= 40; ++resource) world_.emit(resource);
    EXPECT_EQ(sent().size(), 2U) << "until it has answered";
    for (std::size_t at = 0; at < 20; ++at) answer(at, 200);
    EXPECT_EQ(sent().size(), 20U + 16U);
}

TEST_P(DispatcherTest, OnlyTheHolderOfTheLeaseSends) {
    HooksWorld world(GetParam(), "one");
    FakeSender other_sender;
    Dispatcher other(world.database(), other_sender, world.test.clock(), {.process = "two"});
    const auto work_other = [&] {
        other.look_at_everything();
        do {
            other.tick();
        } while (other.wait(other.is_writing() ? seconds(20) : seconds(0)));
    };
    world.make_hook();
    work_other();
    world.emit(1);
    work_other();
    EXPECT_EQ(world.sender.sent.size(), 1U);
    EXPECT_EQ(other_sender.sent.size(), 0U);

    world.test.clock().advance(seconds(31));
    work_other();
    work_other();
    ASSERT_EQ(other_sender.sent.size(), 1U) << "the first one has not renewed its lease";
    EXPECT_EQ(other_sender.sent[0].id(), world.sender.sent[0].id());
    world.sender.answer(0, 200);
    world.work();
    EXPECT_EQ(world.ask("SELECT count(*) FROM deliveries"), 0) << "it may not record any more";
    other_sender.answer(0, 200);
    work_other();
    EXPECT_EQ(world.deliveries("delivered"), 1);
}

TEST_P(DispatcherTest, TheLogIsKeptForItsAge) {
    world_.make_hook();
    world_.sender.answer_all(200);
    world_.emit(1);
    world_.pass(hours(29 * 24));
    world_.emit(2);
    EXPECT_EQ(world_.ask("SELECT count(*) FROM deliveries"), 2);
    world_.pass(hours(25));
    EXPECT_TRUE(eventually([&] {
        return world_.ask("SELECT count(*) FROM deliveries") == 1 &&
               world_.ask("SELECT count(*) FROM delivery_attempts") == 1;
    }));
    EXPECT_EQ(world_.ask("SELECT max(sequence) FROM deliveries"), 2);
}

TEST_P(DispatcherTest, TheLogListsWhatWasTriedAndNotTaken) {
    world_.make_hook();
    world_.emit(1);
    answer(0, 200);
    world_.emit(2);
    answer(1, 500);
    world_.emit(2);
    ASSERT_EQ(world_.deliveries("waiting"), 2) << "one failed, one waits behind it";
    const auto listed = world_.database().read_now([&](const Snapshot& snapshot) {
        return list_deliveries(snapshot, world_.caller,
                               http::Query<DeliveryQuery>{{.state = DeliveryFilter::undelivered}});
    });
    ASSERT_EQ(listed.data.size(), 1U);
    EXPECT_EQ(listed.data[0].attempts, 1);
    EXPECT_EQ(listed.data[0].last_status, 500);
}

TEST_P(DispatcherTest, TheSummaryCountsTheLastDay) {
    world_.make_hook();
    world_.emit(1);
    answer(0, 500);
    world_.pass(seconds(6));
    answer(1, 200);
    world_.emit(2);
    answer(2, 503);
    const auto summary = [&] {
        return world_.database()
            .read_now([&](const Snapshot& snapshot) {
                return list_hook_summaries(snapshot, world_.caller, {});
            })
            .data.at(0);
    };
    EXPECT_EQ(summary().delivered_24h, 1);
    EXPECT_EQ(summary().failed_24h, 2);
    EXPECT_EQ(summary().waiting, 1);
    EXPECT_EQ(summary().shop_name, "Test shop");
}

INSTANTIATE_TEST_SUITE_P(Databases, DispatcherTest, testing::ValuesIn(test_database_urls()));

}  // namespace
}  // namespace entrepot::hooks
