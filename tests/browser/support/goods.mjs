// Goods and orders for a test of a screen, made through the API and a port's commands.
import { Port } from "../../support/port.mjs";
import { apiOf } from "./server.mjs";

export const cup = { sku: "CUP-1", name: "Travel cup", ext_product_id: "1", ext_variant_id: "1", barcodes: ["7038010000010"] };
export const rope = { sku: "ROPE-1", name: "Climbing rope 60 m", ext_product_id: "2", ext_variant_id: "1", barcodes: ["7038010000027"] };

// A shop with both products, `units` of each on the first shelf.
export async function stockedShop(server, units) {
	const api = apiOf(server);
	await api("POST", "/api/v1/shops", { name: "Nordic Outdoor", ext_shop_id: "nordic" });
	const products = [];
	for (const product of [cup, rope]) products.push((await api("POST", "/api/v1/products", product)).product_id);
	const port = await Port.open(server.url, server.admin, server.port_id);
	await port.store(products, await port.firstShelf(server.site_id), units);
	return api;
}

export function orderOf(ext_order_id, ...lines) {
	const line_items = lines.map(([{ sku }, quantity], at) => ({ ext_order_line_item_id: String(at + 1), sku, quantity }));
	return { ext_order_id, order_number: `#${ext_order_id}`, notes: "Ring twice at the door", line_items };
}
