// The flow by simple-oauth2, which knows neither discovery nor PKCE and may send JSON.
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { AuthorizationCode } from "simple-oauth2";
import { Browser, decide } from "./browser.mjs";
import { startServer } from "./server.mjs";

let server;
before(async () => {
  server = await startServer();
});
after(() => server?.stop());

function clientWith(options) {
  const { client_id: id, client_secret: secret } = server.sandbox.integration;
  return new AuthorizationCode({
    client: { id, secret },
    auth: {
      tokenHost: server.url,
      tokenPath: "/api/v1/oauth/access_token",
      revokePath: "/api/v1/oauth/revoke",
      authorizePath: "/raw/openapi_auth/authorize_form",
    },
    options,
  });
}

async function getToken(client) {
  const redirect_uri = server.sandbox.integration.redirect_uri;
  const address = client.authorizeURL({ redirect_uri, state: "a state / with & signs" });
  const { location } = await decide(new Browser(server.url), address, server.sandbox.admin);
  assert.equal(location.searchParams.get("state"), "a state / with & signs");
  return client.getToken({ code: location.searchParams.get("code"), redirect_uri });
}

const statusWith = async (token) => {
  const headers = { authorization: `Bearer ${token}` };
  return (await fetch(new URL("/api/v1/shops", server.url), { headers })).status;
};

describe("simple-oauth2", () => {
  const ways = [
    { authorizationMethod: "header", bodyFormat: "form" },
    { authorizationMethod: "body", bodyFormat: "form" },
    { authorizationMethod: "body", bodyFormat: "json" },
    { authorizationMethod: "header", bodyFormat: "json" },
  ];
  for (const way of ways) {
    it(`gets a token and revokes it: ${way.authorizationMethod}, ${way.bodyFormat}`, async () => {
      const token = await getToken(clientWith(way));
      assert.match(token.token.access_token, /^ent_/);
      assert.equal(token.expired(), false);
      assert.equal(await statusWith(token.token.access_token), 200);
      await token.revoke("access_token");
      assert.equal(await statusWith(token.token.access_token), 401);
    });
  }

  it("hears why a code is refused", async () => {
    const client = clientWith({});
    const redirect_uri = server.sandbox.integration.redirect_uri;
    await assert.rejects(client.getToken({ code: "nonsense", redirect_uri }), (error) => {
      assert.equal(error.output.statusCode, 400);
      assert.equal(error.data.payload.error, "invalid_grant");
      return true;
    });
  });
});
