// Somebody who follows a page with a fresh sandbox: runs its commands in one shell after the other and keeps
// what they set, knows the ids they were answered, and gets a code from the consent page when one is needed.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { Browser, decide } from "../api/oauth/browser.mjs";
import { Port } from "../support/port.mjs";
import { Server } from "../support/server.mjs";

const root = resolve(import.meta.dirname, "../..");
const patience = 30_000; // milliseconds

// Each call prints its body to the page's answers and fails when its status is not the expected one.
const helpers = `
expected=2
curl() {
  local status body="$READER/answer"
  status=$(command curl -sS -o "$body" -w '%{http_code}' "$@") || return 1
  cp "$body" "$READER/last"; printf '%s\\n' "$status" >> "$READER/statuses"
  cat "$body"
  case $status in $expected*) return 0 ;; *) echo "status $status, expected $expected" >&2; return 1 ;; esac
}
`;

export class Reader {
	#folder = mkdtempSync(join(tmpdir(), "entrepot-docs-"));
	#server = new Server();
	#running = [];
	#words = {};
	#ports = new Map();

	// `token` has a shop and a product, unless the page makes its own.
	async open({ has_shop }) {
		await this.#server.start();
		this.work = join(this.#folder, "work");
		for (const folder of [this.work, join(this.#folder, "bin"), join(this.#folder, "var")]) mkdirSync(folder);
		symlinkSync(this.#server.data, join(this.work, "data"));
		symlinkSync(join(root, "clients"), join(this.work, "clients"));
		symlinkSync(process.env.ENTREPOT_BINARY ?? join(root, "build/entrepot"), join(this.#folder, "bin/entrepot"));
		const { integration, access_token } = this.facts;
		this.#words = { TOKEN: access_token, CLIENT_ID: integration.client_id, CLIENT_SECRET: integration.client_secret, REDIRECT_URI: integration.redirect_uri };
		writeFileSync(join(this.#folder, "env.sh"), `export URL='${this.url}' TOKEN='${access_token}'\ncd '${this.work}'\n`);
		if (!has_shop) await this.#makeShop();
	}

	get url() {
		return this.#server.url;
	}
	get facts() {
		return this.#server.facts;
	}

	async #makeShop() {
		await this.api("POST", "/api/v1/shops", { name: "Docs", ext_shop_id: "docs" });
		await this.api("POST", "/api/v1/products", { sku: "MUG-RED", name: "Mug", ext_product_id: "1001", ext_variant_id: "1" });
		await this.api("POST", "/api/v1/products", { sku: "MUG", name: "Mug", ext_product_id: "1000" }); // of the example of a kit
	}

	async api(method, path, body) {
		const headers = { Authorization: `Bearer ${this.#words.TOKEN}`, "Content-Type": "application/json" };
		const answer = await fetch(this.url + path, { method, headers, body: body && JSON.stringify(body) });
		const text = await answer.text();
		if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
		return text ? this.#learn(JSON.parse(text)) : undefined;
	}

	// Stores units of the product at the port, as the guide's worker does.
	async store(sku, quantity) {
		const { data } = await this.api("GET", `/api/v1/products?sku=${sku}`);
		const worker = await Port.open(this.url, this.facts.admin, this.facts.port_id);
		await worker.store([data[0].product_id], await worker.firstShelf(this.facts.site_id), quantity);
	}

	// Names of ids in an answer, as `HOOK_ID` for `hook_id`.
	#learn(answer) {
		for (const [name, value] of Object.entries(answer)) {
			if (name.endsWith("_id") && Number.isInteger(value)) this.#words[name.toUpperCase()] = value;
		}
		if (answer.access_token) this.#words.TOKEN = answer.access_token;
		return answer;
	}

	async #consent() {
		const admin = new Browser(this.url);
		await admin.call("POST", "/app/api/login", this.facts.admin);
		const query = new URLSearchParams({ client_id: this.#words.CLIENT_ID, redirect_uri: this.#words.REDIRECT_URI });
		const { location } = await decide(admin, `/raw/openapi_auth/authorize_form?${query}`);
		return location.searchParams.get("code");
	}

	// The page's placeholders and addresses become those of this run.
	async fill(text) {
		const filled = await this.#place(text);
		if (/\bCODE\b/.test(text)) this.#words.CODE = await this.#consent();
		return filled.replace(/(?<![$\w.])[A-Z]+(_[A-Z]+)*(?![\w=])/g, (word) => this.#words[word] ?? word);
	}

	// Addresses only.
	async #place(text) {
		let filled = text.replaceAll("http://127.0.0.1:8080", this.url).replaceAll("/var/lib/entrepot", join(this.#folder, "var"));
		filled = filled.replace("127.0.0.1:8080 --https 0.0.0.0:8443", "127.0.0.1:0 --https 127.0.0.1:0");
		if (/\b9000\b/.test(filled)) filled = filled.replace(/\b9000\b/g, await this.#port("9000"));
		return filled;
	}

	// A free port in the place of one that the page names: the same one each time.
	async #port(named) {
		if (!this.#ports.has(named)) {
			const server = createServer().listen(0, "127.0.0.1");
			await new Promise((ready) => server.once("listening", ready));
			this.#ports.set(named, String(server.address().port));
			await new Promise((closed) => server.close(closed));
		}
		return this.#ports.get(named);
	}

	#script(text, expected = "2") {
		const ids = Object.entries(this.#words).filter(([name]) => name.endsWith("_ID")).map(([name, value]) => `export ${name}='${value}'`);
		const keep = `export -p > "$READER/env.sh"; printf 'cd %q\\n' "$PWD" >> "$READER/env.sh"`;
		return `set -euo pipefail\n. "$READER/env.sh"\n${ids.join("\n")}\n${helpers}\nexpected=${expected}\n${text}\n${keep}\n`;
	}

	#environment() {
		return { ...process.env, READER: this.#folder, PATH: `${join(this.#folder, "bin")}:${process.env.PATH}`, NO_COLOR: "1" };
	}

	// Runs commands to their end and answers the JSON of the last call; throws with what they printed.
	async run(text, expected) {
		rmSync(join(this.#folder, "last"), { force: true });
		const script = this.#script(await this.fill(text), expected);
		const options = { env: this.#environment(), input: "correct horse battery staple\n", encoding: "utf8", timeout: 120_000 };
		const { status, stdout, stderr } = spawnSync("bash", ["-c", script], options);
		if (status !== 0) throw new Error(`${text}\nended with ${status}: ${stdout}${stderr}`);
		const answer = join(this.#folder, "last");
		const said = existsSync(answer) ? readFileSync(answer, "utf8") : "";
		return { stdout, answer: said ? this.#learn(JSON.parse(said)) : undefined };
	}

	// Starts a command that stays, and waits until it has printed `sign`.
	async start(text, sign) {
		const script = this.#script("", "2") + `exec ${await this.fill(text)}`;
		const process_ = spawn("bash", ["-c", script], { env: this.#environment(), stdio: ["ignore", "pipe", "pipe"] });
		const one = { process: process_, said: "" };
		for (const stream of [process_.stdout, process_.stderr]) stream.setEncoding("utf8").on("data", (part) => (one.said += part));
		this.#running.push(one);
		await this.hears(one, sign);
		return one;
	}

	// What stays runs in the page's terminal, so the next command is in another one, which knows nothing yet.
	async occupyTerminal(text, sign) {
		await this.start(text, sign);
		writeFileSync(join(this.#folder, "env.sh"), `cd '${this.work}'\n`);
	}

	async hears(one, sign) {
		for (const deadline = Date.now() + patience; Date.now() < deadline; ) {
			if (sign.test(one.said)) return;
			if (one.process.exitCode !== null) break;
			await new Promise((resolve) => setTimeout(resolve, 20));
		}
		throw new Error(`it never said ${sign}: ${one.said}`);
	}

	// Keeps a block in a file where the page's commands are.
	async keep(name, text) {
		const folder = readFileSync(join(this.#folder, "env.sh"), "utf8").match(/^cd '?([^'\n]+?)'?$/m)[1];
		writeFileSync(join(folder, name), await this.#place(text));
		return folder;
	}

	get background() {
		return this.#running.at(-1);
	}

	async close() {
		for (const { process: one } of this.#running) {
			if (one.exitCode !== null || one.signalCode !== null) continue;
			const ended = new Promise((done) => one.once("exit", done));
			one.kill("SIGTERM");
			await ended;
		}
		await this.#server.kill("SIGTERM");
		this.#server.remove();
		rmSync(this.#folder, { recursive: true, force: true });
	}
}
