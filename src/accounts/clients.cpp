#include "accounts/clients.h"

#include "accounts/secrets.h"
#include "base/crypto.h"
#include "base/json.h"

namespace entrepot {
namespace {

struct ClientRow {
    IntegrationId integration_id;
    std::string name;
    std::string redirect_urls;
    std::uint32_t scopes;
    bool active;
    std::string client_secret;
    std::string previous_secret;
    Time previous_until;
};

}  // namespace

std::optional<Client> find_client(const Snapshot& snapshot, std::string_view client_id) {
    static constexpr Sql select{
        "accounts.client",
        "SELECT integration_id, name, redirect_urls, scopes, active, client_secret,"
        " previous_secret, previous_until FROM integrations WHERE client_id = $1"};
    auto row = snapshot.maybe<ClientRow>(select, client_id);
    if (!row) return std::nullopt;
    return Client{row->integration_id,
                  std::move(row->name),
                  from_json<std::vector<std::string>>(row->redirect_urls),
                  row->scopes,
                  row->active,
                  std::move(row->client_secret),
                  std::move(row->previous_secret),
                  row->previous_until};
}

bool is_secret_of(const Client& client, std::string_view secret, Time now) {
    if (equal_constant_time(open_sealed(client.secret), secret)) return true;
    return !client.previous_secret.empty() && client.previous_until > now &&
           equal_constant_time(open_sealed(client.previous_secret), secret);
}

}  // namespace entrepot
