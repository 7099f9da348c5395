// The real server, tokens of every kind, and the OpenAPI document it serves.
import { operationsOf } from "../../support/openapi.mjs";
import { Browser } from "../oauth/browser.mjs";
import { startServer } from "../oauth/server.mjs";

// The contract is asked faster than any integration may; the limit itself has a test of its own.
export async function startContract() {
	const server = await startServer(["--rate-limit", "1000000"]);
	const document = await (await fetch(`${server.url}/openapi.json`)).json();
	const admin = new Browser(server.url);
	await admin.call("POST", "/app/api/login", server.sandbox.admin);
	return { server, url: server.url, document, admin, token: server.sandbox.access_token };
}

// One call; the body is sent as it is when it is a string.
export async function call(url, token, method, path, body, headers = {}) {
	const answer = await fetch(url + path, {
		method,
		headers: { ...(token && { Authorization: `Bearer ${token}` }), "Content-Type": "application/json", ...headers },
		body: body === undefined || typeof body === "string" ? body : JSON.stringify(body),
	});
	const text = await answer.text();
	return { status: answer.status, headers: answer.headers, body: text ? JSON.parse(text) : undefined };
}

// Every operation of the document that takes an access token.
export function tokenOperations(document) {
	return operationsOf(document).filter((one) => !one.open);
}

export function at(path, id) {
	return path.replaceAll(/\{[a-z_]+\}/g, String(id));
}
