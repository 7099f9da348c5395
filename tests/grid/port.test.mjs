// Storing and picking at the ports of a real server with a simulated grid behind it.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { GridWarehouse } from "./warehouse.mjs";

let house;
let port;
let other;
const products = {};

before(async () => {
	house = await GridWarehouse.open();
	[port, other] = await house.ports();
	for (const sku of ["CAP", "HAT", "TIE"]) products[sku] = (await house.product(sku)).product_id;
});

after(() => house.close());

async function isDone(order) {
	return (await house.server.api("GET", `/api/v1/orders/${order.order_id}`)).status === "fulfilled";
}

test("goods are stored into the bin that comes, and are in stock then", async () => {
	const places = [];
	for (const sku of Object.keys(products)) places.push(await port.store(products[sku], 20));
	await port.send("leave");
	assert.equal(new Set(places.map(({ location_id }) => location_id)).size, 3, "each in a compartment of its own");
	for (const id of Object.values(products)) assert.equal((await house.level(id)).in_stock, 20);
});

test("nothing is stored into a bin that has not come, or that would get too heavy", async () => {
	const anvil = await house.product("ANVIL", { weight_grams: 9000 });
	await port.send("start_store");
	const { store } = await port.send("choose_product", { product_id: anvil.product_id });
	const { location_id, bin_number } = store.bins.chosen;
	const confirm = (quantity) => port.send("confirm_store", { location_id, quantity });
	if (port.state.grid.bin?.number !== bin_number) await assert.rejects(confirm(1), /bin_not_here/);
	await port.until("the bin", ({ grid }) => grid.bin?.number === bin_number);
	await assert.rejects(confirm(4), /bin_too_heavy/);
	await confirm(3);
	await port.send("leave");
});

test("orders are picked out of the bins that come, several at once, until none is left", async () => {
	const orders = [];
	for (let number = 1; number <= 6; number++) orders.push(await house.order(`#${number}`, number % 2 ? { CAP: 1 } : { CAP: 1, HAT: 2 }));
	await port.until("ready orders", ({ ready_count }) => ready_count === 6);
	await port.send("start_pick");
	while (!(await Promise.all(orders.map(isDone))).every(Boolean)) await port.act();
	await port.send("leave");
	assert.equal(port.state.task, "");
	assert.equal((await house.level(products.CAP)).in_stock, 14);
	assert.equal((await house.level(products.HAT)).in_stock, 14);
});

test("two ports that want the same bin both get it, one after the other", async () => {
	await house.setSlots(1);
	const orders = [await house.order("#A", { TIE: 1 }), await house.order("#B", { TIE: 1 })];
	await port.until("ready orders", ({ ready_count }) => ready_count === 2);
	await port.send("start_pick", { order_id: orders[0].order_id });
	await other.send("start_pick", { order_id: orders[1].order_id });
	const work = async (at, order) => {
		while (!(await isDone(order))) await at.act();
		await at.send("leave");
	};
	await Promise.all([work(port, orders[0]), work(other, orders[1])]);
	assert.equal((await house.level(products.TIE)).in_stock, 18);
});

test("a server that is killed brings the bin again, and nothing is lost or picked twice", async () => {
	const order = await house.order("#K", { CAP: 2 });
	await port.until("a ready order", ({ ready_count }) => ready_count === 1);
	await port.send("start_pick");
	await port.until("the bin", ({ grid_pick }) => grid_pick.current !== null);
	await house.restart();
	[port] = await house.ports();
	while (!(await isDone(order))) await port.act();
	assert.equal((await house.level(products.CAP)).in_stock, 12);
	await port.send("leave");
	const { status, stdout } = house.server.verify();
	assert.equal(status, 0, stdout);
});

test("a new bin goes in, is stored into, picked empty, and taken out again", async () => {
	const number = 2500;
	await port.send("start_moves");
	await port.send("put_in", { number });
	await port.send("choose_layout", { layout: 1 });
	await port.until("the bin in the grid", ({ moves }) => moves.moves[0].stage === "done");
	await assert.rejects(port.send("put_in", { number }), /bin_inside/);
	await port.send("leave");
	const { product_id } = await house.product("SCARF");
	await port.send("start_store", { product_id });
	const [{ location_id }] = (await house.bin(number)).compartments;
	await port.send("choose_compartment", { location_id });
	await port.until("the new bin", ({ grid }) => grid.bin?.number === number);
	await port.send("confirm_store", { location_id, quantity: 3 });
	await port.send("leave");
	await port.send("start_moves");
	await port.send("to_out");
	await assert.rejects(port.send("ask_for_bin", { number }), /bin_not_empty/);
	await port.send("leave");
	const order = await house.order("#S", { SCARF: 3 });
	await port.until("a ready order", ({ ready_count }) => ready_count === 1);
	await port.send("start_pick");
	while (!(await isDone(order))) await port.act();
	await port.send("leave");
	await port.send("start_moves");
	await port.send("to_out");
	await port.sendWhenFree("ask_for_bin", { number });
	await port.until("the empty bin", ({ grid }) => grid.bin?.number === number);
	await port.send("taken_out", { number });
	await port.until("the bin out of the grid", ({ moves }) => moves.moves[0].stage === "done");
	assert.equal((await house.bin(number)).inside, false);
	await port.send("leave");
	const { status, stdout } = house.server.verify();
	assert.equal(status, 0, stdout);
});

test("a server that is killed while a bin goes in has it in the books and at the controller, once", async () => {
	const number = 2600;
	await port.send("start_moves");
	await port.send("put_in", { number });
	await port.send("choose_layout", { layout: 4 });
	await house.restart();
	[port] = await house.ports();
	const { moves } = await port.until("the bin in the grid", ({ moves }) => moves.moves[0].stage === "done");
	assert.deepEqual(moves.moves.map((move) => move.number), [number]);
	await port.send("leave");
	await port.send("start_look", { number });
	await port.until("the bin", ({ grid }) => grid.bin?.number === number);
	await port.send("leave");
	const { status, stdout } = house.server.verify();
	assert.equal(status, 0, stdout);
});

test("a count is corrected at the bin that was asked for", async () => {
	const before = (await house.level(products.TIE)).in_stock;
	const places = (await port.port.call("GET", "/app/api/port/search?query=TIE")).products[0].places;
	const [, number] = /^(\d+)-/.exec(places[0].name).map(Number);
	await port.send("start_look", { number });
	await assert.rejects(port.send("ask_for_bin", { number }), /bin_asked_for/);
	await port.until("the bin", ({ grid }) => grid.bin?.number === number);
	const { location_id, quantity } = places[0];
	const count = { location_id, product_id: products.TIE, lot: "", expected: quantity, counted: quantity - 1, reason: "count" };
	await port.send("correct_count", count);
	await assert.rejects(port.send("correct_count", count), /task_moved_on/);
	assert.equal((await house.level(products.TIE)).in_stock, before - 1);
	await port.send("done_with_bin", { number });
	await port.send("leave");
});

test("two ports of a site can't be the same one at the grid", async () => {
	const { data } = await house.admin.call("GET", "/app/api/ports");
	const second = data.find(({ grid_port }) => grid_port === 2);
	await assert.rejects(house.admin.call("PATCH", `/app/api/ports/${second.port_id}`, { grid_port: 1 }), /grid_port_taken/);
});
