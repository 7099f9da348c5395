#include "grid/controller/client.h"

#include <netdb.h>
#include <sys/socket.h>

#include <chrono>
#include <future>
#include <utility>
#include <vector>

#include "http/public_url.h"

namespace entrepot::grid {
namespace {

/// Enough for the states of all bins.
constexpr std::size_t most_answer = std::size_t{64} << 20;
constexpr std::string_view path = "/api/v2/bin";

/// The addresses that a host has now, each as a range of one.
std::vector<http::AddressRange> addresses_of(const std::string& host) {
    std::vector<http::AddressRange> ranges;
    addrinfo* found = nullptr;
    if (host.empty() || getaddrinfo(host.c_str(), nullptr, nullptr, &found) != 0) return ranges;
    for (const addrinfo* one = found; one != nullptr; one = one->ai_next) {
        if (const auto address = http::address_of(one->ai_addr)) ranges.push_back({*address, 128});
    }
    freeaddrinfo(found);
    return ranges;
}

std::string url_of(std::string base) {
    while (base.ends_with('/')) base.pop_back();
    return base.append(path);
}

}  // namespace

Client::Client(const ControllerSettings& settings) : settings_(settings) {
    begin_anew();
}

void Client::begin_anew() {
    http::OutgoingOptions options;
    options.allowed = addresses_of(http::host_of(settings_.base_url));
    outgoing_ = std::make_unique<http::Outgoing>(options);
}

Answer Client::call(const Element& call) {
    http::OutgoingRequest request{
        .url = url_of(settings_.base_url),
        .headers = {{"Content-Type", "application/xml"}},
        .body = to_xml(call),
        .connect_timeout = std::chrono::milliseconds(settings_.connect_ms),
        .total_timeout = std::chrono::milliseconds(settings_.answer_ms),
        .answer_limit = most_answer,
        .long_answer = http::LongAnswer::refuse};
    auto answered = std::make_shared<std::promise<http::OutgoingResponse>>();
    auto coming = answered->get_future();
    outgoing_->send(std::move(request), [answered](http::OutgoingResponse response) {
        answered->set_value(std::move(response));
    });
    const http::OutgoingResponse response = coming.get();
    if (response.outcome != http::OutgoingResponse::Outcome::answered) {
        return {.outcome = Answer::Outcome::unreachable, .why = response.error};
    }
    return read_answer(response.status, response.body);
}

}  // namespace entrepot::grid
