#pragma once

#include <optional>
#include <string>

#include "accounts/roles.h"
#include "base/codec.h"
#include "base/described.h"

namespace entrepot {

/// A member of an organization.
struct User {
    UserId user_id;
    std::string name;
    std::string email;
    UserRole role = UserRole::user;
    bool active = true;
    bool has_pin = false;
    bool has_password = false;
    bool locked = false;
    std::optional<Time> last_seen_at;
    std::int64_t version = 0;
};
constexpr auto describe(Type<User>) {
    return described<User>(
        "User", "A person who works in the organization.",
        field<&User::user_id>("Unique in the installation."),
        field<&User::name>("As colleagues see it."),
        field<&User::email>("Empty for a worker who only has a PIN."),
        field<&User::role>("Each role has the rights of those before it."),
        field<&User::active>("False: may not sign in any more."),
        field<&User::has_pin>("May sign in at a port."),
        field<&User::has_password>("May sign in with e-mail and password."),
        field<&User::locked>("Too many misses: the PIN or the password rests or needs a new one."),
        field<&User::last_seen_at>("Last use of the app, to the minute; null when never."),
        field<&User::version>("Goes up with every change."));
}

struct NewUser {
    std::string name;
    std::string email;
    std::string password;
    std::string pin;
    UserRole role = UserRole::user;
};
constexpr auto describe(Type<NewUser>) {
    return described<NewUser>(
        "NewUser", "A person to add to the organization.",
        field<&NewUser::name>("As colleagues see it.", {.min_len = 1, .max_len = 100}),
        field<&NewUser::email>("Needed to sign in with a password.",
                               {.optional = true, .format = "email"}),
        field<&NewUser::password>("At least 12 characters.", {.optional = true, .max_len = 200}),
        field<&NewUser::pin>("4 to 6 digits; none can be made later.",
                             {.optional = true, .max_len = 20}),
        field<&NewUser::role>("A Manager may add role `user` only."));
}

struct UserPatch {
    Patch<std::string> name;
    Patch<std::string> email;
    Patch<std::string> password;
    Patch<UserRole> role;
    Patch<bool> active;
};
constexpr auto describe(Type<UserPatch>) {
    return described<UserPatch>(
        "UserPatch", "What changes about a user.",
        field<&UserPatch::name>("As colleagues see it.", {.min_len = 1, .max_len = 100}),
        field<&UserPatch::email>("Null takes it away.", {.format = "email"}),
        field<&UserPatch::password>("At least 12 characters; null takes it away.",
                                    {.max_len = 200}),
        field<&UserPatch::role>("Only an Admin changes roles."),
        field<&UserPatch::active>("False ends the user's sessions; true lets them in again."));
}

struct NewPin {
    Patch<std::string> pin;
};
constexpr auto describe(Type<NewPin>) {
    return described<NewPin>("NewPin", "A PIN for a user; it also ends a lock.",
                             field<&NewPin::pin>("4 to 6 digits; left out or null: the server "
                                                 "makes one.",
                                                 {.max_len = 20}));
}

struct PinShown {
    std::optional<std::string> pin;
};
constexpr auto describe(Type<PinShown>) {
    return described<PinShown>("PinShown", "A user's new PIN.",
                               field<&PinShown::pin>("Shown this once."));
}
inline PinShown without_secret(const PinShown&) {
    return {};
}

}  // namespace entrepot
