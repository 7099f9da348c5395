#include "accounts/users.h"

#include "accounts/audit.h"
#include "accounts/errors.h"
#include "accounts/members.h"
#include "accounts/name_rules.h"
#include "accounts/password_rules.h"
#include "accounts/pin_lock.h"
#include "accounts/sessions.h"
#include "base/crypto.h"

namespace entrepot {
namespace {

#define USER_COLUMNS                                                                      \
    "SELECT u.user_id, u.name, u.email, m.role, m.active AND u.active, m.pin_hash <> ''," \
    " u.password_hash <> '', (u.locked_until > $2 OR m.pin_locked_until > $2"             \
    " OR m.pin_misses >= 10), m.last_seen_at, u.version + m.version"                      \
    " FROM memberships m JOIN users u ON u.user_id = m.user_id WHERE m.organization_id = $1"

struct UserRow {
    UserId user_id;
    std::string name;
    std::string email;
    int role;
    bool active;
    bool has_pin;
    bool has_password;
    bool locked;
    Time last_seen_at;
    std::int64_t version;
};

User user_of(UserRow row) {
    User user;
    user.user_id = row.user_id;
    user.name = std::move(row.name);
    user.email = std::move(row.email);
    user.role = user_role(static_cast<Role>(row.role));
    user.active = row.active;
    user.has_pin = row.has_pin;
    user.has_password = row.has_password;
    user.locked = row.locked;
    if (row.last_seen_at) user.last_seen_at = row.last_seen_at;
    user.version = row.version;
    return user;
}

}  // namespace

http::Page<User> list_users(const Snapshot& snapshot, const Caller& caller,
                            const http::Query<ListQuery>& query) {
    static constexpr Sql select{"accounts.list_users",
                                USER_COLUMNS " AND m.user_id > $3 ORDER BY m.user_id LIMIT $4"};
    std::vector<User> users;
    for (auto& row :
         snapshot.rows<UserRow>(select, caller.organization, snapshot.now(),
                                http::decode_cursor(query->cursor, 0), query->limit + 1)) {
        users.push_back(user_of(std::move(row)));
    }
    return http::make_page(std::move(users), query->limit,
                           [](const User& user) { return user.user_id.value; });
}

User get_user(const Snapshot& snapshot, const Caller& caller, UserId user) {
    static constexpr Sql select{"accounts.get_user", USER_COLUMNS " AND m.user_id = $3"};
    auto row = snapshot.maybe<UserRow>(select, caller.organization, snapshot.now(), user);
    if (!row) {
        throw Refusal(errors::user_not_found,
                      "There is no such user in your organization; read the list of users again.");
    }
    return user_of(std::move(*row));
}

NewUserHashes hash_new_user(const Snapshot&, const Caller& caller, const NewUser& wish) {
    require_rights_over(caller, role_of(wish.role));
    NewUserHashes hashes;
    if (!wish.password.empty()) {
        require_strong_password(wish.password, wish.name, wish.email);
        hashes.password = hash_password(wish.password);
    }
    if (!wish.pin.empty()) {
        require_strong_pin(wish.pin);
        hashes.pin = hash_pin(wish.pin);
    }
    return hashes;
}

namespace {

[[noreturn]] void refuse_taken_email() {
    throw Refusal(errors::user_exists, "Somebody has this e-mail address already.");
}

/// The person of this e-mail when there is one elsewhere, else a new one.
UserId account_for(Tx& tx, OrganizationId organization, const NewAccount& account) {
    static constexpr Sql member{
        "accounts.is_member",
        "SELECT count(*) FROM memberships WHERE organization_id = $1 AND user_id = $2"};
    const auto known = account.email.empty() ? std::nullopt : user_with_email(tx, account.email);
    if (!known) return insert_account(tx, account);
    if (tx.one<std::int64_t>(member, organization, *known) > 0) {
        throw Refusal(errors::user_exists,
                      "Somebody here has this e-mail address already; change that user instead.");
    }
    if (!account.password_hash.empty()) {
        throw Refusal(errors::user_is_shared,
                      "This person has a password already; add them without one.");
    }
    return *known;
}

void require_email_for_password(const NewUser& wish) {
    if (wish.password.empty() || !wish.email.empty()) return;
    Refusal refusal(errors::validation_error,
                    "A password needs an e-mail address to sign in with.");
    refusal.errors.push_back(
        {{"body", "email"}, "Give one, or leave out the password.", "missing"});
    throw refusal;
}

}  // namespace

User create_user(Tx& tx, const Caller& caller, const NewUser& wish, const NewUserHashes& hashes) {
    require_name(wish.name);
    require_email_for_password(wish);
    const std::string email = wish.email.empty() ? "" : clean_email(wish.email);
    const UserId user = account_for(tx, caller.organization, {wish.name, email, hashes.password});
    insert_membership(tx, caller.organization, user, role_of(wish.role), hashes.pin);
    audit(tx, caller, "created", "user", user.value);
    return get_user(tx, caller, user);
}

ChangedPassword hash_changed_password(const Snapshot& snapshot, const Caller& caller, UserId user,
                                      const UserPatch& patch) {
    if (!patch.password) return {};
    const Member member = member_of(snapshot, caller.organization, user);
    require_rights_over(caller, member.rights());
    require_strong_password(patch.password.value, patch.name ? patch.name.value : member.name,
                            patch.email ? patch.email.value : member.email);
    return {hash_password(patch.password.value)};
}

namespace {

bool changes_the_person(const UserPatch& patch) {
    return patch.name || patch.email || patch.email.is_null() || patch.password ||
           patch.password.is_null();
}

/// What the patch makes of name and e-mail.
void change_person(Tx& tx, const Member& member, const UserPatch& patch) {
    static constexpr Sql update{"accounts.change_person",
                                "UPDATE users SET name = $2, email = $3 WHERE user_id = $1"};
    std::string email = patch.email.is_null() ? "" : member.email;
    if (patch.email && !patch.email.value.empty()) email = clean_email(patch.email.value);
    const auto holder = email.empty() ? std::nullopt : user_with_email(tx, email);
    if (holder && *holder != member.user) refuse_taken_email();
    if (patch.name) require_name(patch.name.value);
    tx.run(update, member.user, patch.name ? patch.name.value : member.name, email);
}

void change_password(Tx& tx, const Caller& caller, const Member& member, std::string_view hash) {
    static constexpr Sql update{"accounts.change_password",
                                "UPDATE users SET password_hash = $2, misses = 0, locked_until = 0"
                                " WHERE user_id = $1"};
    tx.run(update, member.user, hash);
    end_other_sessions(tx, member.user, member.user == caller.user ? caller.session_hash : "");
    audit(tx, caller, "password_changed", "user", member.user.value);
}

void change_membership(Tx& tx, const Caller& caller, const Member& member, Role role, bool active) {
    static constexpr Sql update{
        "accounts.change_membership",
        "UPDATE memberships SET role = $3, active = $4, updated_at = $5, version = version + 1"
        " WHERE organization_id = $1 AND user_id = $2"};
    const bool stays_admin = active && role == Role::admin;
    if (member.active && member.rights() == Role::admin && !stays_admin) {
        require_another_admin(tx, caller.organization, member.user);
    }
    tx.run(update, caller.organization, member.user, static_cast<int>(role), active, tx.now());
    if (!active) end_sessions_of(tx, caller.organization, member.user);
}

void require_rights_for(const Caller& caller, const Member& member, const UserPatch& patch) {
    require_rights_over(caller, member.rights());
    if (patch.role) require_rights_over(caller, role_of(patch.role.value));
    if (member.shared && changes_the_person(patch)) {
        throw Refusal(errors::user_is_shared,
                      "This person works for other organizations too and changes name, e-mail and "
                      "password themselves.");
    }
}

}  // namespace

User change_user(Tx& tx, const Caller& caller, UserId user, const UserPatch& patch,
                 const ChangedPassword& password) {
    const Member member = member_of(tx, caller.organization, user);
    require_rights_for(caller, member, patch);
    if (patch.password.is_null() && member.rights() == Role::admin) {
        require_another_admin(tx, caller.organization, user);
    }
    if (changes_the_person(patch)) change_person(tx, member, patch);
    if (patch.password || patch.password.is_null()) {
        change_password(tx, caller, member, password.hash);
    }
    change_membership(tx, caller, member, patch.role ? role_of(patch.role.value) : member.rights(),
                      patch.active ? patch.active.value : member.active);
    audit(tx, caller, "changed", "user", user.value);
    return get_user(tx, caller, user);
}

void deactivate_user(Tx& tx, const Caller& caller, UserId user) {
    UserPatch patch;
    patch.active = {Patch<bool>::State::set, false};
    change_user(tx, caller, user, patch, {});
}

PreparedPin prepare_pin(const Snapshot& snapshot, const Caller& caller, UserId user,
                        const NewPin& wish) {
    const Member member = member_of(snapshot, caller.organization, user);
    if (member.user != caller.user) require_rights_over(caller, member.rights());
    if (wish.pin) require_strong_pin(wish.pin.value);
    PreparedPin prepared;
    prepared.pin = wish.pin ? wish.pin.value : make_pin();
    prepared.hash = hash_pin(prepared.pin);
    return prepared;
}

PinShown reset_pin(Tx& tx, const Caller& caller, UserId user, const PreparedPin& prepared) {
    static constexpr Sql update{
        "accounts.reset_pin",
        "UPDATE memberships SET pin_hash = $3, updated_at = $4, version = version + 1"
        " WHERE organization_id = $1 AND user_id = $2"};
    static constexpr Sql remove{
        "accounts.end_pin_sessions",
        "DELETE FROM sessions WHERE organization_id = $1 AND user_id = $2 AND pin_only"};
    const Member member = member_of(tx, caller.organization, user);
    if (member.user != caller.user) require_rights_over(caller, member.rights());
    tx.run(update, caller.organization, user, prepared.hash, tx.now());
    tx.run(remove, caller.organization, user);
    write_pin_lock(tx, caller.organization, user, {});
    audit(tx, caller, "pin_reset", "user", user.value);
    return {prepared.pin};
}

}  // namespace entrepot
