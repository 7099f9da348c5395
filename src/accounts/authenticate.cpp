#include "accounts/authenticate.h"

#include <optional>

#include "accounts/cookies.h"
#include "accounts/errors.h"
#include "accounts/secrets.h"
#include "accounts/seen_sessions.h"
#include "accounts/session_life.h"
#include "accounts/settings.h"
#include "accounts/tokens.h"
#include "base/text.h"

namespace entrepot {
namespace {

struct TokenRow {
    TokenId token_id;
    IntegrationId integration_id;
    OrganizationId organization_id;
    std::uint32_t scopes;
    bool integration_active;
    std::string name;
    ShopId shop_id;
    SiteId site_id;
    bool shop_active;
    bool revoked;
};

std::optional<TokenRow> find_token(const Snapshot& snapshot, std::string_view token) {
    // `token_id <> 0` lets the partial index of shops serve the join.
    static constexpr Sql select{
        "accounts.token",
        "SELECT t.token_id, t.integration_id, t.organization_id, t.scopes & i.scopes, i.active,"
        " i.name, COALESCE(s.shop_id, 0), COALESCE(s.site_id, 0), COALESCE(s.active, TRUE),"
        " t.revoked_at <> 0"
        " FROM access_tokens t JOIN integrations i ON i.integration_id = t.integration_id"
        " LEFT JOIN shops s ON s.token_id = t.token_id AND s.token_id <> 0"
        " WHERE t.token_hash = $1"};
    if (!token.starts_with(token_prefix)) return std::nullopt;
    return snapshot.maybe<TokenRow>(select, token_hash(token));
}

std::string_view bearer_token(const http::Request& request) {
    const std::string_view header = request.header("Authorization");
    constexpr std::string_view scheme = "bearer ";
    if (to_lower_ascii(header.substr(0, scheme.size())) != scheme) return {};
    return trim(header.substr(scheme.size()));
}

Caller caller_of(const TokenRow& row) {
    Caller caller;
    caller.kind = Caller::Kind::integration;
    caller.organization = row.organization_id;
    caller.integration = row.integration_id;
    caller.token = row.token_id;
    caller.shop = row.shop_id;
    caller.site = row.site_id;
    caller.scopes = row.scopes;
    caller.name = row.name;
    return caller;
}

/// Why a known token may not be used now; "" when it may.
std::string_view refused_because(const TokenRow& row, Scope scope) {
    if (!row.integration_active) {
        return "The integration is deactivated; an Admin can activate it again.";
    }
    if (!row.shop_active) return "The token's shop is deactivated; an Admin can activate it again.";
    const auto bit = static_cast<std::uint32_t>(scope);
    if (bit != 0 && (row.scopes & bit) == 0) {
        return "The token lacks the scope this call needs; authorize the integration again with "
               "it.";
    }
    return {};
}

struct SessionRow {
    UserId user_id;
    OrganizationId organization_id;
    bool pin_only;
    Time last_seen_at;
    Time expires_at;
    std::string name;
    int role;
    DeviceId device_id;
    SiteId site_id;
    PortId port_id;
};

constexpr Sql select_session{
    "accounts.session",
    "SELECT s.user_id, s.organization_id, s.pin_only, s.last_seen_at, s.expires_at, u.name,"
    " m.role, COALESCE(d.device_id, 0), COALESCE(p.site_id, 0), COALESCE(p.port_id, 0)"
    " FROM sessions s JOIN users u ON u.user_id = s.user_id AND u.active"
    " JOIN memberships m ON m.organization_id = s.organization_id AND m.user_id = s.user_id"
    " AND m.active"
    " LEFT JOIN devices d ON d.device_id = s.device_id AND d.organization_id = s.organization_id"
    " AND d.revoked_at = 0"
    " LEFT JOIN ports p ON p.organization_id = s.organization_id AND p.port_id = d.port_id"
    " AND p.active"
    " WHERE s.session_hash = $1"};

bool usable(const SessionRow& row, Time now) {
    if (session_over(row.pin_only, row.last_seen_at, row.expires_at, now)) return false;
    return !row.pin_only || row.port_id;  // a PIN works on an enrolled device only
}

Caller caller_of(const SessionRow& row, std::string session_hash) {
    Caller caller;
    caller.kind = Caller::Kind::user;
    caller.organization = row.organization_id;
    caller.user = row.user_id;
    // Who signed in by PIN has the rights of a worker, whatever else they are.
    caller.role = row.pin_only ? Role::user : static_cast<Role>(row.role);
    caller.device = row.device_id;
    caller.site = row.site_id;
    caller.port = row.port_id;
    caller.session_hash = std::move(session_hash);
    caller.name = row.name;
    return caller;
}

std::optional<Caller> find_session(const Snapshot& snapshot, const http::Request& request) {
    const std::string token = cookie_of(request, session_cookie_name);
    if (token.empty()) return std::nullopt;
    std::string hash = token_hash(token);
    const auto row = snapshot.maybe<SessionRow>(select_session, hash);
    if (!row || !usable(*row, snapshot.now())) return std::nullopt;
    if (auto* seen = settings().seen_sessions) seen->note(hash, row->last_seen_at, snapshot.now());
    return caller_of(*row, std::move(hash));
}

Caller need_token(const Snapshot& snapshot, const http::Request& request, Scope scope) {
    const auto row = find_token(snapshot, bearer_token(request));
    if (!row || row->revoked) {
        throw Refusal(errors::unauthorized,
                      "Send `Authorization: Bearer <token>` with a token that was not revoked.");
    }
    const auto reason = refused_because(*row, scope);
    if (!reason.empty()) {
        throw Refusal(errors::could_not_validate_credentials, std::string(reason));
    }
    return caller_of(*row);
}

Caller need_session(const Snapshot& snapshot, const http::Request& request, Role role) {
    auto caller = find_session(snapshot, request);
    if (!caller) throw Refusal(errors::unauthorized, "Sign in first.");
    if (request.method != "GET") require_own_page(request);
    if (caller->role < role) {
        throw Refusal(errors::could_not_validate_credentials,
                      "Your role may not do this; ask an Admin of your organization.");
    }
    return std::move(*caller);
}

Caller whoever(const Snapshot& snapshot, const http::Request& request) {
    const auto token = find_token(snapshot, bearer_token(request));
    if (token && !token->revoked && refused_because(*token, Scope::none).empty()) {
        return caller_of(*token);
    }
    return find_session(snapshot, request).value_or(Caller{});
}

}  // namespace

Caller authenticate(const Snapshot& snapshot, const http::Request& request,
                    const http::Need& need) {
    switch (need.kind) {
        case http::Need::Kind::token:
            return need_token(snapshot, request, need.scope);
        case http::Need::Kind::session:
            return need_session(snapshot, request, need.role);
        case http::Need::Kind::nobody:
            break;
    }
    return whoever(snapshot, request);
}

Caller refused_caller(const Snapshot& snapshot, const http::Request& request) {
    const auto token = find_token(snapshot, bearer_token(request));
    return token ? caller_of(*token) : Caller{};
}

bool is_safe_transport(const http::Request& request) {
    return request.tls || request.peer_is_loopback;
}

void require_safe_transport(const http::Request& request) {
    if (is_safe_transport(request)) return;
    throw Refusal(errors::login_needs_https,
                  "This would send a secret in the clear; open the https:// address instead.");
}

void require_own_page(const http::Request& request) {
    if (request.header("X-Entrepot") == "1") return;
    throw Refusal(errors::could_not_validate_credentials,
                  "Send the header `X-Entrepot: 1`; it shows that no other site made this call.");
}

}  // namespace entrepot
