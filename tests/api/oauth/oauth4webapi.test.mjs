// The flow of RFC 6749 with PKCE, discovery, `iss` and revocation, by oauth4webapi.
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import * as oauth from "oauth4webapi";
import { Browser, decide } from "./browser.mjs";
import { startServer } from "./server.mjs";

const plain = { [oauth.allowInsecureRequests]: true }; // the sandbox speaks HTTP on this machine

let server;
let issuer;
let client;
let redirectUri;

before(async () => {
  server = await startServer();
  const where = new URL(server.url);
  const found = await oauth.discoveryRequest(where, { algorithm: "oauth2", ...plain });
  issuer = await oauth.processDiscoveryResponse(where, found);
  client = { client_id: server.sandbox.integration.client_id };
  redirectUri = server.sandbox.integration.redirect_uri;
});
after(() => server?.stop());

const secret = () => server.sandbox.integration.client_secret;

/** Presses Authorize; answers the parameters oauth4webapi has checked, state and issuer too. */
async function consent({ verifier, state = oauth.generateRandomState(), scope } = {}) {
  const address = new URL(issuer.authorization_endpoint);
  address.searchParams.set("client_id", client.client_id);
  address.searchParams.set("redirect_uri", redirectUri);
  address.searchParams.set("response_type", "code");
  address.searchParams.set("state", state);
  if (scope) address.searchParams.set("scope", scope);
  if (verifier) {
    const challenge = await oauth.calculatePKCECodeChallenge(verifier);
    address.searchParams.set("code_challenge", challenge);
    address.searchParams.set("code_challenge_method", "S256");
  }
  const { status, location } = await decide(new Browser(server.url), address, server.sandbox.admin);
  assert.equal(status, 303);
  assert.equal(location.origin + location.pathname, redirectUri);
  return oauth.validateAuthResponse(issuer, client, location, state);
}

async function exchange(parameters, verifier, authentication = oauth.ClientSecretPost(secret())) {
  const answer = await oauth.authorizationCodeGrantRequest(
    issuer,
    client,
    authentication,
    parameters,
    redirectUri,
    verifier,
    plain,
  );
  return oauth.processAuthorizationCodeResponse(issuer, client, answer);
}

const shops = (token) =>
  fetch(new URL("/api/v1/shops", server.url), { headers: { authorization: `Bearer ${token}` } });

describe("oauth4webapi", () => {
  it("discovers the server", () => {
    assert.equal(issuer.issuer, server.url);
    assert.deepEqual(issuer.code_challenge_methods_supported, ["S256"]);
    assert.ok(issuer.scopes_supported.includes("inventory:read"));
    assert.equal(issuer.authorization_response_iss_parameter_supported, true);
  });

  it("gets a token that works, with PKCE", async () => {
    const verifier = oauth.generateRandomCodeVerifier();
    const tokens = await exchange(await consent({ verifier }), verifier);
    assert.match(tokens.access_token, /^ent_/);
    assert.equal(tokens.token_type, "bearer");
    assert.equal(tokens.expires_in, undefined);
    assert.equal((await shops(tokens.access_token)).status, 200);
  });

  it("takes the secret by HTTP Basic", async () => {
    const verifier = oauth.generateRandomCodeVerifier();
    const basic = oauth.ClientSecretBasic(secret());
    const tokens = await exchange(await consent({ verifier }), verifier, basic);
    assert.match(tokens.access_token, /^ent_/);
  });

  it("answers the scopes given", async () => {
    const verifier = oauth.generateRandomCodeVerifier();
    const tokens = await exchange(await consent({ verifier, scope: "products orders" }), verifier);
    assert.equal(tokens.scope, "products orders");
    const body = JSON.stringify({ name: "Shop", ext_shop_id: "scope-test" });
    const refused = await fetch(new URL("/api/v1/shops", server.url), {
      method: "POST",
      headers: {
        authorization: `Bearer ${tokens.access_token}`,
        "content-type": "application/json",
      },
      body,
    });
    assert.equal(refused.status, 403);
  });

  it("refuses a wrong verifier", async () => {
    const parameters = await consent({ verifier: oauth.generateRandomCodeVerifier() });
    await assert.rejects(exchange(parameters, oauth.generateRandomCodeVerifier()), {
      error: "invalid_grant",
      status: 400,
    });
  });

  it("refuses a wrong secret with 401 and a challenge", async () => {
    const verifier = oauth.generateRandomCodeVerifier();
    const parameters = await consent({ verifier });
    await assert.rejects(exchange(parameters, verifier, oauth.ClientSecretBasic("wrong")), (error) => {
      assert.ok(error instanceof oauth.WWWAuthenticateChallengeError);
      assert.equal(error.status, 401);
      assert.equal(error.cause[0].scheme, "basic");
      return true;
    });
  });

  it("takes a code once and then revokes what it gave", async () => {
    const verifier = oauth.generateRandomCodeVerifier();
    const parameters = await consent({ verifier });
    const { access_token: token } = await exchange(parameters, verifier);
    assert.equal((await shops(token)).status, 200);
    await assert.rejects(exchange(parameters, verifier), { error: "invalid_grant" });
    assert.equal((await shops(token)).status, 401);
  });

  it("revokes a token", async () => {
    const verifier = oauth.generateRandomCodeVerifier();
    const { access_token: token } = await exchange(await consent({ verifier }), verifier);
    const answer = await oauth.revocationRequest(
      issuer,
      client,
      oauth.ClientSecretPost(secret()),
      token,
      plain,
    );
    await oauth.processRevocationResponse(answer);
    assert.equal((await shops(token)).status, 401);
  });
});
