// A CUPS server of the test's own, with one queue, "zebra", that takes any PDF.
import { spawn, spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { connect } from "node:net";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";

const binary = "/usr/sbin/cupsd";
const folders = ["root", "cache", "state", "spool", "tmp", "log"];

async function freePort() {
	const server = createServer();
	await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
	const { port } = server.address();
	await new Promise((done) => server.close(done));
	return port;
}

async function answers(port) {
	for (let tries = 0; tries < 200; tries++) {
		const open = await new Promise((done) => {
			const socket = connect(port, "127.0.0.1", () => done(socket.destroy()));
			socket.once("error", () => done(undefined));
		});
		if (open) return;
		await new Promise((done) => setTimeout(done, 50));
	}
	throw new Error("cupsd does not listen");
}

export async function startCups() {
	const port = await freePort();
	const home = mkdtempSync(join(tmpdir(), "entrepot-cups-"));
	chmodSync(home, 0o755);
	for (const name of folders) mkdirSync(join(home, name));
	const root = process.getuid() === 0;
	const user = root ? "lp" : userInfo().username;
	const at = (name) => join(home, name);
	writeFileSync(at("root/cups-files.conf"), [
		"FileDevice Yes", `User ${user}`, ...(root ? ["Group lp"] : []), "Sandboxing relaxed",
		`ServerRoot ${at("root")}`, `CacheDir ${at("cache")}`, `StateDir ${at("state")}`, `RequestRoot ${at("spool")}`,
		`TempDir ${at("tmp")}`, `AccessLog ${at("log/access")}`, `ErrorLog ${at("log/error")}`, `PageLog ${at("log/page")}`,
	].join("\n"));
	writeFileSync(at("root/cupsd.conf"), [
		`Listen 127.0.0.1:${port}`, "Browsing No", "WebInterface No", "DefaultAuthType None", "PreserveJobFiles Yes",
		"<Location />", "Order allow,deny", "Allow all", "</Location>",
		"<Policy default>", "<Limit All>", "Order deny,allow", "</Limit>", "</Policy>",
	].join("\n"));
	writeFileSync(at("root/printers.conf"), [
		"<Printer zebra>", "DeviceURI file:///dev/null", "State Idle", "Accepting Yes", "</Printer>",
		"<Printer jammed>", "DeviceURI file:///dev/null", "State Stopped", "StateMessage Out of labels", "Accepting Yes", "</Printer>", "",
	].join("\n"));
	if (root) spawnSync("chown", ["-R", "lp:lp", ...["cache", "state", "spool", "tmp"].map(at)]);
	const child = spawn(binary, ["-f", "-c", at("root/cupsd.conf"), "-s", at("root/cups-files.conf")], { stdio: "ignore" });
	await answers(port);
	return {
		address: `127.0.0.1:${port}`,
		// What was handed over, job after job.
		documents: () => readdirSync(at("spool")).filter((name) => /^d\d+-\d+$/.test(name)).sort().map((name) => readFileSync(at(`spool/${name}`), "utf8")),
		async stop() {
			const ended = new Promise((done) => child.once("exit", done));
			child.kill("SIGTERM");
			await ended;
			rmSync(home, { recursive: true, force: true });
		},
	};
}
