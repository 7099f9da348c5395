#pragma once

#include <chrono>
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "http/message.h"
#include "http/request_parser.h"

namespace entrepot::http {

class EventPipe;
class ServerCore;

/// One client's connection: reads a request, hands it over, writes its answer, and so on. Knows no
/// socket; what a plain or a TLS socket does is in the classes of sockets.cpp. Everything but
/// `answer` runs on the server's thread.
class Connection : public AnswerSink, public std::enable_shared_from_this<Connection> {
  public:
    using Moment = std::chrono::steady_clock::time_point;

    Connection(std::shared_ptr<ServerCore> core, std::string peer, bool peer_is_loopback, bool tls);
    ~Connection() override;

    void start();
    /// Answers 503 to the first request and closes: there are too many connections.
    void turn_away() { turned_away_ = true; }

    /// From any thread.
    void answer(Response response) override;
    void deliver(Response response);
    void deliver_frame(const EventFrame& frame);
    void end_stream();

    /// Gives up what took too long.
    void sweep(Moment now);
    /// The server stops: ends what is idle, lets the request under way be answered.
    void wind_down();
    void close();

    // What the socket reports.
    void on_handshake(bool ok);
    void on_read(bool ok, std::size_t count);
    void on_written(bool ok, std::size_t count);

    std::size_t registry_slot = 0;  ///< Where the server keeps it; the server's own.

  protected:
    virtual void handshake() { on_handshake(true); }
    virtual void read_some(char* data, std::size_t size) = 0;
    virtual void write_some(std::string_view first, std::string_view second) = 0;
    virtual void cancel_read() = 0;
    /// Says "nothing more from here"; then reports by on_read, and later reads go past the TLS.
    virtual void shut_down_sending() = 0;
    virtual void close_socket() = 0;
    /// True when plain HTTP came to a TLS port; such a request is sent to https.
    virtual bool is_misdirected() const { return false; }

  private:
    enum class State {
        handshaking,
        reading,
        timing_out,
        handling,
        writing,
        streaming,
        lingering,
        closed
    };

    void read_more();
    void make_room();
    void parse();
    void skip_empty_lines();
    bool account_body();
    void release_body();
    void wait_for_more(Moment now);
    void send_continue();
    void refuse(const ErrorCode& code, std::string_view detail);
    void dispatch();
    void redirect_to_https(const Request& request);
    void encode_answer(Moment now);
    void begin_stream();
    void send_frames();
    void send_out();
    void write_pending();
    void finish_answer();
    void linger();
    void leave();
    bool mid_request() const { return begin_ != end_ || request_started_; }

    std::shared_ptr<ServerCore> core_;
    std::string peer_;
    bool peer_is_loopback_;
    bool tls_;
    bool turned_away_ = false;
    State state_ = State::handshaking;
    Moment deadline_ = Moment::max();

    RequestParser parser_;
    std::vector<char> buffer_;
    std::size_t begin_ = 0;
    std::size_t end_ = 0;
    bool reading_ = false;
    bool request_started_ = false;
    Moment started_;
    std::size_t body_accounted_ = 0;

    std::string request_id_;
    bool head_request_ = false;
    bool keep_alive_ = true;
    bool strict_transport_ = false;

    Response answer_;
    std::string out_;              ///< Head, and the body when short.
    std::string_view out_first_;   ///< What of `out_` is still to be sent.
    std::string_view out_second_;  ///< What of the answer's own body is still to be sent.
    bool writing_ = false;
    std::string frames_;  ///< Events that wait for the write under way.
    std::shared_ptr<EventPipe> pipe_;
};

}  // namespace entrepot::http
