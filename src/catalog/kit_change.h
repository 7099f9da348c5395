#pragma once

#include <optional>
#include <vector>

#include "catalog/product_record.h"

/// Which components a product has, as integrations send them.
namespace entrepot {

using NewComponents = std::optional<std::vector<NewKitComponent>>;

/// A component that was found, with its units in one kit.
struct ComponentRow {
    ProductId product;
    std::int64_t quantity = 0;

    bool operator==(const ComponentRow&) const = default;
};

/// The products named; none when nothing was sent. Refuses `validation_error` naming each place
/// whose SKU is unknown, the product's own, a kit's, or there twice.
std::vector<ComponentRow> find_components(const Snapshot& snapshot, OrganizationId organization,
                                          const ProductRecord& kit, const NewComponents& sent);

/// Writes the components of a new product.
void insert_components(Tx& tx, ProductId kit, const std::vector<ComponentRow>& components);

/// Puts other components in the place of those there are; false when they are the same or none
/// were sent. Orders that exist keep what they were made of. Refuses as find_components, and
/// `product_has_stock` and `product_is_component` for a product that can't become a kit.
bool change_components(Tx& tx, ProductRecord& product, const NewComponents& sent);

/// Whether units of it lie anywhere inside, an order line waits for it or it is still to come.
bool is_in_use(const Snapshot& snapshot, OrganizationId organization, const ProductRecord& product);

/// Whether a kit has it in it, be it a deleted one, for that may come back.
bool is_component(const Snapshot& snapshot, OrganizationId organization, ProductId product);

}  // namespace entrepot
