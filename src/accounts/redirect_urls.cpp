#include "accounts/redirect_urls.h"

#include <algorithm>

#include "accounts/errors.h"
#include "base/text.h"

namespace entrepot {
namespace {

/// The parts of `scheme://authority/rest`.
struct Parts {
    std::string_view scheme;
    std::string_view authority;
};

Parts parts_of(std::string_view url) {
    const std::size_t colon = url.find("://");
    if (colon == url.npos) return {};
    const std::string_view rest = url.substr(colon + 3);
    return {url.substr(0, colon), rest.substr(0, rest.find_first_of("/?#"))};
}

std::string_view host_of(std::string_view authority) {
    if (authority.starts_with('[')) return authority.substr(0, authority.find(']') + 1);
    return authority.substr(0, authority.find(':'));
}

bool is_port(std::string_view text) {
    return text.empty() ||
           (text.size() >= 2 && text.size() <= 6 && text[0] == ':' &&
            std::all_of(text.begin() + 1, text.end(), [](char c) { return c >= '0' && c <= '9'; }));
}

bool is_host_character(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '.' ||
           c == '-';
}

bool is_host(std::string_view host) {
    if (host == "[::1]") return true;
    return !host.empty() && std::all_of(host.begin(), host.end(), is_host_character);
}

bool is_loopback(std::string_view host) {
    return host == "127.0.0.1" || host == "[::1]" || host == "localhost";
}

bool has_odd_character(std::string_view url) {
    return std::any_of(url.begin(), url.end(), [](char c) {
        return static_cast<unsigned char>(c) <= 0x20 || static_cast<unsigned char>(c) >= 0x7f ||
               c == '"' || c == '\'' || c == '<' || c == '>' || c == '\\' || c == ';' || c == ',';
    });
}

}  // namespace

std::string_view redirect_url_fault(std::string_view url) {
    const Parts parts = parts_of(url);
    const std::string_view host = host_of(parts.authority);
    if (url.size() > 1000) return "it has more than 1000 characters.";
    if (has_odd_character(url)) return "percent-encode what is no plain character.";
    if (url.find('#') != url.npos) return "leave out the part from # on.";
    if (parts.scheme != "https" && parts.scheme != "http") return "begin it with https://.";
    if (!is_host(host) || !is_port(parts.authority.substr(host.size()))) {
        return "it names no host.";
    }
    if (parts.scheme == "http" && !is_loopback(host)) {
        return "plain http is for this machine only; begin it with https://.";
    }
    return {};
}

void require_redirect_urls(const std::vector<std::string>& urls) {
    if (urls.empty()) {
        throw Refusal(errors::redirect_url_invalid, "Give at least one redirect URL.");
    }
    for (const std::string& url : urls) {
        const auto fault = redirect_url_fault(url);
        if (fault.empty()) continue;
        throw Refusal(errors::redirect_url_invalid, "`" + url + "`: " + std::string(fault));
    }
}

std::string csp_source_of(std::string_view url) {
    const Parts parts = parts_of(url);
    // CSP has no way to name an IPv6 address.
    if (parts.authority.starts_with('[')) return std::string(parts.scheme) + ":";
    return std::string(parts.scheme) + "://" + std::string(parts.authority);
}

}  // namespace entrepot
