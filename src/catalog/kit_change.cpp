#include "catalog/kit_change.h"

#include <algorithm>

#include "catalog/errors.h"

namespace entrepot {
namespace {

struct Named {
    ProductId product;
    bool kit;
};

std::optional<Named> find_named(const Snapshot& snapshot, OrganizationId organization,
                                OwnerId owner, const std::string& sku) {
    static constexpr Sql sql{"catalog.component_by_sku",
                             "SELECT product_id, kit FROM products WHERE organization_id = $1"
                             " AND owner_id = $2 AND sku = $3 AND active"};
    return snapshot.maybe<Named>(sql, organization, owner, sku);
}

/// What is wrong with a component; "" when nothing is.
std::string judge(const ProductRecord& kit, const std::string& sku,
                  const std::optional<Named>& found, const std::vector<ComponentRow>& before) {
    const bool itself = sku == kit.sku || (found && found->product == kit.product_id);
    if (itself) return "A kit can't have itself in it; name another product.";
    if (!found) return "There is no product with SKU " + sku + "; send it first.";
    if (found->kit) return sku + " is a kit itself; name its components instead.";
    if (std::ranges::find(before, found->product, &ComponentRow::product) != before.end()) {
        return sku + " is there already; name it once, with all its units.";
    }
    return "";
}

[[noreturn]] void refuse(std::vector<FieldError> wrong) {
    Refusal refusal(errors::validation_error,
                    "The components don't fit; `errors` names each place.");
    refusal.errors = std::move(wrong);
    throw refusal;
}

std::vector<ComponentRow> present_components(const Snapshot& snapshot, OrganizationId organization,
                                             ProductId kit) {
    static constexpr Sql sql{"catalog.present_components",
                             "SELECT component_id, quantity FROM product_components"
                             " WHERE organization_id = $1 AND kit_id = $2 ORDER BY position"};
    return snapshot.rows<ComponentRow>(sql, organization, kit);
}

void check_may_become_kit(const Tx& tx, const ProductRecord& product) {
    if (is_in_use(tx, tx.organization(), product)) {
        throw Refusal(errors::product_has_stock,
                      "Units of " + product.sku +
                          " are in the warehouse or still to come, or orders wait for it, so it "
                          "can't become a kit; send the kit under another SKU.");
    }
    if (is_component(tx, tx.organization(), product.product_id)) {
        throw Refusal(errors::product_is_component,
                      product.sku +
                          " is in a kit, and kits are not made of kits; take it out "
                          "there first, or send the kit under another SKU.");
    }
}

/// The counts follow other rows from now on: their versions go on from where they are. Whatever
/// site is looked at, the sum over all sites is not less than its own.
void raise_version_base(Tx& tx, ProductId product) {
    static constexpr Sql sql{
        "catalog.raise_version_base",
        "UPDATE products SET version_base = version_base + 1 + CAST((SELECT"
        " COALESCE(SUM(l.version), 0) FROM stock_levels l WHERE l.organization_id = $1"
        " AND (l.product_id = $2 OR l.product_id IN (SELECT c.component_id"
        " FROM product_components c WHERE c.organization_id = $1 AND c.kit_id = $2))) AS bigint)"
        " WHERE organization_id = $1 AND product_id = $2"};
    tx.run(sql, tx.organization(), product);
}

}  // namespace

std::vector<ComponentRow> find_components(const Snapshot& snapshot, OrganizationId organization,
                                          const ProductRecord& kit, const NewComponents& sent) {
    std::vector<ComponentRow> found;
    std::vector<FieldError> wrong;
    for (std::size_t at = 0; sent && at < sent->size(); ++at) {
        const auto& [sku, quantity] = (*sent)[at];
        const auto named = find_named(snapshot, organization, kit.owner_id, sku);
        const std::string problem = judge(kit, sku, named, found);
        if (problem.empty()) {
            found.push_back({named->product, quantity});
        } else {
            wrong.push_back(
                {{"body", "components", std::to_string(at), "sku"}, problem, "component"});
        }
    }
    if (!wrong.empty()) refuse(std::move(wrong));
    return found;
}

void insert_components(Tx& tx, ProductId kit, const std::vector<ComponentRow>& components) {
    static constexpr Sql sql{"catalog.insert_component",
                             "INSERT INTO product_components (organization_id, kit_id,"
                             " component_id, position, quantity) VALUES ($1, $2, $3, $4, $5)"};
    std::int64_t position = 0;
    for (const ComponentRow& component : components) {
        tx.run(sql, tx.organization(), kit, component.product, ++position, component.quantity);
    }
}

bool change_components(Tx& tx, ProductRecord& product, const NewComponents& sent) {
    static constexpr Sql remove{
        "catalog.remove_components",
        "DELETE FROM product_components WHERE organization_id = $1 AND kit_id = $2"};
    if (!sent) return false;
    const auto wanted = find_components(tx, tx.organization(), product, sent);
    if (wanted == present_components(tx, tx.organization(), product.product_id)) return false;
    if (!product.kit) check_may_become_kit(tx, product);
    raise_version_base(tx, product.product_id);
    tx.run(remove, tx.organization(), product.product_id);
    insert_components(tx, product.product_id, wanted);
    product.kit = !wanted.empty();
    return true;
}

bool is_in_use(const Snapshot& snapshot, OrganizationId organization,
               const ProductRecord& product) {
    // CROSS JOIN keeps SQLite from reading all balances of the organization: sites are few and
    // lead to the key.
    static constexpr Sql sql{
        "catalog.product_in_use",
        "SELECT CASE WHEN EXISTS (SELECT 1 FROM sites s CROSS JOIN balances b "
        "WHERE s.organization_id = $1 AND b.organization_id = s.organization_id "
        "AND b.site_id = s.site_id AND b.owner_id = $2 AND b.product_id = $3 "
        "AND NOT b.outside AND b.quantity > 0) "
        "OR EXISTS (SELECT 1 FROM sites s CROSS JOIN waiting_lines w "
        "WHERE s.organization_id = $1 AND w.organization_id = s.organization_id "
        "AND w.site_id = s.site_id AND w.owner_id = $2 AND w.product_id = $3) "
        "OR EXISTS (SELECT 1 FROM purchase_order_line_items l JOIN purchase_orders o "
        "ON o.organization_id = l.organization_id AND o.purchase_order_id = l.purchase_order_id "
        "AND NOT o.closed AND o.cancelled_as = 0 WHERE l.organization_id = $1 "
        "AND l.product_id = $3 AND l.received_quantity < l.quantity) THEN 1 ELSE 0 END"};
    return snapshot.one<bool>(sql, organization, product.owner_id, product.product_id);
}

bool is_component(const Snapshot& snapshot, OrganizationId organization, ProductId product) {
    static constexpr Sql sql{"catalog.is_component",
                             "SELECT COUNT(*) FROM (SELECT 1 FROM product_components"
                             " WHERE organization_id = $1 AND component_id = $2 LIMIT 1) AS found"};
    return snapshot.one<std::int64_t>(sql, organization, product) > 0;
}

}  // namespace entrepot
