#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/ids.h"
#include "base/time.h"
#include "db/database.h"

namespace entrepot {

/// An integration as OAuth sees it.
struct Client {
    IntegrationId id;
    std::string name;
    std::vector<std::string> redirect_urls;
    std::uint32_t scopes = 0;
    bool active = true;
    std::string secret;           ///< Sealed.
    std::string previous_secret;  ///< Sealed; "" when there is none.
    Time previous_until;
};

std::optional<Client> find_client(const Snapshot& snapshot, std::string_view client_id);

/// Whether this is the client's secret, or the one before while its overlap lasts.
bool is_secret_of(const Client& client, std::string_view secret, Time now);

}  // namespace entrepot
