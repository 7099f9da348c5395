// A large warehouse in one small process: 35,000 bins, and 100,000 products in a long run (10,000 every day).
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { GridWarehouse } from "./warehouse.mjs";

const bins = 35_000;
const products = process.env.ENTREPOT_LONG ? 100_000 : 10_000;
const mostMemory = 300; // megabytes
const shape = { width: 60, depth: 50, height: 14, robots: 60, ports: 6, speed: 100 };

let house, port, product;

before(async () => {
	house = await GridWarehouse.open({ grid: { kind: "simulated", simulated: shape } });
	const { bins: there } = await house.admin.call("GET", `/app/api/sites/${house.site}/grid`);
	for (let first = 10_001, left = bins - there; left > 0; left -= 5000, first += 5000) {
		await house.admin.call("POST", "/app/api/bins", { site_id: house.site, first, count: Math.min(5000, left), layout: 4 });
	}
	product = await house.product("CAP");
	let next = 1;
	const add = async () => {
		while (next < products) await house.product(`P-${String(next++).padStart(6, "0")}`);
	};
	await Promise.all(Array.from({ length: 16 }, add));
	[port] = await house.ports();
});

after(() => house.close());

const megabytes = (name) => {
	const status = readFileSync(`/proc/${house.server.child.pid}/status`, "utf8");
	return Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(status)[1]) / 1024;
};

async function milliseconds(times, act) {
	const taken = [];
	for (let time = 0; time < times; time++) {
		const from = performance.now();
		await act(time);
		taken.push(performance.now() - from);
	}
	return taken.sort((a, b) => a - b)[Math.floor(times / 2)];
}

test("the grid has all bins, and goods are stored and picked in it", async () => {
	const { bins: there } = await house.admin.call("GET", `/app/api/sites/${house.site}/grid`);
	assert.equal(there, bins);
	await port.store(product.product_id, 12);
	await port.send("leave");
	const { order_id } = await house.order("1", { CAP: 2 });
	await port.until("a ready order", ({ ready_count }) => ready_count === 1);
	await port.send("start_pick", { order_id });
	const status = async () => (await house.server.api("GET", `/api/v1/orders/${order_id}`)).status;
	while ((await status()) !== "fulfilled") await port.act();
	await port.send("leave");
});

test("the live picture has every bin, and goes on with what changed", async () => {
	const path = `/app/api/sites/${house.site}/grid`;
	const picture = () => house.admin.call("GET", `${path}/picture`);
	const { bins: shown, change } = await picture();
	assert.equal(shown.length, bins);
	const whole = await milliseconds(5, picture);
	const rest = await milliseconds(5, () => house.admin.call("GET", `${path}/changes?after=${change}`));
	const least = await milliseconds(20, () => house.admin.call("GET", "/app/api/sites"));
	console.log(`the whole picture: ${whole.toFixed(0)} ms, what changed: ${rest.toFixed(1)} ms, a small answer: ${least.toFixed(1)} ms`);
});

test("all of it fits into little memory", () => {
	console.log(`at most ${megabytes("VmHWM").toFixed(0)} MB with ${bins} bins and ${products} products`);
	assert.ok(megabytes("VmHWM") < mostMemory);
});
