#pragma once

#include <optional>

#include "app/options.h"
#include "db/database.h"

namespace entrepot::app {

/// Where the server listens, with the ports really taken.
struct Listening {
    std::optional<HostPort> http;
    std::optional<HostPort> https;

    /// The address to give to people and programs on this machine.
    std::string url() const;
};

/// Makes what a sandbox lacks: organization, people, integration, and shelves to store on.
void fill_sandbox(Database& database, const Options& options, const Listening& listening);

/// Prints where the server listens, and for a sandbox how to get in.
void announce(const Options& options, const Listening& listening);

}  // namespace entrepot::app
