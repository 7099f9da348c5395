#pragma once

#include <filesystem>
#include <string>

#include "base/codec.h"
#include "base/described.h"
#include "base/ids.h"
#include "db/database.h"

namespace entrepot {

struct SandboxLogin {
    std::string email;
    std::string password;
};
constexpr auto describe(Type<SandboxLogin>) {
    return described<SandboxLogin>("SandboxLogin", "A login of the Admin view.",
                                   field<&SandboxLogin::email>("To sign in with."),
                                   field<&SandboxLogin::password>("To sign in with."));
}

struct SandboxWorker {
    std::string name;
    std::string pin;
};
constexpr auto describe(Type<SandboxWorker>) {
    return described<SandboxWorker>("SandboxWorker", "Somebody who works at the port.",
                                    field<&SandboxWorker::name>("To choose at the port."),
                                    field<&SandboxWorker::pin>("To enter at the port."));
}

struct SandboxIntegration {
    std::string client_id;
    std::string client_secret;
    std::string redirect_uri;
};
constexpr auto describe(Type<SandboxIntegration>) {
    return described<SandboxIntegration>(
        "SandboxIntegration", "The sample integration.",
        field<&SandboxIntegration::client_id>("For the OAuth flow."),
        field<&SandboxIntegration::client_secret>("For the OAuth flow and for signatures."),
        field<&SandboxIntegration::redirect_uri>("Where the consent page sends the browser."));
}

/// What a sandbox tells who tries it: the content of sandbox.json.
struct SandboxFacts {
    std::string url;
    SandboxLogin admin;
    SandboxLogin manager;
    SandboxWorker worker;
    SandboxIntegration integration;
    std::string access_token;  ///< Of the sample integration, not bound to a shop.
    OrganizationId organization_id;
    SiteId site_id;
    PortId port_id;
};
constexpr auto describe(Type<SandboxFacts>) {
    return described<SandboxFacts>(
        "SandboxFacts", "What there is to try in a sandbox.",
        field<&SandboxFacts::url>("Where the server listens."),
        field<&SandboxFacts::admin>("An Admin."), field<&SandboxFacts::manager>("A Manager."),
        field<&SandboxFacts::worker>("A User, with a PIN."),
        field<&SandboxFacts::integration>("The sample integration."),
        field<&SandboxFacts::access_token>("Not bound to a shop yet.", {.max_len = 255}),
        field<&SandboxFacts::organization_id>("The sandbox's organization."),
        field<&SandboxFacts::site_id>("Its warehouse."),
        field<&SandboxFacts::port_id>("The port of the warehouse."));
}

/// Makes what a sandbox needs and is not there yet, and keeps `sandbox.json` (mode 0600) in the
/// data folder true: the same people and secrets over restarts, and an access token that is not
/// bound to a shop. Needs `set_settings` before. Not on a lane; before serving.
SandboxFacts ensure_sandbox(Database& database, const std::filesystem::path& data_folder,
                            const std::string& url);

}  // namespace entrepot
