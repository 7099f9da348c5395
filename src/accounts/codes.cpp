#include "accounts/codes.h"

#include "accounts/secrets.h"
#include "base/text.h"

namespace entrepot {
namespace {

constexpr auto code_life = std::chrono::seconds(60);
/// How long a used code is remembered, to notice its second use.
constexpr auto memory = std::chrono::hours(24);

}  // namespace

std::string insert_code(Tx& tx, const CodeGrant& grant) {
    static constexpr Sql insert{
        "accounts.insert_code",
        "INSERT INTO oauth_codes (code_hash, integration_id, organization_id, user_id,"
        " redirect_uri, redirect_uri_sent, scopes, code_challenge, expires_at, used_at, token_id)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 0, 0)"};
    static constexpr Sql forget{"accounts.forget_codes",
                                "DELETE FROM oauth_codes WHERE expires_at < $1"};
    const std::string code = base64url_encode(tx.random_bytes(32));
    tx.run(forget, tx.now() - memory);
    tx.run(insert, token_hash(code), grant.integration, grant.organization, grant.user,
           grant.redirect_uri, grant.redirect_uri_sent, std::int64_t{grant.scopes},
           grant.code_challenge, tx.now() + code_life);
    return code;
}

std::optional<CodeGrant> find_code(const Snapshot& snapshot, std::string_view code) {
    static constexpr Sql select{
        "accounts.code",
        "SELECT integration_id, organization_id, user_id, redirect_uri, redirect_uri_sent, scopes,"
        " code_challenge, expires_at, used_at, token_id FROM oauth_codes WHERE code_hash = $1"};
    return snapshot.maybe<CodeGrant>(select, token_hash(code));
}

bool use_code(Tx& tx, std::string_view code, TokenId token) {
    static constexpr Sql update{
        "accounts.use_code",
        "UPDATE oauth_codes SET used_at = $2, token_id = $3 WHERE code_hash = $1 AND used_at = 0"};
    return tx.change(update, token_hash(code), tx.now(), token) == 1;
}

}  // namespace entrepot
