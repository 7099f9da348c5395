#include "accounts/integrations.h"

#include "accounts/audit.h"
#include "accounts/errors.h"
#include "accounts/name_rules.h"
#include "accounts/redirect_urls.h"
#include "accounts/secrets.h"
#include "accounts/tokens.h"
#include "base/json.h"
#include "base/text.h"

namespace entrepot {
namespace {

constexpr auto secret_overlap = std::chrono::hours(24);

#define INTEGRATION_COLUMNS                                                              \
    "SELECT i.integration_id, i.name, i.client_id, i.redirect_urls, i.scopes, i.active," \
    " (SELECT count(*) FROM access_tokens t WHERE t.integration_id = i.integration_id"   \
    " AND t.revoked_at = 0), i.created_at, i.version FROM integrations i"                \
    " WHERE i.organization_id = $1"

struct IntegrationRow {
    IntegrationId integration_id;
    std::string name;
    std::string client_id;
    std::string redirect_urls;
    std::uint32_t scopes;
    bool active;
    std::int64_t tokens_count;
    Time created_at;
    std::int64_t version;
};

Integration integration_of(IntegrationRow row) {
    Integration result;
    result.integration_id = row.integration_id;
    result.name = std::move(row.name);
    result.client_id = std::move(row.client_id);
    result.redirect_urls = from_json<std::vector<std::string>>(row.redirect_urls);
    result.scopes = scope_names(row.scopes);
    result.active = row.active;
    result.tokens_count = row.tokens_count;
    result.created_at = row.created_at;
    result.version = row.version;
    return result;
}

void add_shops(const Snapshot& snapshot, const Caller& caller, Integration& integration) {
    static constexpr Sql select{
        "accounts.shops_of_integration",
        "SELECT s.shop_id, s.name FROM access_tokens t"
        " JOIN shops s ON s.token_id = t.token_id AND s.token_id <> 0"
        " WHERE t.integration_id = $1 AND s.organization_id = $2 ORDER BY s.shop_id"};
    integration.shops =
        snapshot.rows<IntegrationShop>(select, integration.integration_id, caller.organization);
}

std::string new_secret(Tx& tx) {
    return base64url_encode(tx.random_bytes(32));
}

void require_scopes(const std::vector<ScopeName>& scopes) {
    if (!scopes.empty()) return;
    throw Refusal(errors::scopes_missing, "Name at least one scope, such as `products`.");
}

}  // namespace

http::Page<Integration> list_integrations(const Snapshot& snapshot, const Caller& caller,
                                          const http::Query<ListQuery>& query) {
    static constexpr Sql select{"accounts.list_integrations", INTEGRATION_COLUMNS
                                " AND i.integration_id > $2 ORDER BY i.integration_id LIMIT $3"};
    std::vector<Integration> integrations;
    for (auto& row :
         snapshot.rows<IntegrationRow>(select, caller.organization,
                                       http::decode_cursor(query->cursor, 0), query->limit + 1)) {
        integrations.push_back(integration_of(std::move(row)));
    }
    auto page = http::make_page(std::move(integrations), query->limit,
                                [](const Integration& one) { return one.integration_id.value; });
    for (Integration& integration : page.data) add_shops(snapshot, caller, integration);
    return page;
}

Integration get_integration(const Snapshot& snapshot, const Caller& caller, IntegrationId id) {
    static constexpr Sql select{"accounts.get_integration",
                                INTEGRATION_COLUMNS " AND i.integration_id = $2"};
    auto row = snapshot.maybe<IntegrationRow>(select, caller.organization, id);
    if (!row) {
        throw Refusal(errors::integration_not_found,
                      "There is no such integration; read the list of integrations again.");
    }
    Integration integration = integration_of(std::move(*row));
    add_shops(snapshot, caller, integration);
    return integration;
}

Integration create_integration(Tx& tx, const Caller& caller, const NewIntegration& wish) {
    static constexpr Sql insert{
        "accounts.insert_integration",
        "INSERT INTO integrations (integration_id, organization_id, client_id, client_secret,"
        " previous_secret, previous_until, name, redirect_urls, scopes, active, created_at,"
        " updated_at, version) VALUES ($1, $2, $3, $4, '', 0, $5, $6, $7, TRUE, $8, $8, 1)"};
    require_name(wish.name);
    require_redirect_urls(wish.redirect_urls);
    require_scopes(wish.scopes);
    const IntegrationId id{tx.next_installation_id("integration")};
    const std::string client_id = hex_encode(tx.random_bytes(16));
    const std::string secret = new_secret(tx);
    tx.run(insert, id, caller.organization, client_id, seal(secret), wish.name,
           to_json(wish.redirect_urls), std::int64_t{scope_bits(wish.scopes)}, tx.now());
    audit(tx, caller, "created", "integration", id.value);
    Integration made = get_integration(tx, caller, id);
    made.client_secret = secret;
    return made;
}

Integration change_integration(Tx& tx, const Caller& caller, IntegrationId id,
                               const IntegrationPatch& patch) {
    static constexpr Sql update{
        "accounts.change_integration",
        "UPDATE integrations SET name = $3, redirect_urls = $4, scopes = $5, active = $6,"
        " updated_at = $7, version = version + 1"
        " WHERE organization_id = $1 AND integration_id = $2"};
    Integration now = get_integration(tx, caller, id);
    if (patch.name) now.name = patch.name.value;
    if (patch.redirect_urls) now.redirect_urls = patch.redirect_urls.value;
    if (patch.scopes) now.scopes = patch.scopes.value;
    if (patch.active) now.active = patch.active.value;
    require_name(now.name);
    require_redirect_urls(now.redirect_urls);
    require_scopes(now.scopes);
    tx.run(update, caller.organization, id, now.name, to_json(now.redirect_urls),
           std::int64_t{scope_bits(now.scopes)}, now.active, tx.now());
    audit(tx, caller, "changed", "integration", id.value);
    return get_integration(tx, caller, id);
}

Integration rotate_secret(Tx& tx, const Caller& caller, IntegrationId id) {
    static constexpr Sql update{
        "accounts.rotate_secret",
        "UPDATE integrations SET previous_secret = client_secret, previous_until = $4,"
        " client_secret = $3, updated_at = $5, version = version + 1"
        " WHERE organization_id = $1 AND integration_id = $2"};
    const std::string secret = new_secret(tx);
    tx.run(update, caller.organization, id, seal(secret), tx.now() + secret_overlap, tx.now());
    audit(tx, caller, "secret_rotated", "integration", id.value);
    Integration changed = get_integration(tx, caller, id);
    changed.client_secret = secret;
    return changed;
}

void revoke_integration(Tx& tx, const Caller& caller, IntegrationId id) {
    get_integration(tx, caller, id);
    revoke_tokens_of(tx, id);
    audit(tx, caller, "tokens_revoked", "integration", id.value);
}

void deactivate_integration(Tx& tx, const Caller& caller, IntegrationId id) {
    IntegrationPatch patch;
    patch.active = {Patch<bool>::State::set, false};
    change_integration(tx, caller, id, patch);
}

}  // namespace entrepot
