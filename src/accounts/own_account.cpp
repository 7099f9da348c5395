#include "accounts/own_account.h"

#include "accounts/audit.h"
#include "accounts/errors.h"
#include "accounts/login.h"
#include "accounts/name_rules.h"
#include "accounts/password_rules.h"
#include "accounts/sessions.h"
#include "base/crypto.h"

namespace entrepot {
namespace {

struct OwnRow {
    std::string name;
    std::string email;
    std::string language;
    std::string password_hash;
    Time locked_until;
};

OwnRow own_row(const Snapshot& snapshot, const Caller& caller) {
    static constexpr Sql select{
        "accounts.own_row",
        "SELECT name, email, language, password_hash, locked_until FROM users WHERE user_id = $1"};
    return snapshot.one<OwnRow>(select, caller.user);
}

void require_password_session(const Snapshot& snapshot, const Caller& caller) {
    if (!is_pin_session(snapshot, caller)) return;
    throw Refusal(errors::could_not_validate_credentials,
                  "Sign in with e-mail and password to change this.");
}

void change_password(Tx& tx, const Caller& caller, const OwnRow& row,
                     const OwnPasswordCheck& check) {
    static constexpr Sql update{"accounts.change_own_password",
                                "UPDATE users SET password_hash = $2, misses = 0 WHERE user_id = "
                                "$1"};
    const bool right =
        check.matches && row.password_hash == check.current_hash && row.locked_until <= tx.now();
    if (!right) {
        throw Refusal(errors::password_wrong, "The current password is not this one.",
                      [user = caller.user](Tx& after) { count_login_miss(after, user); });
    }
    tx.run(update, caller.user, check.new_hash);
    end_other_sessions(tx, caller.user, caller.session_hash);
    audit(tx, caller, "password_changed", "user", caller.user.value);
}

}  // namespace

OwnPasswordCheck check_own_password(const Snapshot& snapshot, const Caller& caller,
                                    const SessionUserPatch& patch) {
    if (!patch.password) return {};
    require_password_session(snapshot, caller);
    const OwnRow row = own_row(snapshot, caller);
    require_strong_password(patch.password.value.new_password, row.name, row.email);
    OwnPasswordCheck check;
    check.current_hash = row.password_hash;
    check.matches = verify_password(row.password_hash, patch.password.value.current);
    check.new_hash = hash_password(patch.password.value.new_password);
    return check;
}

Session change_own_account(Tx& tx, const Caller& caller, const SessionUserPatch& patch,
                           const OwnPasswordCheck& check) {
    static constexpr Sql update{
        "accounts.change_own_account",
        "UPDATE users SET name = $2, language = $3, updated_at = $4, version = version + 1"
        " WHERE user_id = $1"};
    const OwnRow row = own_row(tx, caller);
    if (patch.name) {
        require_password_session(tx, caller);
        require_name(patch.name.value);
    }
    if (patch.password) change_password(tx, caller, row, check);
    tx.run(update, caller.user, patch.name ? patch.name.value : row.name,
           patch.language ? patch.language.value : row.language, tx.now());
    return session_view(tx, caller.session_hash);
}

}  // namespace entrepot
