#include "accounts/client_login.h"

#include "accounts/oauth_errors.h"
#include "base/text.h"

namespace entrepot {
namespace {

struct Credentials {
    std::string id;
    std::string secret;
};

[[noreturn]] void refuse_client() {
    throw Refusal(errors::invalid_client,
                  "The client_id is not known, not active, or the client_secret is wrong.");
}

/// RFC 6749 section 2.3.1: both parts are form-encoded before they are joined.
Credentials basic_credentials(std::string_view encoded) {
    const std::string joined = base64_decode(trim(encoded));
    const std::size_t colon = joined.find(':');
    if (colon == joined.npos) refuse_client();
    Credentials found{percent_decode(std::string_view(joined).substr(0, colon), true),
                      percent_decode(std::string_view(joined).substr(colon + 1), true)};
    if (!is_clean_utf8(found.id) || !is_clean_utf8(found.secret)) refuse_client();
    return found;
}

Credentials credentials_of(const http::Request& request, const OAuthParameters& parameters) {
    constexpr std::string_view scheme = "basic ";
    const std::string_view header = request.header("Authorization");
    const Credentials in_body{std::string(parameters["client_id"]),
                              std::string(parameters["client_secret"])};
    if (to_lower_ascii(header.substr(0, scheme.size())) != scheme) return in_body;
    Credentials basic = basic_credentials(header.substr(scheme.size()));
    if (!in_body.secret.empty() || (!in_body.id.empty() && in_body.id != basic.id)) {
        throw Refusal(errors::invalid_request,
                      "Send the client's credentials in the body or as Basic, not both.");
    }
    return basic;
}

}  // namespace

Client require_client(const Snapshot& snapshot, const http::Request& request,
                      const OAuthParameters& parameters) {
    const Credentials credentials = credentials_of(request, parameters);
    if (credentials.id.empty() || credentials.secret.empty()) refuse_client();
    auto client = find_client(snapshot, credentials.id);
    if (!client || !is_secret_of(*client, credentials.secret, snapshot.now())) refuse_client();
    if (!client->active) refuse_client();
    return std::move(*client);
}

}  // namespace entrepot
