#pragma once

#include <string>

#include "accounts/list_query.h"
#include "accounts/user_types.h"
#include "base/caller.h"
#include "db/database.h"
#include "http/routes.h"

namespace entrepot {

/// Members of the caller's organization, active or not, in the order they joined.
http::Page<User> list_users(const Snapshot& snapshot, const Caller& caller,
                            const http::Query<ListQuery>& query);

/// Refuses `user_not_found`.
User get_user(const Snapshot& snapshot, const Caller& caller, UserId user);

/// The hashes of a new user, made before the transaction; "" where there is no such secret.
struct NewUserHashes {
    std::string password;
    std::string pin;
};
/// Refuses `password_too_weak` and `pin_too_weak`.
NewUserHashes hash_new_user(const Snapshot& snapshot, const Caller& caller, const NewUser& wish);

/// Adds a person. Somebody who has this e-mail in another organization becomes a member here and
/// keeps name and password. A Manager adds role User only. Refuses `role_not_allowed`,
/// `user_exists` and `user_is_shared`.
User create_user(Tx& tx, const Caller& caller, const NewUser& wish, const NewUserHashes& hashes);

/// The hash of a changed password; "" when it does not change.
struct ChangedPassword {
    std::string hash;
};
ChangedPassword hash_changed_password(const Snapshot& snapshot, const Caller& caller, UserId user,
                                      const UserPatch& patch);

/// Changes a member. A Manager changes role User only. Name, e-mail and password of a person who
/// works for other organizations too are left to that person. Deactivation ends the sessions here,
/// a new password all. Refuses `user_not_found`, `role_not_allowed`, `last_admin`, `user_exists`
/// and `user_is_shared`.
User change_user(Tx& tx, const Caller& caller, UserId user, const UserPatch& patch,
                 const ChangedPassword& password);

/// The same as a change to `active` false.
void deactivate_user(Tx& tx, const Caller& caller, UserId user);

/// A PIN and its hash, made before the transaction.
struct PreparedPin {
    std::string pin;
    std::string hash;
};
PreparedPin prepare_pin(const Snapshot& snapshot, const Caller& caller, UserId user,
                        const NewPin& wish);

/// Gives a member a PIN, ends a lock and the sessions by the old PIN. A Manager does so for role
/// User and for themselves. Refuses `user_not_found`, `role_not_allowed` and `pin_too_weak`.
PinShown reset_pin(Tx& tx, const Caller& caller, UserId user, const PreparedPin& prepared);

}  // namespace entrepot
