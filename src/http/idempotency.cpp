#include "http/idempotency.h"

#include <algorithm>

#include "base/crypto.h"
#include "base/text.h"
#include "http/routes.h"

namespace entrepot::http {

namespace {

constexpr std::chrono::hours kept_for{7 * 24};

struct Kept {
    std::string request_hash;
    std::int64_t status;
    std::string etag;
    std::string body;
};

std::string hash_of(const Request& request) {
    std::string text = request.method + " " + request.target + "\n";
    text += request.body;
    return base64url_encode(sha256(text));
}

}  // namespace

std::optional<std::string> idempotency_key(const Request& request) {
    const bool sent = std::any_of(
        request.headers.begin(), request.headers.end(),
        [](const Header& header) { return to_lower_ascii(header.name) == "idempotency-key"; });
    if (!sent) return std::nullopt;
    std::string_view key = trim(request.header("Idempotency-Key"));
    if (key.size() >= 2 && key.front() == '"' && key.back() == '"') {
        key = key.substr(1, key.size() - 2);
    }
    const bool printable = std::all_of(key.begin(), key.end(),
                                       [](char letter) { return letter >= ' ' && letter <= '~'; });
    if (key.empty() || key.size() > 255 || !printable) {
        throw Refusal(errors::idempotency_key_invalid,
                      "Send an Idempotency-Key of 1 to 255 printable ASCII characters.");
    }
    return std::string(key);
}

std::optional<Answer> replay(const Tx& tx, const Caller& caller, const std::string& key,
                             const Request& request) {
    static constexpr Sql find{
        "idempotency_find",
        "SELECT request_hash, status, etag, body FROM idempotency_keys WHERE organization_id = $1 "
        "AND token_id = $2 AND user_id = $3 AND idempotency_key = $4"};
    auto kept = tx.maybe<Kept>(find, tx.organization(), caller.token, caller.user, key);
    if (!kept) return std::nullopt;
    if (kept->request_hash != hash_of(request)) {
        throw Refusal(errors::idempotency_key_reused,
                      "This Idempotency-Key came with another request before; use a new key.");
    }
    Answer answer{Response{.status = static_cast<int>(kept->status)}, std::nullopt};
    if (!kept->body.empty()) {
        answer.response =
            detail::json_response(static_cast<int>(kept->status), std::move(kept->body));
    }
    if (!kept->etag.empty()) answer.response.with("ETag", kept->etag);
    answer.response.with("Idempotent-Replayed", "true");
    return answer;
}

void keep(Tx& tx, const Caller& caller, const std::string& key, const Request& request,
          const Answer& answer) {
    static constexpr Sql insert{
        "idempotency_keep",
        "INSERT INTO idempotency_keys (organization_id, token_id, user_id, idempotency_key, "
        "request_hash, status, etag, body, created_at) VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9)"};
    const Response& response = answer.response;
    if (response.status < 200 || response.status > 299) return;
    tx.run(insert, tx.organization(), caller.token, caller.user, key, hash_of(request),
           response.status, response.header("ETag"),
           answer.kept_body ? *answer.kept_body : response.body, tx.now());
}

std::int64_t forget_old_keys(Tx& tx, std::int64_t limit) {
    static constexpr Sql forget{
        "idempotency_forget",
        "DELETE FROM idempotency_keys WHERE organization_id = $1 AND created_at < $2 AND "
        "idempotency_key IN (SELECT idempotency_key FROM idempotency_keys WHERE organization_id = "
        "$1 AND created_at < $2 ORDER BY created_at LIMIT $3)"};
    return tx.change(forget, tx.organization(), tx.now() - kept_for, limit);
}

}  // namespace entrepot::http
