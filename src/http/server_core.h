#pragma once

#include <atomic>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <chrono>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "http/message.h"
#include "http/server.h"

namespace entrepot::http {

class Connection;
class Listener;

/// Something for a connection that another thread has made.
struct Mail {
    enum class Kind { answer, frame, end_stream };
    Kind kind;
    std::shared_ptr<Connection> to;
    Response response = {};
    EventFrame frame = {};
};

/// What the connections of one server share: its thread, its settings, the mail from other threads.
class ServerCore : public std::enable_shared_from_this<ServerCore> {
  public:
    using Moment = std::chrono::steady_clock::time_point;

    ServerCore(const ServerOptions& options, Handler handler, BodyLimit body_limit);

    /// From any thread. One wake-up of the server's thread serves all mail that came meanwhile.
    void post(Mail mail);
    bool on_server_thread() const { return std::this_thread::get_id() == thread_id_.load(); }

    // On the server's thread.
    void add(Connection& connection);
    void remove(Connection& connection);
    bool is_full() const { return connections_.size() >= options.max_connections; }
    /// Beyond even the places kept for polite refusals.
    bool is_overfull() const { return connections_.size() >= options.max_connections + 64; }
    void handle(Request request, Responder responder);
    std::string next_request_id();
    /// The Date header's value.
    std::string_view date(Moment now);
    bool stopping() const { return stopping_; }

    // For Server.
    void start();
    void stop(std::chrono::milliseconds grace);
    void add_listener(std::shared_ptr<Listener> listener);

    const ServerOptions options;
    const BodyLimit body_limit;
    boost::asio::io_context io{1};
    std::size_t body_bytes = 0;
    std::atomic<std::uint64_t> connections_open{0}, connections_accepted{0}, connections_refused{0},
        requests{0}, bad_requests{0}, event_streams_open{0};

  private:
    void run();
    void take_mail();
    void sweep_later();
    void sweep();
    void wind_down(std::chrono::milliseconds grace);
    void end_when_empty();
    void end_now();

    Handler handler_;
    boost::asio::executor_work_guard<boost::asio::io_context::executor_type> work_;
    boost::asio::steady_timer sweep_timer_{io};
    boost::asio::steady_timer grace_timer_{io};
    std::vector<Connection*> connections_;
    std::vector<std::shared_ptr<Listener>> listeners_;
    std::thread thread_;
    std::atomic<std::thread::id> thread_id_;
    bool stopping_ = false;

    std::string id_prefix_;
    std::uint64_t id_counter_ = 0;
    std::string date_;
    Moment date_until_;

    std::mutex mail_mutex_;
    std::vector<Mail> mail_;
    std::vector<Mail> mail_being_read_;
    bool mail_closed_ = false;
};

}  // namespace entrepot::http
