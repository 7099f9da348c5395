#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/ids.h"

namespace entrepot {

/// What an access token may do; a bit each (`api.md`, Scopes).
enum class Scope : std::uint32_t {
    none = 0,
    shops = 1,
    products = 2,
    orders = 4,
    inventory_read = 8,
    purchase_orders = 16,
    shipping = 32,
    hooks = 64,
    events_read = 128,
};

/// What a user may do in an organization; each role has all rights of those before it.
enum class Role : std::uint8_t { none = 0, user = 1, manager = 2, admin = 3 };

/// Who asks, established at the edge and handed to every domain function.
struct Caller {
    enum class Kind : std::uint8_t { nobody, integration, user, system };

    Kind kind = Kind::nobody;
    OrganizationId organization;

    // An integration's call.
    IntegrationId integration;
    TokenId token;
    ShopId shop;  ///< The shop the token is bound to; none before it made one.
    SiteId site;  ///< The shop's or the device's site.
    std::uint32_t scopes = 0;

    // A user's call.
    UserId user;
    Role role = Role::none;
    DeviceId device;  ///< The enrolled device the session runs on; none in a plain Admin login.
    PortId port;      ///< The port this device stands at.
    std::string session_hash;
    std::string name;  ///< Name of the user or integration, for histories.

    bool has(Scope scope) const { return (scopes & static_cast<std::uint32_t>(scope)) != 0; }
};

/// Work the program does by itself in an organization (preparation, clean-up).
inline Caller system_caller(OrganizationId organization) {
    Caller caller;
    caller.kind = Caller::Kind::system;
    caller.organization = organization;
    caller.role = Role::admin;
    caller.name = "Entrepot";
    return caller;
}

}  // namespace entrepot
