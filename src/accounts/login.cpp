#include "accounts/login.h"

#include "accounts/authenticate.h"
#include "accounts/cookies.h"
#include "accounts/devices.h"
#include "accounts/errors.h"
#include "accounts/secrets.h"
#include "accounts/sessions.h"
#include "base/crypto.h"
#include "base/text.h"

namespace entrepot {
namespace {

constexpr int misses_until_locked = 10;
constexpr auto locked_for = std::chrono::minutes(15);

struct PasswordRow {
    UserId user_id;
    std::string password_hash;
};

struct AccountRow {
    bool active;
    std::string password_hash;
    Time locked_until;
};

bool may_sign_in(const Tx& tx, const LoginCheck& check) {
    static constexpr Sql select{
        "accounts.account",
        "SELECT active, password_hash, locked_until FROM users WHERE user_id = $1"};
    const auto row = tx.maybe<AccountRow>(select, check.user);
    // The password may have changed while it was checked.
    return row && check.matches && row->active && row->password_hash == check.hash &&
           row->locked_until <= tx.now();
}

void forget_misses(Tx& tx, UserId user) {
    static constexpr Sql update{
        "accounts.forget_misses",
        "UPDATE users SET misses = 0, locked_until = 0 WHERE user_id = $1 AND misses <> 0"};
    tx.run(update, user);
}

/// Where a user starts: at home (`preferred`) when a member there, else where they may most.
std::optional<OrganizationId> organization_for(const Snapshot& snapshot, UserId user,
                                               OrganizationId preferred) {
    static constexpr Sql select{
        "accounts.organization_to_start_in",
        "SELECT organization_id FROM memberships WHERE user_id = $1 AND active"
        " ORDER BY CASE WHEN organization_id = $2 THEN 0 ELSE 1 END, role DESC, organization_id"
        " LIMIT 1"};
    return snapshot.maybe<OrganizationId>(select, user, preferred);
}

}  // namespace

LoginCheck check_password(const Snapshot& snapshot, std::string_view email,
                          std::string_view password) {
    static constexpr Sql select{
        "accounts.password_of_email",
        "SELECT user_id, password_hash FROM users WHERE email = $1 AND email <> ''"};
    const auto row = snapshot.maybe<PasswordRow>(select, to_lower_ascii(trim(email)));
    LoginCheck check;
    if (row) check = {row->user_id, row->password_hash, false};
    check.matches = verify_password(check.hash, password);
    return check;
}

std::optional<AdmittedLogin> admit_login(Tx& tx, const http::Request& request,
                                         const LoginCheck& check) {
    if (!may_sign_in(tx, check)) return std::nullopt;
    const auto device = device_of(tx, request);
    const auto home = device ? device->organization : OrganizationId{};
    const auto organization = organization_for(tx, check.user, home);
    if (!organization) return std::nullopt;
    forget_misses(tx, check.user);
    return AdmittedLogin{check.user, *organization,
                         device && home == *organization ? device->device : DeviceId{}};
}

void count_login_miss(Tx& tx, UserId user) {
    static constexpr Sql update{
        "accounts.count_login_miss",
        "UPDATE users SET misses = CASE WHEN misses + 1 >= $2 THEN 0 ELSE misses + 1 END,"
        " locked_until = CASE WHEN misses + 1 >= $2 THEN $3 ELSE locked_until END"
        " WHERE user_id = $1 AND locked_until <= $4"};
    tx.run(update, user, misses_until_locked, tx.now() + locked_for, tx.now());
}

LoginCheck check_login(const Snapshot& snapshot, const http::Request& request,
                       const LoginRequest& login) {
    require_safe_transport(request);
    require_own_page(request);
    return check_password(snapshot, login.email, login.password);
}

http::WithCookie<Session> login(Tx& tx, const http::Request& request, const LoginCheck& check) {
    const auto admitted = admit_login(tx, request, check);
    if (!admitted) {
        throw Refusal(errors::login_failed,
                      "E-mail or password is wrong, or the account rests for 15 minutes after 10 "
                      "misses; try again, or ask an Admin.",
                      [user = check.user](Tx& after) { count_login_miss(after, user); });
    }
    const std::string token = start_session(
        tx, request, {admitted->user, admitted->organization, admitted->device, false});
    return {session_view(tx, token_hash(token)), {{set_session_cookie(token)}}};
}

http::Response logout(Tx& tx, const Caller& caller, const http::Request& request) {
    require_own_page(request);
    if (!caller.session_hash.empty()) end_session(tx, caller.session_hash);
    return http::Response{.status = 204}.with("Set-Cookie", clear_session_cookie());
}

Session get_session(const Snapshot& snapshot, const Caller& caller) {
    return session_view(snapshot, caller.session_hash);
}

Session choose_organization(Tx& tx, const Caller& caller, const http::Request& request,
                            const ChooseOrganization& choice) {
    static constexpr Sql update{
        "accounts.choose_organization",
        "UPDATE sessions SET organization_id = $2, device_id = $3 WHERE session_hash = $1"
        " AND NOT pin_only AND EXISTS (SELECT 1 FROM memberships m WHERE m.organization_id = $2"
        " AND m.user_id = sessions.user_id AND m.active)"};
    const auto device = device_of(tx, request);
    const bool at_home = device && device->organization == choice.organization_id;
    if (tx.change(update, caller.session_hash, choice.organization_id,
                  at_home ? device->device : DeviceId{}) == 0) {
        throw Refusal(errors::organization_not_found,
                      "You do not belong to this organization; choose one of your session's.");
    }
    return session_view(tx, caller.session_hash);
}

}  // namespace entrepot
