// Starts the real server with a fresh sandbox, and ends it.
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const binary = process.env.ENTREPOT_BINARY ?? resolve(import.meta.dirname, "../../../build/entrepot");

export async function startServer() {
	const data = mkdtempSync(join(tmpdir(), "entrepot-browser-"));
	const child = spawn(binary, ["serve", "--sandbox", "--data", data, "--listen", "127.0.0.1:0"], {
		stdio: ["ignore", "pipe", "inherit"],
	});
	await announced(child);
	const facts = JSON.parse(readFileSync(join(data, "sandbox.json"), "utf8"));
	return { ...facts, data, stop: () => stop(child, data) };
}

function announced(child) {
	return new Promise((ready, failed) => {
		let text = "";
		child.stdout.on("data", (part) => {
			text += part;
			if (text.includes("sandbox.json")) ready();
		});
		child.on("exit", (code) => failed(new Error(`the server ended with ${code}: ${text}`)));
	});
}

async function stop(child, data) {
	const ended = new Promise((done) => child.once("exit", done));
	child.kill("SIGTERM");
	await ended;
	rmSync(data, { recursive: true, force: true });
}

// The integration API as an integrator calls it.
export function apiOf({ url, access_token }) {
	return async (method, path, body) => {
		const response = await fetch(url + path, {
			method,
			headers: { Authorization: `Bearer ${access_token}`, "Content-Type": "application/json" },
			body: body && JSON.stringify(body),
		});
		const text = await response.text();
		if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
		return text ? JSON.parse(text) : undefined;
	};
}
