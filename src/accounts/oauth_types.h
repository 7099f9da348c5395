#pragma once

#include <string>
#include <vector>

#include "base/codec.h"
#include "base/described.h"

namespace entrepot {

struct TokenRequest {
    std::string grant_type;
    std::string code;
    std::string redirect_uri;
    std::string client_id;
    std::string client_secret;
    std::string code_verifier;
};
constexpr auto describe(Type<TokenRequest>) {
    return described<TokenRequest>(
        "TokenRequest", "An authorization code to exchange for an access token (RFC 6749).",
        field<&TokenRequest::grant_type>("Always `authorization_code`."),
        field<&TokenRequest::code>("What the consent page sent to the redirect URL."),
        field<&TokenRequest::redirect_uri>("The same as at the consent page.",
                                           {.optional = true, .max_len = 1000}),
        field<&TokenRequest::client_id>("Of the integration; here or by HTTP Basic.",
                                        {.optional = true}),
        field<&TokenRequest::client_secret>("Of the integration; here or by HTTP Basic.",
                                            {.optional = true}),
        field<&TokenRequest::code_verifier>("When PKCE was used at the consent page.",
                                            {.optional = true}));
}

struct TokenAnswer {
    std::string access_token;
    std::string token_type = "Bearer";
    std::string scope;
};
constexpr auto describe(Type<TokenAnswer>) {
    return described<TokenAnswer>(
        "TokenAnswer", "An access token. It does not expire; it ends when revoked.",
        field<&TokenAnswer::access_token>("Send it as `Authorization: Bearer ...`."),
        field<&TokenAnswer::token_type>("Always `Bearer`."),
        field<&TokenAnswer::scope>("What it may do, with a space between."));
}

struct RevokeRequest {
    std::string token;
    std::string token_type_hint;
    std::string client_id;
    std::string client_secret;
};
constexpr auto describe(Type<RevokeRequest>) {
    return described<RevokeRequest>(
        "RevokeRequest", "An access token to end (RFC 7009).",
        field<&RevokeRequest::token>("The access token."),
        field<&RevokeRequest::token_type_hint>("Taken and not needed.", {.optional = true}),
        field<&RevokeRequest::client_id>("Of the integration; here or by HTTP Basic.",
                                         {.optional = true}),
        field<&RevokeRequest::client_secret>("Of the integration; here or by HTTP Basic.",
                                             {.optional = true}));
}

/// Some clients insist on JSON.
struct RevokeAnswer {};
constexpr auto describe(Type<RevokeAnswer>) {
    return described<RevokeAnswer>("RevokeAnswer", "The token is worth nothing now.");
}

/// RFC 8414, with `iss` of RFC 9207.
struct OAuthMetadata {
    std::string issuer;
    std::string authorization_endpoint;
    std::string token_endpoint;
    std::string revocation_endpoint;
    std::vector<std::string> scopes_supported;
    std::vector<std::string> response_types_supported;
    std::vector<std::string> response_modes_supported;
    std::vector<std::string> grant_types_supported;
    std::vector<std::string> token_endpoint_auth_methods_supported;
    std::vector<std::string> revocation_endpoint_auth_methods_supported;
    std::vector<std::string> code_challenge_methods_supported;
    bool authorization_response_iss_parameter_supported = true;
};
constexpr auto describe(Type<OAuthMetadata>) {
    using M = OAuthMetadata;
    return described<M>(
        "OAuthMetadata", "What an OAuth client has to know of this server (RFC 8414).",
        field<&M::issuer>("This server's address."),
        field<&M::authorization_endpoint>("The consent page."),
        field<&M::token_endpoint>("Where a code becomes a token."),
        field<&M::revocation_endpoint>("Where a token ends."),
        field<&M::scopes_supported>("All scopes there are."),
        field<&M::response_types_supported>("Authorization codes only."),
        field<&M::response_modes_supported>("In the query of the redirect URL."),
        field<&M::grant_types_supported>("Authorization codes only."),
        field<&M::token_endpoint_auth_methods_supported>("In the body or HTTP Basic."),
        field<&M::revocation_endpoint_auth_methods_supported>("In the body or HTTP Basic."),
        field<&M::code_challenge_methods_supported>("PKCE with SHA-256 only."),
        field<&M::authorization_response_iss_parameter_supported>(
            "The redirect carries `iss` (RFC 9207)."));
}

}  // namespace entrepot
