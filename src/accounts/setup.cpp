#include "accounts/setup.h"

#include "accounts/errors.h"
#include "accounts/members.h"
#include "accounts/password_rules.h"
#include "accounts/ports.h"
#include "accounts/sites.h"
#include "base/crypto.h"

namespace entrepot {

OrganizationId insert_organization(Tx& tx, std::string_view name) {
    static constexpr Sql insert{
        "accounts.insert_organization",
        "INSERT INTO organizations (organization_id, name, created_at) VALUES ($1, $2, $3)"};
    const OrganizationId organization{tx.next_installation_id("organization")};
    tx.run(insert, organization, name, tx.now());
    return organization;
}

void ensure_own_goods(Tx& tx, std::string_view name) {
    static constexpr Sql insert{
        "accounts.insert_owner",
        "INSERT INTO owners (organization_id, owner_id, name, created_at) VALUES ($1, 1, $2, $3)"
        " ON CONFLICT (organization_id, owner_id) DO NOTHING"};
    tx.run(insert, tx.organization(), name, tx.now());
}

OrganizationId found_organization(Database& database, const NewOrganization& wish) {
    const std::string email = clean_email(wish.admin_email);
    require_strong_password(wish.admin_password, wish.admin_name, email);
    const std::string hash = hash_password(wish.admin_password);
    const auto organization = database.write_now(installation, [&](Tx& tx) {
        if (user_with_email(tx, email)) {
            throw Refusal(errors::user_exists, "Somebody has this e-mail address already.");
        }
        const auto made = insert_organization(tx, wish.name);
        insert_membership(tx, made, insert_account(tx, {wish.admin_name, email, hash}), Role::admin,
                          "");
        return made;
    });
    database.write_now(organization, [&](Tx& tx) {
        const Caller caller = system_caller(organization);
        ensure_own_goods(tx, wish.name);
        const Site site = create_site(tx, caller, {wish.site_name, wish.timezone});
        create_port(tx, caller, {site.site_id, wish.port_name});
    });
    return organization;
}

bool has_organizations(const Snapshot& snapshot) {
    static constexpr Sql select{"accounts.has_organizations",
                                "SELECT count(*) FROM organizations WHERE organization_id <> 0"};
    return snapshot.one<std::int64_t>(select) > 0;
}

}  // namespace entrepot
