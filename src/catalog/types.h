#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/codec.h"

namespace entrepot {

/// A sales platform: the root of its products and orders.
struct Shop {
    ShopId shop_id;
    std::string name;
    std::string ext_shop_id;
    SiteId site_id;
    OwnerId owner_id;
    bool partial_shipments = false;
    std::string timezone;
    bool active = true;
    Time created_at;
    Time updated_at;
    std::int64_t version = 0;
};
constexpr auto describe(Type<Shop>) {
    return described<Shop>(
        "Shop", "A sales platform: the root of its products and orders.",
        field<&Shop::shop_id>("Our number of the shop, unique in the installation."),
        field<&Shop::name>("The shop's name as people read it.", {.max_len = 200}),
        field<&Shop::ext_shop_id>("Your id of the shop, unique in the organization."),
        field<&Shop::site_id>("The warehouse its orders are sent to."),
        field<&Shop::owner_id>("Whose goods it sells; 1 is the organization itself."),
        field<&Shop::partial_shipments>(
            "Whether an order with some lines in stock is split and the rest waits."),
        field<&Shop::timezone>("IANA name of the shop's time zone.", {.max_len = 64}),
        field<&Shop::active>("False after the shop was deleted or switched off."),
        field<&Shop::created_at>("When the shop was made."),
        field<&Shop::updated_at>("When it was last changed."),
        field<&Shop::version>("Counts the changes; also the ETag."));
}

struct NewShop {
    std::string name;
    std::string ext_shop_id;
    std::optional<SiteId> site_id;
    std::optional<std::string> timezone;
    std::optional<bool> partial_shipments;
};
constexpr auto describe(Type<NewShop>) {
    return described<NewShop>(
        "NewShop", "A shop to be made; the token is bound to it from then on.",
        field<&NewShop::name>("The shop's name as people read it.",
                              {.min_len = 1, .max_len = 200, .example = "\"Blue Shop\""}),
        field<&NewShop::ext_shop_id>("Your id of the shop, unique in the organization.",
                                     {.min_len = 1, .max_len = 255, .example = "\"shop-a\""}),
        field<&NewShop::site_id>("The warehouse its orders go to; the first one when left out."),
        field<&NewShop::timezone>("IANA name as Europe/Oslo; the site's when left out.",
                                  {.min_len = 1, .max_len = 64}),
        field<&NewShop::partial_shipments>(
            "Whether orders are split when only some lines are in stock; false when left out."));
}

/// What is left out stays as it is.
struct ShopChange {
    std::optional<std::string> name;
    std::optional<std::string> ext_shop_id;
    std::optional<SiteId> site_id;
    std::optional<std::string> timezone;
    std::optional<bool> partial_shipments;
};
constexpr auto describe(Type<ShopChange>) {
    return described<ShopChange>(
        "ShopChange", "What is left out stays as it is.",
        field<&ShopChange::name>("The shop's name as people read it.",
                                 {.min_len = 1, .max_len = 200}),
        field<&ShopChange::ext_shop_id>("Your id of the shop, unique in the organization.",
                                        {.min_len = 1, .max_len = 255}),
        field<&ShopChange::site_id>("The warehouse that new orders of the shop go to."),
        field<&ShopChange::timezone>("IANA name as Europe/Oslo.", {.min_len = 1, .max_len = 64}),
        field<&ShopChange::partial_shipments>(
            "Whether orders are split when only some lines are in stock."));
}

/// Under which ids a shop knows a product; a product has at most one mapping for each shop.
struct Mapping {
    ShopId shop_id;
    std::string ext_product_id;
    std::string ext_variant_id;
};
constexpr auto describe(Type<Mapping>) {
    return described<Mapping>(
        "Mapping", "Under which ids a shop knows a product.",
        field<&Mapping::shop_id>("The shop whose ids these are."),
        field<&Mapping::ext_product_id>("The shop's id of the product."),
        field<&Mapping::ext_variant_id>("The shop's id of the variant; empty when it has none."));
}

/// Units of a product in the shop's site.
struct Inventory {
    std::int64_t in_stock = 0;
    std::int64_t reserved = 0;
    std::int64_t available = 0;
};
constexpr auto describe(Type<Inventory>) {
    return described<Inventory>(
        "Inventory", "Units of a product in the shop's site, at this moment.",
        field<&Inventory::in_stock>("All units stored."),
        field<&Inventory::reserved>("Promised to orders and not yet picked."),
        field<&Inventory::available>("What can still be sold: in_stock - reserved."));
}

/// How far the picture named by `image_src` has come.
enum class ImageState : std::uint8_t { none, waiting, ready, failed };
template <>
struct EnumNames<ImageState> {
    static constexpr std::array<std::string_view, 4> names{"none", "waiting", "ready", "failed"};
};

}  // namespace entrepot
