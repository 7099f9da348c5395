// The dispatcher with its own thread and the real HTTP client, over real sockets.

#include <gtest/gtest.h>

#include <atomic>

#include "hooks/outgoing_sender.h"
#include "hooks/testing.h"
#include "http/test_sockets.h"

namespace entrepot::hooks {
namespace {

using http::test::eventually;
using http::test::ok;
using http::test::Receiver;

class DeliveryTest : public testing::Test {
  protected:
    /// Begins to send; connections to loopback are allowed when `reach_loopback`.
    void start(bool reach_loopback = true) {
        http::OutgoingOptions options;
        if (reach_loopback) options.allowed = {http::parse_range("127.0.0.0/8").value()};
        outgoing_ = std::make_unique<http::Outgoing>(options);
        sender_ = std::make_unique<OutgoingSender>(*outgoing_);
        dispatcher_ =
            std::make_unique<Dispatcher>(world_.database(), *sender_, system_clock(),
                                         DispatcherOptions{.poll = std::chrono::seconds(1)});
        dispatcher_->start();
    }
    ~DeliveryTest() override {
        if (dispatcher_) dispatcher_->stop();
    }
    HookId hook_to(const Receiver& receiver, HookEvent event = HookEvent::fulfillments_update) {
        const HookId hook = world_.make_hook(event).hook_id;
        world_.run(
            "UPDATE hooks SET target_url = 'http://127.0.0.1:" + std::to_string(receiver.port()) +
            "/hook' WHERE hook_id = " + std::to_string(hook.value));
        return hook;
    }
    void emit(std::int64_t resource, HookEvent event = HookEvent::fulfillments_update) {
        world_.database().write_now(world_.organization, [&](Tx& tx) {
            tx.emit({.type = name_of(event),
                     .resource = "thing",
                     .resource_id = resource,
                     .version = 1,
                     .shops = {{world_.caller.shop, "{}"}}});
        });
    }
    std::int64_t delivered(HookId hook) {
        return world_.ask(
            "SELECT count(*) FROM deliveries WHERE state = 'delivered' AND hook_id = $1", hook);
    }

    HooksWorld world_{"sqlite"};
    std::unique_ptr<http::Outgoing> outgoing_;
    std::unique_ptr<OutgoingSender> sender_;
    std::unique_ptr<Dispatcher> dispatcher_;
};

TEST_F(DeliveryTest, AMessageArrivesSignedAndIsRecorded) {
    Receiver receiver([](const std::string&) { return ok("thanks"); });
    const HookId hook = hook_to(receiver);
    start();
    emit(1);
    ASSERT_TRUE(eventually([&] { return delivered(hook) == 1; }));
    const auto requests = receiver.requests();
    ASSERT_EQ(requests.size(), 1U);
    EXPECT_NE(requests[0].find("POST /hook HTTP/1.1"), std::string::npos);
    EXPECT_NE(requests[0].find("webhook-signature: v1,"), std::string::npos);
    EXPECT_NE(requests[0].find("X-Pio-Hmac-Sha256: "), std::string::npos);
    EXPECT_EQ(world_.ask<std::string>("SELECT answer_body FROM delivery_attempts"), "thanks");
}

TEST_F(DeliveryTest, AHangingReceiverDelaysNobody) {
    Receiver hanging([](const std::string&) { return std::string(); });
    Receiver well([](const std::string&) { return ok(); });
    hook_to(hanging, HookEvent::fulfillments_create);
    const HookId healthy = hook_to(well);
    start();
    for (int resource = 1; resource <= 100; ++resource) {
        emit(resource, HookEvent::fulfillments_create);
    }
    ASSERT_TRUE(eventually([&] { return !hanging.requests().empty(); }));
    const auto begun = std::chrono::steady_clock::now();
    for (int resource = 1; resource <= 100; ++resource) emit(resource);
    ASSERT_TRUE(eventually([&] { return delivered(healthy) == 100; }));
    // Waiting for the other one even once would take its five seconds.
    EXPECT_LT(std::chrono::steady_clock::now() - begun, std::chrono::seconds(4));
    EXPECT_LE(hanging.requests().size(), 4U);
}

TEST_F(DeliveryTest, AForbiddenAddressIsNeverDialled) {
    Receiver receiver([](const std::string&) { return ok(); });
    hook_to(receiver);
    start(false);
    emit(1);
    ASSERT_TRUE(eventually([&] {
        return world_.ask("SELECT count(*) FROM delivery_attempts WHERE error <> ''") == 1;
    }));
    EXPECT_EQ(receiver.connections(), 0);
    EXPECT_EQ(world_.deliveries("waiting"), 1);
}

TEST_F(DeliveryTest, StoppedAndStartedAgainNothingIsLost) {
    Receiver receiver([](const std::string&) { return ok(); });
    const HookId hook = hook_to(receiver);
    start();
    for (int resource = 1; resource <= 200; ++resource) emit(resource);
    ASSERT_TRUE(eventually([&] { return delivered(hook) > 20; }));
    dispatcher_->stop();
    start();
    ASSERT_TRUE(eventually([&] { return delivered(hook) == 200; }));
}

}  // namespace
}  // namespace entrepot::hooks
