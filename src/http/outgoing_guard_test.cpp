#include <gtest/gtest.h>

#include <future>
#include <string>
#include <vector>

#include "http/test_outgoing.h"

namespace entrepot::http {
namespace {

using std::chrono::milliseconds;
using test::begin;
using test::ok;
using test::post;
using test::Receiver;
using test::sandbox;
using test::send;
using test::url;
using Outcome = OutgoingResponse::Outcome;

/// Every spelling of this machine must be stopped at the socket, for a listener there sees nothing.
TEST(OutgoingGuard, NoSpellingOfAForbiddenAddressConnects) {
    Receiver here([](const std::string&) { return ok(); });
    Receiver here6([](const std::string&) { return ok(); }, "::1");
    const std::string port = ":" + std::to_string(here.port()) + "/";
    const std::string port6 = ":" + std::to_string(here6.port()) + "/";
    Outgoing outgoing(OutgoingOptions{});
    const std::vector<std::string> urls{
        "http://127.0.0.1" + port,
        "http://localhost" + port,
        "http://LOCALHOST" + port,
        "http://2130706433" + port,
        "http://017700000001" + port,
        "http://0x7f000001" + port,
        "http://0x7f.0.0.1" + port,
        "http://0177.0.0.1" + port,
        "http://127.1" + port,
        "http://127.0.1" + port,
        "http://127.0.0.1." + port,
        "http://[::ffff:127.0.0.1]" + port,
        "http://[::ffff:7f00:1]" + port,
        "http://[0:0:0:0:0:ffff:7f00:1]" + port,
        "http://[::1]" + port6,
        "http://[0:0:0:0:0:0:0:1]" + port6,
        "http://[::ffff:0:127.0.0.1]" + port,
        "http://[::127.0.0.1]" + port,
        "http://[64:ff9b::127.0.0.1]" + port,
        "http://[2002:7f00:1::]" + port,
        "http://0.0.0.0" + port,
        "http://0" + port,
        "http://[::]" + port6,
        "http://user:pass@127.0.0.1" + port,
        "http://example.com@127.0.0.1" + port,
        "http://127.0.0.1\t" + port,
        "http://\xe2\x91\xa0\xe2\x91\xa1\xe2\x91\xa6.0.0.1" + port,
        "http://169.254.169.254/latest/meta-data/",
        "http://[fe80::1]" + port6,
    };
    std::vector<std::future<OutgoingResponse>> answers;
    for (const std::string& forbidden : urls) {
        OutgoingRequest request = post(forbidden);
        request.total_timeout = milliseconds(5000);
        answers.push_back(begin(outgoing, std::move(request)));
    }
    for (std::size_t at = 0; at < urls.size(); ++at) {
        const OutgoingResponse answer = answers[at].get();
        EXPECT_NE(answer.outcome, Outcome::answered) << urls[at];
        EXPECT_EQ(answer.status, 0) << urls[at];
        EXPECT_NE(answer.error, "") << urls[at];
    }
    EXPECT_EQ(here.connections(), 0);
    EXPECT_EQ(here6.connections(), 0);
}

TEST(OutgoingGuard, ListedRangesAreReached) {
    Receiver here([](const std::string&) { return ok(); });
    Receiver here6([](const std::string&) { return ok(); }, "::1");
    Outgoing outgoing(sandbox());
    const std::string port = ":" + std::to_string(here.port()) + "/";
    for (const std::string& open :
         {"http://127.0.0.1" + port, "http://2130706433" + port, "http://[::ffff:127.0.0.1]" + port,
          "http://[::1]:" + std::to_string(here6.port()) + "/"}) {
        EXPECT_EQ(send(outgoing, post(open)).status, 200) << open;
    }
    const auto other = send(outgoing, post("http://169.254.169.254/"));
    EXPECT_EQ(other.outcome, Outcome::not_allowed);
    EXPECT_EQ(other.error, "169.254.169.254 leads to an address that is never connected to.");
    const auto lan = send(outgoing, post("http://10.0.0.1/"));
    EXPECT_EQ(lan.outcome, Outcome::not_allowed);
    EXPECT_EQ(lan.error,
              "10.0.0.1 has no public address; the operator of this server can allow its range.");
}

}  // namespace
}  // namespace entrepot::http
