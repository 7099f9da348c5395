#include "load.h"

#include <fmt/format.h>
#include <boost/asio/connect.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/write.hpp>

#include <array>
#include <chrono>
#include <memory>
#include <stdexcept>
#include <vector>

#include "framing.h"

namespace entrepot::bench {
namespace {

namespace asio = boost::asio;
using asio::ip::tcp;
using Steady = std::chrono::steady_clock;
using Error = boost::system::error_code;

/// What the connections of a run share.
struct Run {
    explicit Run(const Load& given) : load(given) {}

    const Load& load;
    asio::io_context io{1};
    Steady::time_point end;
    std::int64_t sent = 0;
    std::int64_t answered = 0;

    bool goes_on() const {
        return Steady::now() < end && (load.requests == 0 || sent < load.requests);
    }
};

void require(const Error& error, const char* what) {
    if (error) throw std::runtime_error(fmt::format("{}: {}", what, error.message()));
}

class Connection {
  public:
    Connection(Run& run, int number) : run_(run), number_(number), socket_(run.io) {
        socket_.connect({asio::ip::address_v4::loopback(), run.load.port});
        socket_.set_option(tcp::no_delay(true));
    }

    void send() {
        if (!run_.goes_on()) return;
        run_.load.next(number_, run_.sent++, request_);
        asio::async_write(socket_, asio::buffer(request_), [this](const Error& error, std::size_t) {
            require(error, "sending a request");
            read_.clear();
            read();
        });
    }

  private:
    void read() {
        socket_.async_read_some(asio::buffer(part_), [this](const Error& error, std::size_t size) {
            require(error, "reading an answer");
            read_.append(part_.data(), size);
            const auto frame = find_frame(read_);
            if (!frame) return read();
            take(std::string_view(read_).substr(frame->body, frame->end - frame->body));
            send();
        });
    }
    void take(std::string_view body) {
        const int status = status_of(read_);
        if (status < 200 || status > 299) {
            throw std::runtime_error(
                fmt::format("the answer {}: {} to {}", status, body, request_));
        }
        ++run_.answered;
        if (run_.load.answered) run_.load.answered(number_, body);
    }

    Run& run_;
    int number_;
    tcp::socket socket_;
    std::string request_;
    std::string read_;
    std::array<char, 16384> part_{};
};

}  // namespace

LoadResult run(const Load& load) {
    Run run(load);
    std::vector<std::unique_ptr<Connection>> connections;
    for (int number = 0; number < load.connections; ++number) {
        connections.push_back(std::make_unique<Connection>(run, number));
    }
    const auto start = Steady::now();
    run.end = start + std::chrono::duration_cast<Steady::duration>(
                          std::chrono::duration<double>(load.seconds));
    for (const auto& connection : connections) connection->send();
    run.io.run();
    return {run.answered, std::chrono::duration<double>(Steady::now() - start).count()};
}

void write_request(std::string& request, std::string_view method, std::string_view path,
                   std::string_view token, std::string_view key, std::string_view body) {
    request.clear();
    const auto out = std::back_inserter(request);
    fmt::format_to(out, "{} {} HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer {}\r\n", method,
                   path, token);
    if (!key.empty()) fmt::format_to(out, "Idempotency-Key: {}\r\n", key);
    if (!body.empty()) {
        fmt::format_to(out, "Content-Type: application/json\r\nContent-Length: {}\r\n",
                       body.size());
    }
    fmt::format_to(out, "\r\n{}", body);
}

}  // namespace entrepot::bench
