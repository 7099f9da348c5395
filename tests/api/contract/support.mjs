// The real server, tokens of every kind, and the OpenAPI document it serves.
import { Browser, decide } from "../oauth/browser.mjs";
import { startServer } from "../oauth/server.mjs";

// The contract is asked faster than any integration may; the limit itself has a test of its own.
export async function startContract() {
	const server = await startServer(["--rate-limit", "1000000"]);
	const document = await (await fetch(`${server.url}/openapi.json`)).json();
	const admin = new Browser(server.url);
	await admin.call("POST", "/app/api/login", server.sandbox.admin);
	return { server, url: server.url, document, admin, token: server.sandbox.access_token };
}

// An access token of a new integration with these scopes.
export async function tokenWith({ url, admin, server }, scopes) {
	const redirect_uri = "http://127.0.0.1:8090/callback";
	const made = await admin.call("POST", "/app/api/integrations", { name: `Scopes ${scopes.join(" ")}`, redirect_urls: [redirect_uri], scopes });
	const { client_id, client_secret } = made.body;
	const query = new URLSearchParams({ client_id, redirect_uri });
	const { location } = await decide(admin, `/raw/openapi_auth/authorize_form?${query}`, server.sandbox.admin);
	const body = new URLSearchParams({ grant_type: "authorization_code", code: location.searchParams.get("code"), redirect_uri, client_id, client_secret });
	const answer = await fetch(`${url}/api/v1/oauth/access_token`, { method: "POST", body });
	const { access_token } = await answer.json();
	return { access_token, client_id, client_secret };
}

export async function revoke({ url }, { access_token, client_id, client_secret }) {
	const body = new URLSearchParams({ token: access_token, client_id, client_secret });
	await fetch(`${url}/api/v1/oauth/revoke`, { method: "POST", body });
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
	const all = [];
	for (const [path, methods] of Object.entries(document.paths)) {
		for (const [method, operation] of Object.entries(methods)) {
			const [security] = operation.security;
			if (!security) continue;
			const scope = security.OAuth2AuthorizationCodeBearer[0];
			const schema = operation.requestBody?.content["application/json"].schema;
			all.push({ name: `${method.toUpperCase()} ${path}`, method: method.toUpperCase(), path, scope, operation, schema });
		}
	}
	return all;
}

export function at(path, id) {
	return path.replaceAll(/\{[a-z_]+\}/g, String(id));
}
