#pragma once

#include <optional>
#include <string>
#include <vector>

#include "accounts/roles.h"
#include "base/codec.h"
#include "base/described.h"

namespace entrepot {

struct IntegrationShop {
    ShopId shop_id;
    std::string name;
};
constexpr auto describe(Type<IntegrationShop>) {
    return described<IntegrationShop>(
        "IntegrationShop", "A shop made by an integration.",
        field<&IntegrationShop::shop_id>("Unique in the installation."),
        field<&IntegrationShop::name>("The shop's name."));
}

/// Software registered to act on behalf of shops.
struct Integration {
    IntegrationId integration_id;
    std::string name;
    std::string client_id;
    std::optional<std::string> client_secret;
    std::vector<std::string> redirect_urls;
    std::vector<ScopeName> scopes;
    bool active = true;
    std::int64_t tokens_count = 0;
    std::vector<IntegrationShop> shops;
    Time created_at;
    std::int64_t version = 0;
};
constexpr auto describe(Type<Integration>) {
    return described<Integration>(
        "Integration", "Software registered to act on behalf of shops.",
        field<&Integration::integration_id>("Unique in the installation."),
        field<&Integration::name>("Shown on the consent page."),
        field<&Integration::client_id>("Who the software says it is."),
        field<&Integration::client_secret>("Only in the answer that made it, else null."),
        field<&Integration::redirect_urls>("Where the consent page may send the browser."),
        field<&Integration::scopes>("What it may ask for."),
        field<&Integration::active>("False: its tokens are refused."),
        field<&Integration::tokens_count>("Access tokens that have not been revoked."),
        field<&Integration::shops>("Shops its tokens made.", {.max_items = 10000}),
        field<&Integration::created_at>("When it was registered."),
        field<&Integration::version>("Goes up with every change."));
}
inline Integration without_secret(Integration integration) {
    integration.client_secret.reset();
    return integration;
}

struct NewIntegration {
    std::string name;
    std::vector<std::string> redirect_urls;
    std::vector<ScopeName> scopes;
};
constexpr auto describe(Type<NewIntegration>) {
    return described<NewIntegration>(
        "NewIntegration", "Software to register.",
        field<&NewIntegration::name>("Shown on the consent page.", {.min_len = 1, .max_len = 100}),
        field<&NewIntegration::redirect_urls>("https, or http on this machine; compared exactly.",
                                              {.max_len = 1000, .max_items = 20}),
        field<&NewIntegration::scopes>("What it may ask for.", {.max_items = 20}));
}

struct IntegrationPatch {
    Patch<std::string> name;
    Patch<std::vector<std::string>> redirect_urls;
    Patch<std::vector<ScopeName>> scopes;
    Patch<bool> active;
};
constexpr auto describe(Type<IntegrationPatch>) {
    return described<IntegrationPatch>(
        "IntegrationPatch", "What changes about an integration.",
        field<&IntegrationPatch::name>("Shown on the consent page.",
                                       {.min_len = 1, .max_len = 100}),
        field<&IntegrationPatch::redirect_urls>("https, or http on this machine.",
                                                {.max_len = 1000, .max_items = 20}),
        field<&IntegrationPatch::scopes>(
            "Taken away: from its tokens at once; added: for new tokens.", {.max_items = 20}),
        field<&IntegrationPatch::active>("False: its tokens are refused at once."));
}

}  // namespace entrepot
