#pragma once

#include <cstdint>
#include <string>

#include "base/caller.h"
#include "base/time.h"
#include "http/message.h"

namespace entrepot::request_log {

/// Most bytes of a text that are kept; the rest is cut off.
inline constexpr std::size_t kept_bytes = 8 << 10;

/// An answered request as it was, before its secrets are masked: it stays in memory.
struct Heard {
    Time at;
    std::int64_t duration_us = 0;
    http::Request request;
    int status = 0;
    std::vector<http::Header> answer_headers;
    std::string answer_body;
    std::int64_t answer_bytes = 0;
    Caller caller;
};

/// A line of the log.
struct Line {
    Time at;
    std::int64_t duration_us = 0;
    std::int64_t status = 0;
    std::string method;
    IntegrationId integration_id;
    TokenId token_id;
    ShopId shop_id;
    std::int64_t request_bytes = 0;
    std::int64_t answer_bytes = 0;
    std::string code;
    std::string request_id;
    std::string integration;
    std::string path;
    std::string query;
    std::string request_headers;
    std::string request_body;
    std::string answer_headers;
    std::string answer_body;
};

/// Masks what is secret and cuts what is long.
Line line_of(const Heard& heard);

}  // namespace entrepot::request_log
