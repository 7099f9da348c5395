#include "request_log/mask.h"

#include <algorithm>
#include <array>
#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

#include "base/json_value.h"
#include "base/refusal.h"
#include "base/text.h"

namespace entrepot::request_log {
namespace {

namespace json = boost::json;

constexpr std::array<std::string_view, 9> secret_names{
    "authorization", "proxy_authorization", "cookie", "set_cookie", "secret", "token", "password",
    "pin",           "code_verifier"};
constexpr std::array<std::string_view, 4> secret_endings{"_secret", "_token", "_password", "_pin"};

/// Masks in place; says whether there was anything.
bool mask_value(json::value& value) {
    bool any = false;
    if (auto* items = value.if_array()) {
        for (auto& item : *items) any = mask_value(item) || any;
    }
    if (auto* object = value.if_object()) {
        for (auto& member : *object) {
            if (!names_a_secret(member.key())) {
                any = mask_value(member.value()) || any;
            } else if (!member.value().is_null()) {
                member.value() = masked;
                any = true;
            }
        }
    }
    return any;
}

bool is_of_a_name(char letter) {
    return std::isalnum(static_cast<unsigned char>(letter)) != 0 ||
           std::string_view("_-%\\").find(letter) != std::string_view::npos;
}

std::size_t skip(std::string_view text, std::size_t at, std::string_view what) {
    return std::min(text.find_first_not_of(what, at), text.size());
}

/// Where the value that begins at `at` ends: a quoted one with its quote, another before whatever
/// may follow it.
std::size_t end_of_value(std::string_view text, std::size_t at) {
    if (at >= text.size() || text[at] != '"') {
        return std::min(text.find_first_of(",&;}]\r\n", at), text.size());
    }
    for (++at; at < text.size() && text[at] != '"'; ++at) {
        if (text[at] == '\\') ++at;
    }
    return std::min(at + 1, text.size());
}

/// A name may be percent-encoded (a form); one with JSON escapes is taken for a secret unread.
bool hides_a_value(std::string_view name) {
    return name.find('\\') != std::string_view::npos || names_a_secret(percent_decode(name, true));
}

/// Where the value of the name that ends at `at` begins; npos when no value follows.
std::size_t begin_of_value(std::string_view text, std::size_t at) {
    if (at < text.size() && text[at] == '"') ++at;
    at = skip(text, at, " \t\r\n");
    if (at >= text.size() || (text[at] != ':' && text[at] != '=')) return std::string_view::npos;
    return skip(text, at + 1, " \t\r\n");
}

std::string mask_loose(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        if (!is_of_a_name(text[at])) {
            out += text[at++];
            continue;
        }
        std::size_t end = at;
        while (end < text.size() && is_of_a_name(text[end])) ++end;
        const auto name = text.substr(at, end - at);
        const auto value = hides_a_value(name) ? begin_of_value(text, end) : std::string_view::npos;
        if (value == std::string_view::npos) {
            out += name;
            at = end;
            continue;
        }
        out += text.substr(at, value - at);
        out += masked;
        at = end_of_value(text, value);
    }
    return out;
}

}  // namespace

bool names_a_secret(std::string_view name) {
    std::string plain = to_lower_ascii(name);
    std::replace(plain.begin(), plain.end(), '-', '_');
    const auto ends = [&](std::string_view ending) { return plain.ends_with(ending); };
    return std::find(secret_names.begin(), secret_names.end(), plain) != secret_names.end() ||
           std::any_of(secret_endings.begin(), secret_endings.end(), ends);
}

std::string mask_headers(const std::vector<http::Header>& headers) {
    std::string out;
    for (const auto& [name, value] : headers) {
        out += name + ": ";
        out += names_a_secret(name) ? masked : std::string_view(value);
        out += '\n';
    }
    return out;
}

std::string mask_text(std::string_view text) {
    if (text.empty()) return {};
    try {
        json::value value = parse_json(text);
        return mask_value(value) ? json::serialize(value) : std::string(text);
    } catch (const Refusal&) {
        return mask_loose(text);
    }
}

}  // namespace entrepot::request_log
