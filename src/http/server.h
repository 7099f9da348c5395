#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>

#include "http/message.h"

namespace entrepot::http {

class ServerCore;
class TlsContext;

struct ServerOptions {
    /// More connections than this are answered 503 and closed. Fewer when the system does not give
    /// the program that many files.
    std::size_t max_connections = 10'000;
    /// Bytes of request line and headers; more is answered 431.
    std::uint32_t header_limit = 16 * 1024;
    /// Bytes of all bodies held at one time; a request beyond is answered 503.
    std::size_t body_memory = std::size_t{256} << 20;
    /// Bytes of events waiting for one browser; one that reads more slowly is dropped.
    std::size_t event_buffer = 256 * 1024;
    /// How long a connection may stay open without a request.
    std::chrono::milliseconds idle_timeout{75'000};
    /// From a request's first byte to the end of its headers, and without progress in its body.
    std::chrono::milliseconds header_timeout{10'000};
    /// From a request's first byte to its last.
    std::chrono::milliseconds body_timeout{60'000};
    /// Without progress in writing an answer.
    std::chrono::milliseconds write_timeout{30'000};
    std::chrono::milliseconds handshake_timeout{10'000};
    /// A silent event stream says so often that it lives.
    std::chrono::milliseconds heartbeat{15'000};
};

/// Counts since the start, for metrics.
struct ServerStats {
    std::uint64_t connections_open = 0;
    std::uint64_t connections_accepted = 0;
    std::uint64_t connections_refused = 0;
    std::uint64_t requests = 0;
    std::uint64_t bad_requests = 0;  ///< Answered 4xx or 5xx without reaching the handler.
    std::uint64_t event_streams_open = 0;
};

/// An HTTP/1.1 server on one thread of its own. Keeps connections alive, answers pipelined requests
/// in order, one at a time.
class Server {
  public:
    Server(const ServerOptions& options, Handler handler,
           BodyLimit body_limit = default_body_limit);
    ~Server();

    /// Opens a port; several may be opened, before or after the start. Port 0 takes a free one; the
    /// one taken is returned. With `tls` the port speaks TLS (and sends plain HTTP to https).
    /// Throws std::runtime_error with a sentence for the operator.
    std::uint16_t listen(const std::string& address, std::uint16_t port,
                         std::shared_ptr<TlsContext> tls = nullptr);

    void start();

    /// Takes no new connection, finishes the requests under way for at most `grace`, ends the event
    /// streams and the thread. Answers given later go nowhere.
    void stop(std::chrono::milliseconds grace = std::chrono::seconds(10));

    ServerStats stats() const;

    /// 1 MiB everywhere.
    static std::size_t default_body_limit(std::string_view method, std::string_view path);

  private:
    std::shared_ptr<ServerCore> core_;
};

}  // namespace entrepot::http
