#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "accounts/user_types.h"
#include "base/caller.h"
#include "db/database.h"

namespace entrepot {

/// A user as member of one organization.
struct Member {
    UserId user;
    std::string name;
    std::string email;
    int role = 1;
    bool active = true;
    bool shared = false;  ///< Is or was a member of other organizations too.

    Role rights() const { return static_cast<Role>(role); }
};

/// Refuses `user_not_found`.
Member member_of(const Snapshot& snapshot, OrganizationId organization, UserId user);

/// Throws `role_not_allowed` unless the caller may change a member of this role.
void require_rights_over(const Caller& caller, Role role);

/// Throws `last_admin` when no active Admin is left without this member.
void require_another_admin(const Snapshot& snapshot, OrganizationId organization, UserId user);

/// Lower case; throws `validation_error` unless it looks like one address.
std::string clean_email(std::string_view email);

std::optional<UserId> user_with_email(const Snapshot& snapshot, std::string_view email);

struct NewAccount {
    std::string name;
    std::string email;
    std::string password_hash;
};
/// Writes a user who is a member nowhere yet.
UserId insert_account(Tx& tx, const NewAccount& account);

/// Makes the user a member with this role and PIN ("" for none).
void insert_membership(Tx& tx, OrganizationId organization, UserId user, Role role,
                       std::string_view pin_hash);

}  // namespace entrepot
