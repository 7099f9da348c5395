#include "inbound/line_products.h"

#include <fmt/format.h>

#include <set>

#include "base/refusal.h"
#include "catalog/errors.h"

namespace entrepot {
namespace {

constexpr std::size_t most_errors = 50;

FieldError error_at(std::size_t index, std::string_view field, std::string message,
                    std::string_view type) {
    return {{"body", "line_items", std::to_string(index), std::string(field)},
            std::move(message),
            std::string(type)};
}

[[noreturn]] void refuse_all(const ErrorCode& code, std::string detail,
                             std::vector<FieldError> errors) {
    Refusal refusal(code, std::move(detail));
    if (errors.size() > most_errors) errors.resize(most_errors);
    refusal.errors = std::move(errors);
    throw refusal;
}

FieldError unknown_product(const LineNaming& line) {
    const bool by_id = line.product.product_id.has_value();
    const std::string name = by_id ? std::to_string(line.product.product_id->value)
                                   : "with SKU " + std::string(*line.product.sku);
    return error_at(line.index, by_id ? "product_id" : "sku",
                    fmt::format("The shop has no product {}; add it first.", name),
                    "product_not_found");
}

void check_named(std::span<const LineNaming> lines) {
    std::vector<FieldError> wrong;
    for (const LineNaming& line : lines) {
        if (line.product.sku || line.product.product_id) continue;
        wrong.push_back(error_at(line.index, "sku", "Send `sku` or `product_id`.", "missing"));
    }
    if (wrong.empty()) return;
    refuse_all(errors::validation_error,
               "Each line names its product; `errors` has those that "
               "don't.",
               std::move(wrong));
}

void check_found(std::span<const LineNaming> lines, const std::vector<ResolvedLine>& found) {
    std::vector<FieldError> wrong;
    for (std::size_t at = 0; at < lines.size(); ++at) {
        if (!found[at].product_id) wrong.push_back(unknown_product(lines[at]));
    }
    if (wrong.empty()) return;
    std::string detail = wrong.front().msg;
    refuse_all(errors::product_not_found, std::move(detail), std::move(wrong));
}

/// Kits don't come: they are not stored.
void check_not_kit(const LineNaming& line, const ResolvedLine& found) {
    if (!found.kit) return;
    refuse_line(line.index, line.product.product_id ? "product_id" : "sku",
                fmt::format("{} is a kit, which is not stored itself; name its components instead.",
                            found.sku),
                "kit");
}

void check_sku(const LineNaming& line, const ResolvedLine& found) {
    if (!line.product.sku || *line.product.sku == found.sku) return;
    refuse_line(line.index, "sku",
                fmt::format("Product {} has the SKU {}; send one of the two.",
                            found.product_id.value, found.sku),
                "mismatch");
}

}  // namespace

void refuse_line(std::size_t index, std::string_view field, std::string message,
                 std::string_view type) {
    refuse_all(errors::validation_error, message, {error_at(index, field, message, type)});
}

void check_line_ids(std::span<const LineNaming> lines) {
    if (lines.empty()) {
        const std::string message = "A purchase order has at least one line.";
        refuse_all(errors::validation_error, message,
                   {{{"body", "line_items"}, message, "too_short"}});
    }
    std::set<std::string_view> seen;
    for (const LineNaming& line : lines) {
        if (line.ext_line_id.empty() || seen.insert(line.ext_line_id).second) continue;
        refuse_line(
            line.index, "ext_purchase_order_line_item_id",
            fmt::format("Two lines have the id \"{}\"; give each its own.", line.ext_line_id),
            "duplicate");
    }
}

std::vector<ResolvedLine> require_products(const Snapshot& snapshot, OrganizationId organization,
                                           const ShopRow& shop, std::span<const LineNaming> lines) {
    check_named(lines);
    std::vector<ProductNaming> names;
    names.reserve(lines.size());
    for (const LineNaming& line : lines) names.push_back(line.product);
    auto found = find_products(snapshot, organization, shop, names);
    check_found(lines, found);
    for (std::size_t at = 0; at < lines.size(); ++at) {
        check_sku(lines[at], found[at]);
        check_not_kit(lines[at], found[at]);
    }
    return found;
}

}  // namespace entrepot
