#include "accounts/authorize_wish.h"

#include <algorithm>

#include "accounts/roles.h"

namespace entrepot {
namespace {

/// Finds the redirect URL or says why there is none.
std::string fault_of_redirect(AuthorizeWish& wish, std::string_view sent) {
    const auto& urls = wish.client.redirect_urls;
    wish.redirect_uri_sent = !sent.empty();
    if (sent.empty() && urls.size() != 1) {
        return "The address lacks redirect_uri, the place to go back to.";
    }
    wish.redirect_uri = sent.empty() ? urls.front() : std::string(sent);
    if (std::find(urls.begin(), urls.end(), wish.redirect_uri) == urls.end()) {
        return "The redirect_uri is not one this integration has registered. It has to be the "
               "same, letter by letter.";
    }
    return {};
}

bool is_challenge(std::string_view text) {
    const auto allowed = [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
               c == '-' || c == '_';
    };
    return text.size() == 43 && std::all_of(text.begin(), text.end(), allowed);
}

struct Error {
    std::string_view code;
    std::string_view description;
    explicit operator bool() const { return !code.empty(); }
};

Error read_challenge(AuthorizeWish& wish, const OAuthParameters& query) {
    const auto challenge = query["code_challenge"];
    const auto method = query["code_challenge_method"];
    if (challenge.empty() && method.empty()) return {};
    if (method != "S256") return {"invalid_request", "Use code_challenge_method=S256."};
    if (!is_challenge(challenge)) {
        return {"invalid_request", "The code_challenge is no base64url of a SHA-256."};
    }
    wish.code_challenge = challenge;
    return {};
}

Error read_scopes(AuthorizeWish& wish, std::string_view text) {
    wish.scopes = wish.client.scopes;
    if (text.empty()) return {};
    const auto scopes = scopes_from_text(text);
    if (!scopes || *scopes == 0 || (*scopes & ~wish.client.scopes) != 0) {
        return {"invalid_scope", "A scope is not known or not registered for this integration."};
    }
    wish.scopes = *scopes;
    return {};
}

Error read_rest(AuthorizeWish& wish, const OAuthParameters& query) {
    if (query.repeats_any()) return {"invalid_request", "A parameter comes twice."};
    const auto type = query["response_type"];
    if (!type.empty() && type != "code") {
        return {"unsupported_response_type", "Use response_type=code."};
    }
    if (const Error error = read_challenge(wish, query)) return error;
    return read_scopes(wish, query["scope"]);
}

}  // namespace

WishResult check_wish(const Snapshot& snapshot, const OAuthParameters& query) {
    if (query.repeats("client_id") || query.repeats("redirect_uri")) {
        return WishFault{"The address names client_id or redirect_uri twice."};
    }
    if (query["client_id"].empty()) {
        return WishFault{"The address lacks client_id, which says which integration this is."};
    }
    auto client = find_client(snapshot, query["client_id"]);
    if (!client) return WishFault{"No integration with this client_id is registered here."};
    if (!client->active) return WishFault{"This integration is deactivated."};
    AuthorizeWish wish;
    wish.client = std::move(*client);
    const std::string fault = fault_of_redirect(wish, query["redirect_uri"]);
    if (!fault.empty()) return WishFault{fault};
    wish.state = query["state"];
    if (const Error error = read_rest(wish, query)) {
        return WishRefused{wish.redirect_uri, query.repeats("state") ? "" : wish.state,
                           std::string(error.code), std::string(error.description)};
    }
    return wish;
}

}  // namespace entrepot
