#pragma once

#include <future>
#include <memory>
#include <string>

#include "http/outgoing.h"
#include "http/test_sockets.h"

namespace entrepot::http::test {

inline OutgoingOptions sandbox() {
    OutgoingOptions options;
    options.allowed = {parse_range("127.0.0.0/8").value(), parse_range("::1/128").value()};
    return options;
}

inline std::string url(const Receiver& receiver, const std::string& path = "/hook") {
    return "http://127.0.0.1:" + std::to_string(receiver.port()) + path;
}

inline OutgoingRequest post(std::string to, std::string body = "{}") {
    OutgoingRequest request;
    request.url = std::move(to);
    request.headers = {{"Content-Type", "application/json"}};
    request.body = std::move(body);
    request.connect_timeout = std::chrono::milliseconds(20'000);  // a busy machine is no failure
    request.total_timeout = std::chrono::milliseconds(20'000);
    return request;
}

inline std::future<OutgoingResponse> begin(Outgoing& outgoing, OutgoingRequest request) {
    auto promise = std::make_shared<std::promise<OutgoingResponse>>();
    auto answer = promise->get_future();
    outgoing.send(std::move(request), [promise](OutgoingResponse response) {
        promise->set_value(std::move(response));
    });
    return answer;
}

inline OutgoingResponse send(Outgoing& outgoing, OutgoingRequest request) {
    return begin(outgoing, std::move(request)).get();
}

}  // namespace entrepot::http::test
