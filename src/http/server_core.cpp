#include "http/server_core.h"

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <random>

#include "http/connection.h"
#include "http/response_head.h"
#include "http/sockets.h"

namespace entrepot::http {
namespace {

constexpr std::string_view base32 = "0123456789abcdefghjkmnpqrstvwxyz";

void append_base32(std::string& out, std::uint64_t number, int digits) {
    for (int digit = digits - 1; digit >= 0; --digit) out += base32[number >> (5 * digit) & 31];
}

/// Often enough that no time-out is late by more than a quarter of itself.
std::chrono::milliseconds sweep_interval(const ServerOptions& options) {
    const auto shortest =
        std::min({options.idle_timeout, options.header_timeout, options.body_timeout,
                  options.write_timeout, options.handshake_timeout});
    return std::clamp(shortest / 4, std::chrono::milliseconds(5), std::chrono::milliseconds(1000));
}

}  // namespace

ServerCore::ServerCore(const ServerOptions& settings, Handler handler, BodyLimit limit)
    : options(settings),
      body_limit(std::move(limit)),
      handler_(std::move(handler)),
      work_(io.get_executor()) {
    std::random_device random;
    append_base32(id_prefix_, random(), 5);
}

void ServerCore::add(Connection& connection) {
    connection.registry_slot = connections_.size();
    connections_.push_back(&connection);
    connections_open = connections_.size();
}

void ServerCore::remove(Connection& connection) {
    const std::size_t slot = connection.registry_slot;
    connections_[slot] = connections_.back();
    connections_[slot]->registry_slot = slot;
    connections_.pop_back();
    connections_open = connections_.size();
    if (stopping_) end_when_empty();
}

void ServerCore::handle(Request request, Responder responder) {
    try {
        handler_(std::move(request), std::move(responder));
    } catch (const std::exception& error) {
        spdlog::error("request handler threw: {}", error.what());  // the responder has answered 500
    }
}

std::string ServerCore::next_request_id() {
    std::string id = id_prefix_;
    append_base32(id, ++id_counter_, 8);
    return id;
}

std::string_view ServerCore::date(Moment now) {
    if (now >= date_until_) {
        const auto unix = std::chrono::system_clock::now().time_since_epoch();
        const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(unix);
        date_ = http_date(seconds.count());
        date_until_ = now + (std::chrono::seconds(1) - (unix - seconds));
    }
    return date_;
}

void ServerCore::post(Mail mail) {
    bool first = false;
    {
        const std::lock_guard lock(mail_mutex_);
        if (mail_closed_) return;
        first = mail_.empty();
        mail_.push_back(std::move(mail));
    }
    if (first) boost::asio::post(io, [this] { take_mail(); });
}

void ServerCore::take_mail() {
    {
        const std::lock_guard lock(mail_mutex_);
        mail_being_read_.swap(mail_);
    }
    for (Mail& mail : mail_being_read_) {
        switch (mail.kind) {
            case Mail::Kind::answer:
                mail.to->deliver(std::move(mail.response));
                break;
            case Mail::Kind::frame:
                mail.to->deliver_frame(mail.frame);
                break;
            case Mail::Kind::end_stream:
                mail.to->end_stream();
                break;
        }
    }
    mail_being_read_.clear();
}

void ServerCore::add_listener(std::shared_ptr<Listener> listener) {
    boost::asio::post(io, [this, listener] {
        if (stopping_) return listener->close();
        listeners_.push_back(listener);
        listener->start();
    });
}

void ServerCore::start() {
    boost::asio::post(io, [this] { sweep_later(); });
    thread_ = std::thread([this] { run(); });
}

void ServerCore::run() {
    thread_id_ = std::this_thread::get_id();
    for (bool ended = false; !ended;) {
        try {
            io.run();
            ended = true;
        } catch (const std::exception& error) {
            spdlog::error("the HTTP server's thread caught: {}", error.what());
        }
    }
}

void ServerCore::sweep_later() {
    if (stopping_ && connections_.empty()) return;
    sweep_timer_.expires_after(sweep_interval(options));
    sweep_timer_.async_wait([this](boost::system::error_code error) {
        if (!error) sweep();
    });
}

void ServerCore::sweep() {
    const Moment now = std::chrono::steady_clock::now();
    // Backwards: who is closed is replaced by the last one, which was looked at already.
    for (std::size_t at = connections_.size(); at-- > 0;) {
        if (at < connections_.size()) connections_[at]->sweep(now);
    }
    sweep_later();
}

void ServerCore::stop(std::chrono::milliseconds grace) {
    boost::asio::post(io, [this, grace] { wind_down(grace); });
    if (thread_.joinable()) {
        thread_.join();
    } else {
        run();  // never started, or stopped before: only what is queued
    }
    std::vector<Mail> unread;
    const std::lock_guard lock(mail_mutex_);
    mail_closed_ = true;
    unread.swap(mail_);
}

void ServerCore::wind_down(std::chrono::milliseconds grace) {
    if (stopping_) return;
    for (const auto& listener : listeners_) listener->close();
    listeners_.clear();
    for (std::size_t at = connections_.size(); at-- > 0;) {
        if (at < connections_.size()) connections_[at]->wind_down();
    }
    stopping_ = true;
    grace_timer_.expires_after(grace);
    grace_timer_.async_wait([this](boost::system::error_code error) {
        if (!error) end_now();
    });
    end_when_empty();
}

void ServerCore::end_when_empty() {
    if (connections_.empty()) end_now();
}

/// With everything closed each operation under way ends with an error, and then the thread.
void ServerCore::end_now() {
    while (!connections_.empty()) connections_.back()->close();
    grace_timer_.cancel();
    sweep_timer_.cancel();
    work_.reset();
}

}  // namespace entrepot::http
