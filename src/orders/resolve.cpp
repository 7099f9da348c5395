#include "orders/resolve.h"

#include <fmt/format.h>

#include "base/refusal.h"
#include "db/multi_row.h"

namespace entrepot {
namespace {

#define OF_THE_SHOP                                                \
    " AND p.active WHERE EXISTS (SELECT 1 FROM product_mappings m" \
    " WHERE m.organization_id = $1 AND m.product_id = p.product_id AND m.shop_id = $3)"

const MultiRow& by_sku() {
    static const MultiRow sql(
        "orders.products_by_sku", "SELECT wanted.column1, p.product_id, p.sku, p.kit FROM (VALUES ",
        "(CAST(@ AS bigint), CAST(@ AS text))",
        ") AS wanted JOIN products p ON p.organization_id = $1 AND p.owner_id = $2"
        " AND p.sku = wanted.column2" OF_THE_SHOP,
        3);
    return sql;
}

const MultiRow& by_id() {
    static const MultiRow sql(
        "orders.products_by_id", "SELECT wanted.column1, p.product_id, p.sku, p.kit FROM (VALUES ",
        "(CAST(@ AS bigint), CAST(@ AS bigint))",
        ") AS wanted JOIN products p ON p.organization_id = $1 AND p.owner_id = $2"
        " AND p.product_id = wanted.column2" OF_THE_SHOP,
        3);
    return sql;
}

struct FoundLine {
    std::int64_t index;
    ProductId product_id;
    std::string sku;
    bool kit;
};

void take_found(const Snapshot& snapshot, const RowBatch& batch,
                std::vector<ResolvedLine>& resolved) {
    if (batch.size() == 0) return;
    for (FoundLine& line : batch.rows<FoundLine>(snapshot)) {
        resolved[static_cast<std::size_t>(line.index)] = {line.product_id, std::move(line.sku),
                                                          line.kit};
    }
}

FieldError field_error(std::size_t index, const char* field, std::string message,
                       const char* type) {
    return {{"body", "line_items", std::to_string(index), field}, std::move(message), type};
}

/// What is wrong with a line, added to `wrong`.
void judge(const NewOrderLine& line, const ResolvedLine& found, std::size_t index,
           std::vector<FieldError>& wrong) {
    if (!line.sku && !line.product_id) {
        wrong.push_back(field_error(index, "sku", "Send `sku` or `product_id`.", "missing"));
    } else if (!found.product_id && line.product_id) {
        wrong.push_back(field_error(
            index, "product_id",
            fmt::format("The shop has no product {}; add it first.", line.product_id->value),
            "product_not_found"));
    } else if (!found.product_id) {
        wrong.push_back(field_error(
            index, "sku",
            fmt::format("The shop has no product with SKU {}; add it first.", *line.sku),
            "product_not_found"));
    } else if (line.sku && *line.sku != found.sku) {
        wrong.push_back(field_error(
            index, "sku",
            fmt::format("Product {} has the SKU {}.", found.product_id.value, found.sku),
            "mismatch"));
    }
}

void check_all(const std::vector<NewOrderLine>& lines, const std::vector<ResolvedLine>& found) {
    std::vector<FieldError> wrong;
    for (std::size_t at = 0; at < lines.size(); ++at) judge(lines[at], found[at], at, wrong);
    if (lines.empty()) {
        wrong.push_back({{"body", "line_items"}, "An order has at least one line.", "too_short"});
    }
    if (wrong.empty()) return;
    Refusal refusal(errors::validation_error,
                    "The order does not fit the schema; `errors` names each place.");
    if (wrong.size() > 50) wrong.resize(50);
    refusal.errors = std::move(wrong);
    throw refusal;
}

}  // namespace

std::vector<ResolvedLine> find_products(const Snapshot& snapshot, OrganizationId organization,
                                        const ShopRow& shop, std::span<const ProductNaming> names) {
    const auto shared = {to_value(organization), to_value(shop.owner_id), to_value(shop.shop_id)};
    RowBatch skus(by_sku(), shared);
    RowBatch ids(by_id(), shared);
    for (std::size_t at = 0; at < names.size(); ++at) {
        const auto index = to_value(static_cast<std::int64_t>(at));
        if (names[at].product_id) {
            ids.add({index, to_value(*names[at].product_id)});
        } else if (names[at].sku) {
            skus.add({index, to_value(*names[at].sku)});
        }
    }
    std::vector<ResolvedLine> resolved(names.size());
    take_found(snapshot, skus, resolved);
    take_found(snapshot, ids, resolved);
    return resolved;
}

std::vector<ResolvedLine> resolve_lines(const Snapshot& snapshot, OrganizationId organization,
                                        const ShopRow& shop,
                                        const std::vector<NewOrderLine>& lines) {
    std::vector<ProductNaming> names;
    names.reserve(lines.size());
    for (const NewOrderLine& line : lines) names.push_back({line.sku, line.product_id});
    auto resolved = find_products(snapshot, organization, shop, names);
    check_all(lines, resolved);
    return resolved;
}

}  // namespace entrepot
