#include "accounts/sandbox.h"

#include <fstream>

#include "accounts/integrations.h"
#include "accounts/members.h"
#include "accounts/password_rules.h"
#include "accounts/ports.h"
#include "accounts/secrets.h"
#include "accounts/setup.h"
#include "accounts/sites.h"
#include "accounts/tokens.h"
#include "base/crypto.h"
#include "base/json.h"
#include "base/private_file.h"
#include "base/text.h"

namespace entrepot {
namespace {

constexpr std::string_view organization_name = "Sandbox";
constexpr std::string_view integration_name = "Sample integration";

std::string random_password() {
    return base64url_encode(system_random(15));
}

std::optional<SandboxFacts> read_facts(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    if (!stream) return std::nullopt;
    const std::string text{std::istreambuf_iterator<char>(stream), {}};
    try {
        return from_json<SandboxFacts>(text);
    } catch (const Refusal&) {
        return std::nullopt;  // not what this version wrote: made anew
    }
}

SandboxFacts new_facts() {
    SandboxFacts facts;
    facts.admin = {"admin@sandbox.test", random_password()};
    facts.manager = {"manager@sandbox.test", random_password()};
    facts.worker = {"Anna", make_pin()};
    facts.integration = {hex_encode(system_random(16)), base64url_encode(system_random(32)),
                         "http://127.0.0.1:8090/callback"};
    return facts;
}

std::optional<OrganizationId> find_organization(const Snapshot& snapshot) {
    static constexpr Sql select{"accounts.sandbox_organization",
                                "SELECT organization_id FROM organizations WHERE name = $1"
                                " ORDER BY organization_id LIMIT 1"};
    return snapshot.maybe<OrganizationId>(select, organization_name);
}

/// The hashes of the sandbox's people: slow, so made before the transaction.
struct Hashes {
    std::string admin;
    std::string manager;
    std::string pin;
};

/// Makes a person with this password, or gives it to who is there.
void ensure_login(Tx& tx, OrganizationId organization, const NewAccount& account, Role role) {
    static constexpr Sql update{"accounts.sandbox_password",
                                "UPDATE users SET password_hash = $2, misses = 0, locked_until = 0,"
                                " version = version + 1 WHERE user_id = $1"};
    if (const auto user = user_with_email(tx, account.email)) {
        tx.run(update, *user, account.password_hash);
    } else {
        insert_membership(tx, organization, insert_account(tx, account), role, "");
    }
}

void ensure_worker(Tx& tx, OrganizationId organization, const std::string& name,
                   const std::string& pin_hash) {
    static constexpr Sql update{
        "accounts.sandbox_pin",
        "UPDATE memberships SET pin_hash = $3, pin_misses = 0, pin_locked_until = 0,"
        " version = version + 1 WHERE organization_id = $1 AND user_id IN"
        " (SELECT user_id FROM users WHERE name = $2 AND email = '')"};
    if (tx.change(update, organization, name, pin_hash) > 0) return;
    insert_membership(tx, organization, insert_account(tx, {name, "", ""}), Role::user, pin_hash);
}

void ensure_integration(Tx& tx, OrganizationId organization, const SandboxIntegration& wish) {
    static constexpr Sql update{
        "accounts.sandbox_secret",
        "UPDATE integrations SET client_id = $3, client_secret = $4, previous_secret = '',"
        " active = TRUE, scopes = $5, version = version + 1"
        " WHERE organization_id = $1 AND name = $2"};
    const std::int64_t scopes = all_scopes;
    const std::string secret = seal(wish.client_secret);
    const auto set = [&] {
        return tx.change(update, organization, integration_name, wish.client_id, secret, scopes);
    };
    if (set() > 0) return;
    create_integration(
        tx, system_caller(organization),
        {std::string(integration_name), {wish.redirect_uri}, scope_names(all_scopes)});
    set();
}

OrganizationId ensure_people(Tx& tx, const SandboxFacts& facts, const Hashes& hashes) {
    const auto known = find_organization(tx);
    const auto organization = known ? *known : insert_organization(tx, organization_name);
    ensure_login(tx, organization, {"Ada Admin", facts.admin.email, hashes.admin}, Role::admin);
    ensure_login(tx, organization, {"Mats Manager", facts.manager.email, hashes.manager},
                 Role::manager);
    ensure_worker(tx, organization, facts.worker.name, hashes.pin);
    ensure_integration(tx, organization, facts.integration);
    return organization;
}

void ensure_places(Tx& tx, SandboxFacts& facts) {
    static constexpr Sql first_port{"accounts.first_port",
                                    "SELECT port_id FROM ports WHERE organization_id = $1 AND "
                                    "site_id = $2 ORDER BY port_id LIMIT 1"};
    const Caller caller = system_caller(tx.organization());
    ensure_own_goods(tx, organization_name);
    facts.site_id = first_site(tx, tx.organization());
    if (!facts.site_id) {
        facts.site_id = create_site(tx, caller, {"Main warehouse", "Europe/Oslo"}).site_id;
    }
    const auto port = tx.maybe<PortId>(first_port, tx.organization(), facts.site_id);
    facts.port_id = port ? *port : create_port(tx, caller, {facts.site_id, "Port 1"}).port_id;
}

void make_everything(Database& database, SandboxFacts& facts) {
    const Hashes hashes{hash_password(facts.admin.password), hash_password(facts.manager.password),
                        hash_pin(facts.worker.pin)};
    facts.organization_id =
        database.write_now(installation, [&](Tx& tx) { return ensure_people(tx, facts, hashes); });
    database.write_now(facts.organization_id, [&](Tx& tx) { ensure_places(tx, facts); });
}

bool is_there(Database& database, const SandboxFacts& facts) {
    const auto organization = database.read_now(find_organization);
    return organization && *organization == facts.organization_id;
}

/// Neither revoked nor bound to a shop.
bool is_fresh(const Snapshot& snapshot, const std::string& token) {
    static constexpr Sql select{
        "accounts.sandbox_token_fresh",
        "SELECT count(*) FROM access_tokens t WHERE t.token_hash = $1 AND t.revoked_at = 0"
        " AND NOT EXISTS (SELECT 1 FROM shops s WHERE s.token_id = t.token_id)"};
    return snapshot.one<std::int64_t>(select, token_hash(token)) > 0;
}

std::string issue_sandbox_token(Tx& tx, const SandboxFacts& facts) {
    static constexpr Sql select{"accounts.sandbox_integration",
                                "SELECT integration_id FROM integrations WHERE client_id = $1"};
    const auto integration = tx.one<IntegrationId>(select, facts.integration.client_id);
    return issue_token(tx, {integration, facts.organization_id, all_scopes}).token;
}

}  // namespace

SandboxFacts ensure_sandbox(Database& database, const std::filesystem::path& data_folder,
                            const std::string& url) {
    const auto file = data_folder / "sandbox.json";
    const auto kept = read_facts(file);
    SandboxFacts facts = kept ? *kept : new_facts();
    if (!kept || !is_there(database, facts)) make_everything(database, facts);
    facts.url = url;
    const bool fresh = database.read_now(
        [&](const Snapshot& snapshot) { return is_fresh(snapshot, facts.access_token); });
    if (!fresh) {
        facts.access_token = database.write_now(
            installation, [&](Tx& tx) { return issue_sandbox_token(tx, facts); });
    }
    write_private_file(file, to_json(facts) + "\n");
    return facts;
}

}  // namespace entrepot
