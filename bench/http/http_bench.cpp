/// Measures the HTTP server and the outgoing requests, and prints beside each figure the processor
/// time a request costs and the ratio to a bare Beast loop of the same run: on a busy machine those
/// say more than requests a second.
#include <arpa/inet.h>
#include <fmt/format.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <ctime>
#include <future>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "bare_server.h"
#include "http/outgoing.h"
#include "http/server.h"
#include "http/worker_pool.h"

namespace {

using namespace entrepot;

constexpr int connections = 64;
constexpr std::string_view request = "GET /x HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";

double seconds_of(clockid_t clock) {
    timespec time{};
    clock_gettime(clock, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
}

int connected_socket(std::uint16_t port) {
    const int open = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const int on = 1;
    setsockopt(open, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (connect(open, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0) {
        throw std::runtime_error("can't connect to the server under test");
    }
    return open;
}

/// Reads one answer of a known length, or, when it is 0, finds that length out.
std::size_t read_answer(int open, std::size_t length) {
    char bytes[4096];
    std::size_t have = 0;
    do {
        const ssize_t count = recv(open, bytes + have, sizeof bytes - have, 0);
        if (count <= 0) throw std::runtime_error("the server under test closed a connection");
        have += static_cast<std::size_t>(count);
    } while (have < length);
    return have;
}

struct Figure {
    double a_second = 0;
    double server_microseconds = 0;  ///< Processor time of the server's side for one request.
};

/// Asks on all connections, then reads on all, so often.
Figure load(std::uint16_t port, int rounds) {
    std::vector<int> sockets;
    for (int at = 0; at < connections; ++at) sockets.push_back(connected_socket(port));
    send(sockets[0], request.data(), request.size(), 0);
    const std::size_t length = read_answer(sockets[0], 0);
    const double start = seconds_of(CLOCK_MONOTONIC);
    const double all = seconds_of(CLOCK_PROCESS_CPUTIME_ID);
    const double own = seconds_of(CLOCK_THREAD_CPUTIME_ID);
    for (int round = 0; round < rounds; ++round) {
        for (const int open : sockets) send(open, request.data(), request.size(), 0);
        for (const int open : sockets) read_answer(open, length);
    }
    const double count = static_cast<double>(rounds) * connections;
    const double server =
        seconds_of(CLOCK_PROCESS_CPUTIME_ID) - all - (seconds_of(CLOCK_THREAD_CPUTIME_ID) - own);
    const double span = seconds_of(CLOCK_MONOTONIC) - start;
    for (const int open : sockets) close(open);
    return {count / span, server / count * 1e6};
}

http::Response small_answer() {
    http::Response response;
    response.with("Content-Type", "application/json");
    response.body = R"({"ok":true})";
    return response;
}

Figure measure_server(http::Handler handler, int rounds) {
    http::Server server({}, std::move(handler));
    const std::uint16_t port = server.listen("127.0.0.1", 0);
    server.start();
    return load(port, rounds);
}

Figure measure_outgoing(int count) {
    http::Server receiver({},
                          [](http::Request, http::Responder answer) { answer(small_answer()); });
    const std::string url =
        "http://127.0.0.1:" + std::to_string(receiver.listen("127.0.0.1", 0)) + "/hook";
    receiver.start();
    http::OutgoingOptions options;
    options.allowed = {http::parse_range("127.0.0.0/8").value()};
    options.max_waiting = static_cast<std::size_t>(count);
    http::Outgoing outgoing(options);
    std::atomic<int> left{count};
    std::promise<void> finished;
    const double start = seconds_of(CLOCK_MONOTONIC);
    const double all = seconds_of(CLOCK_PROCESS_CPUTIME_ID);
    for (int at = 0; at < count; ++at) {
        http::OutgoingRequest hook;
        hook.url = url;
        hook.headers = {{"Content-Type", "application/json"}, {"webhook-id", "msg_1"}};
        hook.body = std::string(500, 'x');
        hook.total_timeout = std::chrono::minutes(1);
        outgoing.send(std::move(hook), [&](const http::OutgoingResponse&) {
            if (--left == 0) finished.set_value();
        });
    }
    finished.get_future().wait();
    return {count / (seconds_of(CLOCK_MONOTONIC) - start),
            (seconds_of(CLOCK_PROCESS_CPUTIME_ID) - all) / count * 1e6};
}

void print(std::string_view what, const Figure& figure, const Figure& bare) {
    fmt::print("{:<44} {:>9.0f} a second {:>7.1f} us of processor {:>6.2f} x bare\n", what,
               figure.a_second, figure.server_microseconds,
               bare.server_microseconds / figure.server_microseconds);
}

}  // namespace

int main(int count, char** arguments) {
    const int rounds = count > 1 ? std::stoi(arguments[1]) : 2000;
    const bench::BareServer bare_server;
    const Figure bare = load(bare_server.port(), rounds);
    print("bare Beast loop", bare, bare);
    print("server, answer on its thread",
          measure_server([](http::Request, http::Responder answer) { answer(small_answer()); },
                         rounds),
          bare);
    http::WorkerPool pool("worker", 1, 10'000);
    print("server, answer by a worker",
          measure_server(
              [&](http::Request, http::Responder answer) {
                  (void)pool.post([held = std::move(answer)]() mutable { held(small_answer()); });
              },
              rounds),
          bare);
    const Figure outgoing = measure_outgoing(rounds * 20);
    fmt::print("{:<44} {:>9.0f} a second {:>7.1f} us of processor, the receiver's included\n",
               "outgoing requests", outgoing.a_second, outgoing.server_microseconds);
}
