// The documents under /docs, as a reader clicks through them: each page opens, no link and no picture is
// broken, everything can be read by everybody, and no other host is asked for anything.
import { strict as assert } from "node:assert";
import { after, before, test } from "node:test";
import { assertAccessible, desktop, newPage, startBrowser } from "./support/browser.mjs";
import { startServer } from "./support/server.mjs";

let server, browser, page;
const pages = new Map(); // path -> { ids, links }

before(async () => {
	[server, browser] = await Promise.all([startServer(), startBrowser()]);
	page = await newPage(browser, server.url, desktop);
});
after(async () => {
	await browser?.close();
	await server?.stop();
});

function pathOf(link) {
	return new URL(link).pathname;
}

function isGuide(link) {
	return new URL(link).origin === server.url && (pathOf(link) === "/docs" || pathOf(link).startsWith("/docs/"));
}

// What the open page says of itself.
function readPage() {
	return page.evaluate(() => ({
		ids: [...document.querySelectorAll("[id]")].map((one) => one.id),
		links: [...document.querySelectorAll("a[href]")].map((one) => one.href),
		broken: [...document.images].filter((one) => !one.complete || one.naturalWidth === 0).map((one) => one.src),
		titles: document.querySelectorAll("h1").length,
		sideways: document.documentElement.scrollWidth - innerWidth,
	}));
}

async function visit(path) {
	const answer = await page.goto(path, { waitUntil: "load" });
	assert.equal(answer.status(), 200, path);
	const { broken, titles, sideways, ...seen } = await readPage();
	assert.deepEqual(broken, [], `broken pictures on ${path}`);
	assert.equal(titles, 1, `one title on ${path}`);
	assert.ok(sideways <= 0, `${path} scrolls sideways by ${sideways}`);
	await assertAccessible(page, `docs${path.replaceAll("/", "-")}`);
	pages.set(path, seen);
}

test("every document opens, has its pictures and can be read by everybody", async () => {
	const waiting = ["/docs"];
	for (let path = waiting.shift(); path; path = waiting.shift()) {
		if (pages.has(path)) continue;
		await visit(path);
		waiting.push(...pages.get(path).links.filter(isGuide).map(pathOf));
	}
	for (const name of ["quickstart", "guide", "orders-in-flight", "conventions", "typescript", "events", "errors", "api-changelog", "webhooks", "purchase-orders", "shops-and-owners", "kits-and-lots", "store-on-a-shelf", "pick-an-order", "pick-from-bins", "api", "grid"]) {
		assert.ok(pages.has(`/docs/${name}`), `no link leads to ${name}`);
	}
});

test("the workers' pages show pictures of the program", async () => {
	for (const name of ["store-on-a-shelf", "pick-an-order", "pick-from-bins"]) {
		await page.goto(`/docs/${name}`);
		assert.ok((await page.locator("main img").count()) >= 1, name);
	}
});

test("no link is broken, neither to a page nor to a place on it", async () => {
	const links = new Set([...pages.values()].flatMap((one) => one.links).filter((link) => new URL(link).origin === server.url));
	for (const link of links) {
		const { pathname, hash } = new URL(link);
		const seen = pages.get(pathname);
		if (!seen) assert.equal((await fetch(link)).status, 200, link);
		else if (hash) assert.ok(seen.ids.includes(decodeURIComponent(hash.slice(1))), `nothing has the id of ${link}`);
	}
});

test("no page asked another host for anything", () => assert.deepEqual(page.foreign, []));
