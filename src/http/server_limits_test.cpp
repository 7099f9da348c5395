#include <gtest/gtest.h>

#include <mutex>
#include <vector>

#include "http/test_server.h"

namespace entrepot::http {
namespace {

using std::chrono::milliseconds;
using test::Answer;
using test::Client;
using test::eventually;
using test::ServerTest;
using test::text;

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
        "GET / HTTP/1.1\r\nHost: a\"><b>\r\n\r\n", "GET / HTTP/1.1\r\nHost: a/b\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a@b\r\n\r\n", "GET / HTTP/1.1\r\nHost: a b\r\n\r\n",
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

}  // namespace
}  // namespace entrepot::http
