// The example in examples/shop-integration, run as people run it: a shop that asks for consent, sends
// products and orders, and prints what it hears.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import { join, resolve } from "node:path";
import { Session } from "../../support/server.mjs";

const main = resolve(import.meta.dirname, "../../../examples/shop-integration/src/main.ts");
const patience = 30_000; // milliseconds

async function freePort() {
	const server = createServer();
	await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
	const { port } = server.address();
	await new Promise((done) => server.close(done));
	return port;
}

// A redirect URI of this run's own, so that runs never meet on the sandbox's registered port.
async function registerRedirect(server) {
	const redirect_uri = `http://127.0.0.1:${await freePort()}/callback`;
	const admin = new Session(server.url);
	await admin.call("POST", "/app/api/login", server.admin);
	const { data } = await admin.call("GET", "/app/api/integrations");
	const { integration_id, redirect_urls } = data.find(({ client_id }) => client_id === server.integration.client_id);
	await admin.call("PATCH", `/app/api/integrations/${integration_id}`, { redirect_urls: [...redirect_urls, redirect_uri] });
	return redirect_uri;
}

export class Example {
	lines = [];
	#checks = new Set();
	#child;

	constructor(server) {
		this.data = server.data;
		this.state = join(server.data, "example.json");
	}

	// Starts the shop; it waits for the consent. Its redirect URI is also where it listens.
	async start(server, ...args) {
		this.redirect_uri = await registerRedirect(server);
		this.#child = this.#run("start", "--redirect-uri", this.redirect_uri, ...args);
	}

	// Another customer buys something.
	async order(sku, quantity) {
		const child = this.#run("order", "--sku", sku, "--quantity", String(quantity));
		const code = await new Promise((done) => child.once("exit", done));
		if (code !== 0) throw new Error(`the order command ended with ${code}`);
	}

	get token() {
		return JSON.parse(readFileSync(this.state, "utf8")).access_token;
	}

	// The first line that fits, said already or within half a minute.
	says(pattern) {
		return new Promise((found, failed) => {
			const late = setTimeout(() => {
				this.#checks.delete(check);
				failed(new Error(`the example did not say ${pattern}:\n${this.lines.join("\n")}`));
			}, patience);
			const check = () => {
				const line = this.lines.find((one) => pattern.test(one));
				if (line === undefined) return;
				this.#checks.delete(check);
				clearTimeout(late);
				found(line);
			};
			this.#checks.add(check);
			check();
		});
	}

	async stop() {
		if (!this.#child || this.#child.exitCode !== null) return;
		const ended = new Promise((done) => this.#child.once("exit", done));
		this.#child.kill("SIGTERM");
		await ended;
	}

	#run(...args) {
		const typed = ["--experimental-strip-types", "--disable-warning=ExperimentalWarning"];
		const child = spawn(process.execPath, [...typed, main, ...args, "--data", this.data, "--state", this.state], { stdio: ["ignore", "pipe", "inherit"] });
		let text = "";
		child.stdout.setEncoding("utf8").on("data", (part) => {
			text += part;
			const complete = text.split("\n");
			text = complete.pop();
			this.lines.push(...complete);
			for (const check of [...this.#checks]) check();
		});
		return child;
	}
}
