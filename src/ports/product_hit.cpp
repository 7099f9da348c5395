#include "ports/product_hit.h"

#include "catalog/kits.h"
#include "catalog/products.h"
#include "ports/errors.h"
#include "stock/locations.h"

namespace entrepot {

namespace {

struct Counts {
    std::int64_t in_stock = 0;
    std::int64_t reserved = 0;
};

Counts counts_of(const Snapshot& snapshot, const Caller& caller, ProductId product) {
    static constexpr Sql sum{"port_product_counts",
                             "SELECT CAST(COALESCE(SUM(in_stock), 0) AS BIGINT), "
                             "CAST(COALESCE(SUM(reserved), 0) AS BIGINT) FROM stock_levels "
                             "WHERE organization_id = $1 AND product_id = $2 AND site_id = $3"};
    return snapshot.one<Counts>(sum, caller.organization, product, caller.site);
}

/// A kit has its components' counts and lies nowhere.
void show_kit(const Snapshot& snapshot, const Caller& caller, ProductHit& hit) {
    for (const auto& [id, kit] :
         read_kits(snapshot, caller.organization, caller.site, {&hit.product_id, 1})) {
        hit.in_stock = kit.inventory.in_stock;
        hit.reserved = kit.inventory.reserved;
        hit.available = kit.inventory.available;
        for (const KitComponent& component : kit.components) {
            const auto product = find_product(snapshot, caller.organization, component.product_id);
            hit.components.push_back({component.product_id, component.name, component.sku,
                                      product->image_url, component.quantity});
        }
    }
}

}  // namespace

ProductHit product_hit(const Snapshot& snapshot, const Caller& caller, ProductId product) {
    auto found = find_product(snapshot, caller.organization, product);
    if (!found || !found->active) {
        throw Refusal(errors::unknown_product, "There is no such product; search for it by name.");
    }
    const Counts counts = counts_of(snapshot, caller, product);
    ProductHit hit{.product_id = product,
                   .name = std::move(found->name),
                   .sku = std::move(found->sku),
                   .barcodes = std::move(found->barcodes),
                   .image_url = std::move(found->image_url),
                   .color = std::move(found->color),
                   .size = std::move(found->size),
                   .in_stock = counts.in_stock,
                   .reserved = counts.reserved,
                   .available = counts.in_stock - counts.reserved,
                   .places = {},
                   .components = {}};
    if (found->kit) show_kit(snapshot, caller, hit);
    for (auto& place : places_of(snapshot, caller.organization, caller.site, product)) {
        hit.places.push_back({place.location, std::move(place.name), std::move(place.kind),
                              place.quantity, std::move(place.lot), std::move(place.expires_on)});
    }
    return hit;
}

std::vector<std::string> codes_of(const ProductHit& product) {
    std::vector<std::string> codes = product.barcodes;
    codes.push_back(product.sku);
    return codes;
}

}  // namespace entrepot
