#pragma once

#include <string>
#include <string_view>

#include "accounts/site_types.h"
#include "base/ids.h"
#include "db/database.h"

namespace entrepot {

/// Writes an organization's row. On the installation's lane.
OrganizationId insert_organization(Tx& tx, std::string_view name);

/// Makes the organization the owner of its own goods (owner 1). On the organization's lane;
/// harmless when done before.
void ensure_own_goods(Tx& tx, std::string_view name);

/// A company that begins to use the installation.
struct NewOrganization {
    std::string name;
    std::string admin_name;
    std::string admin_email;
    std::string admin_password;
    std::string site_name;
    std::string port_name;
    std::string timezone = "UTC";
};

/// Makes an organization with its first Admin, site and port: how a real installation begins. Not
/// on a lane. Refuses `user_exists`, `password_too_weak`, `timezone_unknown` and a wrong e-mail.
OrganizationId found_organization(Database& database, const NewOrganization& wish);

/// Whether there is any organization yet.
bool has_organizations(const Snapshot& snapshot);

}  // namespace entrepot
