#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/ids.h"
#include "base/time.h"
#include "db/database.h"

namespace entrepot {

/// What an authorization code stands for.
struct CodeGrant {
    IntegrationId integration;
    OrganizationId organization;
    UserId user;
    std::string redirect_uri;
    bool redirect_uri_sent = true;
    std::uint32_t scopes = 0;
    std::string code_challenge;  ///< S256; "" when PKCE was not used.
    Time expires_at = {};
    Time used_at = {};
    TokenId token = {};  ///< What it gave; none until used.
};

/// Makes a code that works once within 60 seconds, and forgets codes a day old.
std::string insert_code(Tx& tx, const CodeGrant& grant);

std::optional<CodeGrant> find_code(const Snapshot& snapshot, std::string_view code);

/// False when somebody used it meanwhile.
bool use_code(Tx& tx, std::string_view code, TokenId token);

}  // namespace entrepot
