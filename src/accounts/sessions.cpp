#include "accounts/sessions.h"

#include "accounts/cookies.h"
#include "accounts/secrets.h"
#include "accounts/session_life.h"
#include "accounts/settings.h"
#include "base/text.h"

namespace entrepot {
namespace {

constexpr std::size_t token_bytes = 32;

struct ViewRow {
    UserId user_id;
    std::string name;
    std::string email;
    int role;
    std::string language;
    OrganizationId organization_id;
    std::string organization_name;
    bool pin_only;
    DeviceId device_id;
    std::string device_name;
    SiteId site_id;
    std::string site_name;
    PortId port_id;
    std::string port_name;
};

constexpr Sql select_view{
    "accounts.session_view",
    "SELECT u.user_id, u.name, u.email, m.role, u.language, o.organization_id, o.name, s.pin_only,"
    " COALESCE(d.device_id, 0), COALESCE(d.name, ''), COALESCE(t.site_id, 0),"
    " COALESCE(t.name, ''), COALESCE(p.port_id, 0), COALESCE(p.name, '')"
    " FROM sessions s JOIN users u ON u.user_id = s.user_id"
    " JOIN organizations o ON o.organization_id = s.organization_id"
    " JOIN memberships m ON m.organization_id = s.organization_id AND m.user_id = s.user_id"
    " LEFT JOIN devices d ON d.device_id = s.device_id AND d.revoked_at = 0"
    " LEFT JOIN ports p ON p.organization_id = s.organization_id AND p.port_id = d.port_id"
    " AND p.active"
    " LEFT JOIN sites t ON t.organization_id = p.organization_id AND t.site_id = p.site_id"
    " WHERE s.session_hash = $1"};

struct ChoiceRow {
    OrganizationId organization_id;
    std::string name;
    int role;
};

std::vector<OrganizationChoice> choices_of(const Snapshot& snapshot, UserId user) {
    static constexpr Sql select{
        "accounts.organizations_of_user",
        "SELECT o.organization_id, o.name, m.role FROM memberships m"
        " JOIN organizations o ON o.organization_id = m.organization_id"
        " WHERE m.user_id = $1 AND m.active ORDER BY o.name, o.organization_id"};
    std::vector<OrganizationChoice> choices;
    for (const auto& row : snapshot.rows<ChoiceRow>(select, user)) {
        choices.push_back({row.organization_id, row.name, user_role(static_cast<Role>(row.role))});
    }
    return choices;
}

Session view_of(const ViewRow& row) {
    Session view;
    const Role role = row.pin_only ? Role::user : static_cast<Role>(row.role);
    view.user = {row.user_id, row.name, row.email, user_role(role), row.language};
    view.organization = {row.organization_id, row.organization_name};
    if (row.device_id) view.device = SessionDevice{row.device_id, row.device_name};
    if (row.port_id) {
        view.site = SessionSite{row.site_id, row.site_name};
        view.port = SessionPort{row.port_id, row.port_name};
    }
    view.pin_only = row.pin_only;
    view.sandbox = settings().sandbox;
    view.version = settings().version;
    return view;
}

void end_sessions_that_are_over(Tx& tx, UserId user) {
    static constexpr Sql remove{"accounts.remove_old_sessions",
                                "DELETE FROM sessions WHERE user_id = $1 AND expires_at <= $2"};
    tx.run(remove, user, tx.now());
}

}  // namespace

std::string start_session(Tx& tx, const http::Request& request, const SessionStart& start) {
    static constexpr Sql insert{
        "accounts.start_session",
        "INSERT INTO sessions (session_hash, user_id, organization_id, device_id, pin_only,"
        " created_at, last_seen_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"};
    const std::string before = cookie_of(request, session_cookie_name);
    if (!before.empty()) end_session(tx, token_hash(before));
    end_sessions_that_are_over(tx, start.user);
    const std::string token = base64url_encode(tx.random_bytes(token_bytes));
    tx.run(insert, token_hash(token), start.user, start.organization, start.device, start.pin_only,
           tx.now(), tx.now(), tx.now() + session_life(start.pin_only).whole);
    return token;
}

void end_session(Tx& tx, const std::string& session_hash) {
    static constexpr Sql remove{"accounts.end_session",
                                "DELETE FROM sessions WHERE session_hash = $1"};
    tx.run(remove, session_hash);
}

void end_sessions_of(Tx& tx, OrganizationId organization, UserId user) {
    static constexpr Sql remove{"accounts.end_sessions_of",
                                "DELETE FROM sessions WHERE user_id = $1 AND organization_id = $2"};
    tx.run(remove, user, organization);
}

void end_other_sessions(Tx& tx, UserId user, const std::string& kept_session_hash) {
    static constexpr Sql remove{"accounts.end_other_sessions",
                                "DELETE FROM sessions WHERE user_id = $1 AND session_hash <> $2"};
    tx.run(remove, user, kept_session_hash);
}

bool is_pin_session(const Snapshot& snapshot, const Caller& caller) {
    static constexpr Sql select{"accounts.is_pin_session",
                                "SELECT pin_only FROM sessions WHERE session_hash = $1"};
    return snapshot.maybe<bool>(select, caller.session_hash).value_or(true);
}

Session session_view(const Snapshot& snapshot, const std::string& session_hash) {
    const auto row = snapshot.maybe<ViewRow>(select_view, session_hash);
    if (!row) throw Refusal(errors::unauthorized, "The session has ended; sign in again.");
    Session view = view_of(*row);
    if (!row->pin_only) view.organizations = choices_of(snapshot, row->user_id);
    return view;
}

}  // namespace entrepot
