// The real server on one data folder: started, ended or killed, and started again.
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const binary = process.env.ENTREPOT_BINARY ?? resolve(import.meta.dirname, "../../build/entrepot");
const patience = 30_000; // milliseconds

export class Server {
	data = mkdtempSync(join(tmpdir(), "entrepot-test-"));
	#database;
	#options;
	#environment;
	#port;

	// `database` is a PostgreSQL URL, SQLite when left out; `options` are further ones of `serve`. With a
	// `port` it has the same address after each start; a free one when left out.
	constructor({ database, options = ["--sandbox"], environment = {}, port = 0 } = {}) {
		this.#port = port;
		this.#database = database ? ["--database", database] : [];
		this.#options = options;
		this.#environment = { ...process.env, ...environment };
	}

	// Makes an organization of this name and answers how its Admin signs in. Call it before `start`.
	found(name) {
		const admin = { email: `admin@${name.toLowerCase()}.test`, password: "correct horse battery staple" };
		const facts = ["--name", name, "--admin-name", `${name} Admin`, "--admin-email", admin.email];
		const run = { input: `${admin.password}\n`, encoding: "utf8", env: this.#environment };
		const { status, stderr } = spawnSync(binary, ["found", "--data", this.data, ...this.#database, ...facts], run);
		if (status !== 0) throw new Error(`${name} was not founded: ${stderr}`);
		return admin;
	}

	async start() {
		const fixed = ["--data", this.data, ...this.#database, "--listen", `127.0.0.1:${this.#port}`, "--rate-limit", "1000000"];
		this.child = spawn(binary, ["serve", ...fixed, ...this.#options], { stdio: ["ignore", "pipe", "inherit"], env: this.#environment });
		this.ended = new Promise((done) => this.child.once("exit", done));
		this.url = await this.#announced();
		if (!this.#options.includes("--sandbox")) return;
		this.facts = JSON.parse(readFileSync(join(this.data, "sandbox.json"), "utf8"));
		this.token ??= this.facts.access_token; // a new one is made once this one has its shop
	}

	// Its address. The announcement ends with an empty line.
	#announced() {
		return new Promise((ready, failed) => {
			let text = "";
			const late = setTimeout(() => failed(new Error(`the server is not ready: ${text}`)), patience);
			this.child.stdout.setEncoding("utf8").on("data", (part) => {
				text += part;
				const url = /is at +(http:\S+)\n(?:[^]*\n)?\n$/.exec(text)?.[1];
				if (!url) return;
				clearTimeout(late);
				ready(url);
			});
			this.child.once("exit", (code) => failed(new Error(`the server ended with ${code}: ${text}`)));
		});
	}

	async kill(signal = "SIGKILL") {
		if (this.child?.exitCode === null && this.child.signalCode === null) this.child.kill(signal);
		await this.ended;
	}

	verify() {
		return spawnSync(binary, ["verify", "--data", this.data, ...this.#database], { encoding: "utf8", env: this.#environment });
	}

	remove() {
		rmSync(this.data, { recursive: true, force: true });
	}

	// A call of the integration API with the sandbox's token.
	async api(method, path, body, key) {
		const headers = { Authorization: `Bearer ${this.token}`, "Content-Type": "application/json" };
		if (key) headers["Idempotency-Key"] = key;
		return (await send(this.url, method, path, headers, body)).body;
	}
}

// A signed-in browser's own calls.
export class Session {
	#cookies = new Map();

	constructor(url) {
		this.url = url;
	}

	// Signs in and makes this browser the port's device.
	async enroll(admin, port_id) {
		await this.call("POST", "/app/api/login", admin);
		await this.call("POST", "/app/api/devices/enroll", { port_id });
	}

	headers() {
		return { Cookie: [...this.#cookies.values()].join("; "), "X-Entrepot": "1", Origin: this.url };
	}

	async call(method, path, body) {
		const headers = { ...this.headers(), "Content-Type": "application/json" };
		const answer = await send(this.url, method, path, headers, body);
		for (const cookie of answer.cookies) this.#cookies.set(cookie.split("=")[0], cookie.split(";")[0]);
		return answer.body;
	}
}

async function send(url, method, path, headers, body) {
	const response = await fetch(url + path, { method, headers, body: body && JSON.stringify(body) });
	const text = await response.text();
	if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
	return { body: text ? JSON.parse(text) : undefined, cookies: response.headers.getSetCookie() };
}
