#include "grid/controller/line_stream.h"

#include <gmock/gmock.h>

#include <future>

#include "grid/controller/calls.h"
#include "grid/controller/client.h"
#include "grid/controller/segment.h"
#include "grid/controller/testing/line_server.h"
#include "http/test_outgoing.h"

namespace entrepot::grid {
namespace {

using News = LineStream::News;
using std::chrono::milliseconds;
using test::LineServer;
using testing::ElementsAre;

ControllerSettings to(std::uint16_t port) {
    return {.base_url = "http://127.0.0.1:1",
            .publisher_host = "127.0.0.1",
            .publisher_port = port,
            .first_pause_ms = 10,
            .longest_pause_ms = 40};
}

/// The next news of a stream, one by one.
class Heard {
  public:
    explicit Heard(LineStream& stream) : stream_(stream) {}

    News next() {
        http::test::eventually([&] {
            for (News& one : stream_.take(milliseconds(10))) waiting_.push_back(std::move(one));
            return !waiting_.empty();
        });
        News news = std::move(waiting_.front());
        waiting_.erase(waiting_.begin());
        return news;
    }
    std::string line() {
        News news = next();
        EXPECT_EQ(news.kind, News::Kind::line) << news.text;
        return news.text;
    }

  private:
    LineStream& stream_;
    std::vector<News> waiting_;
};

/// A server that gives each connection the next of some texts and then ends it.
class Script {
  public:
    explicit Script(std::vector<std::string> texts)
        : texts_(std::move(texts)), server_(0, [this](int socket) { serve(socket); }) {}
    std::uint16_t port() const { return server_.port(); }

  private:
    void serve(int socket) {
        if (next_ < texts_.size()) LineServer::send_all(socket, texts_[next_++]);
        close(socket);
    }

    std::vector<std::string> texts_;
    std::size_t next_ = 0;
    LineServer server_;
};

TEST(LineStream, GivesWholeLinesWithoutTheirBreaks) {
    Script script({"BM,7,G\r\nBM,8,T\n\r\nDS\r\nBM,9"});
    LineStream stream(to(script.port()));
    Heard heard(stream);
    EXPECT_EQ(heard.next().kind, News::Kind::connected);
    EXPECT_EQ(heard.line(), "BM,7,G");
    EXPECT_EQ(heard.line(), "BM,8,T");
    EXPECT_EQ(heard.line(), "");
    EXPECT_EQ(heard.line(), "DS");
    EXPECT_EQ(heard.next().kind, News::Kind::lost) << "half a line is none";
}

TEST(LineStream, ConnectsAnewAfterEachLoss) {
    Script script({"one\r\n", "two\r\n", "three\r\n"});
    LineStream stream(to(script.port()));
    Heard heard(stream);
    for (const char* text : {"one", "two", "three"}) {
        EXPECT_EQ(heard.next().kind, News::Kind::connected);
        EXPECT_EQ(heard.line(), text);
        EXPECT_EQ(heard.next().kind, News::Kind::lost);
    }
}

TEST(LineStream, ALineWithoutEndIsALoss) {
    Script script({std::string(segment::longest_line + 100, 'x'),
                   std::string(segment::longest_line + 100, 'y') + "\r\nDS\r\n", "DS\r\n"});
    LineStream stream(to(script.port()));
    Heard heard(stream);
    for (int time = 0; time < 2; ++time) {
        EXPECT_EQ(heard.next().kind, News::Kind::connected);
        const News lost = heard.next();
        EXPECT_EQ(lost.kind, News::Kind::lost);
        EXPECT_EQ(lost.text, "a line was too long");
    }
    EXPECT_EQ(heard.next().kind, News::Kind::connected);
    EXPECT_EQ(heard.line(), "DS");
}

TEST(LineStream, BeginsAnewWhenItIsAskedTo) {
    std::atomic<int> accepted = 0;
    std::vector<int> sockets;
    LineServer server(0, [&](int socket) {
        sockets.push_back(socket);
        ++accepted;
    });
    {
        LineStream stream(to(server.port()));
        Heard heard(stream);
        EXPECT_EQ(heard.next().kind, News::Kind::connected);
        stream.restart();
        EXPECT_EQ(heard.next().kind, News::Kind::lost);
        EXPECT_EQ(heard.next().kind, News::Kind::connected);
    }
    EXPECT_TRUE(http::test::eventually([&] { return accepted == 2; }));
    for (const int socket : sockets) close(socket);
}

TEST(LineStream, SaysWhyItCantConnectAndPausesLongerEachTime) {
    std::uint16_t free = 0;
    {
        free = LineServer(0, [](int) {}).port();
    }
    LineStream stream(to(free));
    Heard heard(stream);
    const auto begin = std::chrono::steady_clock::now();
    for (int time = 0; time < 4; ++time) {
        const News lost = heard.next();
        EXPECT_EQ(lost.kind, News::Kind::lost);
        EXPECT_THAT(lost.text, testing::HasSubstr("refused"));
    }
    EXPECT_GE(std::chrono::steady_clock::now() - begin, milliseconds(10 + 20 + 40));
    auto nobody = to(free);
    nobody.publisher_host = "no-such-host.invalid";
    LineStream lost(nobody);
    EXPECT_EQ(Heard(lost).next().text, "there is no host of that name");
    auto never = to(free);
    never.publisher_host = "169.254.169.254";
    LineStream guarded(never);
    EXPECT_EQ(Heard(guarded).next().text, "its address is never connected to");
}

TEST(ControllerClient, ReachesTheAddressItWasGivenAndNoOther) {
    http::test::Receiver other([](const std::string&) { return http::test::ok(); });
    http::test::Receiver controller([&](const std::string& request) {
        EXPECT_TRUE(request.starts_with("POST /api/v2/bin HTTP/1.1\r\n")) << request;
        return "HTTP/1.1 302 Found\r\nContent-Length: 0\r\nLocation: " +
               http::test::url(other, "/") + "\r\n\r\n";
    });
    ControllerSettings settings = to(1);
    settings.base_url = "http://127.0.0.1:" + std::to_string(controller.port()) + "/";
    Client client(settings);
    EXPECT_EQ(client.call(calls::port_status(1)).why, "HTTP status 302");
    EXPECT_EQ(controller.requests().size(), 1);
    EXPECT_TRUE(other.requests().empty());
}

TEST(ControllerClient, DoesNotWaitForEver) {
    http::test::Receiver silent([](const std::string&) { return std::string(); });
    ControllerSettings settings = to(1);
    settings.base_url = "http://127.0.0.1:" + std::to_string(silent.port());
    settings.answer_ms = 50;
    Client client(settings);
    const Answer answer = client.call(calls::port_status(1));
    EXPECT_EQ(answer.outcome, Answer::Outcome::unreachable);
    EXPECT_THAT(answer.why, testing::HasSubstr("did not accept the connection"));
    EXPECT_EQ(silent.requests().size(), 1) << "nothing is sent a second time";
}

}  // namespace
}  // namespace entrepot::grid
