// What somebody sees who calls `entrepot simulate`: the answer, the report, and what is wrong with the call.
import { strict as assert } from "node:assert";
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { after, before, describe, test } from "node:test";
import { createDatabase, postgres } from "../support/postgres.mjs";
import { Server } from "../support/server.mjs";

const binary = process.env.ENTREPOT_BINARY ?? resolve(import.meta.dirname, "../../build/entrepot");
const folder = mkdtempSync(join(tmpdir(), "entrepot-simulate-"));
after(() => rmSync(folder, { recursive: true, force: true }));

function simulate(options, input = "") {
	return spawnSync(binary, ["simulate", ...options], { cwd: folder, encoding: "utf8", input });
}

function printed(options, input) {
	const { status, stdout, stderr } = simulate(options, input);
	assert.equal(status, 0, stderr);
	return stdout;
}

function refusal(options, input) {
	const { status, stdout, stderr } = simulate(options, input);
	assert.notEqual(status, 0, stdout);
	assert.equal(stdout, "");
	return stderr;
}

const small = {
	grid: { columns: 12, rows: 12, height: 8 },
	robots: 7,
	ports: 2,
	catalogue: { products: 300 },
	demand: { orders: 500 },
	seeds: [1, 2],
};

test("the example is a scenario, and a scenario comes from standard input, too", () => {
	const example = printed(["--example"]);
	assert.equal(JSON.parse(example).ports, 2);
	const said = printed(["-", "--ports", "2,3"], JSON.stringify(small));
	assert.match(said, /^ {10,}2 ports +3 ports$/m);
	assert.match(said, /^A third port: \d+ instead of \d+ lines an hour, .*\.$/m);
	assert.equal(printed(["-", "--ports", "2,3"], JSON.stringify(small)), said, "the same figures each time");
});

test("the report is one file that asks nobody for anything", () => {
	printed(["-", "--html", "report.html"], JSON.stringify(small));
	const page = readFileSync(join(folder, "report.html"), "utf8");
	assert.match(page, /The planner instead of first in, first out: /);
	assert.doesNotMatch(page, /https?:|<script|src=|href=/);
});

test("what is wrong is said in a sentence with its place", () => {
	assert.match(refusal([]), /Name a scenario file\. `entrepot simulate --example` prints one/);
	assert.match(refusal(["nowhere.json"]), /"nowhere\.json" can't be read; name a scenario file/);
	assert.match(refusal(["."]), /can't be read/);
	assert.match(refusal(["-"], "{"), /^entrepot: - is not valid JSON: .* at line 1, column 2\.$/m);
	assert.match(refusal(["-"], "{}"), /grid: Is required\.\n/);
	const low = { ...small, grid: { columns: 9, rows: 12, height: 8 } };
	assert.match(refusal(["-"], JSON.stringify(low)), /\n {2}grid\.columns: With stacks 8 bins high each side needs at least 10 cells\./);
	const crowded = { ...small, catalogue: { products: 5000 } };
	assert.match(refusal(["-"], JSON.stringify(crowded)), /the products need 5000 bins, the grid holds 979 at 85 % fill/);
	assert.match(refusal(["-", "--ports", "0"], JSON.stringify(small)), /--ports: "0" is no number from 1 to 500/);
	assert.match(refusal(["-", "--html", "no/such/report.html"], JSON.stringify(small)), /"no\/such\/report\.html" can't be written/);
	assert.match(refusal(["--export-day", "today", "--data", "nowhere"]), /There is no database in "nowhere"/);
	assert.ok(!existsSync(join(folder, "nowhere")), "asking for a day makes no data folder");
});

test("unusual robots are noted, and it is played all the same", () => {
	const { status, stderr } = simulate(["-", "--robots", "2,7"], JSON.stringify({ ...small, demand: { orders: 50 } }));
	assert.equal(status, 0);
	assert.match(stderr, /^Note: 2 robots: 2 robots on 144 cells are few; one has 15 to 25 cells\.$/m);
});

for (const kind of ["SQLite", "PostgreSQL"]) {
	describe(`a day of a live ${kind} database`, { skip: kind === "PostgreSQL" && !postgres && "ENTREPOT_TEST_POSTGRES is not set" }, () => {
		let server, database;
		before(async () => {
			if (kind === "PostgreSQL") database = createDatabase();
			server = new Server({ database: database?.url });
			await server.start();
			await server.api("POST", "/api/v1/shops", { name: "Day", ext_shop_id: "day" });
			for (const sku of ["A", "B"]) await server.api("POST", "/api/v1/products", { sku, name: sku, ext_product_id: sku });
			for (let number = 1; number <= 30; ++number) {
				const line_items = [{ ext_order_line_item_id: "1", sku: number % 3 ? "A" : "B", quantity: number }];
				await server.api("POST", "/api/v1/orders", { ext_order_id: `secret-${number}`, line_items });
			}
		});
		after(async () => {
			await server.kill("SIGTERM");
			server.remove();
			database?.drop();
		});

		test("is exported while the server runs, and answers what a second port gives", () => {
			const whose = ["--data", server.data, ...(database ? ["--database", database.url] : [])];
			const here = ["--site", "Main warehouse", ...whose];
			assert.match(refusal(["--export-day", "today", ...whose]), /Say which site with --site/);
			assert.match(refusal(["--export-day", "2020-02-02", ...here]), /2020-02-02: nobody ordered anything/);
			const site = refusal(["--export-day", "today", "--site", "Mars", ...whose]);
			assert.match(site, /There is no site "Mars"; there is /);
			const text = printed(["--export-day", "today", ...here]);
			assert.doesNotMatch(text, /secret/);
			const { day, ports } = JSON.parse(text);
			assert.equal(ports, 1);
			assert.equal(day.orders.length, 30);
			assert.equal(day.orders.flatMap(({ lines }) => lines).reduce((sum, { quantity }) => sum + (quantity ?? 1), 0), 465);
			assert.equal(new Set(day.orders.map(({ lines }) => lines[0].product)).size, 2);
			writeFileSync(join(folder, "day.json"), text);
			assert.match(printed(["day.json", "--ports", "1..2"]), /^A second port: /m);
		});
	});
}
