#include "http/connection.h"

#include <algorithm>
#include <cstring>

#include "http/event_pipe.h"
#include "http/server_core.h"

namespace entrepot::http {
namespace {

constexpr std::size_t first_buffer = 4 * 1024;
constexpr std::size_t largest_buffer = 64 * 1024;
constexpr std::chrono::seconds linger_time{2};

/// Browsers hold HSTS against every program on this name, so a developer's machine is spared.
bool wants_strict_transport(std::string_view host) {
    return !host.starts_with("localhost");
}

}  // namespace

Connection::Connection(std::shared_ptr<ServerCore> core, std::string peer, bool peer_is_loopback,
                       bool tls)
    : core_(std::move(core)),
      peer_(std::move(peer)),
      peer_is_loopback_(peer_is_loopback),
      tls_(tls),
      parser_(core_->options.header_limit, core_->body_limit) {
    core_->add(*this);
}

Connection::~Connection() {
    if (state_ != State::closed) leave();
}

void Connection::start() {
    deadline_ = std::chrono::steady_clock::now() + core_->options.handshake_timeout;
    handshake();
}

void Connection::on_handshake(bool ok) {
    if (state_ == State::closed) return;
    if (!ok) return close();
    state_ = State::reading;
    wait_for_more(std::chrono::steady_clock::now());
}

/// Sets the time until which something must come, and reads.
void Connection::wait_for_more(Moment now) {
    const ServerOptions& options = core_->options;
    if (!mid_request()) {
        if (core_->stopping()) return close();
        deadline_ = now + options.idle_timeout;
    } else if (!parser_.header_done()) {
        deadline_ = started_ + options.header_timeout;
    } else {
        deadline_ = std::min(now + options.header_timeout, started_ + options.body_timeout);
    }
    read_more();
}

void Connection::read_more() {
    if (reading_) return;
    make_room();
    reading_ = true;
    read_some(buffer_.data() + end_, buffer_.size() - end_);
}

void Connection::make_room() {
    if (begin_ > 0) {
        std::memmove(buffer_.data(), buffer_.data() + begin_, end_ - begin_);
        end_ -= begin_;
        begin_ = 0;
    }
    if (buffer_.empty()) {
        buffer_.resize(first_buffer);
    } else if (end_ == buffer_.size() ||
               (parser_.header_done() && buffer_.size() < largest_buffer)) {
        buffer_.resize(buffer_.size() * 2);
    }
}

void Connection::on_read(bool ok, std::size_t count) {
    reading_ = false;
    switch (state_) {
        case State::reading:
            if (!ok) return close();
            end_ += count;
            return parse();
        case State::timing_out:
            return refuse(errors::request_timeout, "The request did not arrive in time.");
        case State::streaming:
        case State::lingering:
            if (!ok) return close();
            begin_ = end_ = 0;  // nobody wants it
            return read_more();
        default:
            return;
    }
}

void Connection::skip_empty_lines() {
    while (!request_started_ && begin_ < end_ &&
           (buffer_[begin_] == '\r' || buffer_[begin_] == '\n')) {
        ++begin_;
    }
}

void Connection::parse() {
    const Moment now = std::chrono::steady_clock::now();
    skip_empty_lines();
    if (!request_started_ && begin_ != end_) {
        request_started_ = true;
        started_ = now;
    }
    std::size_t used = 0;
    const auto outcome = parser_.feed({buffer_.data() + begin_, end_ - begin_}, used);
    begin_ += used;
    if (begin_ == end_) begin_ = end_ = 0;
    if (outcome == RequestParser::Outcome::refused) {
        return refuse(*parser_.problem().code, parser_.problem().detail);
    }
    if (!account_body()) {
        return refuse(errors::unavailable, "Too many large requests are under way; try it later.");
    }
    if (outcome == RequestParser::Outcome::done) return dispatch();
    if (end_ - begin_ >= std::max<std::size_t>(largest_buffer, core_->options.header_limit)) {
        return refuse(errors::headers_too_large, "A line of the request is too long.");
    }
    if (parser_.take_continue() && parser_.body_bytes() == 0) return send_continue();
    wait_for_more(now);
}

/// Counts this body among all that are held; false when there is no place for it.
bool Connection::account_body() {
    const std::size_t bytes = parser_.body_bytes();
    core_->body_bytes += bytes - body_accounted_;
    body_accounted_ = bytes;
    return bytes == 0 || core_->body_bytes <= core_->options.body_memory;
}

void Connection::release_body() {
    core_->body_bytes -= body_accounted_;
    body_accounted_ = 0;
}

void Connection::send_continue() {
    out_ = "HTTP/1.1 100 Continue\r\n\r\n";
    send_out();
}

void Connection::refuse(const ErrorCode& code, std::string_view detail) {
    ++core_->bad_requests;
    keep_alive_ = false;
    head_request_ = parser_.request().head;
    request_id_ = core_->next_request_id();
    state_ = State::handling;
    Response problem = plain_problem(code, detail);
    if (code.status == 503) problem.with("Retry-After", "1");
    deliver(std::move(problem));
}

void Connection::dispatch() {
    if (turned_away_) {
        return refuse(errors::unavailable, "Too many connections are open; try it later.");
    }
    ++core_->requests;
    state_ = State::handling;
    deadline_ = Moment::max();
    keep_alive_ = parser_.keep_alive();
    request_id_ = core_->next_request_id();
    Request& request = parser_.request();
    head_request_ = request.head;
    if (is_misdirected()) return redirect_to_https(request);
    if (tls_) strict_transport_ = wants_strict_transport(request.header("Host"));
    request.peer = peer_;
    request.peer_is_loopback = peer_is_loopback_;
    request.tls = tls_;
    request.request_id = request_id_;
    request.received = started_;
    core_->handle(std::move(request), Responder(shared_from_this()));
}

void Connection::redirect_to_https(const Request& request) {
    keep_alive_ = false;
    Response response;
    response.status = 308;
    response.with("Location", "https://" + std::string(request.header("Host")) + request.target);
    deliver(std::move(response));
}

/// Closing at once would reset the connection while the client still sends, and it would never see
/// the answer: so only our side is ended, and what comes is read into nowhere for a while.
void Connection::linger() {
    state_ = State::lingering;
    deadline_ = std::chrono::steady_clock::now() + linger_time;
    begin_ = end_ = 0;
    reading_ = true;
    make_room();
    shut_down_sending();
}

void Connection::sweep(Moment now) {
    if (now < deadline_) return;
    if (state_ == State::reading && mid_request() && !writing_) {
        state_ = State::timing_out;
        deadline_ = now + core_->options.write_timeout;
        return cancel_read();
    }
    if (state_ == State::streaming && !writing_) {
        out_ = ":\n\n";
        return send_out();
    }
    if (state_ != State::handling) close();
}

void Connection::wind_down() {
    if (state_ == State::streaming || (state_ == State::reading && !mid_request())) close();
}

void Connection::close() {
    if (state_ == State::closed) return;
    leave();
    close_socket();
}

void Connection::leave() {
    if (pipe_) {
        pipe_->mark_closed();
        --core_->event_streams_open;
    }
    release_body();
    state_ = State::closed;
    core_->remove(*this);
}

}  // namespace entrepot::http
