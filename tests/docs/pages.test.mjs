// Every example of the documents is tried, page by page, from top to bottom, against a real sandbox.
import { strict as assert } from "node:assert";
import { existsSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { after, before, describe, test } from "node:test";
import { blocksOf } from "./blocks.mjs";
import { Reader } from "./reader.mjs";
import { misfit, schemaNamed } from "./schemas.mjs";
import { differences } from "./shape.mjs";
import { typeErrors } from "./types.mjs";

const root = resolve(import.meta.dirname, "../..");
const docs = readdirSync(join(root, "docs")).filter((name) => name.endsWith(".md"));
const pages = [...docs.map((name) => `docs/${name}`), "clients/typescript/README.md"];
const all = pages.map((page) => ({ page, blocks: blocksOf(join(root, page)) }));

for (const { page, blocks } of all) {
	if (blocks.some(({ kind }) => ["sh", "http", "json", "js"].includes(kind))) describe(page, () => tryPage(blocks));
}

function tryPage(blocks) {
	const reader = new Reader();
	let last;
	before(() => reader.open({ has_shop: blocks.some(({ text }) => /POST \S*\/api\/v1\/shops/.test(text)) }));
	after(() => reader.close());
	blocks.forEach((block, at) => {
		if ((block.kind === "text" && block.words[0] !== "output") || (block.kind === "ts" && block.words.length === 0)) return;
		test(`line ${block.line}: ${block.kind} ${block.words.join(" ")}`, async () => {
			last = (await tryBlock(reader, block, blocks[at - 1], blocks[at + 1], last)) ?? last;
		});
	});
}

const ways = {
	async sh(reader, { text, words: [word] }) {
		if (word === "background") return void (await reader.occupyTerminal(text, /listening/));
		if (/^entrepot serve/.test(text)) return void (await reader.start(text, /is at +http/));
		return (await reader.run(text, word)).answer;
	},
	async http(reader, { text }, _before, next) {
		const [method, path] = (await reader.fill(text)).split(/\s+/);
		return reader.api(method, path, next?.kind === "json" && next.words.length === 0 ? JSON.parse(next.text) : undefined);
	},
	async json(_reader, { text, words: [name, part] }, earlier, _next, last) {
		const shown = JSON.parse(text);
		if (name === "answer") return assert.deepEqual(differences(shown, last), [], JSON.stringify(last));
		if (name) return assert.equal(misfit(schemaNamed(name), shown, { is_part: part === "part" }), undefined);
		assert.equal(earlier?.kind, "http", "say what it is: json answer, json NAME, or put it behind a request");
	},
	// What a program in the background has printed; its numbers may be others.
	async text(reader, { text }) {
		const line = text.trim().replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&").replaceAll(/\d+/g, "\\d+");
		await reader.hears(reader.background, new RegExp(line));
	},
	ts: keep,
	js: keep,
};

async function keep(reader, { text, words: [name] }) {
	const folder = await reader.keep(name, text);
	assert.ok(existsSync(join(folder, name)));
	await (programs[name] ?? (() => {}))(reader);
}

const tryBlock = (reader, block, ...rest) => ways[block.kind](reader, block, ...rest);

// A program that no command of its page runs.
const programs = {
	async "receiver.mjs"(reader) {
		const { url } = reader;
		assert.ok(url);
		const target_url = (await reader.fill("http://127.0.0.1:9000/")).trim();
		const hook = await reader.api("POST", "/api/v1/hooks", { event: "inventory_levels.update", target_url });
		const secrets = { client_secret: reader.facts.integration.client_secret, hook_secrets: ["whsec_b3RoZXI=", hook.secret] };
		await reader.keep("secrets.json", JSON.stringify(secrets));
		const receiver = await reader.start("node receiver.mjs", /^/);
		await reader.store("MUG-RED", 3);
		await reader.hears(receiver, /fresh: true, pio: true, standard: true.*"in_stock":3/);
		await reader.api("POST", `/api/v1/hooks/${hook.hook_id}/test`);
		await reader.hears(receiver, /hooks\.test { fresh: true, pio: true, standard: true/);
	},
};

test("TypeScript of the pages fits the client's types", () => {
	const fragments = all.flatMap(({ page, blocks }) => blocks.filter(({ kind }) => kind === "ts").map((block) => ({ ...block, page })));
	assert.ok(fragments.length > 10, String(fragments.length));
	assert.equal(typeErrors(fragments), "");
});
