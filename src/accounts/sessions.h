#pragma once

#include <string>

#include "accounts/session_types.h"
#include "base/caller.h"
#include "db/database.h"
#include "http/message.h"

namespace entrepot {

/// What a session is started with.
struct SessionStart {
    UserId user;
    OrganizationId organization;
    DeviceId device;  ///< None when the browser is not enrolled in this organization.
    bool pin_only = false;
};

/// Makes a session and tells its token, for the cookie. Ends the one the browser had, and the
/// user's that are over anyhow.
std::string start_session(Tx& tx, const http::Request& request, const SessionStart& start);

/// Ends one session; an unknown one is fine.
void end_session(Tx& tx, const std::string& session_hash);

/// Ends all sessions of a user in an organization.
void end_sessions_of(Tx& tx, OrganizationId organization, UserId user);

/// Ends all sessions of a user but one ("" keeps none), in every organization.
void end_other_sessions(Tx& tx, UserId user, const std::string& kept_session_hash);

/// Whether the caller signed in by PIN.
bool is_pin_session(const Snapshot& snapshot, const Caller& caller);

/// What the app shows of a session. Throws `unauthorized` when it has ended.
Session session_view(const Snapshot& snapshot, const std::string& session_hash);

}  // namespace entrepot
