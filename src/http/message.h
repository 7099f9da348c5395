#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/refusal.h"

namespace entrepot::http {

struct Header {
    std::string name;
    std::string value;
};

/// The value of the first header of this name, whatever its case; "" when there is none.
std::string_view find_header(const std::vector<Header>& headers, std::string_view name);

/// One request, complete with its body.
struct Request {
    std::string method;  ///< Upper case. A HEAD request arrives as GET with `head` set.
    bool head = false;
    std::string target;  ///< As it came, at most the header limit long.
    std::string path;    ///< Percent-decoded once; starts with '/', valid UTF-8, no NUL, no "..".
    std::string query;   ///< As it came, without '?'.
    std::vector<Header> headers;
    std::string body;
    std::string peer;  ///< The other side's address without port: "192.168.0.7", "::1".
    bool peer_is_loopback = false;
    bool tls = false;
    std::string request_id;  ///< Ours; also in the answer's X-Request-Id.
    std::chrono::steady_clock::time_point received;

    std::string_view header(std::string_view name) const { return find_header(headers, name); }
};

/// One server-sent event, encoded for the wire. Shared, for it goes to many browsers.
using EventFrame = std::shared_ptr<const std::string>;

/// The open end of a stream of server-sent events. All of it may be called from any thread.
class EventSink {
  public:
    virtual ~EventSink() = default;
    /// Queues a frame. False when the browser has gone or reads too slowly; it is then dropped.
    virtual bool write(EventFrame frame) = 0;
    virtual bool open() const = 0;
    virtual void close() = 0;
};
using EventWriter = std::shared_ptr<EventSink>;

/// What goes back. The server itself adds Content-Length, Date, X-Request-Id and the security
/// headers that are not among `headers`. Of the bodies the first one that is not empty is sent.
struct Response {
    int status = 200;
    std::vector<Header> headers = {};
    std::string body = {};
    std::shared_ptr<const std::string> shared_body = {};
    std::string_view static_body = {};  ///< Bytes that live as long as the program.
    /// When set, the answer is a stream of server-sent events and this gets its writer, once, on
    /// the socket thread; it must not block.
    std::function<void(EventWriter)> stream = {};

    std::string_view content() const;
    std::string_view header(std::string_view name) const { return find_header(headers, name); }
    Response& with(std::string name, std::string value) {
        headers.push_back({std::move(name), std::move(value)});
        return *this;
    }
};

/// Takes the answer of one request; implemented by the connection.
class AnswerSink {
  public:
    virtual ~AnswerSink() = default;
    /// Called exactly once, from any thread.
    virtual void answer(Response response) = 0;
};

/// The duty to answer one request, once, from any thread. Dropped unanswered it answers 500
/// `internal_error`, so that no client waits for ever.
class Responder {
  public:
    explicit Responder(std::shared_ptr<AnswerSink> sink) : sink_(std::move(sink)) {}
    explicit Responder(std::function<void(Response)> answer);
    Responder(Responder&&) noexcept = default;
    Responder& operator=(Responder&& other) noexcept;
    Responder(const Responder&) = delete;
    Responder& operator=(const Responder&) = delete;
    ~Responder() { drop(); }

    /// Sends the answer; a second call does nothing.
    void operator()(Response response);

  private:
    void drop() noexcept;

    std::shared_ptr<AnswerSink> sink_;
};

/// Called on the socket thread: must not block. May throw; the answer is then a 500.
using Handler = std::function<void(Request, Responder)>;

/// The most bytes a body may have for a route; asked before the body is read.
using BodyLimit = std::function<std::size_t(std::string_view method, std::string_view path)>;

/// An RFC 9457 answer of the server's own level, where no route is known yet. `detail` is for the
/// client.
Response plain_problem(const ErrorCode& code, std::string_view detail);

}  // namespace entrepot::http
