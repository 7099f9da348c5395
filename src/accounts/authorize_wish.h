#pragma once

#include <string>
#include <variant>

#include "accounts/clients.h"
#include "accounts/oauth_parameters.h"

namespace entrepot {

/// What an integration asks of the consent page, checked.
struct AuthorizeWish {
    Client client;
    std::string redirect_uri;
    bool redirect_uri_sent = true;
    std::string state;
    std::uint32_t scopes = 0;
    std::string code_challenge;
};

/// The request is wrong in a way only the person in front may hear of: it is not certain whose
/// redirect URL that is.
struct WishFault {
    std::string sentence;
};

/// The request is wrong and the integration is told, at its redirect URL.
struct WishRefused {
    std::string redirect_uri;
    std::string state;
    std::string error;
    std::string description;
};

using WishResult = std::variant<AuthorizeWish, WishFault, WishRefused>;

/// Checks the query of the consent page (RFC 6749 section 4.1.1, RFC 7636, RFC 9700).
WishResult check_wish(const Snapshot& snapshot, const OAuthParameters& query);

}  // namespace entrepot
