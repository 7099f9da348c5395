#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/ids.h"

namespace entrepot {

/// What is counted together: the stock of one product and lot of one owner in one site.
struct StockKey {
    SiteId site;
    OwnerId owner;
    ProductId product;
    std::string lot = {};  ///< '' when the product has no lots.

    auto operator<=>(const StockKey&) const = default;
};

/// Units of one StockKey: 0 <= reserved <= in_stock.
struct Level {
    std::int64_t in_stock = 0;
    std::int64_t reserved = 0;
    std::int64_t version = 0;  ///< 0: nothing of it was ever stored.

    std::int64_t available() const { return in_stock - reserved; }
};

/// What a movement was made for, as the log shows it: {"fulfillment", 12}.
struct Reference {
    std::string_view type = "";
    std::int64_t id = 0;
};

/// Kinds of places (data.md, "What counts").
namespace place {
inline constexpr std::string_view shelf = "shelf";
inline constexpr std::string_view compartment = "compartment";  ///< Of a bin in the grid.
inline constexpr std::string_view hands = "hands";
inline constexpr std::string_view tote = "tote";
inline constexpr std::string_view quarantine = "quarantine";
inline constexpr std::string_view supplier = "supplier";
inline constexpr std::string_view customer = "customer";
inline constexpr std::string_view scrap = "scrap";
inline constexpr std::string_view count_difference = "count_difference";
inline constexpr std::string_view elsewhere = "elsewhere";  ///< Another place of the company.

/// Whether units there count in `in_stock`.
constexpr bool counts(std::string_view kind) {
    return kind == shelf || kind == compartment || kind == hands;
}

/// Whether goods may be put there to stay.
constexpr bool stores(std::string_view kind) {
    return kind == shelf || kind == compartment;
}

/// Whether the place stands for the outside world, whose balance may be below zero.
constexpr bool outside(std::string_view kind) {
    return kind == supplier || kind == customer || kind == scrap || kind == count_difference ||
           kind == elsewhere;
}
}  // namespace place

}  // namespace entrepot
