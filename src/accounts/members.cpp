#include "accounts/members.h"

#include <algorithm>

#include "accounts/errors.h"
#include "base/text.h"

namespace entrepot {
namespace {

[[noreturn]] void refuse_email(std::string_view why) {
    Refusal refusal(errors::validation_error, "The e-mail address is not one: " + std::string(why));
    refusal.errors.push_back({{"body", "email"}, std::string(why), "email"});
    throw refusal;
}

bool is_plain(char c) {
    return static_cast<unsigned char>(c) > 0x20 && c != 0x7f && c != ',' && c != ';' && c != '<' &&
           c != '>' && c != '"';
}

}  // namespace

Member member_of(const Snapshot& snapshot, OrganizationId organization, UserId user) {
    static constexpr Sql select{
        "accounts.member",
        "SELECT u.user_id, u.name, u.email, m.role, m.active, EXISTS (SELECT 1 FROM memberships o"
        " WHERE o.user_id = m.user_id AND o.organization_id <> m.organization_id)"
        " FROM memberships m JOIN users u ON u.user_id = m.user_id"
        " WHERE m.organization_id = $1 AND m.user_id = $2"};
    auto member = snapshot.maybe<Member>(select, organization, user);
    if (!member) {
        throw Refusal(errors::user_not_found,
                      "There is no such user in your organization; read the list of users again.");
    }
    return std::move(*member);
}

void require_rights_over(const Caller& caller, Role role) {
    if (caller.role == Role::admin || (caller.role == Role::manager && role == Role::user)) return;
    throw Refusal(errors::role_not_allowed,
                  "A Manager adds and changes users of role User only; ask an Admin.");
}

void require_another_admin(const Snapshot& snapshot, OrganizationId organization, UserId user) {
    static constexpr Sql select{
        "accounts.other_admins",
        "SELECT count(*) FROM memberships m JOIN users u ON u.user_id = m.user_id AND u.active"
        " WHERE m.organization_id = $1 AND m.user_id <> $2 AND m.active AND m.role = 3"
        " AND u.password_hash <> ''"};
    if (snapshot.one<std::int64_t>(select, organization, user) > 0) return;
    throw Refusal(errors::last_admin,
                  "This is the last Admin who can sign in; make another user Admin first.");
}

std::string clean_email(std::string_view email) {
    std::string clean = to_lower_ascii(trim(email));
    const std::size_t at = clean.find('@');
    const bool one_at = at != clean.npos && at == clean.rfind('@');
    if (!one_at || at == 0 || at + 1 == clean.size()) {
        refuse_email("write it as name@company.example.");
    }
    if (clean.size() > 254) refuse_email("it has more than 254 characters.");
    if (!std::all_of(clean.begin(), clean.end(), is_plain)) {
        refuse_email("leave out spaces, quotes, commas and brackets.");
    }
    return clean;
}

std::optional<UserId> user_with_email(const Snapshot& snapshot, std::string_view email) {
    static constexpr Sql select{"accounts.user_with_email",
                                "SELECT user_id FROM users WHERE email = $1 AND email <> ''"};
    return snapshot.maybe<UserId>(select, email);
}

UserId insert_account(Tx& tx, const NewAccount& account) {
    static constexpr Sql insert{
        "accounts.insert_user",
        "INSERT INTO users (user_id, email, name, password_hash, language, misses, locked_until,"
        " active, created_at, updated_at, version) VALUES ($1, $2, $3, $4, '', 0, 0, TRUE, $5, $5,"
        " 1)"};
    const UserId user{tx.next_installation_id("user")};
    tx.run(insert, user, account.email, account.name, account.password_hash, tx.now());
    return user;
}

void insert_membership(Tx& tx, OrganizationId organization, UserId user, Role role,
                       std::string_view pin_hash) {
    static constexpr Sql insert{
        "accounts.insert_membership",
        "INSERT INTO memberships (organization_id, user_id, role, pin_hash, pin_misses,"
        " pin_locked_until, active, last_seen_at, created_at, updated_at, version)"
        " VALUES ($1, $2, $3, $4, 0, 0, TRUE, 0, $5, $5, 1)"};
    tx.run(insert, organization, user, static_cast<int>(role), pin_hash, tx.now());
}

}  // namespace entrepot
