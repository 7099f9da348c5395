#include <algorithm>

#include "http/connection.h"
#include "http/event_pipe.h"
#include "http/response_head.h"
#include "http/server_core.h"

namespace entrepot::http {
namespace {

/// A body up to this many bytes is copied behind its head and sent with it.
constexpr std::size_t short_body = 8 * 1024;

}  // namespace

void Connection::answer(Response response) {
    if (core_->on_server_thread()) return deliver(std::move(response));
    core_->post({Mail::Kind::answer, shared_from_this(), std::move(response), {}});
}

void Connection::deliver(Response response) {
    if (state_ != State::handling) return;
    release_body();
    answer_ = std::move(response);
    const Moment now = std::chrono::steady_clock::now();
    const bool stream = answer_.stream && !head_request_;
    if (stream || core_->stopping()) keep_alive_ = false;
    if (answer_.stream) begin_stream();
    encode_answer(now);
    deadline_ = now + core_->options.write_timeout;
    state_ = stream ? State::streaming : State::writing;
    write_pending();
    if (stream) {
        read_more();  // only to learn when the browser goes
        std::exchange(answer_.stream, nullptr)(pipe_);
    }
}

void Connection::encode_answer(Moment now) {
    out_.clear();
    append_head(
        out_, answer_,
        {core_->date(now), request_id_, keep_alive_, parser_.is_http_1_0(), strict_transport_});
    const bool bodiless = answer_.stream || head_request_ || never_has_body(answer_.status);
    out_second_ = bodiless ? std::string_view{} : answer_.content();
    if (out_second_.size() <= short_body) {
        out_ += out_second_;
        out_second_ = {};
    }
    out_first_ = out_;
}

void Connection::begin_stream() {
    if (answer_.header("Content-Type").empty()) {
        answer_.with("Content-Type", "text/event-stream").with("X-Accel-Buffering", "no");
    }
    if (head_request_) return;
    pipe_ = std::make_shared<EventPipe>(core_, weak_from_this(), core_->options.event_buffer);
    ++core_->event_streams_open;
}

void Connection::write_pending() {
    writing_ = true;
    write_some(out_first_, out_second_);
}

void Connection::on_written(bool ok, std::size_t count) {
    writing_ = false;
    if (state_ == State::closed) return;
    if (!ok) return close();
    const std::size_t of_first = std::min(count, out_first_.size());
    out_first_.remove_prefix(of_first);
    out_second_.remove_prefix(count - of_first);
    if (!out_first_.empty() || !out_second_.empty()) {
        deadline_ = std::chrono::steady_clock::now() + core_->options.write_timeout;
        return write_pending();
    }
    if (state_ == State::reading) return wait_for_more(std::chrono::steady_clock::now());
    if (state_ == State::writing) return finish_answer();
    if (state_ == State::streaming) {
        deadline_ = std::chrono::steady_clock::now() + core_->options.heartbeat;
        if (!frames_.empty()) send_frames();
    }
}

void Connection::finish_answer() {
    answer_ = {};
    if (!keep_alive_) return linger();
    parser_.reset();
    request_started_ = false;
    state_ = State::reading;
    if (begin_ != end_) return parse();  // the next request is here already
    wait_for_more(std::chrono::steady_clock::now());
}

void Connection::deliver_frame(const EventFrame& frame) {
    if (state_ != State::streaming) return;
    frames_ += *frame;
    if (!writing_) send_frames();
}

void Connection::send_frames() {
    out_.swap(frames_);
    frames_.clear();
    pipe_->written(out_.size());
    send_out();
}

void Connection::send_out() {
    out_first_ = out_;
    deadline_ = std::chrono::steady_clock::now() + core_->options.write_timeout;
    write_pending();
}

void Connection::end_stream() {
    if (state_ == State::streaming) close();
}

}  // namespace entrepot::http
