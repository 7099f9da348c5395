// npm's oidc-provider, set up like Entrepot, for cases to be tried on both: so the cases are known to be
// right where both agree, and where they don't the case says why.
import { createServer } from "node:http";
import Provider from "oidc-provider";

const scopes = ["shops", "orders"];

export async function startReference({ clients, codeLife }) {
  const server = createServer((request, answer) => handle(request, answer));
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  const url = `http://127.0.0.1:${server.address().port}`;
  const provider = new Provider(url, settings(clients, codeLife));
  const callback = provider.callback();
  async function handle(request, answer) {
    if (!request.url.startsWith("/interaction/")) return callback(request, answer);
    const result = { login: { accountId: "admin" } }; // whoever comes is the Admin
    return provider.interactionFinished(request, answer, result);
  }
  return {
    url,
    authorizePath: "/auth",
    tokenPath: "/token",
    revokePath: "/token/revocation",
    isAlive: async (token) => (await provider.AccessToken.find(token)) !== undefined,
    age: async (code) => {
      const found = await provider.AuthorizationCode.find(code);
      found.exp = Math.floor(Date.now() / 1000) - 1;
      await found.adapter.upsert(found.jti, { ...(await found.adapter.find(found.jti)), exp: found.exp }, 60);
    },
    stop: () => new Promise((done) => server.close(done).closeAllConnections()),
  };
}

function settings(clients, codeLife) {
  return {
    clients: clients.map(({ id, secret, redirect_uri, method }) => ({
      client_id: id,
      client_secret: secret,
      redirect_uris: [redirect_uri],
      grant_types: ["authorization_code"],
      response_types: ["code"],
      token_endpoint_auth_method: method,
    })),
    scopes,
    pkce: { required: () => false },
    features: { devInteractions: { enabled: false }, revocation: { enabled: true } },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    findAccount: (_, accountId) => ({ accountId, claims: () => ({ sub: accountId }) }),
    loadExistingGrant: async ({ oidc }) => {
      const grant = new oidc.provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId });
      grant.addOIDCScope(scopes.join(" "));
      await grant.save();
      return grant;
    },
    ttl: { AuthorizationCode: codeLife, AccessToken: 3600, Grant: 3600, Interaction: 3600, Session: 3600 },
    cookies: { keys: ["a key for the test"] },
  };
}
