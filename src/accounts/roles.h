#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/caller.h"
#include "base/codec.h"

namespace entrepot {

/// A Role as it stands in JSON: a member of an organization always has one.
enum class UserRole : std::uint8_t { user, manager, admin };

constexpr Role role_of(UserRole role) {
    return static_cast<Role>(static_cast<int>(role) + 1);
}
constexpr UserRole user_role(Role role) {
    return role == Role::admin     ? UserRole::admin
           : role == Role::manager ? UserRole::manager
                                   : UserRole::user;
}

/// A Scope as it stands in JSON and in OAuth; in the order of the bits of Scope.
enum class ScopeName : std::uint8_t {
    shops,
    products,
    orders,
    inventory_read,
    purchase_orders,
    shipping,
    hooks,
    events_read,
};

template <>
struct EnumNames<UserRole> {
    static constexpr std::array<std::string_view, 3> names{"user", "manager", "admin"};
};
template <>
struct EnumNames<ScopeName> {
    static constexpr std::array<std::string_view, 8> names{
        "shops",           "products", "orders", "inventory:read",
        "purchase_orders", "shipping", "hooks",  "events:read"};
};

/// Every scope there is.
inline constexpr std::uint32_t all_scopes = (1U << EnumNames<ScopeName>::names.size()) - 1;

std::uint32_t scope_bits(const std::vector<ScopeName>& scopes);
std::vector<ScopeName> scope_names(std::uint32_t bits);

/// The scopes as OAuth writes them, with a space between: "shops products".
std::string scope_text(std::uint32_t bits);

/// Reads what `scope_text` writes; nothing when a scope is not known.
std::optional<std::uint32_t> scopes_from_text(std::string_view text);

}  // namespace entrepot
