#include "accounts/oauth.h"

#include "accounts/authenticate.h"
#include "accounts/client_login.h"
#include "accounts/codes.h"
#include "accounts/oauth_errors.h"
#include "accounts/roles.h"
#include "accounts/secrets.h"
#include "accounts/settings.h"
#include "accounts/tokens.h"
#include "base/crypto.h"
#include "base/json.h"
#include "base/text.h"

namespace entrepot {
namespace {

http::Response secret_json(std::string body) {
    http::Response response{.status = 200};
    response.with("Content-Type", "application/json");
    response.with("Cache-Control", "no-store");
    response.with("Pragma", "no-cache");  // RFC 6749 section 5.1
    response.body = std::move(body);
    return response;
}

[[noreturn]] void refuse_grant(std::string why, std::function<void(Tx&)> aftermath = {}) {
    throw Refusal(errors::invalid_grant, std::move(why), std::move(aftermath));
}

void require_grant_type(const OAuthParameters& parameters) {
    if (parameters["grant_type"].empty()) {
        throw Refusal(errors::invalid_request, "Send `grant_type=authorization_code`.");
    }
    if (parameters["grant_type"] != "authorization_code") {
        throw Refusal(errors::unsupported_grant_type, "Send `grant_type=authorization_code`.");
    }
    if (parameters["code"].empty()) {
        throw Refusal(errors::invalid_request, "Send the `code` of the consent page.");
    }
}

void require_verifier(const CodeGrant& grant, std::string_view verifier) {
    if (grant.code_challenge.empty()) {
        // A verifier without a challenge: somebody took the challenge out on the way (RFC 9700).
        if (!verifier.empty()) refuse_grant("The code was asked for without a code_challenge.");
        return;
    }
    if (!equal_constant_time(base64url_encode(sha256(verifier)), grant.code_challenge)) {
        refuse_grant("The code_verifier does not fit the code_challenge.");
    }
}

void require_redirect_uri(const CodeGrant& grant, std::string_view redirect_uri) {
    // With PKCE the verifier already ties the code to who asked for it (OAuth 2.1).
    const bool may_be_absent = !grant.redirect_uri_sent || !grant.code_challenge.empty();
    if (redirect_uri.empty() && may_be_absent) return;
    if (redirect_uri != grant.redirect_uri) {
        refuse_grant("The redirect_uri is not the one of the consent page.");
    }
}

CodeGrant require_code(const Snapshot& snapshot, const Client& client,
                       const OAuthParameters& parameters) {
    auto grant = find_code(snapshot, parameters["code"]);
    if (!grant || grant->integration != client.id) {
        refuse_grant("The code is not known; start the flow again.");
    }
    if (grant->used_at) {
        refuse_grant("The code was used before; its token is revoked. Start the flow again.",
                     [token = grant->token](Tx& after) { revoke_token(after, token); });
    }
    if (grant->expires_at <= snapshot.now()) {
        refuse_grant("The code is older than 60 seconds; start the flow again.");
    }
    require_redirect_uri(*grant, parameters["redirect_uri"]);
    require_verifier(*grant, parameters["code_verifier"]);
    return std::move(*grant);
}

struct OwnedToken {
    TokenId token;
    IntegrationId integration;
};

}  // namespace

http::Response exchange_code(Tx& tx, const http::Request& request) {
    require_safe_transport(request);
    const auto parameters = OAuthParameters::of_body(request);
    const Client client = require_client(tx, request, parameters);
    require_grant_type(parameters);
    const CodeGrant grant = require_code(tx, client, parameters);
    const IssuedToken issued =
        issue_token(tx, {client.id, grant.organization, grant.scopes & client.scopes});
    if (!use_code(tx, parameters["code"], issued.id)) refuse_grant("The code was used before.");
    return secret_json(
        to_json(TokenAnswer{issued.token, "Bearer", scope_text(grant.scopes & client.scopes)}));
}

http::Response revoke_access_token(Tx& tx, const http::Request& request) {
    static constexpr Sql select{
        "accounts.token_to_revoke",
        "SELECT token_id, integration_id FROM access_tokens WHERE token_hash = $1"};
    require_safe_transport(request);
    const auto parameters = OAuthParameters::of_body(request);
    const Client client = require_client(tx, request, parameters);
    if (parameters["token"].empty()) {
        throw Refusal(errors::invalid_request, "Send the `token` to revoke.");
    }
    const auto found = tx.maybe<OwnedToken>(select, token_hash(parameters["token"]));
    if (found && found->integration == client.id) revoke_token(tx, found->token);
    return secret_json("{}");
}

std::string origin_of(const http::Request& request) {
    if (!settings().public_url.empty()) return settings().public_url;
    return (request.tls ? "https://" : "http://") + std::string(request.header("Host"));
}

OAuthMetadata oauth_metadata(const Snapshot&, const http::Request& request) {
    OAuthMetadata metadata;
    metadata.issuer = origin_of(request);
    metadata.authorization_endpoint = metadata.issuer + "/raw/openapi_auth/authorize_form";
    metadata.token_endpoint = metadata.issuer + "/api/v1/oauth/access_token";
    metadata.revocation_endpoint = metadata.issuer + "/api/v1/oauth/revoke";
    for (const auto name : EnumNames<ScopeName>::names) {
        metadata.scopes_supported.emplace_back(name);
    }
    metadata.response_types_supported = {"code"};
    metadata.response_modes_supported = {"query"};
    metadata.grant_types_supported = {"authorization_code"};
    metadata.token_endpoint_auth_methods_supported = {"client_secret_basic", "client_secret_post"};
    metadata.revocation_endpoint_auth_methods_supported =
        metadata.token_endpoint_auth_methods_supported;
    metadata.code_challenge_methods_supported = {"S256"};
    return metadata;
}

}  // namespace entrepot
