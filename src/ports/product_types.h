#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/codec.h"
#include "base/ids.h"

namespace entrepot {

/// A place as the worker reads it; it is there once for each lot that lies there.
struct PlaceShown {
    LocationId location_id;
    std::string name;
    std::string kind;
    std::int64_t quantity = 0;
    std::string lot;
    std::string expires_on;
};
constexpr auto describe(Type<PlaceShown>) {
    return described<PlaceShown>(
        "PlaceShown", "A place and how many units lie there.",
        field<&PlaceShown::location_id>("The place."),
        field<&PlaceShown::name>("What is printed on its label."),
        field<&PlaceShown::kind>("`shelf`, `compartment` of a bin, or `hands`."),
        field<&PlaceShown::quantity>("Units of the product and lot there."),
        field<&PlaceShown::lot>("Their lot; empty when they have none."),
        field<&PlaceShown::expires_on>("The day the lot expires, or empty."));
}

/// A product that a kit is made of.
struct ComponentShown {
    ProductId product_id;
    std::string name;
    std::string sku;
    std::string image_url;
    std::int64_t quantity = 0;
};
constexpr auto describe(Type<ComponentShown>) {
    return described<ComponentShown>("ComponentShown", "A product that a kit is made of.",
                                     field<&ComponentShown::product_id>("The product."),
                                     field<&ComponentShown::name>("Its name."),
                                     field<&ComponentShown::sku>("Stock keeping unit."),
                                     field<&ComponentShown::image_url>("Its picture."),
                                     field<&ComponentShown::quantity>("Units in one kit."));
}

struct ProductHit {
    ProductId product_id;
    std::string name;
    std::string sku;
    std::vector<std::string> barcodes;
    std::string image_url;
    std::string color;
    std::string size;
    std::int64_t in_stock = 0;
    std::int64_t reserved = 0;
    std::int64_t available = 0;
    std::vector<PlaceShown> places;
    std::vector<ComponentShown> components;
};
constexpr auto describe(Type<ProductHit>) {
    return described<ProductHit>(
        "ProductHit", "A product as a port shows it: its picture, counts and places.",
        field<&ProductHit::product_id>("The product."), field<&ProductHit::name>("Its name."),
        field<&ProductHit::sku>("Stock keeping unit."),
        field<&ProductHit::barcodes>("Codes that are a right scan of one unit."),
        field<&ProductHit::image_url>("Its picture, or a drawn one with its initials."),
        field<&ProductHit::color>("Colour, empty when there is none."),
        field<&ProductHit::size>("Size, empty when there is none."),
        field<&ProductHit::in_stock>("Units stored in this site."),
        field<&ProductHit::reserved>("Units promised to orders."),
        field<&ProductHit::available>("in_stock less reserved."),
        field<&ProductHit::places>("Every place it lies, in route order.", {.max_items = 1000}),
        field<&ProductHit::components>("What a kit is made of; a kit lies nowhere itself."));
}

}  // namespace entrepot
