#include "http/target.h"

#include <algorithm>

#include "base/text.h"

namespace entrepot::http {
namespace {

int hex_digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

bool is_control(char c) {
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
}

/// Unlike base/text.h it refuses broken codes: no two programs may read a path differently.
std::optional<std::string> strictly_decoded(std::string_view text) {
    std::string decoded;
    decoded.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] != '%') {
            decoded += text[at];
            continue;
        }
        if (text.size() - at < 3) return std::nullopt;
        const int high = hex_digit(text[at + 1]);
        const int low = hex_digit(text[at + 2]);
        if (high < 0 || low < 0) return std::nullopt;
        decoded += static_cast<char>(high * 16 + low);
        at += 2;
    }
    return decoded;
}

bool has_dot_segment(std::string_view path) {
    while (!path.empty()) {
        path.remove_prefix(1);  // the slash
        const std::string_view segment = path.substr(0, path.find('/'));
        if (segment == "." || segment == "..") return true;
        path.remove_prefix(segment.size());
    }
    return false;
}

bool has_encoded_slash(std::string_view path) {
    for (std::size_t at = path.find('%'); at != path.npos; at = path.find('%', at + 1)) {
        const std::string_view code = path.substr(at + 1, 2);
        if (code == "2f" || code == "2F") return true;
    }
    return false;
}

/// "http://host:1/path" becomes "/path"; a proxy's way to ask.
std::string_view without_origin(std::string_view target) {
    for (const std::string_view scheme : {"http://", "https://"}) {
        if (!target.starts_with(scheme)) continue;
        target.remove_prefix(scheme.size());
        const auto slash = target.find_first_of("/?");
        return slash == target.npos ? "/" : target.substr(slash);
    }
    return target;
}

}  // namespace

std::optional<Target> read_target(std::string_view target) {
    if (target == "*") return Target{"*", ""};
    target = without_origin(target);
    if (target.find('#') != target.npos || std::ranges::any_of(target, is_control)) return {};
    const auto mark = target.find('?');
    const std::string_view raw = target.substr(0, mark);
    if (!raw.starts_with('/') || has_encoded_slash(raw)) return {};
    auto path = strictly_decoded(raw);
    if (!path || std::ranges::any_of(*path, is_control) || !is_clean_utf8(*path)) return {};
    if (has_dot_segment(*path)) return {};
    return Target{std::move(*path),
                  std::string(mark == target.npos ? "" : target.substr(mark + 1))};
}

}  // namespace entrepot::http
