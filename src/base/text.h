#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace entrepot {

/// Code points of a valid UTF-8 text.
std::size_t count_characters(std::string_view text);

/// Whether the bytes are valid UTF-8 without U+0000.
bool is_clean_utf8(std::string_view text);

/// Lower case of ASCII letters; other characters stay.
std::string to_lower_ascii(std::string_view text);

/// Without white space at both ends.
std::string_view trim(std::string_view text);

/// Decodes %XX and, when `plus_is_space`, `+`. Broken escapes stay as they are.
std::string percent_decode(std::string_view text, bool plus_is_space);

/// Encodes everything but unreserved characters (RFC 3986).
std::string percent_encode(std::string_view text);

/// Takes `a=1&b=2` apart.
std::vector<std::pair<std::string, std::string>> parse_form(std::string_view text);

std::string base64_encode(std::string_view bytes);
std::string base64url_encode(std::string_view bytes);
/// The bytes, or "" when the text is no base64 (with or without padding).
std::string base64_decode(std::string_view text);
std::string base64url_decode(std::string_view text);
std::string hex_encode(std::string_view bytes);

}  // namespace entrepot
