#pragma once

#include <string_view>

#include "catalog/product_record.h"

/// The writes of products; each keeps barcodes, search and pictures in step with the row.
namespace entrepot {

/// Writes a new product; sets its id, times and version. Emits `products.create`.
void insert_product(Tx& tx, ProductRecord& record);

/// Writes the product as it is now with its next version. Emits `products.update`.
void save_product(Tx& tx, const ProductRecord& before, ProductRecord& record);

void insert_mapping(Tx& tx, ProductId product, const Mapping& mapping);
void change_mapping(Tx& tx, ProductId product, const Mapping& mapping);
void remove_mapping(Tx& tx, ProductId product, ShopId shop);

/// The product that has these ids in this shop, if any.
ProductId product_of_ids(const Snapshot& snapshot, OrganizationId organization,
                         const Mapping& mapping);

}  // namespace entrepot
