// How to make one of each resource that a path can name: a line for each path parameter that the smallest
// body of its list's POST does not make by itself. Where ids are
// counted in each organization, it has to be one that the other organization has none of: it has a site
// and a port only.

// Stands in every text of the first organization that another must not see.
export const mark = "alpha-only";
const sku = `${mark}-sku`;
const order = (ext_order_id) => ({ ext_order_id, notes: mark, line_items: [{ ext_order_line_item_id: "1", sku, quantity: 2 }] });

const expected = { ext_purchase_order_id: mark, notes: mark, line_items: [{ sku, quantity: 5 }] };

export const makers = {
	shop_id: (world) => world[`${mark}Shop`].shop_id,
	product_id: async (world) => (await world.api("POST", "/api/v1/products", { sku, name: mark, ext_product_id: "1", ext_variant_id: "1" })).product_id,
	order_id: async (world) => (await fulfilledSoon(world)).order_id,
	purchase_order_id: async (world) => (await world.idOf("product_id")) && (await world.api("POST", "/api/v1/purchase_orders", expected)).purchase_order_id,
	fulfillment_id: async (world) => (await fulfilledSoon(world)).fulfillment_id,
	order_channel_id: async (world) => (await world.api("POST", "/api/v1/order_channels", { ext_order_channel_id: mark, name: mark, dispatch_url: "http://127.0.0.1:9/" })).order_channel_id,
	shipping_rate_id: async (world) => (await world.idOf("order_channel_id")) && (await world.api("POST", "/api/v1/shipping_rates", { ext_order_channel_id: mark, ext_shipping_rate_id: mark, name: mark })).shipping_rate_id,
	shipment_order_id: async (world) => (await world.idOf("shipping_rate_id")) && (await world.api("POST", "/api/v1/shipment_orders", { ext_shipment_order_id: mark, ext_order_id: `${mark}-2`, ext_order_channel_id: mark, ext_shipping_rate_id: mark })).shipment_order_id,
	shipment_id: async (world) => (await picked(world)).shipment_id,
	external_transfer_id: async (world) => (await transferred(world)).external_transfer_id,
	hook_id: async (world) => (await world.api("POST", "/api/v1/hooks", { event: "fulfillments.create", target_url: "http://127.0.0.1:9/" })).hook_id,
	device_id: async (world) => (await world.port()) && (await world.first("/app/api/devices")).device_id,
	user_id: async (world) => (await world.app("POST", "/app/api/users", { name: mark, role: "user" })).user_id,
	site_id: async (world) => (await siteWithGrid(world)).site_id,
	bin_id: async (world) => (await binIn(world, await world.idOf("site_id"))).bin_id,
	port_id: async (world) => (await world.app("POST", "/app/api/ports", { site_id: await world.idOf("site_id"), name: mark })).port_id,
	integration_id: async (world) => (await world.app("POST", "/app/api/integrations", { name: mark, redirect_urls: ["https://a.test/"], scopes: ["shops"] })).integration_id,
	location_id: async (world) => (await world.app("POST", "/app/api/shelves", { site_id: world.facts.site_id, name: mark })).location_id,
	deviation_id: async (world) => (await reported(world)).deviation_id,
	hold_id: async (world) => (await ofReported(world, "holds")).hold_id,
	cancellation_request_id: async (world) => (await ofReported(world, "cancellation_requests")).cancellation_request_id,
	rule_id: async (world) => (await world.app("POST", "/app/api/rules", { match_kind: "tag", match_value: mark, action: "immediately" })).rule_id,
	delivery_id: async (world) => (await world.idOf("hook_id")) && (await fulfilledSoon(world)) && (await world.first("/app/api/deliveries")).delivery_id,
	logged_request_id: async (world) => (await fulfilledSoon(world)) && (await world.first("/app/api/request_log?path=/api/v1/orders")).logged_request_id,
};

// A site whose grid is already worked with, so that its picture is there.
async function siteWithGrid(world) {
	const site = await world.app("POST", "/app/api/sites", { name: mark, timezone: "Europe/Oslo" });
	const simulated = { width: 8, depth: 8, height: 6, robots: 1, ports: 1 };
	await world.app("PUT", `/app/api/sites/${site.site_id}/grid`, { kind: "simulated", simulated });
	await world.first("a picture of the grid", async () => {
		const { status } = await world.admin.call("GET", `/app/api/sites/${site.site_id}/grid/picture`);
		return { data: status === 200 ? [site] : [] };
	});
	return site;
}

async function binIn(world, site_id) {
	await world.app("POST", "/app/api/bins", { site_id, count: 1, layout: 1 });
	return world.first(`/app/api/bins?site_id=${site_id}`);
}

// Units of the product on a shelf, an order of some of them, and the fulfillment prepared for it.
async function fulfilledSoon(world) {
	world.fulfilled ??= fulfill(world);
	return world.fulfilled;
}

async function fulfill(world) {
	await world.idOf("hook_id");
	const [product, shelf] = [await world.idOf("product_id"), await world.idOf("location_id")];
	await (await world.port()).store([product], shelf, 10);
	const { order_id } = await world.api("POST", "/api/v1/orders", order(`${mark}-1`));
	return world.first(`/api/v1/fulfillments?order_id=${order_id}`, (path) => world.api("GET", path));
}

// An order with a shipment order that a worker has picked, and its label. With one rate and a channel that wants
// no measures it is asked for at once.
async function picked(world) {
	await fulfilledSoon(world);
	await world.idOf("shipment_order_id");
	const { order_id } = await world.api("POST", "/api/v1/orders", order(`${mark}-2`));
	await world.first(`/api/v1/fulfillments?order_id=${order_id}`, (path) => world.api("GET", path));
	const port = await world.port();
	await port.command("start_pick", { order_id });
	const { pick } = await port.command("begin");
	for (const { step_id, quantity } of pick.steps) await port.command("confirm_pick", { step_id, quantity });
	await port.command("finish");
	const shipment = await world.first(`/app/api/orders/${order_id}/shipments`);
	const label = Buffer.from("%PDF-1.4\n%%EOF\n").toString("base64");
	await world.api("POST", `/api/v1/shipments/${shipment.shipment_id}/dispatch_response`, { success: true, label });
	await port.command("done");
	return shipment;
}

// Units of the product came back onto the shelf.
async function transferred(world) {
	const line = { product_id: await world.idOf("product_id"), location_id: await world.idOf("location_id"), quantity: 1 };
	return world.app("POST", "/app/api/external_transfers", { direction: "in", place_name: mark, notes: mark, line_items: [line] });
}

// What is asked of an order that no port has any more, so that nothing else changes.
async function ofReported(world, what) {
	await world.idOf("deviation_id");
	return world.api("POST", `/api/v1/orders/${await world.idOf("order_id")}/${what}`, { reason: mark });
}

// A worker reports at the port that a unit of the order is missing.
async function reported(world) {
	await fulfilledSoon(world);
	const port = await world.port();
	await port.command("start_pick");
	const { pick } = await port.command("begin");
	await port.command("report", { step_id: pick.steps[0].step_id, category: "missing", picked_quantity: 1, comment: mark });
	await port.command("finish");
	return world.first("/app/api/deviations");
}
