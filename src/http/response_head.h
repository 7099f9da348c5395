#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "http/message.h"

namespace entrepot::http {

/// What the connection knows about an answer beside the answer itself.
struct HeadContext {
    std::string_view date;  ///< "Sun, 06 Nov 1994 08:49:37 GMT"
    std::string_view request_id;
    bool keep_alive = true;
    bool http_1_0 = false;
    bool strict_transport = false;  ///< Send HSTS.
};

/// Appends the status line and all headers, the empty line included. Security headers,
/// Cache-Control
/// (`no-store`), Content-Length and Connection are added where the answer does not set them. Line
/// breaks in a header become spaces.
void append_head(std::string& out, const Response& response, const HeadContext& context);

/// "OK" for 200; "Unknown" for what no document names.
std::string_view reason_phrase(int status);

/// True when an answer of this status has no body and no Content-Length.
bool never_has_body(int status);

/// The Date header's form of a moment, in seconds since 1970.
std::string http_date(std::int64_t unix_seconds);

}  // namespace entrepot::http
