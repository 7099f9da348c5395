#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ports/product_types.h"
#include "ports/receiving_types.h"
#include "ports/store_bin_types.h"

namespace entrepot {

enum class ShelfReason : std::uint8_t { same_product, empty, recent, came_from };
template <>
struct EnumNames<ShelfReason> {
    static constexpr std::array<std::string_view, 4> names{"same_product", "empty", "recent",
                                                           "came_from"};
};

struct ShelfSuggestion {
    LocationId location_id;
    std::string name;
    std::int64_t quantity = 0;
    ShelfReason reason = ShelfReason::empty;
};
constexpr auto describe(Type<ShelfSuggestion>) {
    return described<ShelfSuggestion>(
        "ShelfSuggestion", "A shelf where the product would lie well.",
        field<&ShelfSuggestion::location_id>("The place."),
        field<&ShelfSuggestion::name>("What is printed on its label."),
        field<&ShelfSuggestion::quantity>("Units of the product there now."),
        field<&ShelfSuggestion::reason>("Why it is suggested."));
}

struct StoreReceipt {
    std::string name;
    std::string location_name;
    std::string image_url;
    std::int64_t quantity = 0;
    std::int64_t in_stock = 0;
    std::int64_t available = 0;
};
constexpr auto describe(Type<StoreReceipt>) {
    return described<StoreReceipt>("StoreReceipt", "What was stored last, as a receipt.",
                                   field<&StoreReceipt::name>("Name of the product."),
                                   field<&StoreReceipt::location_name>("Where it was put."),
                                   field<&StoreReceipt::image_url>("Its picture."),
                                   field<&StoreReceipt::quantity>("Units stored."),
                                   field<&StoreReceipt::in_stock>("Units in stock after it."),
                                   field<&StoreReceipt::available>("Units available after it."));
}

struct PlaceName {
    LocationId location_id;
    std::string name;
};
constexpr auto describe(Type<PlaceName>) {
    return described<PlaceName>("PlaceName", "A place by its label.",
                                field<&PlaceName::location_id>("The place."),
                                field<&PlaceName::name>("What is printed on its label."));
}

struct LotShown {
    std::string lot;
    std::string expires_on;
};
constexpr auto describe(Type<LotShown>) {
    return described<LotShown>("LotShown", "A lot of the product that is in stock.",
                               field<&LotShown::lot>("The lot as it is printed on the goods."),
                               field<&LotShown::expires_on>("The day it expires, or empty."));
}

struct StoreLot {
    std::string lot;
    std::string expires_on;
    bool lot_required = false;
    bool expiry_required = false;
    std::vector<LotShown> known;
};
constexpr auto describe(Type<StoreLot>) {
    return described<StoreLot>(
        "StoreLot", "Lot and expiry date of the goods in hand.",
        field<&StoreLot::lot>("What was scanned or typed; empty at first."),
        field<&StoreLot::expires_on>("The day it expires, as 2027-03-31; empty at first."),
        field<&StoreLot::lot_required>("Whether it can't be stored without a lot."),
        field<&StoreLot::expiry_required>("Whether it can't be stored without an expiry date."),
        field<&StoreLot::known>("Lots in stock, what expires first first.", {.max_items = 10000}));
}

struct StoreState {
    std::optional<ProductHit> product;
    std::vector<ShelfSuggestion> suggested_shelves;
    std::optional<PlaceName> location;
    std::vector<std::string> accepted_codes;
    std::optional<StoreReceipt> last;
    ReceivingState receiving;
    std::optional<StoreLot> lot;
    std::optional<StoreBins> bins;
};
constexpr auto describe(Type<StoreState>) {
    return described<StoreState>(
        "StoreState", "The task of storing: what, and where to.",
        field<&StoreState::product>("The product in hand; null in step `product`."),
        field<&StoreState::suggested_shelves>("Shelves to use, the best first."),
        field<&StoreState::location>("The shelf that was scanned or chosen."),
        field<&StoreState::accepted_codes>("Scans that count one unit."),
        field<&StoreState::last>("What was stored last; null at first."),
        field<&StoreState::receiving>("What purchase orders have to do with it."),
        field<&StoreState::lot>("Lot and expiry date; null in step `product`."),
        field<&StoreState::bins>("Where to put it in the grid; null in step `product` and at a "
                                 "port without a grid."));
}

}  // namespace entrepot
