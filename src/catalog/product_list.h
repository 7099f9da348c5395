#pragma once

#include <optional>
#include <string>

#include "base/caller.h"
#include "catalog/product_types.h"
#include "db/database.h"
#include "http/paging.h"

namespace entrepot {

/// What a user types to find products.
struct ProductSearch {
    std::optional<std::string> query;
    std::optional<std::int64_t> limit;
    std::optional<std::string> cursor;
};
constexpr auto describe(Type<ProductSearch>) {
    return described<ProductSearch>(
        "ProductSearch", "What a user types to find products.",
        field<&ProductSearch::query>("Words of name, SKU, brand, colour, size or a barcode."),
        field<&ProductSearch::limit>("Most items in an answer; 50 when left out.",
                                     {.min = 1, .max = 250}),
        field<&ProductSearch::cursor>("`next_cursor` of the answer before."));
}

/// The products of the caller's shop that fit all filters, oldest first.
http::Page<Product> list_products(const Snapshot& snapshot, const Caller& caller,
                                  const ProductQuery& query);

/// The organization's active products; with a query those that have all its words, newest first
/// and in one part.
http::Page<Product> search_products(const Snapshot& snapshot, const Caller& caller,
                                    const ProductSearch& search);

}  // namespace entrepot
