// Orders in flight as an integration sees them, with a real port beside it: changed lines, holds,
// cancellation requests, explanations.
import { strict as assert } from "node:assert";
import { after, before, describe, test } from "node:test";
import { Port } from "../../support/port.mjs";
import { createDatabase, postgres } from "../../support/postgres.mjs";
import { Server } from "../../support/server.mjs";

const databases = postgres ? ["sqlite", "postgres"] : ["sqlite"];

for (const kind of databases) {
	describe(kind, () => {
		let server, port, database, number = 0;

		// A call whose refusals are answers, too.
		async function call(method, path, body, headers = {}) {
			const answer = await fetch(server.url + path, {
				method,
				headers: { Authorization: `Bearer ${server.token}`, "Content-Type": "application/json", ...headers },
				body: body && JSON.stringify(body),
			});
			const text = await answer.text();
			return { status: answer.status, etag: answer.headers.get("etag"), body: text ? JSON.parse(text) : undefined };
		}

		async function placed(...lines) {
			const ext_order_id = String(++number);
			const line_items = lines.map(([sku, quantity]) => ({ ext_order_line_item_id: sku, sku, quantity }));
			return (await server.api("POST", "/api/v1/orders", { ext_order_id, line_items })).order_id;
		}

		async function until(order_id, status) {
			for (let tries = 0; tries < 200; tries++) {
				const order = await server.api("GET", `/api/v1/orders/${order_id}`);
				if (order.status === status) return order;
				await new Promise((later) => setTimeout(later, 25));
			}
			assert.fail(`order ${order_id} did not become ${status}`);
		}

		async function begun(order_id) {
			await until(order_id, "in_progress");
			await port.command("start_pick", { order_id });
			return await port.command("begin");
		}

		async function confirm({ version, pick }) {
			const { step_id, quantity } = pick.steps[pick.current];
			return await port.command("confirm_pick", { step_id, quantity, version });
		}

		before(async () => {
			database = kind === "postgres" ? createDatabase() : undefined;
			server = new Server({ database: database?.url });
			await server.start();
			await server.api("POST", "/api/v1/shops", { name: "Flight", ext_shop_id: "flight" });
			const products = [];
			for (const sku of ["MUG", "CAP"]) {
				const made = await server.api("POST", "/api/v1/products", { sku, name: sku, ext_product_id: sku, ext_variant_id: "" });
				products.push(made.product_id);
			}
			port = await Port.open(server.url, server.facts.admin, server.facts.port_id);
			await port.store(products, await port.firstShelf(server.facts.site_id), 20);
		});
		after(async () => {
			await server?.kill("SIGTERM");
			assert.equal(server?.verify().status, 0);
			database?.drop();
			server?.remove();
		});

		test("lines are changed with If-Match, and a stale one changes nothing", async () => {
			const id = await placed(["MUG", 2]);
			await until(id, "in_progress");
			const { etag } = await call("GET", `/api/v1/orders/${id}`);
			const body = { line_items: [{ ext_order_line_item_id: "MUG", quantity: 1 }, { ext_order_line_item_id: "new", sku: "CAP", quantity: 2 }] };
			const changed = await call("PATCH", `/api/v1/orders/${id}`, body, { "If-Match": etag });
			assert.equal(changed.status, 200, JSON.stringify(changed.body));
			assert.deepEqual(changed.body.line_changes.map(({ result }) => result), ["applied", "applied"]);
			assert.deepEqual(changed.body.line_items.map(({ sku, quantity, reserved_quantity }) => [sku, quantity, reserved_quantity]), [["MUG", 1, 1], ["CAP", 2, 2]]);
			assert.equal(changed.body.fulfillment_ids.length, 1);
			const stale = await call("PATCH", `/api/v1/orders/${id}`, { line_items: [{ ext_order_line_item_id: "MUG", quantity: 5 }] }, { "If-Match": etag });
			assert.equal(stale.status, 412);
			const now = await call("GET", `/api/v1/orders/${id}`);
			assert.equal(now.etag, changed.etag);
			assert.equal("line_changes" in now.body, false);
			assert.equal((await call("PATCH", `/api/v1/orders/${id}`, { line_items: [{ ext_order_line_item_id: "MUG", quantity: 0 }, { ext_order_line_item_id: "new", quantity: 0 }] })).body.code, "order_would_be_empty");
			await server.api("DELETE", `/api/v1/orders/${id}`);
		});

		test("a kit's line changes as a whole, with its components", async () => {
			const made = await server.api("POST", "/api/v1/products", { sku: "SET", name: "Set", ext_product_id: "SET", ext_variant_id: "", components: [{ sku: "MUG", quantity: 2 }, { sku: "CAP", quantity: 1 }] });
			assert.equal(made.components.length, 2);
			const id = await placed(["SET", 1]);
			const { body } = await call("PATCH", `/api/v1/orders/${id}`, { line_items: [{ ext_order_line_item_id: "SET", quantity: 2 }, { ext_order_line_item_id: "more", sku: "SET", quantity: 1 }] });
			assert.deepEqual(body.line_changes.map(({ result, quantity }) => [result, quantity]), [["applied", 2], ["applied", 1]]);
			assert.deepEqual(body.line_items.map(({ quantity, reserved_quantity, components }) => [quantity, reserved_quantity, components[0].quantity]), [[2, 2, 4], [1, 1, 2]]);
			const component = { order_line_item_id: body.line_items[0].components[0].order_line_item_id, quantity: 1 };
			assert.equal((await call("PATCH", `/api/v1/orders/${id}`, { line_items: [component] })).body.errors[0].type, "component_of_kit");
			const lowered = (await call("PATCH", `/api/v1/orders/${id}`, { line_items: [{ ext_order_line_item_id: "SET", quantity: 0 }] })).body;
			assert.deepEqual(lowered.line_items.map(({ quantity }) => quantity), [0, 1]);
			await server.api("DELETE", `/api/v1/orders/${id}`);
		});

		test("what a port holds is too late, and says who has it", async () => {
			const id = await placed(["MUG", 2]);
			await begun(id);
			const { body } = await call("PATCH", `/api/v1/orders/${id}`, { notes: "Ring twice", line_items: [{ ext_order_line_item_id: "MUG", quantity: 1 }] });
			assert.equal(body.notes, "Ring twice");
			const [told] = body.line_changes;
			assert.deepEqual([told.result, told.reason, told.quantity], ["too_late", "at_port", 2]);
			assert.ok(told.port && told.user && told.since, JSON.stringify(told));
			assert.equal((await call("POST", `/api/v1/orders/${id}/holds`, { reason: "Wait" })).body.code, "picking_in_progress");
			const { body: why } = await call("GET", `/api/v1/orders/${id}/explain`);
			assert.equal(why.at_ports[0].port, told.port);
			await port.command("leave");
			assert.equal((await call("PATCH", `/api/v1/orders/${id}`, { line_items: [{ ext_order_line_item_id: "MUG", quantity: 1 }] })).body.line_changes[0].result, "applied");
			await server.api("DELETE", `/api/v1/orders/${id}`);
		});

		test("an unclear entry is named and nothing is done", async () => {
			const id = await placed(["MUG", 2]);
			const { status, body } = await call("PATCH", `/api/v1/orders/${id}`, { notes: "no", line_items: [{ ext_order_line_item_id: "MUG", quantity: 1 }, { order_line_item_id: 999, quantity: 1 }] });
			assert.equal(status, 422);
			assert.deepEqual(body.errors[0].loc, ["body", "line_items", "1", "order_line_item_id"]);
			assert.equal((await server.api("GET", `/api/v1/orders/${id}`)).notes, "");
			await server.api("DELETE", `/api/v1/orders/${id}`);
		});

		test("holds block an order and the last one released lets it go", async () => {
			const id = await placed(["MUG", 1]);
			await until(id, "in_progress");
			const first = (await call("POST", `/api/v1/orders/${id}/holds`, { reason: "Fraud check" })).body;
			const second = (await call("POST", `/api/v1/orders/${id}/holds`, { reason: "Address" })).body;
			const held = await server.api("GET", `/api/v1/orders/${id}`);
			assert.equal(held.status, "blocked");
			assert.deepEqual(held.holds.map(({ reason }) => reason), ["Fraud check", "Address"]);
			const { body: why } = await call("GET", `/api/v1/orders/${id}/explain`);
			assert.deepEqual(why.blockers.map(({ code, hold_id }) => [code, hold_id]), [["held", first.hold_id], ["held", second.hold_id]]);
			assert.equal((await call("DELETE", `/api/v1/orders/${id}/holds/${first.hold_id}`)).status, 204);
			assert.equal((await call("DELETE", `/api/v1/orders/${id}/holds/${first.hold_id}`)).body.code, "hold_not_found");
			assert.equal((await call("DELETE", `/api/v1/orders/${id}/holds/${second.hold_id}`)).status, 204);
			await until(id, "in_progress");
			await server.api("DELETE", `/api/v1/orders/${id}`);
		});

		test("a cancellation request is answered within a second; the worker leads the goods back", async () => {
			const id = await placed(["MUG", 2]);
			const walking = await begun(id);
			const picked = await confirm(walking);
			const asked = performance.now();
			const { status, body: request } = await call("POST", `/api/v1/orders/${id}/cancellation_requests`, { reason: "Bought twice" });
			assert.ok(performance.now() - asked < 1000);
			assert.deepEqual([status, request.status, request.cancelled_at], [200, "accepted", null]);
			assert.ok(request.port && request.user && request.since, JSON.stringify(request));
			const again = await call("POST", `/api/v1/orders/${id}/cancellation_requests`, {});
			assert.equal(again.body.cancellation_request_id, request.cancellation_request_id);
			assert.equal((await call("DELETE", `/api/v1/orders/${id}`)).body.code, "picking_in_progress");
			await assert.rejects(port.command("finish", { version: picked.version }), /409.*task_moved_on.*"step":"cancelled"/);
			let state = await port.command("put_back");
			while (state.step === "put_back") {
				const { step_id, quantity, suggested_shelves } = state.pick.put_back;
				state = await port.command("confirm_put_back", { step_id, quantity, location_id: suggested_shelves[0].location_id });
			}
			assert.equal(state.last_put_back.cancelled, true);
			const { body: now } = await call("GET", `/api/v1/orders/${id}/cancellation_requests/${request.cancellation_request_id}`);
			assert.ok(now.cancelled_at);
			assert.equal((await server.api("GET", `/api/v1/orders/${id}`)).status, "cancelled");
			const { body: list } = await call("GET", `/api/v1/orders/${id}/cancellation_requests`);
			assert.deepEqual(list.data, [now]);
		});

		test("picked, a request is refused and says by whom", async () => {
			const id = await placed(["MUG", 1]);
			await confirm(await begun(id));
			await port.command("finish");
			const { status, body } = await call("POST", `/api/v1/orders/${id}/cancellation_requests`, { reason: "Too late?" });
			assert.deepEqual([status, body.status, body.code], [200, "refused", "order_already_fulfilled"]);
			assert.ok(body.user && body.port, JSON.stringify(body));
			assert.equal((await call("POST", `/api/v1/orders/${id}/holds`, { reason: "Wait" })).body.code, "order_already_fulfilled");
			assert.equal((await call("PATCH", `/api/v1/orders/${id}`, { line_items: [{ ext_order_line_item_id: "MUG", quantity: 0 }] })).body.line_changes[0].reason, "picked");
		});

		test("missing stock names the orders that hold it, and the queue says when", async () => {
			const holder = await placed(["CAP", 20]);
			const id = await placed(["CAP", 3]);
			const { body } = await call("GET", `/api/v1/orders/${id}/explain`);
			const [blocker] = body.blockers;
			assert.deepEqual([blocker.code, blocker.sku, blocker.missing, blocker.in_stock], ["no_stock", "CAP", 3, 20]);
			assert.deepEqual(blocker.held_by.map(({ order_id, quantity }) => [order_id, quantity]), [[holder, 20]]);
			await until(holder, "in_progress");
			const { body: queued } = await call("GET", `/api/v1/orders/${holder}/explain`);
			assert.deepEqual([queued.blockers, queued.queue[0].position], [[], 1]);
			assert.ok(queued.queue[0].expected_at, "an order was picked within the hour");
		});
	});
}
