/** Names in events of what belongs to a product; the number with them is the product's. */
export const productResources: readonly string[] = ["product", "inventory_level", "inventory_log"];
