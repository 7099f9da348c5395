#include "stock/storable.h"

#include <fmt/format.h>

#include "catalog/kits.h"
#include "catalog/products.h"
#include "stock/errors.h"

namespace entrepot {
namespace {

/// "2 x MUG, 1 x TEA"
std::string components_text(const Snapshot& snapshot, OrganizationId organization,
                            ProductId product) {
    std::string text;
    for (const auto& [id, kit] : read_kits(snapshot, organization, {}, {&product, 1})) {
        for (const KitComponent& component : kit.components) {
            if (!text.empty()) text += ", ";
            text += fmt::format("{} x {}", component.quantity, component.sku);
        }
    }
    return text;
}

}  // namespace

void require_storable(const Snapshot& snapshot, OrganizationId organization, ProductId product) {
    const auto found = find_product(snapshot, organization, product);
    if (!found || !found->kit) return;
    throw Refusal(errors::kit_is_not_stored,
                  fmt::format("{} is a kit, which is not stored itself; store its components: {}.",
                              found->sku, components_text(snapshot, organization, product)));
}

}  // namespace entrepot
