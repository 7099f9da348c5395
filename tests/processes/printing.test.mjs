// A label that a worker waits for comes out of a real CUPS queue; what goes wrong is said in plain words.
import { strict as assert } from "node:assert";
import { createServer } from "node:http";
import { after, before, test } from "node:test";
import { Port } from "../support/port.mjs";
import { Server, Session } from "../support/server.mjs";
import { startCups } from "./support/cups.mjs";

const pdf = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";
let cups, server, admin, port, channel;

before(async () => {
	cups = await startCups();
	channel = createServer((request, response) => request.resume().on("end", () => response.writeHead(204).end()));
	await new Promise((ready) => channel.listen(0, "127.0.0.1", ready));
	server = new Server({ environment: { CUPS_SERVER: cups.address } });
	await server.start();
	admin = new Session(server.url);
	await admin.call("POST", "/app/api/login", server.facts.admin);
	port = await Port.open(server.url, server.facts.admin, server.facts.port_id);
	await server.api("POST", "/api/v1/shops", { name: "Shop", ext_shop_id: "shop" });
	const { product_id } = await server.api("POST", "/api/v1/products", { sku: "MUG", name: "Mug", ext_product_id: "1" });
	await port.store([product_id], await port.firstShelf(server.facts.site_id), 9);
	const dispatch_url = `http://127.0.0.1:${channel.address().port}/`;
	await server.api("POST", "/api/v1/order_channels", { ext_order_channel_id: "post", name: "Post", dispatch_url });
	await server.api("POST", "/api/v1/shipping_rates", { ext_order_channel_id: "post", ext_shipping_rate_id: "parcel", name: "Parcel" });
});
after(async () => {
	await server?.kill("SIGTERM");
	server?.remove();
	channel?.close();
	await cups?.stop();
});

const state = () => port.call("GET", "/app/api/port/state");
const usePrinter = (printer) => admin.call("PATCH", `/app/api/ports/${server.facts.port_id}`, { printer });

async function until(fits) {
	for (const end = Date.now() + 40_000; Date.now() < end; ) {
		const now = await state();
		if (fits(now)) return now;
		await new Promise((done) => setTimeout(done, 100));
	}
	throw new Error(JSON.stringify(await state()));
}

async function awaitLabel(ext_order_id) {
	await server.api("POST", "/api/v1/shipment_orders", {
		ext_shipment_order_id: ext_order_id,
		ext_order_id,
		ext_order_channel_id: "post",
		ext_shipping_rate_id: "parcel",
	});
	await server.api("POST", "/api/v1/orders", { ext_order_id, line_items: [{ sku: "MUG", quantity: 1 }] });
	await until(({ ready_count }) => ready_count === 1);
	await port.pick();
	const { ship } = await until(({ ship }) => ship?.label.status === "sent");
	await server.api("POST", `/api/v1/shipments/${ship.label.shipment_id}/dispatch_response`, {
		success: true,
		label: Buffer.from(pdf).toString("base64"),
	});
}
const printed = ({ ship }) => ship.label.print_state === "printed";
const failed = ({ ship }) => ship.label.print_state === "failed";

test("a label comes out of the port's queue as soon as it is there", async () => {
	await usePrinter("zebra");
	await awaitLabel("1");
	await until(printed);
	assert.deepEqual(cups.documents(), [pdf]);
	await port.command("done");
});

test("an address of a queue works as well as its name", async () => {
	await usePrinter(`ipp://${cups.address}/printers/zebra`);
	await awaitLabel("2");
	await until(printed);
	assert.equal(cups.documents().length, 2);
	await port.command("done");
});

test("a queue that is not there, and a printer that stands still, are said in plain words; printing again helps", async () => {
	await usePrinter("zebbra");
	await awaitLabel("3");
	assert.match((await until(failed)).ship.label.print_error, /There is no printer zebbra/);
	await usePrinter("jammed");
	await port.command("print_again");
	const { ship } = await until((now) => failed(now) && /did not print|gave up/.test(now.ship.label.print_error));
	assert.match(ship.label.print_error, /Out of labels|did not print/);
	await usePrinter("zebra");
	await port.command("print_again");
	await until(printed);
	await port.command("done");
});

test("what names no printer is refused", async () => {
	await assert.rejects(usePrinter("http://127.0.0.1/"), /printer_invalid/);
});
