#include "request_log/recorder.h"

#include <spdlog/spdlog.h>

#include <utility>

#include "request_log/store.h"

namespace entrepot {
namespace {

using request_log::Heard;
using std::chrono::steady_clock;

constexpr std::chrono::milliseconds write_every{500};

std::size_t size_of(const http::Request& request, const http::Response& response) {
    constexpr std::size_t around = 1024;  // headers and the rest
    return around + request.target.size() + request.body.size() + response.content().size();
}

Heard heard_of(const http::Request& request, const http::Response& response, const Caller& caller,
               Time now) {
    const auto taken = std::chrono::duration_cast<std::chrono::microseconds>(steady_clock::now() -
                                                                             request.received);
    return {.at = now - taken,
            .duration_us = taken.count(),
            .request = request,
            .status = response.status,
            .answer_headers = response.headers,
            .answer_body = std::string(response.content()),
            .answer_bytes = static_cast<std::int64_t>(response.content().size()),
            .caller = caller};
}

}  // namespace

RequestLog::RequestLog(Database& database, RequestLogPace pace, const Clock& clock)
    : database_(&database), pace_(pace), clock_(&clock) {}

RequestLog::~RequestLog() {
    stop();
}

void RequestLog::hear(const http::Request& request, const http::Response& response,
                      const Caller& caller) {
    if (caller.kind != Caller::Kind::integration) return;
    const std::size_t bytes = size_of(request, response);
    {
        const std::lock_guard lock(mutex_);
        if (!takes(caller.organization, response.status, bytes)) {
            ++waiting_[caller.organization].left_out;
            return;
        }
        bytes_ += bytes;
    }
    Heard heard = heard_of(request, response, caller, clock_->now());
    const std::lock_guard lock(mutex_);
    waiting_[caller.organization].heard.push_back(std::move(heard));
}

bool RequestLog::takes(OrganizationId organization, int status, std::size_t bytes) {
    if (bytes_ + bytes > pace_.most_bytes) return false;
    Shares& shares = shares_[organization];
    const auto now = steady_clock::now();
    return status < 400 ? shares.good.take(pace_.good, now)
                        : shares.refused.take(pace_.refused, now);
}

RequestLog::AllWaiting RequestLog::take_waiting() {
    const std::lock_guard lock(mutex_);
    bytes_ = 0;
    return std::exchange(waiting_, {});
}

void RequestLog::write_waiting() {
    for (const auto& [organization, waiting] : take_waiting()) write(organization, waiting);
}

void RequestLog::write(OrganizationId organization, const Waiting& waiting) {
    std::vector<request_log::Line> lines;
    lines.reserve(waiting.heard.size());
    for (const Heard& heard : waiting.heard) lines.push_back(request_log::line_of(heard));
    database_->write_now(
        organization, [&](Tx& tx) { request_log::write_lines(tx, lines, waiting.left_out); },
        Database::Haste::can_wait);
}

void RequestLog::start() {
    thread_ = std::thread([this] { loop(); });
}

void RequestLog::stop() {
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    wake_.notify_all();
    if (thread_.joinable()) thread_.join();
}

void RequestLog::loop() {
    bool last = false;
    while (!last) {
        {
            std::unique_lock lock(mutex_);
            last = wake_.wait_for(lock, write_every, [this] { return stopping_; });
        }
        try {
            write_waiting();
        } catch (const std::exception& error) {
            // The log is no promise: what could not be written is gone, and the work goes on.
            spdlog::warn("request log: {}", error.what());
        }
    }
}

}  // namespace entrepot
