#pragma once

#include <string_view>

#include "accounts/roles.h"

namespace entrepot {

/// What a scope allows, and what stays closed without it, in words for who has to consent.
struct ScopeWords {
    std::string_view may;
    std::string_view may_not;
};

constexpr ScopeWords words_of(ScopeName scope) {
    switch (scope) {
        case ScopeName::shops:
            return {"Create a shop and change its settings", "Create or change shops"};
        case ScopeName::products:
            return {"Read, add, change and delete the shop's products", "Read or change products"};
        case ScopeName::orders:
            return {
                "Read, add, change and cancel the shop's orders, with the customers' names and "
                "addresses",
                "Read or change orders and the customers' addresses"};
        case ScopeName::inventory_read:
            return {"Read how much of each product is in stock, reserved and available",
                    "Read stock"};
        case ScopeName::purchase_orders:
            return {"Read, add and change expected deliveries", "Read or change purchase orders"};
        case ScopeName::shipping:
            return {"Offer shipping rates and labels for orders", "Take part in shipping"};
        case ScopeName::hooks:
            return {"Be told of changes at web addresses of its choice",
                    "Be told of changes by itself"};
        case ScopeName::events_read:
            return {"Read the list of everything that happens to the shop", "Read the event feed"};
    }
    return {};
}

}  // namespace entrepot
