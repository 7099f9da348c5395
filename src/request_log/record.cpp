#include "request_log/record.h"

#include <fmt/format.h>

#include <boost/json/object.hpp>

#include "base/json_value.h"
#include "base/refusal.h"
#include "base/text.h"
#include "request_log/mask.h"

namespace entrepot::request_log {
namespace {

/// Not in the middle of a character.
std::string cut(std::string text) {
    if (text.size() <= kept_bytes) return text;
    std::size_t end = kept_bytes;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
    text.resize(end);
    return text;
}

std::string shown(std::string_view body) {
    if (!is_clean_utf8(body)) return fmt::format("({} bytes that are no text)", body.size());
    return cut(mask_text(body));
}

std::string text_of(const boost::json::object& object, std::string_view name) {
    const auto* value = object.if_contains(name);
    if (value == nullptr || !value->is_string()) return {};
    return std::string(std::string_view(value->get_string()));
}

/// The code of a refusal, of ours or of OAuth.
std::string code_of(int status, std::string_view body) {
    if (status < 400) return {};
    try {
        const auto value = parse_json(body);
        const auto* problem = value.if_object();
        if (problem == nullptr) return {};
        auto code = text_of(*problem, "code");
        return code.empty() ? text_of(*problem, "error") : code;
    } catch (const Refusal&) {
        return {};
    }
}

}  // namespace

Line line_of(const Heard& heard) {
    const auto& [at, duration_us, request, status, headers, body, bytes, caller] = heard;
    return {.at = at,
            .duration_us = duration_us,
            .status = status,
            .method = request.head ? "HEAD" : request.method,
            .integration_id = caller.integration,
            .token_id = caller.token,
            .shop_id = caller.shop,
            .request_bytes = static_cast<std::int64_t>(request.body.size()),
            .answer_bytes = bytes,
            .code = code_of(status, body),
            .request_id = request.request_id,
            .integration = caller.name,
            .path = cut(request.path),
            .query = shown(request.query),
            .request_headers = cut(mask_headers(request.headers)),
            .request_body = shown(request.body),
            .answer_headers = cut(mask_headers(headers)),
            .answer_body = shown(body)};
}

}  // namespace entrepot::request_log
