#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace entrepot::app {

/// What `entrepot hooks listen` is told.
struct ListenOptions {
    std::string url;                    ///< Of the server: https://warehouse.example
    std::string token;                  ///< An access token with the scope events:read.
    std::string forward;                ///< Where each event is posted to; "" for nowhere.
    std::string events;                 ///< Only these, with commas between; "" for all.
    std::optional<std::int64_t> after;  ///< The sequence to go on behind; now when left out.
    std::string secret;                 ///< whsec_... to sign with; a new one when left out.
    std::string client_secret;          ///< Of the X-Pio signature; "" leaves it out.
    std::filesystem::path ca;           ///< PEM of the authority that vouches for the server.
};

/// Prints the events of the token's shop as they happen, from its feed, and posts them to `forward`
/// signed as a webhook is. Goes on by itself when the server or the network was away. Returns the
/// exit code when it can't go on: 1 with a sentence on standard error.
int listen_to_hooks(const ListenOptions& options);

}  // namespace entrepot::app
