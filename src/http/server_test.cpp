#include "http/server.h"

#include <gtest/gtest.h>

#include <deque>
#include <future>
#include <mutex>
#include <optional>
#include <thread>

#include "http/test_sockets.h"
#include "http/worker_pool.h"

namespace entrepot::http {
namespace {

using std::chrono::milliseconds;
using test::Answer;
using test::Client;
using test::eventually;

Response text(std::string body) {
    Response response;
    response.with("Content-Type", "text/plain");
    response.body = std::move(body);
    return response;
}

/// Tells what the handler was given.
std::string described(const Request& request) {
    return request.method + "|" + request.path + "|" + request.query + "|" + request.body;
}

class ServerTest : public ::testing::Test {
  protected:
    void serve(Handler handler, ServerOptions options = {},
               BodyLimit limit = Server::default_body_limit) {
        server.emplace(options, std::move(handler), std::move(limit));
        port = server->listen("127.0.0.1", 0);
        server->start();
    }

    void serve_echo(ServerOptions options = {}, BodyLimit limit = Server::default_body_limit) {
        serve([](Request request, Responder responder) { responder(text(described(request))); },
              options, std::move(limit));
    }

    std::optional<Server> server;
    std::uint16_t port = 0;
};

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

TEST_F(ServerTest, RefusesALongBodyBeforeItIsSent) {
    serve_echo({}, [](std::string_view, std::string_view path) {
        return path == "/large" ? std::size_t{100} : std::size_t{10};
    });
    Client small(port);
    const Answer refused = small.ask(
        "POST /s HTTP/1.1\r\nHost: h\r\nContent-Length: 50\r\nExpect: 100-continue\r\n\r\n");
    EXPECT_EQ(refused.status, 413);
    EXPECT_EQ(refused.header("Content-Type"), "application/problem+json");
    EXPECT_TRUE(refused.has(R"("code":"body_too_large")"));
    EXPECT_TRUE(small.ends());
    Client large(port);
    EXPECT_EQ(large
                  .ask("POST /large HTTP/1.1\r\nHost: h\r\nContent-Length: 50\r\n\r\n" +
                       std::string(50, 'x'))
                  .status,
              200);
}

TEST_F(ServerTest, RefusesALongChunkedBody) {
    serve_echo({}, [](std::string_view, std::string_view) { return std::size_t{10}; });
    Client client(port);
    const Answer answer = client.ask(
        "POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n"
        "8\r\n12345678\r\n8\r\n12345678\r\n0\r\n\r\n");
    EXPECT_EQ(answer.status, 413);
}

TEST_F(ServerTest, ClientSeesTheRefusalWhileItStillSends) {
    serve_echo();
    Client client(port);
    client.send("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 3000000\r\n\r\n");
    client.send(std::string(500'000, 'x'));  // a reset would now swallow the answer
    EXPECT_EQ(client.read_answer().status, 413);
}

TEST_F(ServerTest, HoldsNoMoreBodiesThanItHasMemoryFor) {
    ServerOptions options;
    options.body_memory = 100'000;
    std::mutex mutex;
    std::vector<Responder> waiting;
    serve(
        [&](Request, Responder responder) {
            const std::lock_guard lock(mutex);
            waiting.push_back(std::move(responder));
        },
        options);
    const std::string request =
        "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 60000\r\n\r\n" + std::string(60'000, 'x');
    Client first(port);
    first.send(request);
    ASSERT_TRUE(eventually([&] {
        const std::lock_guard lock(mutex);
        return waiting.size() == 1;
    }));
    Client second(port);
    const Answer refused = second.ask(request);
    EXPECT_EQ(refused.status, 503);
    EXPECT_EQ(refused.header("Retry-After"), "1");
    {
        const std::lock_guard lock(mutex);
        waiting[0](text("done"));
    }
    EXPECT_EQ(first.read_answer().status, 200);
    Client third(port);
    third.send(request);
    EXPECT_TRUE(eventually([&] {
        const std::lock_guard lock(mutex);
        return waiting.size() == 2;
    }));
    const std::lock_guard lock(mutex);
    waiting.clear();
}

TEST_F(ServerTest, RefusesLongHeaders) {
    serve_echo();
    Client client(port);
    const Answer answer =
        client.ask("GET / HTTP/1.1\r\nHost: h\r\nX: " + std::string(20'000, 'x') + "\r\n\r\n");
    EXPECT_EQ(answer.status, 431);
    EXPECT_TRUE(answer.has(R"("code":"headers_too_large")"));
}

TEST_F(ServerTest, RefusesAnEndlessChunkLine) {
    serve_echo();
    Client client(port);
    client.send("POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n1;");
    client.send(std::string(200'000, 'e'));
    EXPECT_EQ(client.read_answer().status, 431);
}

class MalformedTest : public ServerTest, public ::testing::WithParamInterface<const char*> {};

TEST_P(MalformedTest, Answers400) {
    serve_echo();
    Client client(port);
    const Answer answer = client.ask(GetParam());
    EXPECT_EQ(answer.status, 400);
    EXPECT_TRUE(answer.has(R"("code":"bad_request")"));
    EXPECT_EQ(answer.header("Content-Type"), "application/problem+json");
    EXPECT_TRUE(client.ends());
    EXPECT_EQ(server->stats().bad_requests, 1U);
}

INSTANTIATE_TEST_SUITE_P(
    Requests, MalformedTest,
    ::testing::Values(
        "nonsense\r\n\r\n", "GET / HTTP/2.0\r\nHost: h\r\n\r\n", "GET /\r\nHost: h\r\n\r\n",
        "GET / HTTP/1.1\r\n\r\n", "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: h\r\nBad Name: x\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: h\r\nX: a\x01\r\n\r\n", "GET /%zz HTTP/1.1\r\nHost: h\r\n\r\n",
        "GET /%00 HTTP/1.1\r\nHost: h\r\n\r\n", "GET /a%2Fb HTTP/1.1\r\nHost: h\r\n\r\n",
        "GET /a/../b HTTP/1.1\r\nHost: h\r\n\r\n", "GET /a/%2e%2e/b HTTP/1.1\r\nHost: h\r\n\r\n",
        "GET /%ff HTTP/1.1\r\nHost: h\r\n\r\n", "GET relative HTTP/1.1\r\nHost: h\r\n\r\n",
        "CONNECT h:80 HTTP/1.1\r\nHost: h\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: -1\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 99999999999999999999\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: gzip\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: gzip, chunked\r\n\r\n",
        "POST / HTTP/1.0\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"));

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

TEST_F(ServerTest, GivesUpOnSlowRequests) {
    ServerOptions options;
    options.header_timeout = milliseconds(60);
    serve_echo(options);
    Client half(port);
    const Answer headers = half.ask("GET / HTTP/1.1\r\nHost:");
    EXPECT_EQ(headers.status, 408);
    EXPECT_TRUE(headers.has(R"("code":"request_timeout")"));
    EXPECT_TRUE(half.ends());
    Client body(port);
    EXPECT_EQ(body.ask("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 9\r\n\r\nab").status, 408);
}

TEST_F(ServerTest, ADrippingClientGainsNoTime) {
    ServerOptions options;
    options.header_timeout = milliseconds(200);
    serve_echo(options);
    Client client(port);
    client.send("GET / HTTP/1.1\r\nHost: h\r\n");
    const auto start = std::chrono::steady_clock::now();
    pollfd never{-1, 0, 0};
    while (client.unread().empty() &&
           std::chrono::steady_clock::now() < start + milliseconds(2000)) {
        client.send("X: y\r\n");
        poll(&never, 1, 20);
        if (server->stats().bad_requests == 1) break;
    }
    EXPECT_EQ(client.read_answer().status, 408);
    EXPECT_LT(std::chrono::steady_clock::now() - start, milliseconds(1900));
}

TEST_F(ServerTest, ClosesIdleConnectionsSilently) {
    ServerOptions options;
    options.idle_timeout = milliseconds(60);
    serve_echo(options);
    Client client(port);
    EXPECT_EQ(client.ask("GET / HTTP/1.1\r\nHost: h\r\n\r\n").status, 200);
    EXPECT_TRUE(client.ends());
    EXPECT_EQ(client.unread(), "");
}

TEST_F(ServerTest, DropsWhoDoesNotReadTheAnswer) {
    ServerOptions options;
    options.write_timeout = milliseconds(100);
    const std::string large(50'000'000, 'x');
    serve(
        [&](Request, Responder responder) {
            Response response;
            response.static_body = large;
            responder(std::move(response));
        },
        options);
    Client client(port, 4096);
    client.send("GET / HTTP/1.1\r\nHost: h\r\n\r\n");
    EXPECT_TRUE(eventually([&] { return server->stats().requests == 1; }));
    EXPECT_TRUE(eventually([&] { return server->stats().connections_open == 0; }));
}

TEST_F(ServerTest, TurnsAwayWhenTooManyConnect) {
    ServerOptions options;
    options.max_connections = 2;
    serve_echo(options);
    Client first(port);
    Client second(port);
    EXPECT_EQ(first.ask("GET / HTTP/1.1\r\nHost: h\r\n\r\n").status, 200);
    EXPECT_EQ(second.ask("GET / HTTP/1.1\r\nHost: h\r\n\r\n").status, 200);
    Client third(port);
    const Answer refused = third.ask("GET / HTTP/1.1\r\nHost: h\r\n\r\n");
    EXPECT_EQ(refused.status, 503);
    EXPECT_TRUE(refused.has(R"("code":"unavailable")"));
    EXPECT_EQ(refused.header("Retry-After"), "1");
    EXPECT_TRUE(third.ends());
    first.close();
    EXPECT_TRUE(eventually([&] {
        Client fourth(port);
        return fourth.ask("GET / HTTP/1.1\r\nHost: h\r\n\r\n").status == 200;
    }));
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
