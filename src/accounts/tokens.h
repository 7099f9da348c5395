#pragma once

#include <string>
#include <string_view>

#include "base/ids.h"
#include "db/database.h"

namespace entrepot {

/// Every access token starts with this, so that scanners find leaked ones.
inline constexpr std::string_view token_prefix = "ent_";

/// What a new token is for.
struct TokenGrant {
    IntegrationId integration;
    OrganizationId organization;
    std::uint32_t scopes = 0;
};

struct IssuedToken {
    TokenId id;
    std::string token;  ///< Known to the integration only; we keep its hash.
};

/// Makes an access token. It does not expire.
IssuedToken issue_token(Tx& tx, const TokenGrant& grant);

/// Revokes one token; a revoked one stays as it is.
void revoke_token(Tx& tx, TokenId token);

/// Revokes all tokens of an integration and the codes that could still become one.
void revoke_tokens_of(Tx& tx, IntegrationId integration);

}  // namespace entrepot
