#pragma once

#include "catalog/product_record.h"

namespace entrepot {

/// How the data of a request go into a product.
enum class Merge : std::uint8_t {
    all,         ///< What is given replaces what is there.
    fill_empty,  ///< What is given only fills what is empty.
};

/// The members that describe the product, ids left out.
ProductChange description_of(const NewProduct& product);

/// Refuses blank texts and addresses that are no web addresses.
void check_description(const ProductChange& change);

/// Puts the description (not sku, not external ids) into the record.
void merge_description(ProductRecord& record, const ProductChange& change, Merge how);

/// Whether the data that integrations set are the same.
bool same_data(const ProductRecord& a, const ProductRecord& b);

}  // namespace entrepot
