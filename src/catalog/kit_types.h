#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/codec.h"

namespace entrepot {

/// A product that is in a kit.
struct KitComponent {
    ProductId product_id;
    std::string sku;
    std::string name;
    std::int64_t quantity = 0;

    bool operator==(const KitComponent&) const = default;
};
constexpr auto describe(Type<KitComponent>) {
    return described<KitComponent>("KitComponent", "A product that is in a kit.",
                                   field<&KitComponent::product_id>("Our number of the component."),
                                   field<&KitComponent::sku>("SKU of the component."),
                                   field<&KitComponent::name>("Name of the component."),
                                   field<&KitComponent::quantity>("Units of it in one kit."));
}

/// A component as an integration names it.
struct NewKitComponent {
    std::string sku;
    std::int64_t quantity = 0;
};
constexpr auto describe(Type<NewKitComponent>) {
    return described<NewKitComponent>(
        "NewKitComponent", "A component of a kit, named by its SKU.",
        field<&NewKitComponent::sku>("SKU of a product of the same owner that is no kit itself.",
                                     {.min_len = 1, .max_len = 100, .example = "\"MUG\""}),
        field<&NewKitComponent::quantity>("Units of it in one kit.", {.min = 1, .max = 1000}));
}

}  // namespace entrepot
