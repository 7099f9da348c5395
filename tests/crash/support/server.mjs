// The real server on one data folder, killed and started again.
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const binary = process.env.ENTREPOT_BINARY ?? resolve(import.meta.dirname, "../../../build/entrepot");

export class Server {
	data = mkdtempSync(join(tmpdir(), "entrepot-crash-"));

	async start() {
		const options = ["serve", "--sandbox", "--data", this.data, "--listen", "127.0.0.1:0", "--rate-limit", "1000000"];
		this.child = spawn(binary, options, { stdio: ["ignore", "pipe", "inherit"] });
		this.ended = new Promise((done) => this.child.once("exit", done));
		await this.#announced();
		this.facts = JSON.parse(readFileSync(join(this.data, "sandbox.json"), "utf8"));
		this.token ??= this.facts.access_token; // a new one is made once this one has its shop
	}

	#announced() {
		return new Promise((ready, failed) => {
			let text = "";
			this.child.stdout.on("data", (part) => {
				text += part;
				if (text.includes("sandbox.json")) ready();
			});
			this.child.once("exit", (code) => failed(new Error(`the server ended with ${code}: ${text}`)));
		});
	}

	async kill() {
		this.child.kill("SIGKILL");
		await this.ended;
	}

	verify() {
		return spawnSync(binary, ["verify", "--data", this.data], { encoding: "utf8" });
	}

	remove() {
		rmSync(this.data, { recursive: true, force: true });
	}

	async api(method, path, body, key) {
		const headers = { Authorization: `Bearer ${this.token}`, "Content-Type": "application/json" };
		if (key) headers["Idempotency-Key"] = key;
		return await this.#send(method, path, headers, body);
	}

	// The app's own calls, as a signed-in Admin on an enrolled device.
	async app(method, path, body) {
		const headers = { Cookie: this.cookies, "Content-Type": "application/json", "X-Entrepot": "1", Origin: this.facts.url };
		return await this.#send(method, path, headers, body);
	}

	async #send(method, path, headers, body) {
		const response = await fetch(this.facts.url + path, { method, headers, body: body && JSON.stringify(body) });
		const text = await response.text();
		if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
		for (const cookie of response.headers.getSetCookie()) this.#keep(cookie.split(";")[0]);
		return text ? JSON.parse(text) : undefined;
	}

	#keep(cookie) {
		this.jar ??= new Map();
		this.jar.set(cookie.split("=")[0], cookie);
		this.cookies = [...this.jar.values()].join("; ");
	}
}
