// The interactive reference works without the internet. (The plain one beside it is one of the documents.)
import { strict as assert } from "node:assert";
import { after, before, test } from "node:test";
import { desktop, newPage, picture, startBrowser } from "./support/browser.mjs";
import { startServer } from "./support/server.mjs";

let server, browser, page, document;
const errors = [];

before(async () => {
	[server, browser] = await Promise.all([startServer(), startBrowser()]);
	page = await newPage(browser, server.url, desktop);
	page.on("pageerror", (error) => errors.push(error.message));
	page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
});
after(async () => {
	await browser?.close();
	await server?.stop();
});

test("the interactive reference shows the document that is served", async () => {
	document = await (await fetch(`${server.url}/openapi.json`)).json();
	await page.goto("/api-docs");
	await page.getByRole("heading", { name: document.info.title }).first().waitFor();
	const tags = Object.values(document.paths).flatMap((path) => Object.values(path).flatMap((operation) => operation.tags));
	for (const tag of new Set(tags)) await page.getByRole("button", { name: `Group - ${tag}`, exact: false }).first().waitFor();
	await picture(page, "api-docs");
});

test("an operation can be opened and read", async () => {
	const { summary } = document.paths["/api/v1/orders"].post;
	await page.getByRole("button", { name: "Open Group - orders" }).click();
	await page.getByRole("link", { name: summary }).first().click();
	await page.getByRole("heading", { name: summary }).first().waitFor();
	await page.getByText("ext_order_id").first().waitFor();
	await picture(page, "api-docs-operation");
});

test("it asks no other host, and nothing in it fails", () => {
	assert.deepEqual(page.foreign, []);
	assert.deepEqual(errors, []);
});
