#include "catalog/rules.h"

#include <date/tz.h>

#include <algorithm>

#include "base/refusal.h"
#include "base/text.h"

namespace entrepot {
namespace {

/// What follows "http://" or "https://", or nothing.
std::string_view after_scheme(std::string_view url) {
    const std::string lower = to_lower_ascii(url.substr(0, 8));
    for (const std::string_view scheme : {"https://", "http://"}) {
        if (std::string_view(lower).starts_with(scheme)) return url.substr(scheme.size());
    }
    return {};
}

bool is_plain(std::string_view url) {
    return std::all_of(url.begin(), url.end(), [](char letter) {
        const auto byte = static_cast<unsigned char>(letter);
        return byte > 0x20 && byte != 0x7f && byte != '\\';
    });
}

}  // namespace

void refuse_field(std::string_view field, std::string message, std::string_view type) {
    Refusal refusal(errors::validation_error,
                    "The request does not fit the schema: correct each place named in `errors`.");
    refusal.errors.push_back({{"body", std::string(field)}, std::move(message), std::string(type)});
    throw refusal;
}

void require_not_blank(std::string_view field, std::string_view text) {
    if (trim(text).empty()) refuse_field(field, "Must not be empty.", "too_short");
}

void require_timezone(std::string_view field, const std::string& name) {
    try {
        date::locate_zone(name);
    } catch (const std::runtime_error&) {
        refuse_field(field, "Must be an IANA time zone, as Europe/Oslo.", "unknown_value");
    }
}

void require_picture_url(std::string_view field, std::string_view url) {
    if (url.empty()) return;
    const auto rest = after_scheme(url);
    const auto host = rest.substr(0, rest.find_first_of("/?#"));
    if (host.empty() || host.front() == ':' || !is_plain(url)) {
        refuse_field(field, "Must be an address that begins with http:// or https://.",
                     "not_a_url");
    }
}

}  // namespace entrepot
