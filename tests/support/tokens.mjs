// Access tokens of new integrations, by consent of an Admin who is signed in.
import { decide } from "../api/oauth/browser.mjs";

const redirect_uri = "http://127.0.0.1:8090/callback";

// Registers an integration that asks for these scopes, and answers its token and how it signs in.
export async function tokenOf(admin, scopes) {
	const wish = { name: `Scopes ${scopes.join(" ")}`.slice(0, 100), redirect_urls: [redirect_uri], scopes };
	const { client_id, client_secret } = (await admin.call("POST", "/app/api/integrations", wish)).body;
	const query = new URLSearchParams({ client_id, redirect_uri });
	const { location } = await decide(admin, `/raw/openapi_auth/authorize_form?${query}`);
	const request = { grant_type: "authorization_code", code: location.searchParams.get("code"), redirect_uri };
	const answer = await post(admin.url, "access_token", { ...request, client_id, client_secret });
	const { access_token } = await answer.json();
	return { access_token, client_id, client_secret };
}

export async function revoke(url, { access_token, client_id, client_secret }) {
	await post(url, "revoke", { token: access_token, client_id, client_secret });
}

function post(url, what, fields) {
	return fetch(`${url}/api/v1/oauth/${what}`, { method: "POST", body: new URLSearchParams(fields) });
}
