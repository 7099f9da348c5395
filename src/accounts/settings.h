#pragma once

#include <string>
#include <vector>

#include "base/keys.h"
#include "http/egress.h"

namespace entrepot {

class SeenSessions;

/// What route functions need to know of the installation. Set once before serving, read-only after:
/// the one global of the program, for routes are plain functions.
struct Settings {
    Keys keys;
    bool sandbox = false;
    /// Where browsers and integrations reach the server, without a slash at the end
    /// ("https://warehouse.example:8443"); also the OAuth issuer. "": what each request came to.
    std::string public_url;
    /// Address ranges beside the public ones that webhooks and pictures may go to.
    std::vector<http::AddressRange> reachable;
    std::string version;                    ///< Of the program, shown in the app.
    SeenSessions* seen_sessions = nullptr;  ///< Told of sessions in use; may be absent.
};

const Settings& settings();
void set_settings(Settings settings);

}  // namespace entrepot
