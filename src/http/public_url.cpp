#include "http/public_url.h"

#include <curl/urlapi.h>

#include <algorithm>
#include <memory>

namespace entrepot::http {
namespace {

/// An address taken apart.
class Url {
  public:
    explicit Url(const std::string& text) : url_(curl_url(), &curl_url_cleanup) {
        valid_ = curl_url_set(url_.get(), CURLUPART_URL, text.c_str(), 0) == CURLUE_OK;
    }
    bool valid() const { return valid_; }
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
    bool valid_ = false;
};

bool has_strange_characters(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char letter) {
        const auto byte = static_cast<unsigned char>(letter);
        return byte <= 0x20 || byte >= 0x7f || letter == '\\';
    });
}

std::string without_brackets(std::string host) {
    return host.starts_with('[') ? host.substr(1, host.find_first_of("]%") - 1) : host;
}

std::string address_fault(std::string host, std::span<const AddressRange> reachable) {
    host = without_brackets(std::move(host));
    const auto address = parse_address(host);
    if (!address) return {};
    switch (judge(*address, reachable)) {
        case Verdict::allowed:
            return {};
        case Verdict::never:
            return "names " + host + ", an address the server never connects to.";
        case Verdict::not_public:
            break;
    }
    return "names " + host + ", which is not a public address. The operator can allow its range.";
}

/// "" when there is none.
std::string fault_of(std::string_view text, std::span<const AddressRange> reachable) {
    if (has_strange_characters(text)) {
        return "has spaces, line breaks or letters outside ASCII; percent-encode them.";
    }
    const Url url{std::string(text)};
    if (!url.valid()) return "is not a complete http or https address.";
    const std::string scheme = url.part(CURLUPART_SCHEME);
    if (scheme != "http" && scheme != "https") return "must begin with https or http.";
    if (!url.part(CURLUPART_USER).empty() || !url.part(CURLUPART_PASSWORD).empty()) {
        return "must not carry a user or password: none is sent.";
    }
    if (url.part(CURLUPART_PORT) == "0") return "must have a port from 1 to 65535.";
    if (text.find('#') != std::string_view::npos) {
        return "must not have a fragment (#...): it is never sent.";
    }
    return address_fault(url.part(CURLUPART_HOST), reachable);
}

}  // namespace

std::optional<std::string> url_fault(std::string_view field, std::string_view url,
                                     std::span<const AddressRange> reachable) {
    const std::string fault = fault_of(url, reachable);
    if (fault.empty()) return std::nullopt;
    return std::string(field) + " " + fault;
}

std::string host_of(const std::string& url) {
    return without_brackets(Url(url).part(CURLUPART_HOST));
}

}  // namespace entrepot::http
