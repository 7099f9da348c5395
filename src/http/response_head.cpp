#include "http/response_head.h"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <array>
#include <cstdint>

namespace entrepot::http {
namespace {

struct Default {
    std::string_view name;
    std::string_view line;
};

/// Pages bring their own policy; everything else may do nothing in a browser.
constexpr std::array defaults{
    Default{"x-content-type-options", "X-Content-Type-Options: nosniff\r\n"},
    Default{"referrer-policy", "Referrer-Policy: same-origin\r\n"},
    Default{"cross-origin-opener-policy", "Cross-Origin-Opener-Policy: same-origin\r\n"},
    Default{"cross-origin-resource-policy", "Cross-Origin-Resource-Policy: same-origin\r\n"},
    Default{"content-security-policy",
            "Content-Security-Policy: default-src 'none'; frame-ancestors 'none'\r\n"},
    Default{"cache-control", "Cache-Control: no-store\r\n"},
};

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 32) : c;
}

bool names_default(std::string_view name, std::string_view lower_name) {
    if (name.size() != lower_name.size()) return false;
    for (std::size_t at = 0; at < name.size(); ++at) {
        if (lower(name[at]) != lower_name[at]) return false;
    }
    return true;
}

/// Which of the defaults this header replaces, as bits.
unsigned replaced_by(std::string_view name) {
    for (unsigned at = 0; at < defaults.size(); ++at) {
        if (names_default(name, defaults[at].name)) return 1U << at;
    }
    return 0;
}

/// The connection alone says how long the answer is and what happens to the connection.
bool is_connections_own(std::string_view name) {
    return names_default(name, "content-length") || names_default(name, "connection") ||
           names_default(name, "transfer-encoding");
}

/// A line break let through would let whoever chose the value write headers of his own.
void append_clean(std::string& out, std::string_view text) {
    const std::size_t start = out.size();
    out += text;
    for (std::size_t at = start; at < out.size(); ++at) {
        if (static_cast<unsigned char>(out[at]) < 0x20 || out[at] == 0x7f) out[at] = ' ';
    }
}

unsigned append_own_headers(std::string& out, const Response& response) {
    unsigned replaced = 0;
    for (const Header& header : response.headers) {
        if (is_connections_own(header.name)) continue;
        replaced |= replaced_by(header.name);
        append_clean(out, header.name);
        out += ": ";
        append_clean(out, header.value);
        out += "\r\n";
    }
    return replaced;
}

void append_length(std::string& out, const Response& response) {
    if (response.stream || never_has_body(response.status)) return;
    const fmt::format_int length(response.content().size());
    out += "Content-Length: ";
    out.append(length.data(), length.size());
    out += "\r\n";
}

void append_status(std::string& out, int status) {
    if (status == 200) {
        out += "HTTP/1.1 200 OK\r\n";
    } else {
        fmt::format_to(std::back_inserter(out), "HTTP/1.1 {} {}\r\n", status,
                       reason_phrase(status));
    }
}

}  // namespace

void append_head(std::string& out, const Response& response, const HeadContext& context) {
    append_status(out, response.status);
    out += "Date: ";
    out += context.date;
    out += "\r\nX-Request-Id: ";
    out += context.request_id;
    out += "\r\n";
    const unsigned replaced = append_own_headers(out, response);
    for (unsigned at = 0; at < defaults.size(); ++at) {
        if ((replaced >> at & 1U) == 0) out += defaults[at].line;
    }
    if (context.strict_transport) out += "Strict-Transport-Security: max-age=31536000\r\n";
    append_length(out, response);
    if (!context.keep_alive) {
        out += "Connection: close\r\n";
    } else if (context.http_1_0) {
        out += "Connection: keep-alive\r\n";
    }
    out += "\r\n";
}

std::string_view reason_phrase(int status) {
    switch (status) {
        case 200:
            return "OK";
        case 201:
            return "Created";
        case 202:
            return "Accepted";
        case 204:
            return "No Content";
        case 206:
            return "Partial Content";
        case 301:
            return "Moved Permanently";
        case 302:
            return "Found";
        case 303:
            return "See Other";
        case 304:
            return "Not Modified";
        case 307:
            return "Temporary Redirect";
        case 308:
            return "Permanent Redirect";
        case 400:
            return "Bad Request";
        case 401:
            return "Unauthorized";
        case 403:
            return "Forbidden";
        case 404:
            return "Not Found";
        case 405:
            return "Method Not Allowed";
        case 406:
            return "Not Acceptable";
        case 408:
            return "Request Timeout";
        case 409:
            return "Conflict";
        case 410:
            return "Gone";
        case 412:
            return "Precondition Failed";
        case 413:
            return "Content Too Large";
        case 415:
            return "Unsupported Media Type";
        case 416:
            return "Range Not Satisfiable";
        case 422:
            return "Unprocessable Content";
        case 429:
            return "Too Many Requests";
        case 431:
            return "Request Header Fields Too Large";
        case 500:
            return "Internal Server Error";
        case 501:
            return "Not Implemented";
        case 502:
            return "Bad Gateway";
        case 503:
            return "Service Unavailable";
        default:
            return "Unknown";
    }
}

bool never_has_body(int status) {
    return status == 204 || status == 304 || status < 200;
}

std::string http_date(std::int64_t unix_seconds) {
    const std::tm parts = fmt::gmtime(static_cast<std::time_t>(unix_seconds));
    return fmt::format("{:%a, %d %b %Y %H:%M:%S} GMT", parts);
}

}  // namespace entrepot::http
