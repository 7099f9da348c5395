#pragma once

#include <string>

#include "accounts/session_types.h"
#include "base/caller.h"
#include "db/database.h"

namespace entrepot {

/// What the slow step before a change of one's own password found.
struct OwnPasswordCheck {
    std::string current_hash;
    std::string new_hash;  ///< "" when the password does not change.
    bool matches = false;
};

OwnPasswordCheck check_own_password(const Snapshot& snapshot, const Caller& caller,
                                    const SessionUserPatch& patch);

/// What users change about themselves. A new password ends their other sessions. Refuses
/// `password_wrong` (counted as a miss) and `password_too_weak`.
Session change_own_account(Tx& tx, const Caller& caller, const SessionUserPatch& patch,
                           const OwnPasswordCheck& check);

}  // namespace entrepot
