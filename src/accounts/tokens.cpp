#include "accounts/tokens.h"

#include "accounts/secrets.h"
#include "base/text.h"

namespace entrepot {

IssuedToken issue_token(Tx& tx, const TokenGrant& grant) {
    static constexpr Sql insert{
        "accounts.issue_token",
        "INSERT INTO access_tokens (token_id, token_hash, integration_id, organization_id, scopes,"
        " created_at, revoked_at) VALUES ($1, $2, $3, $4, $5, $6, 0)"};
    IssuedToken issued;
    issued.id = TokenId{tx.next_installation_id("token")};
    issued.token = std::string(token_prefix) + base64url_encode(tx.random_bytes(32));
    tx.run(insert, issued.id, token_hash(issued.token), grant.integration, grant.organization,
           std::int64_t{grant.scopes}, tx.now());
    return issued;
}

void revoke_token(Tx& tx, TokenId token) {
    static constexpr Sql update{
        "accounts.revoke_token",
        "UPDATE access_tokens SET revoked_at = $2 WHERE token_id = $1 AND revoked_at = 0"};
    tx.run(update, token, tx.now());
}

void revoke_tokens_of(Tx& tx, IntegrationId integration) {
    static constexpr Sql update{
        "accounts.revoke_tokens_of",
        "UPDATE access_tokens SET revoked_at = $2 WHERE integration_id = $1 AND revoked_at = 0"};
    static constexpr Sql remove{"accounts.remove_codes_of",
                                "DELETE FROM oauth_codes WHERE integration_id = $1"};
    tx.run(update, integration, tx.now());
    tx.run(remove, integration);
}

}  // namespace entrepot
