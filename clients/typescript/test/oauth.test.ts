// The consent with PKCE and state, pressed in a browser of the test's own.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import {
  begin_consent,
  Client,
  end_consent,
  exchange_code,
  type Integration,
  OAuthError,
  revoke_token,
} from "@entrepot/client";
import { Browser, decide } from "../../../tests/api/oauth/browser.mjs";
import { start_server, stop_server } from "./world.ts";

let server: Awaited<ReturnType<typeof start_server>>;
let integration: Integration;

before(async () => {
  server = await start_server();
  integration = { url: server.url, ...server.facts.integration };
});
after(() => stop_server(server));

// Where the browser is led back to.
async function consented(page: string, decision = "authorize"): Promise<URL> {
  const admin = new Browser(server.url);
  await admin.call("POST", "/app/api/login", server.facts.admin);
  const { pathname, search } = new URL(page);
  return (await decide(admin, pathname + search, server.facts.admin, decision)).location;
}

const code_of = (code: string) => (error: unknown) =>
  error instanceof OAuthError && error.code === code;

test("a consent gives a token that works until it is revoked", async () => {
  const consent = await begin_consent(integration);
  const { access_token, token_type } = await end_consent(
    integration,
    consent,
    await consented(consent.page),
  );
  assert.equal(token_type.toLowerCase(), "bearer");
  const client = new Client({ url: integration.url, token: access_token });
  assert.deepEqual(await client.shops.list().all(), []);
  await revoke_token(integration, access_token);
  await assert.rejects(client.shops.list().all(), { code: "unauthorized" });
  await revoke_token(integration, access_token); // no error when it has ended before
});

test("another session's answer is refused before its code is used", async () => {
  const consent = await begin_consent(integration);
  const back = await consented(consent.page);
  const other = await begin_consent(integration);
  assert.notEqual(other.state, consent.state);
  await assert.rejects(end_consent(integration, other, back), code_of("invalid_state"));
  back.searchParams.set("iss", "https://elsewhere.example");
  await assert.rejects(end_consent(integration, consent, back), code_of("invalid_issuer"));
});

test("an Admin's no is access_denied", async () => {
  const consent = await begin_consent(integration);
  const back = await consented(consent.page, "cancel");
  await assert.rejects(end_consent(integration, consent, back), code_of("access_denied"));
});

test("a code without its verifier, or twice, is invalid_grant", async () => {
  const consent = await begin_consent(integration);
  const code = (await consented(consent.page)).searchParams.get("code") ?? "";
  await assert.rejects(exchange_code(integration, code), code_of("invalid_grant"));
  await assert.rejects(exchange_code(integration, "no-such-code"), code_of("invalid_grant"));
});

test("a wrong secret is invalid_client", async () => {
  const stranger = { ...integration, client_secret: "wrong" };
  await assert.rejects(exchange_code(stranger, "code"), code_of("invalid_client"));
});
