#include "hooks/target_url.h"

#include <curl/urlapi.h>

#include <algorithm>
#include <memory>
#include <string>

#include "accounts/settings.h"
#include "hooks/errors.h"
#include "http/egress.h"

namespace entrepot::hooks {
namespace {

[[noreturn]] void refuse(const std::string& sentence) {
    throw Refusal(errors::target_url_refused, sentence);
}

/// An address taken apart.
class Url {
  public:
    explicit Url(const std::string& text) : url_(curl_url(), &curl_url_cleanup) {
        if (curl_url_set(url_.get(), CURLUPART_URL, text.c_str(), 0) != CURLUE_OK) {
            refuse("target_url is not a complete http or https address.");
        }
    }
    /// "" when the address has no such part.
    std::string part(CURLUPart which) const {
        char* found = nullptr;
        if (curl_url_get(url_.get(), which, &found, 0) != CURLUE_OK) return {};
        std::string text(found);
        curl_free(found);
        return text;
    }

  private:
    std::unique_ptr<CURLU, void (*)(CURLU*)> url_;
};

bool has_strange_characters(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char letter) {
        const auto byte = static_cast<unsigned char>(letter);
        return byte <= 0x20 || byte >= 0x7f || letter == '\\';
    });
}

void check_literal_address(std::string host) {
    if (host.starts_with('[')) host = host.substr(1, host.find_first_of("]%") - 1);
    const auto address = http::parse_address(host);
    if (!address) return;
    switch (http::judge(*address, settings().reachable)) {
        case http::Verdict::allowed:
            return;
        case http::Verdict::never:
            refuse("target_url names " + host + ", an address the server never connects to.");
        case http::Verdict::not_public:
            refuse("target_url names " + host +
                   ", which is not a public address. The operator can allow its range.");
    }
}

}  // namespace

void check_target_url(std::string_view text) {
    if (has_strange_characters(text)) {
        refuse("target_url has spaces, line breaks or letters outside ASCII; percent-encode them.");
    }
    const Url url{std::string(text)};
    const std::string scheme = url.part(CURLUPART_SCHEME);
    if (scheme != "http" && scheme != "https") refuse("target_url must begin with https or http.");
    if (!url.part(CURLUPART_USER).empty() || !url.part(CURLUPART_PASSWORD).empty()) {
        refuse("target_url must not carry a user or password; messages are signed instead.");
    }
    if (text.find('#') != std::string_view::npos) {
        refuse("target_url must not have a fragment (#...): it is never sent.");
    }
    check_literal_address(url.part(CURLUPART_HOST));
}

}  // namespace entrepot::hooks
