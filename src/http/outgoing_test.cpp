#include "http/outgoing.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <future>
#include <mutex>
#include <thread>

#include "http/test_outgoing.h"

namespace entrepot::http {
namespace {

using std::chrono::milliseconds;
using test::begin;
using test::eventually;
using test::ok;
using test::post;
using test::Receiver;
using test::sandbox;
using test::send;
using test::url;
using Outcome = OutgoingResponse::Outcome;

TEST(Outgoing, SendsAndBringsTheAnswer) {
    Receiver receiver([](const std::string&) {
        return "HTTP/1.1 202 Accepted\r\nX-Mark: a b \r\nContent-Length: 4\r\n\r\ndone";
    });
    Outgoing outgoing(sandbox());
    OutgoingRequest request = post(url(receiver), "{\"a\":1}");
    request.headers.push_back({"X-Pio-Event-Type", "x"});
    request.headers.push_back({"X-Empty", ""});
    const OutgoingResponse answer = send(outgoing, std::move(request));
    EXPECT_EQ(answer.outcome, Outcome::answered);
    EXPECT_EQ(answer.status, 202);
    EXPECT_EQ(answer.body, "done");
    EXPECT_EQ(answer.header("x-mark"), "a b");
    EXPECT_EQ(answer.error, "");
    const std::string sent = receiver.requests().at(0);
    EXPECT_TRUE(sent.starts_with("POST /hook HTTP/1.1\r\n"));
    EXPECT_NE(sent.find("\r\nX-Pio-Event-Type: x\r\n"), sent.npos);
    EXPECT_NE(sent.find("\r\nX-Empty:\r\n"), sent.npos);
    EXPECT_EQ(sent.find("Expect"), sent.npos);
    EXPECT_TRUE(sent.ends_with("\r\n\r\n{\"a\":1}"));
}

TEST(Outgoing, KnowsOtherMethods) {
    Receiver receiver([](const std::string&) { return ok(); });
    Outgoing outgoing(sandbox());
    for (const char* method : {"GET", "PUT", "POST", "GET"}) {
        OutgoingRequest request = post(url(receiver), std::string_view(method) == "GET" ? "" : "b");
        request.method = method;
        EXPECT_EQ(send(outgoing, std::move(request)).status, 200);
    }
    const auto requests = receiver.requests();
    EXPECT_TRUE(requests[0].starts_with("GET "));
    EXPECT_TRUE(requests[1].starts_with("PUT "));
    EXPECT_TRUE(requests[2].starts_with("POST "));
    EXPECT_TRUE(requests[3].starts_with("GET "));
    EXPECT_TRUE(requests[3].ends_with("\r\n\r\n"));
}

TEST(Outgoing, StatusesAreResultsAndRedirectsAreNotFollowed) {
    Receiver elsewhere([](const std::string&) { return ok(); });
    Receiver receiver([&](const std::string& request) -> std::string {
        if (request.starts_with("POST /gone")) {
            return "HTTP/1.1 410 Gone\r\nRetry-After: 7\r\nContent-Length: 0\r\n\r\n";
        }
        return "HTTP/1.1 307 Moved\r\nLocation: " + url(elsewhere) +
               "\r\nContent-Length: 0\r\n\r\n";
    });
    Outgoing outgoing(sandbox());
    const auto gone = send(outgoing, post(url(receiver, "/gone")));
    EXPECT_EQ(gone.outcome, Outcome::answered);
    EXPECT_EQ(gone.status, 410);
    EXPECT_EQ(gone.header("Retry-After"), "7");
    EXPECT_EQ(send(outgoing, post(url(receiver, "/moved"))).status, 307);
    EXPECT_EQ(elsewhere.connections(), 0);
}

TEST(Outgoing, LetsNoHeaderBreakTheLine) {
    Receiver receiver([](const std::string&) { return ok(); });
    Outgoing outgoing(sandbox());
    OutgoingRequest request = post(url(receiver));
    request.headers.push_back({"X-A", "1\r\nX-Evil: 1"});
    request.headers.push_back({"X-B\r\nX-Evil", "1"});
    EXPECT_EQ(send(outgoing, std::move(request)).status, 200);
    EXPECT_EQ(receiver.requests()[0].find("Evil"), std::string::npos);
}

TEST(Outgoing, UsesConnectionsAgain) {
    Receiver receiver([](const std::string&) { return ok(); });
    Outgoing outgoing(sandbox());
    for (int at = 0; at < 100; ++at) ASSERT_EQ(send(outgoing, post(url(receiver))).status, 200);
    EXPECT_EQ(receiver.connections(), 1);
}

TEST(Outgoing, CutsLongAnswersOrRefusesThem) {
    Receiver receiver([](const std::string&) { return ok(std::string(100'000, 'x')); });
    Outgoing outgoing(sandbox());
    const auto cut = send(outgoing, post(url(receiver)));
    EXPECT_EQ(cut.outcome, Outcome::answered);
    EXPECT_EQ(cut.status, 200);
    EXPECT_EQ(cut.body.size(), 20'000U);
    OutgoingRequest strict = post(url(receiver));
    strict.long_answer = LongAnswer::refuse;
    const auto refused = send(outgoing, std::move(strict));
    EXPECT_EQ(refused.outcome, Outcome::failed);
    EXPECT_EQ(refused.error, "The answer is longer than 20000 bytes.");
    EXPECT_EQ(refused.body, "");
    OutgoingRequest roomy = post(url(receiver));
    roomy.answer_limit = 100'000;
    roomy.long_answer = LongAnswer::refuse;
    EXPECT_EQ(send(outgoing, std::move(roomy)).body.size(), 100'000U);
}

TEST(Outgoing, GivesUpInTime) {
    Receiver hanging([](const std::string&) { return std::string(); });
    Outgoing outgoing(sandbox());
    OutgoingRequest request = post(url(hanging));
    request.total_timeout = milliseconds(80);
    const auto answer = send(outgoing, std::move(request));
    EXPECT_EQ(answer.outcome, Outcome::timed_out);
    EXPECT_EQ(answer.status, 0);
    EXPECT_GE(answer.duration, milliseconds(80));
    EXPECT_EQ(answer.error,
              "127.0.0.1 did not accept the connection within 20 s or answer within 0.08 s.");
}

TEST(Outgoing, AHangingReceiverHoldsUpNobodyElse) {
    Receiver hanging([](const std::string&) { return std::string(); });
    Receiver quick([](const std::string&) { return ok(); });
    OutgoingOptions options = sandbox();
    options.max_transfers = 8;
    options.max_transfers_per_host = 4;
    Outgoing outgoing(options);
    std::vector<std::future<OutgoingResponse>> hung;
    for (int at = 0; at < 200; ++at) hung.push_back(begin(outgoing, post(url(hanging))));
    for (int at = 0; at < 50; ++at) {
        ASSERT_EQ(send(outgoing, post(url(quick))).outcome, Outcome::answered);
    }
    EXPECT_LE(hanging.connections(), 4);
    EXPECT_EQ(outgoing.pending(), 200U);
}

TEST(Outgoing, HostsTakeTurns) {
    std::mutex mutex;
    std::vector<char> order;
    const auto noting = [&](char name) {
        return [&, name](const std::string&) {
            const std::lock_guard lock(mutex);
            order.push_back(name);
            return ok();
        };
    };
    Receiver first(noting('a'));
    Receiver second(noting('b'));
    OutgoingOptions options = sandbox();
    options.max_transfers = 1;
    Outgoing outgoing(options);
    std::vector<std::future<OutgoingResponse>> answers;
    for (int at = 0; at < 20; ++at) answers.push_back(begin(outgoing, post(url(first))));
    answers.push_back(begin(outgoing, post(url(second))));
    for (auto& answer : answers) EXPECT_EQ(answer.get().status, 200);
    const auto at = std::ranges::find(order, 'b') - order.begin();
    EXPECT_LT(at, 20) << "the one request of the other host waited for all twenty";
}

TEST(Outgoing, TellsFailuresApartInSentences) {
    Outgoing outgoing(sandbox());
    std::uint16_t closed = 0;
    {
        closed = Receiver([](const std::string&) { return ok(); }).port();
    }
    const auto refused = send(outgoing, post("http://127.0.0.1:" + std::to_string(closed)));
    EXPECT_EQ(refused.outcome, Outcome::failed);
    EXPECT_EQ(refused.error, "127.0.0.1 does not accept connections.");
    Receiver nonsense([](const std::string&) { return "what?\r\n\r\n"; });
    EXPECT_EQ(send(outgoing, post(url(nonsense))).error, "127.0.0.1 did not answer as HTTP says.");
}

TEST(Outgoing, TakesOnlyHttpUrls) {
    Outgoing outgoing(sandbox());
    for (const char* bad : {"", "ftp://127.0.0.1/", "file:///etc/passwd", "gopher://127.0.0.1/",
                            "http://", "//127.0.0.1", "javascript:1", "dict://127.0.0.1:11211/"}) {
        const auto answer = send(outgoing, post(bad));
        EXPECT_EQ(answer.outcome, Outcome::failed) << bad;
        EXPECT_EQ(answer.error, "The URL must be an http or https address.") << bad;
    }
}

TEST(Outgoing, IgnoresProxiesOfTheEnvironment) {
    Receiver proxy([](const std::string&) { return ok("proxy"); });
    Receiver receiver([](const std::string&) { return ok("direct"); });
    setenv("http_proxy", url(proxy, "").c_str(), 1);
    setenv("ALL_PROXY", url(proxy, "").c_str(), 1);
    Outgoing outgoing(sandbox());
    const auto answer = send(outgoing, post(url(receiver)));
    unsetenv("http_proxy");
    unsetenv("ALL_PROXY");
    EXPECT_EQ(answer.body, "direct");
    EXPECT_EQ(proxy.connections(), 0);
}

TEST(Outgoing, EndingItAnswersEverybody) {
    Receiver hanging([](const std::string&) { return std::string(); });
    std::vector<std::future<OutgoingResponse>> answers;
    {
        OutgoingOptions options = sandbox();
        options.max_transfers_per_host = 2;
        Outgoing outgoing(options);
        for (int at = 0; at < 10; ++at) answers.push_back(begin(outgoing, post(url(hanging))));
        ASSERT_TRUE(eventually([&] { return hanging.requests().size() == 2; }));
    }
    for (auto& answer : answers) EXPECT_EQ(answer.get().outcome, Outcome::stopped);
}

TEST(Outgoing, TakesNoMoreThanMayWait) {
    Receiver hanging([](const std::string&) { return std::string(); });
    OutgoingOptions options = sandbox();
    options.max_transfers = 1;
    options.max_waiting = 5;
    Outgoing outgoing(options);
    std::vector<std::future<OutgoingResponse>> answers;
    for (int at = 0; at < 20; ++at) answers.push_back(begin(outgoing, post(url(hanging))));
    ASSERT_TRUE(eventually([&] { return outgoing.pending() <= 6; }));
    EXPECT_EQ(answers.back().get().error, "Too many requests wait to be sent.");
}

TEST(Outgoing, SendsFromManyThreads) {
    Receiver receiver([](const std::string&) { return ok(); });
    Outgoing outgoing(sandbox());
    std::atomic<int> answered{0};
    std::vector<std::thread> threads;
    for (int thread = 0; thread < 4; ++thread) {
        threads.emplace_back([&] {
            for (int at = 0; at < 500; ++at) {
                outgoing.send(post(url(receiver)), [&](OutgoingResponse response) {
                    answered += response.status == 200 ? 1 : 0;
                });
            }
        });
    }
    for (std::thread& thread : threads) thread.join();
    EXPECT_TRUE(eventually([&] { return answered == 2000; }));
    EXPECT_LE(receiver.connections(), 8);
}

}  // namespace
}  // namespace entrepot::http
