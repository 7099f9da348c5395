#include "http/server.h"

#include <gtest/gtest.h>

#include <deque>
#include <future>
#include <mutex>
#include <thread>
#include <vector>

#include "http/test_server.h"
#include "http/worker_pool.h"

namespace entrepot::http {
namespace {

using std::chrono::milliseconds;
using test::Answer;
using test::Client;
using test::eventually;
using test::ServerTest;
using test::text;

TEST_F(ServerTest, AnswersAndKeepsTheConnection) {
    serve_echo();
    Client client(port);
    const Answer first = client.ask("GET /a%20b?x=%2F HTTP/1.1\r\nHost: h\r\n\r\n");
    EXPECT_EQ(first.status, 200);
    EXPECT_EQ(first.body, "GET|/a b|x=%2F|");
    const Answer second =
        client.ask("POST /b HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\n\r\nhello");
    EXPECT_EQ(second.body, "POST|/b||hello");
    EXPECT_NE(first.header("X-Request-Id"), "");
    EXPECT_LT(first.header("X-Request-Id"), second.header("X-Request-Id"));
}

TEST_F(ServerTest, TellsTheHandlerWhoAsks) {
    std::promise<Request> seen;
    serve([&](Request request, Responder responder) {
        seen.set_value(std::move(request));
        responder(text(""));
    });
    Client client(port);
    const Answer answer = client.ask("GET / HTTP/1.1\r\nHost: h\r\nX-Thing:  a b \r\n\r\n");
    const Request request = seen.get_future().get();
    EXPECT_EQ(request.peer, "127.0.0.1");
    EXPECT_TRUE(request.peer_is_loopback);
    EXPECT_FALSE(request.tls);
    EXPECT_EQ(request.header("x-THING"), "a b");
    EXPECT_EQ(request.header("missing"), "");
    EXPECT_EQ(request.request_id, answer.header("X-Request-Id"));
}

TEST_F(ServerTest, SendsSecurityHeadersUnlessTheAnswerHasItsOwn) {
    serve([](Request request, Responder responder) {
        Response response = text("x");
        if (request.path == "/own") {
            response.with("Content-Security-Policy", "default-src 'self'");
            response.with("cache-control", "max-age=5");
        }
        responder(std::move(response));
    });
    Client client(port);
    const Answer plain = client.ask("GET / HTTP/1.1\r\nHost: h\r\n\r\n");
    EXPECT_EQ(plain.header("X-Content-Type-Options"), "nosniff");
    EXPECT_EQ(plain.header("Referrer-Policy"), "same-origin");
    EXPECT_EQ(plain.header("Cross-Origin-Opener-Policy"), "same-origin");
    EXPECT_EQ(plain.header("Cross-Origin-Resource-Policy"), "same-origin");
    EXPECT_TRUE(plain.has("frame-ancestors 'none'"));
    EXPECT_EQ(plain.header("Cache-Control"), "no-store");
    EXPECT_EQ(plain.header("Strict-Transport-Security"), "");
    const Answer own = client.ask("GET /own HTTP/1.1\r\nHost: h\r\n\r\n");
    EXPECT_FALSE(own.has("default-src 'none'"));
    EXPECT_FALSE(own.has("no-store"));
    EXPECT_TRUE(own.has("cache-control: max-age=5"));
}

TEST_F(ServerTest, LetsNoHeaderBreakTheLine) {
    serve([](Request request, Responder responder) {
        responder(text("x").with("X-Echo", request.query + "\r\nSet-Cookie: evil=1"));
    });
    Client client(port);
    const Answer answer = client.ask("GET /?a HTTP/1.1\r\nHost: h\r\n\r\n");
    EXPECT_EQ(answer.header("Set-Cookie"), "");
    EXPECT_EQ(answer.header("X-Echo"), "a  Set-Cookie: evil=1");
}

TEST_F(ServerTest, AnswersHeadWithoutBody) {
    serve_echo();
    Client client(port);
    client.send("HEAD /x HTTP/1.1\r\nHost: h\r\n\r\nGET /y HTTP/1.1\r\nHost: h\r\n\r\n");
    const Answer head = client.read_answer(true);
    EXPECT_EQ(head.status, 200);
    EXPECT_EQ(head.header("Content-Length"), "8");
    EXPECT_EQ(client.read_answer().body, "GET|/y||");
}

TEST_F(ServerTest, ReadsChunkedBodiesAndForgetsTrailers) {
    serve([](Request request, Responder responder) {
        responder(text(request.body + "|" + std::string(request.header("X-Late"))));
    });
    Client client(port);
    client.send("POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n");
    client.send("2;ext=1\r\nde\r\n0\r\nX-Late: 1\r\n\r\n");
    EXPECT_EQ(client.read_answer().body, "abcde|");
}

TEST_F(ServerTest, InvitesTheBodyWhenAskedTo) {
    serve_echo();
    Client client(port);
    client.send("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n");
    EXPECT_EQ(client.read_answer().status, 100);
    EXPECT_EQ(client.ask("hi").body, "POST|/||hi");
}

TEST_F(ServerTest, AnswersPipelinedRequestsInOrder) {
    WorkerPool pool("test", 4, 10'000);
    serve([&](Request request, Responder responder) {
        auto work = [path = request.path, answer = std::move(responder)]() mutable {
            answer(text(path));
        };
        ASSERT_TRUE(pool.post(std::move(work)));
    });
    Client client(port);
    std::string requests;
    for (int at = 0; at < 500; ++at) {
        requests += "GET /" + std::to_string(at) + " HTTP/1.1\r\nHost: h\r\n\r\n";
    }
    client.send(requests);
    for (int at = 0; at < 500; ++at) {
        ASSERT_EQ(client.read_answer().body, "/" + std::to_string(at));
    }
}

TEST_F(ServerTest, AnswersTenThousandRequestsOnOneConnection) {
    serve_echo();
    Client client(port);
    for (int at = 0; at < 10'000; ++at) {
        const Answer answer =
            client.ask("GET /" + std::to_string(at) + " HTTP/1.1\r\nHost: h\r\n\r\n");
        ASSERT_EQ(answer.body, "GET|/" + std::to_string(at) + "||");
    }
    EXPECT_EQ(server->stats().connections_accepted, 1U);
    EXPECT_EQ(server->stats().requests, 10'000U);
}

TEST_F(ServerTest, ReadsARequestThatComesByteByByte) {
    serve_echo();
    Client client(port);
    for (const char byte :
         std::string("\r\nPOST /x HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\n\r\nabc")) {
        client.send({&byte, 1});
    }
    EXPECT_EQ(client.read_answer().body, "POST|/x||abc");
}

TEST_F(ServerTest, SendsLargeBodies) {
    const std::string large(20'000'000, 'L');
    serve([&](Request, Responder responder) {
        Response response;
        response.static_body = large;
        responder(std::move(response));
    });
    Client client(port);
    EXPECT_EQ(client.ask("GET / HTTP/1.1\r\nHost: h\r\n\r\n").body, large);
    EXPECT_EQ(client.ask("GET / HTTP/1.1\r\nHost: h\r\n\r\n").body, large);
}

TEST_F(ServerTest, ObeysConnectionCloseAndOldClients) {
    serve_echo();
    Client closing(port);
    const Answer last = closing.ask("GET / HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n");
    EXPECT_EQ(last.header("Connection"), "close");
    EXPECT_TRUE(closing.ends());
    Client old(port);
    EXPECT_EQ(old.ask("GET / HTTP/1.0\r\n\r\n").status, 200);
    EXPECT_TRUE(old.ends());
    Client kept(port);
    const std::string keep = "GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n";
    EXPECT_EQ(kept.ask(keep).header("Connection"), "keep-alive");
    EXPECT_EQ(kept.ask(keep).status, 200);
}

TEST_F(ServerTest, AnswersAreSentFromAnyThread) {
    std::mutex mutex;
    std::vector<Responder> waiting;
    serve([&](Request, Responder responder) {
        const std::lock_guard lock(mutex);
        waiting.push_back(std::move(responder));
    });
    std::deque<Client> clients;
    for (int at = 0; at < 50; ++at) {
        clients.emplace_back(port).send("GET / HTTP/1.1\r\nHost: h\r\n\r\n");
    }
    ASSERT_TRUE(eventually([&] {
        const std::lock_guard lock(mutex);
        return waiting.size() == 50;
    }));
    for (Responder& responder : waiting) responder(text("late"));
    for (Client& client : clients) EXPECT_EQ(client.read_answer().body, "late");
}

TEST_F(ServerTest, ADroppedOrThrowingHandlerIsA500) {
    serve([](Request request, Responder responder) {
        const Responder dropped = std::move(responder);
        if (request.path == "/throw") throw std::runtime_error("secret");
    });
    Client client(port);
    for (const char* path : {"/drop", "/throw"}) {
        const Answer answer =
            client.ask("GET " + std::string(path) + " HTTP/1.1\r\nHost: h\r\n\r\n");
        EXPECT_EQ(answer.status, 500);
        EXPECT_TRUE(answer.has(R"("code":"internal_error")"));
        EXPECT_FALSE(answer.has("secret"));
    }
}

TEST_F(ServerTest, AnAnswerAfterTheClientHasGoneHurtsNobody) {
    std::promise<Responder> waiting;
    serve([&](Request request, Responder responder) {
        if (request.path == "/slow") return waiting.set_value(std::move(responder));
        responder(text("fine"));
    });
    Client gone(port);
    gone.send("GET /slow HTTP/1.1\r\nHost: h\r\n\r\n");
    Responder late = waiting.get_future().get();
    gone.reset();
    late(text(std::string(1'000'000, 'x')));
    late(text("twice"));
    EXPECT_TRUE(eventually([&] { return server->stats().connections_open == 0; }));
    Client next(port);
    EXPECT_EQ(next.ask("GET / HTTP/1.1\r\nHost: h\r\n\r\n").body, "fine");
}

TEST_F(ServerTest, StopFinishesWhatIsUnderWay) {
    std::promise<Responder> waiting;
    serve([&](Request, Responder responder) { waiting.set_value(std::move(responder)); });
    Client idle(port);
    Client busy(port);
    busy.send("GET / HTTP/1.1\r\nHost: h\r\n\r\n");
    Responder responder = waiting.get_future().get();
    std::thread stopping([&] { server->stop(milliseconds(10'000)); });
    EXPECT_TRUE(idle.ends());
    responder(text("last"));
    const Answer answer = busy.read_answer();
    EXPECT_EQ(answer.body, "last");
    EXPECT_EQ(answer.header("Connection"), "close");
    busy.close();
    stopping.join();
    EXPECT_EQ(server->stats().connections_open, 0U);
    EXPECT_FALSE(Client(port).connected());
}

TEST_F(ServerTest, StopDoesNotWaitForEver) {
    std::promise<Responder> waiting;
    serve([&](Request, Responder responder) { waiting.set_value(std::move(responder)); });
    Client client(port);
    client.send("GET / HTTP/1.1\r\nHost: h\r\n\r\n");
    Responder responder = waiting.get_future().get();
    server->stop(milliseconds(30));
    EXPECT_TRUE(client.ends());
    responder(text("too late"));  // must do no harm
}

TEST_F(ServerTest, SaysWhyAPortCannotBeOpened) {
    serve_echo();
    try {
        server->listen("127.0.0.1", port);
        FAIL() << "the port is taken";
    } catch (const std::runtime_error& error) {
        EXPECT_NE(std::string(error.what()).find("Address already in use"), std::string::npos);
    }
    EXPECT_THROW(server->listen("no address", 0), std::runtime_error);
}

TEST(UnstartedServer, CanBeDestroyed) {
    Server server({}, [](Request, Responder) {});
    EXPECT_GT(server.listen("127.0.0.1", 0), 0);
}

}  // namespace
}  // namespace entrepot::http
