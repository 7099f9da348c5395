// The program that gets a shop its token, as the shop's developer runs it.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { freePort } from "./ports.mjs";

const program = join(import.meta.dirname, "../../dist/authorize.js");

// Gives promises of the page to open and of the token.
export async function askForConsent({ url, facts: { integration } }, manager) {
	const redirect_uri = `http://127.0.0.1:${await freePort()}/callback`;
	const { data } = await manager.call("GET", "/app/api/integrations");
	const { integration_id, redirect_urls } = data.find(({ client_id }) => client_id === integration.client_id);
	await manager.call("PATCH", `/app/api/integrations/${integration_id}`, { redirect_urls: [...redirect_urls, redirect_uri] });
	const environment = { ...process.env, CLIENT_SECRET: integration.client_secret };
	const given = ["--url", url, "--client-id", integration.client_id, "--redirect-uri", redirect_uri];
	const child = spawn(process.execPath, [program, ...given], { stdio: ["ignore", "pipe", "inherit"], env: environment });
	return { page: said(child, /^http\S+authorize_form\S+$/m), token: said(child, /^The access token, shown once:\n(\S+)$/m) };
}

function said(child, pattern) {
	return new Promise((found, failed) => {
		let text = "";
		child.stdout.setEncoding("utf8").on("data", (part) => {
			text += part;
			const match = pattern.exec(text);
			if (match) found(match[1] ?? match[0]);
		});
		child.once("exit", () => failed(new Error(`not said: ${pattern}; but: ${text}`)));
	});
}
