// A real server with an emulated controller in a process of its own, and all that goes wrong between them. After each
// trouble the order is finished, nothing was picked twice, and the books are right.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { GridWarehouse, onceBinsHaveLeft } from "../grid/warehouse.mjs";
import { createDatabase, postgres } from "../support/postgres.mjs";
import { Emulator } from "./emulator.mjs";

// Where something must not happen meanwhile, and between disturbances: what is waited for is never awaited like this.
const rest = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

for (const kind of ["SQLite", "PostgreSQL"]) {
	describe(`a grid with a controller, ${kind}`, { skip: kind === "PostgreSQL" && !postgres && "ENTREPOT_TEST_POSTGRES is not set" }, () => {
		const emulator = new Emulator({ first: 1001, bins: 400, speed: 100 });
		const products = {};
		const bins = {};
		const stock = { CAP: 40, HAT: 40 };
		let database, house, port, other;
		let orders = 0;

		before(async () => {
			if (kind === "PostgreSQL") database = createDatabase();
			await emulator.start();
			house = await GridWarehouse.open({ grid: emulator.settings(), database: database?.url });
			[port, other] = await house.ports();
			await port.until("the controller", ({ grid }) => grid.mode === "running");
			for (const sku of Object.keys(stock)) {
				products[sku] = (await house.product(sku)).product_id;
				const { bin_number } = await port.store(products[sku], stock[sku], ({ bin_number }) => bin_number !== bins.CAP);
				bins[sku] = bin_number;
			}
			await port.send("leave");
		});

		after(async () => {
			await house?.close();
			await emulator.kill();
			database?.drop();
		});

		// A cap and a hat are ordered, and the port begins to pick them.
		async function begin() {
			const number = `#${++orders}`;
			const order = await house.order(number, { CAP: 1, HAT: 1 });
			await port.until("a ready order", ({ ready_count }) => ready_count === 1);
			const from = (await emulator.tell("log")).length;
			await port.send("start_pick", { order_id: order.order_id });
			return { ...order, from };
		}

		async function beginUntilOpen() {
			const order = await begin();
			await binIsOpen();
			return order;
		}

		// Without one asked for, no bin is a wrong one.
		const binIsAskedFor = ({ from }) =>
			port.until("a bin asked for", async () => (await emulator.tell("log")).slice(from).some(({ what }) => what === "openbin"));
		const binIsOpen = () => port.until("a bin", ({ grid_pick }) => grid_pick.current !== null);
		const confirm = () => port.send("confirm_step", { step_id: port.step().step_id, quantity: 1 });
		const says = (word) => port.until(`"${word}"`, ({ grid }) => grid.mode === word || grid.fault === word);
		const allIsWell = () => port.until("all well", ({ grid }) => grid.mode === "running" && grid.fault === "");

		async function finish(order) {
			const status = async () => (await house.server.api("GET", `/api/v1/orders/${order.order_id}`)).status;
			while ((await status()) !== "fulfilled") await port.act();
			await port.send("leave");
			await allIsWell();
			for (const sku of Object.keys(stock)) assert.equal((await house.level(products[sku])).in_stock, --stock[sku], sku);
			const { status: verified, stdout } = house.server.verify();
			assert.equal(verified, 0, stdout);
		}

		// How often the bins of the order were opened before the worker.
		async function openings({ from }) {
			const opened = (await emulator.tell("log")).slice(from).filter(({ what }) => what === "opened");
			return Object.fromEntries(Object.keys(bins).map((sku) => [sku, opened.filter(({ bin }) => bin === bins[sku]).length]));
		}

		const once = { CAP: 1, HAT: 1 };

		test("the connection is lost while a bin is open: it is said, and goes on where it was", async () => {
			const order = await beginUntilOpen();
			await emulator.tell("go_away");
			await says("unreachable");
			await confirm();
			await emulator.tell("come_back");
			await says("running");
			await finish(order);
			assert.deepEqual(await openings(order), once);
		});

		test("the connection is lost while a bin comes: it is seen afterwards", async () => {
			const order = await begin();
			await emulator.tell("go_away");
			await says("unreachable");
			await rest(500); // the grid goes on meanwhile
			await emulator.tell("come_back");
			await finish(order);
			assert.deepEqual(await openings(order), once);
		});

		test("the news break off again and again", async () => {
			const order = await begin();
			for (let time = 0; time < 5; ++time) {
				await emulator.tell("drop");
				await rest(60);
			}
			await binIsOpen();
			await emulator.tell("drop");
			await finish(order);
			assert.deepEqual(await openings(order), once);
		});

		test("the system is stopped: the open bin can be finished, and the next comes when it runs again", async () => {
			const order = await beginUntilOpen();
			await emulator.tell("stop");
			await says("stopped");
			await confirm();
			await rest(300);
			assert.equal((await port.look()).grid_pick.current, null);
			await emulator.tell("run");
			await finish(order);
			assert.deepEqual(await openings(order), once);
		});

		test("a controller that starts anew has forgotten everything, and the bins come again", async () => {
			const order = await beginUntilOpen();
			await emulator.tell("restart");
			await finish(order);
			const again = await beginUntilOpen();
			await confirm();
			await emulator.tell("restart");
			await finish(again);
		});

		test("another bin than was asked for: the port says so, it goes back, and the right one comes", async () => {
			await emulator.tell("stop");
			const order = await begin();
			await binIsAskedFor(order);
			await emulator.tell("keep_wrong");
			await emulator.tell("wrong", 1, 1390);
			await says("wrong_bin");
			await emulator.tell("let_wrong_leave");
			await emulator.tell("run");
			await finish(order);
			assert.deepEqual(await openings(order), once);
		});

		test("news that come twice, late, or again when they are old open nothing a second time", async () => {
			for (const after of [0, 3]) {
				await emulator.tell("repeat", after);
				const order = await begin();
				await finish(order);
				assert.deepEqual(await openings(order), once);
			}
			await emulator.tell("repeat_no_more");
			await emulator.tell("hold");
			const order = await begin();
			await rest(500);
			assert.equal((await port.look()).grid.bin, null);
			await emulator.tell("let_go");
			await finish(order);
			assert.deepEqual(await openings(order), once);
		});

		test("a fault of the port is said until bins move there again", async () => {
			const order = await beginUntilOpen();
			await port.until("the next bin", ({ grid }) => grid.ahead[0]?.stage === "coming");
			await emulator.tell("break", 1);
			await says("bin_stuck");
			await confirm();
			await rest(300);
			assert.equal((await port.look()).grid_pick.current, null);
			await emulator.tell("mend", 1);
			await finish(order);
			assert.deepEqual(await openings(order), once);
		});

		for (const [word, what] of [["ignore", "not done and not answered"], ["lose", "done and not answered"]]) {
			test(`calls that are ${what}`, async () => {
				for (const call of ["closebin", "openbin", "appendportqueue"]) {
					await emulator.tell(word, call);
					const order = await begin();
					await finish(order);
					assert.deepEqual(await openings(order), once, call);
				}
			});
		}

		test("somebody closes the bin at the controller: it is asked for again", async () => {
			const order = await beginUntilOpen();
			await emulator.tell("close_there", 1, port.state.grid.bin.number);
			await port.until("no bin", ({ grid }) => grid.bin === null);
			await finish(order);
		});

		test("the controller's program is killed and started again", async () => {
			const order = await beginUntilOpen();
			await emulator.kill();
			await says("unreachable");
			await emulator.start();
			order.from = 0;
			await port.until("no bin", ({ grid }) => grid.bin === null);
			await finish(order);
			assert.deepEqual(await openings(order), once);
		});

		for (const [when, pause] of [["before", 0], ["with", 0], ["soon after", 30]]) {
			test(`the server is killed ${when} a pick`, async () => {
				const order = await beginUntilOpen();
				const sent = when === "before" ? undefined : confirm().catch(() => "no answer");
				if (pause) await sent;
				await rest(pause);
				await house.server.kill();
				await sent;
				await house.restart();
				[port, other] = await house.ports();
				await finish(order);
				assert.deepEqual(await openings(order), once);
			});
		}

		test("a bin that the controller does not know: it is said, and keeps no other from coming", async () => {
			await house.admin.call("POST", "/app/api/bins", { site_id: house.site, first: 9000, count: 1, layout: 1 });
			const { data } = await house.admin.call("GET", "/app/api/bins?query=9000");
			const { compartments } = await house.admin.call("GET", `/app/api/bins/${data[0].bin_id}/contents`);
			await port.send("start_store");
			const { bins: proposed } = (await port.send("choose_product", { product_id: products.CAP })).store;
			await port.send("choose_compartment", { location_id: compartments[0].location_id });
			await says("missing_bin");
			const { location_id, bin_number } = proposed.chosen;
			await port.send("choose_compartment", { location_id });
			await port.until("the other bin", ({ grid }) => grid.bin?.number === bin_number);
			await port.send("leave");
			await allIsWell();
		});

		test("a port that the controller has not: it is said until its number is right", async () => {
			const { port_id } = (await port.look()).port;
			const number = (grid_port) => onceBinsHaveLeft(() => house.admin.call("PATCH", `/app/api/ports/${port_id}`, { grid_port }));
			await number(7);
			await port.send("start_store");
			await port.send("choose_product", { product_id: products.CAP });
			await says("unknown_port");
			await port.send("leave");
			await number(1);
			await allIsWell();
			await port.send("start_store");
			await port.send("choose_product", { product_id: products.CAP });
			await port.until("a bin", ({ grid }) => grid.bin !== null);
			await port.send("leave");
			await allIsWell();
		});

		test("both ports pick out of one bin while the connection comes and goes", async () => {
			await house.setSlots(1);
			const two = [await house.order(`#${++orders}`, { CAP: 1 }), await house.order(`#${++orders}`, { CAP: 1 })];
			await port.until("ready orders", ({ ready_count }) => ready_count === 2);
			await port.send("start_pick", { order_id: two[0].order_id });
			await other.send("start_pick", { order_id: two[1].order_id });
			let busy = true;
			const disturb = async () => {
				while (busy) {
					await emulator.tell("drop");
					await rest(200);
				}
			};
			const work = async (at, { order_id }) => {
				while ((await house.server.api("GET", `/api/v1/orders/${order_id}`)).status !== "fulfilled") await at.act();
				await at.send("leave");
			};
			const disturbed = disturb();
			await Promise.all([work(port, two[0]), work(other, two[1])]);
			busy = false;
			await disturbed;
			assert.equal((await house.level(products.CAP)).in_stock, stock.CAP - 2);
		});
	});
}
