#include "http/request_parser.h"

#include <gtest/gtest.h>

#include <random>
#include <vector>

namespace entrepot::http {
namespace {

using Outcome = RequestParser::Outcome;

const BodyLimit limit = [](std::string_view, std::string_view) { return std::size_t{1000}; };

/// Everything the server would do with the bytes of one connection, as text.
std::string read_all(std::string_view bytes, const std::vector<std::size_t>& cuts) {
    RequestParser parser(2000, limit);
    std::string seen;
    std::string unread;
    std::size_t from = 0;
    for (std::size_t at = 0; at <= cuts.size(); ++at) {
        const std::size_t to = at < cuts.size() ? cuts[at] : bytes.size();
        unread += bytes.substr(from, to - from);
        from = to;
        while (true) {
            std::size_t used = 0;
            const Outcome outcome = parser.feed(unread, used);
            unread.erase(0, used);
            if (outcome == Outcome::need_more) break;
            if (outcome == Outcome::refused) {
                return seen + "refused " + std::string(parser.problem().code->code);
            }
            const Request& request = parser.request();
            seen += request.method + " " + request.path + "?" + request.query + " ";
            for (const Header& header : request.headers) {
                seen += header.name + "=" + header.value + ";";
            }
            seen += request.body + (parser.keep_alive() ? " keep\n" : " close\n");
            parser.reset();
        }
    }
    return seen;
}

std::vector<std::size_t> random_cuts(std::mt19937& random, std::size_t size) {
    std::vector<std::size_t> cuts;
    for (std::size_t at = 0; at < size; at += 1 + random() % 40) cuts.push_back(at);
    return cuts;
}

std::string mutated(std::mt19937& random, std::string bytes) {
    static constexpr std::string_view pieces[] = {
        "\r\n", "\r\n\r\n", ": ", " ",  "0",    "Content-Length: 3\r\n",
        "%",    "\x00",     "Z",  "\t", "\xff", "Transfer-Encoding: chunked\r\n"};
    for (unsigned times = random() % 4; times > 0 && !bytes.empty(); --times) {
        const std::size_t at = random() % bytes.size();
        switch (random() % 3) {
            case 0:
                bytes.erase(at, 1 + random() % 3);
                break;
            case 1:
                bytes.insert(at, pieces[random() % std::size(pieces)]);
                break;
            default:
                bytes[at] = static_cast<char>(random());
        }
    }
    return bytes;
}

const std::vector<std::string> samples{
    "GET /a?b HTTP/1.1\r\nHost: h\r\n\r\nGET /c HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n",
    "POST /p HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\n\r\nhelloHEAD / HTTP/1.0\r\n\r\n",
    "PUT /q HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n"
    "4\r\nwiki\r\n5;e=1\r\npedia\r\n0\r\nTrailer: x\r\n\r\nGET / HTTP/1.1\r\nHost: h\r\n\r\n",
    "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 2000\r\n\r\n",
    "DELETE /%C3%A9 HTTP/1.1\r\nHost: h\r\nX-Long: " + std::string(3000, 'x') + "\r\n\r\n",
};

TEST(RequestParser, ReadsTheSamples) {
    EXPECT_EQ(read_all(samples[0], {}),
              "GET /a?b Host=h; keep\nGET /c? Host=h;Connection=close; close\n");
    EXPECT_EQ(read_all(samples[1], {}),
              "POST /p? Host=h;Content-Length=5;hello keep\nGET /?  close\n");
    EXPECT_EQ(read_all(samples[2], {}),
              "PUT /q? Host=h;Transfer-Encoding=chunked;wikipedia keep\nGET /? Host=h; keep\n");
    EXPECT_EQ(read_all(samples[3], {}), "refused body_too_large");
    EXPECT_EQ(read_all(samples[4], {}), "refused headers_too_large");
}

/// The requests alone: when and why the rest is refused may depend on what has come.
std::string accepted(const std::string& seen) {
    return seen.substr(0, seen.find("refused "));
}

/// How the network cuts the bytes must never change what is read: that is how smuggling begins.
TEST(RequestParser, ReadsTheSameHoweverTheBytesAreCut) {
    std::mt19937 random(20261123);
    for (int round = 0; round < 3000; ++round) {
        const std::string bytes = mutated(random, samples[random() % samples.size()]);
        const std::string whole = accepted(read_all(bytes, {}));
        const auto cuts = random_cuts(random, bytes.size());
        ASSERT_EQ(accepted(read_all(bytes, cuts)), whole) << "round " << round;
    }
}

TEST(RequestParser, NeverMakesUpARequestOfNoise) {
    std::mt19937 random(7);
    for (int round = 0; round < 2000; ++round) {
        std::string noise(random() % 300, '\0');
        for (char& byte : noise) byte = static_cast<char>(random());
        const std::string seen = read_all(noise, random_cuts(random, noise.size()));
        ASSERT_TRUE(seen.empty() || seen.starts_with("refused")) << "round " << round;
    }
}

TEST(RequestParser, OffersToContinueOnce) {
    RequestParser parser(2000, limit);
    std::size_t used = 0;
    parser.feed("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 1\r\nExpect: 100-Continue\r\n\r\n",
                used);
    EXPECT_TRUE(parser.header_done());
    EXPECT_TRUE(parser.take_continue());
    EXPECT_FALSE(parser.take_continue());
}

}  // namespace
}  // namespace entrepot::http
