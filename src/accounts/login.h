#pragma once

#include <optional>
#include <string>

#include "accounts/session_types.h"
#include "base/caller.h"
#include "db/database.h"
#include "http/routes.h"

namespace entrepot {

/// What the slow check of a password found, before the transaction.
struct LoginCheck {
    UserId user;       ///< None when nobody has this e-mail; the check took as long.
    std::string hash;  ///< The one compared with.
    bool matches = false;
};

/// Compares a password with the one of an e-mail: some 20 ms, whether there is such a user or not.
LoginCheck check_password(const Snapshot& snapshot, std::string_view email,
                          std::string_view password);

/// Who signs in, or nothing: wrong, locked, deactivated, member of no organization. All of these
/// look the same to the outside.
struct AdmittedLogin {
    UserId user;
    OrganizationId organization;
    DeviceId device;
};
std::optional<AdmittedLogin> admit_login(Tx& tx, const http::Request& request,
                                         const LoginCheck& check);

/// Counts a miss: the tenth locks the account for 15 minutes. Does nothing while it is locked.
void count_login_miss(Tx& tx, UserId user);

/// The prepare step of `login`. Refuses `login_needs_https`.
LoginCheck check_login(const Snapshot& snapshot, const http::Request& request,
                       const LoginRequest& login);
/// Refuses `login_failed`.
http::WithCookie<Session> login(Tx& tx, const http::Request& request, const LoginCheck& check);

/// Ends the browser's session; harmless when there is none.
http::Response logout(Tx& tx, const Caller& caller, const http::Request& request);

Session get_session(const Snapshot& snapshot, const Caller& caller);

/// Switches to another organization of the user. Refuses `organization_not_found`.
Session choose_organization(Tx& tx, const Caller& caller, const http::Request& request,
                            const ChooseOrganization& choice);

}  // namespace entrepot
