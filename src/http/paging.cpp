#include "http/paging.h"

#include <charconv>

#include "base/text.h"

namespace entrepot::http {

std::string encode_cursor(std::int64_t last_id) {
    return base64url_encode("after:" + std::to_string(last_id));
}

std::int64_t decode_cursor(std::string_view cursor, std::int64_t start) {
    if (cursor.empty()) return start;
    const std::string text = base64url_decode(cursor);
    std::int64_t id = 0;
    if (text.starts_with("after:")) {
        const auto* end = text.data() + text.size();
        const auto [read, failed] = std::from_chars(text.data() + 6, end, id);
        if (failed == std::errc{} && read == end && id >= 0) return id;
    }
    throw Refusal(errors::invalid_cursor,
                  "The cursor is not one of ours; send `next_cursor` of the last answer as it was, "
                  "or none to start again.");
}

}  // namespace entrepot::http
