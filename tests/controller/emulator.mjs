// The emulated controller in a process of its own (emulator.cpp), and what is done to it.
import { spawn } from "node:child_process";
import { dirname, join, resolve } from "node:path";
import { createInterface } from "node:readline";

const folder = process.env.ENTREPOT_BINARY ? dirname(process.env.ENTREPOT_BINARY) : resolve(import.meta.dirname, "../../build");

export class Emulator {
	#options;
	#answers = [];

	// Which bins stand in it, and how many times as fast as a real one it is.
	constructor({ first, bins, speed }) {
		this.#options = ["--first", first, "--bins", bins, "--speed", speed].map(String);
	}

	// Where it listens stays the same when it is started again. It comes up with its bins in the grid.
	async start() {
		const listen = this.where ? ["--http", String(this.where.http), "--lines", String(this.where.lines)] : [];
		this.child = spawn(join(folder, "controller_emulator"), [...this.#options, ...listen], { stdio: ["pipe", "pipe", "inherit"] });
		this.ended = new Promise((done) => this.child.once("exit", done));
		createInterface({ input: this.child.stdout }).on("line", (line) => this.#answers.shift().done(JSON.parse(line)));
		this.ended.then((code) => this.#answers.splice(0).forEach(({ failed }) => failed(new Error(`the emulator ended with ${code}`))));
		const said = await this.#answer();
		this.where = { http: Number(new URL(said.base_url).port), lines: said.publisher_port };
		this.address = said;
	}

	#answer() {
		return new Promise((done, failed) => this.#answers.push({ done, failed }));
	}

	// A command of emulator.cpp with what belongs to it.
	async tell(...words) {
		const answer = this.#answer();
		this.child.stdin.write(`${words.join(" ")}\n`);
		const said = await answer;
		if (said.error) throw new Error(said.error);
		return said;
	}

	// What a site's grid settings say of it.
	settings() {
		const waits = { answer_ms: 500, first_pause_ms: 20, longest_pause_ms: 100 };
		return { kind: "controller", controller: { width: 12, depth: 10, height: 6, address: { ...this.address, ...waits, ports: [1, 2] } } };
	}

	async kill() {
		this.child.kill("SIGKILL");
		await this.ended;
	}
}
