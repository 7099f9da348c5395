#include "http/event_stream.h"

#include <gtest/gtest.h>

#include <future>
#include <optional>
#include <thread>

#include "http/server.h"
#include "http/test_sockets.h"
#include "http/worker_pool.h"

namespace entrepot::http {
namespace {

using std::chrono::milliseconds;
using test::Client;
using test::eventually;

constexpr OrganizationId shop{1};

class EventStreamTest : public ::testing::Test {
  protected:
    void serve(ServerOptions options = {}) {
        server.emplace(options, [this](Request request, Responder responder) {
            Subscription subscription;
            subscription.organization = OrganizationId{request.path == "/2" ? 2 : 1};
            subscription.last_event_id = last_event_id(request);
            subscription.tag = request.query;
            if (request.path == "/orders") {
                subscription.wants = [](const LiveEvent& event) { return event.name == "order"; };
            }
            responder(hub.open(std::move(subscription)));
        });
        port = server->listen("127.0.0.1", 0);
        server->start();
    }

    static std::string request(const std::string& target, const std::string& headers = "") {
        return "GET " + target + " HTTP/1.1\r\nHost: h\r\n" + headers + "\r\n";
    }

    /// Opens a stream and waits until the hub knows it.
    void open(Client& client, const std::string& target, const std::string& headers = "") {
        const std::size_t before = hub.subscribers();
        client.send(request(target, headers));
        ASSERT_TRUE(client.read_until("\r\n\r\n"));
        ASSERT_TRUE(eventually([&] { return hub.subscribers() > before; }));
    }

    WorkerPool pool{"test", 1, 1000};
    std::vector<LiveEvent> kept;
    EventHub hub{[this](OrganizationId, std::int64_t after) {
                     std::vector<LiveEvent> missed;
                     for (const LiveEvent& event : kept) {
                         if (event.id > after) missed.push_back(event);
                     }
                     return missed;
                 },
                 [this](std::function<void()> work) { return pool.post(std::move(work)); }};
    std::optional<Server> server;
    std::uint16_t port = 0;
};

TEST(EventFrame, IsWrittenLineByLine) {
    EXPECT_EQ(event_frame({7, "order", R"({"a":1})"}), "id: 7\nevent: order\ndata: {\"a\":1}\n\n");
    EXPECT_EQ(event_frame({0, "", "a\nb\r\nc\rd"}), "data: a\ndata: b\ndata: c\ndata: d\n\n");
}

TEST_F(EventStreamTest, SendsEventsOfTheOrganization) {
    serve();
    Client first(port);
    Client other(port);
    open(first, "/1");
    open(other, "/2");
    hub.publish(shop, {5, "order", R"({"id":1})"});
    hub.publish(OrganizationId{2}, {9, "order", R"({"id":2})"});
    EXPECT_TRUE(first.read_until("id: 5\nevent: order\ndata: {\"id\":1}\n\n"));
    EXPECT_TRUE(other.read_until("id: 9\n"));
    EXPECT_EQ(other.unread().find("id: 5"), std::string::npos);
    EXPECT_NE(first.unread().find("Content-Type: text/event-stream"), std::string::npos);
    EXPECT_EQ(first.unread().find("Content-Length"), std::string::npos);
    EXPECT_EQ(server->stats().event_streams_open, 2U);
}

TEST_F(EventStreamTest, SendsOnlyWhatIsWanted) {
    serve();
    Client client(port);
    open(client, "/orders");
    hub.publish(shop, {1, "stock", "1"});
    hub.publish(shop, {2, "order", "2"});
    EXPECT_TRUE(client.read_until("data: 2\n\n"));
    EXPECT_EQ(client.unread().find("stock"), std::string::npos);
}

TEST_F(EventStreamTest, AReturningBrowserGetsWhatItMissedOnceAndInOrder) {
    serve();
    {
        Client client(port);
        open(client, "/1");
        hub.publish(shop, {1, "order", "one"});
        EXPECT_TRUE(client.read_until("id: 1\n"));
    }
    ASSERT_TRUE(eventually([&] { return hub.subscribers() == 0; }));
    kept = {{1, "order", "one"}, {2, "order", "two"}, {3, "order", "three"}};
    std::promise<void> go;
    ASSERT_TRUE(pool.post([&] { go.get_future().wait(); }));  // the replay comes late
    Client again(port);
    open(again, "/1", "Last-Event-ID: 1\r\n");
    hub.publish(shop, {3, "order", "three"});
    hub.publish(shop, {4, "order", "four"});
    go.set_value();
    ASSERT_TRUE(again.read_until("data: four\n\n"));
    const std::string& got = again.unread();
    EXPECT_EQ(got.find("data: one"), got.npos);
    EXPECT_LT(got.find("data: two"), got.find("data: three"));
    EXPECT_LT(got.find("data: three"), got.find("data: four"));
    EXPECT_EQ(got.find("data: three"), got.rfind("data: three"));
}

TEST_F(EventStreamTest, WhoMissedTooMuchReadsEverythingAnew) {
    serve();
    for (int at = 1; at <= 100; ++at) kept.push_back({at, "order", std::string(1000, 'x')});
    Client client(port);
    open(client, "/1", "Last-Event-ID: 1\r\n");
    EXPECT_TRUE(client.read_until("id: 100\nevent: reset\n"));
    EXPECT_EQ(client.unread().find("xxx"), std::string::npos);
}

TEST_F(EventStreamTest, AStrangeLastEventIdIsNone) {
    for (const char* text : {"", "x", "-1", "1x", "99999999999999999999"}) {
        Request request;
        request.headers = {{"Last-Event-ID", text}};
        EXPECT_EQ(last_event_id(request), 0) << text;
    }
}

TEST_F(EventStreamTest, ASilentStreamShowsThatItLives) {
    ServerOptions options;
    options.heartbeat = milliseconds(30);
    options.idle_timeout = milliseconds(40);
    serve(options);
    Client client(port);
    open(client, "/1");
    ASSERT_TRUE(client.read_until(":\n\n"));
    client.unread().clear();
    ASSERT_TRUE(client.read_until(":\n\n:\n\n:\n\n"));
    hub.publish(shop, {1, "order", "late"});
    EXPECT_TRUE(client.read_until("data: late"));
}

TEST_F(EventStreamTest, ABrowserThatDoesNotReadIsDropped) {
    ServerOptions options;
    options.event_buffer = 64 * 1024;
    serve(options);
    Client slow(port, 4096);
    Client quick(port);
    open(slow, "/1");
    open(quick, "/1");
    const std::string large(8'000, 'x');
    std::int64_t id = 0;
    EXPECT_TRUE(eventually([&] {
        hub.publish(shop, {++id, "order", large});
        quick.read_until("id: " + std::to_string(id) + "\n");
        quick.unread().clear();
        return hub.subscribers() == 1;
    }));
    EXPECT_TRUE(eventually([&] { return server->stats().event_streams_open == 1; }));
    hub.publish(shop, {++id, "order", "still here"});
    EXPECT_TRUE(quick.read_until("still here"));
}

TEST_F(EventStreamTest, ForgetsBrowsersThatHaveGone) {
    serve();
    {
        Client client(port);
        open(client, "/1");
    }
    EXPECT_TRUE(eventually([&] { return server->stats().event_streams_open == 0; }));
    hub.publish(shop, {1, "order", "x"});
    EXPECT_EQ(hub.subscribers(), 0U);
}

TEST_F(EventStreamTest, EndsTheStreamsOfASession) {
    serve();
    Client out(port);
    Client stays(port);
    open(out, "/1?session-a");
    open(stays, "/1?session-b");
    hub.disconnect("session-a");
    EXPECT_TRUE(out.ends());
    hub.publish(shop, {1, "order", "x"});
    EXPECT_TRUE(stays.read_until("data: x"));
}

TEST_F(EventStreamTest, StopEndsTheStreams) {
    serve();
    Client client(port);
    open(client, "/1");
    server->stop(milliseconds(10'000));
    EXPECT_TRUE(client.ends());
    hub.publish(shop, {1, "order", "x"});
    EXPECT_EQ(hub.subscribers(), 0U);
}

TEST_F(EventStreamTest, ManyThreadsMayPublish) {
    serve();
    Client client(port);
    open(client, "/1");
    std::vector<std::thread> threads;
    for (int thread = 0; thread < 4; ++thread) {
        threads.emplace_back([&] {
            for (int at = 0; at < 250; ++at) hub.publish(shop, {0, "n", "tick"});
        });
    }
    for (std::thread& thread : threads) thread.join();
    hub.publish(shop, {0, "n", "end"});
    ASSERT_TRUE(client.read_until("data: end"));
    std::size_t count = 0;
    for (auto at = client.unread().find("tick"); at != std::string::npos;
         at = client.unread().find("tick", at + 1)) {
        ++count;
    }
    EXPECT_EQ(count, 1000U);
}

}  // namespace
}  // namespace entrepot::http
