import * as oauth from "oauth4webapi";
import type { Listener } from "./listener.ts";

export interface Client {
  url: string;
  client_id: string;
  client_secret: string;
  redirect_uri: string;
}

/**
 * The authorization code flow with PKCE: says which page an Admin has to open, waits until the
 * browser comes back, and changes the code into an access token.
 */
export async function ask_consent(client: Client, listener: Listener, say: (line: string) => void) {
  const plain = { [oauth.allowInsecureRequests]: client.url.startsWith("http:") };
  const server = await discover(client.url, plain);
  const verifier = oauth.generateRandomCodeVerifier();
  const state = oauth.generateRandomState();
  const page = await consent_page(server, client, state, verifier);
  const back = wait_for_redirect(listener, client.redirect_uri, state);
  say(`Open this page as an Admin and press Authorize:\n\n  ${page}\n`);

  const who: oauth.Client = { client_id: client.client_id };
  const answer = oauth.validateAuthResponse(server, who, await back, state);
  const response = await oauth.authorizationCodeGrantRequest(
    server,
    who,
    oauth.ClientSecretPost(client.client_secret),
    answer,
    client.redirect_uri,
    verifier,
    plain,
  );
  const tokens = await oauth.processAuthorizationCodeResponse(server, who, response);
  return tokens.access_token;
}

async function discover(url: string, plain: Record<symbol, boolean>) {
  const issuer = new URL(url);
  const options = { algorithm: "oauth2", ...plain } as const;
  return oauth.processDiscoveryResponse(issuer, await oauth.discoveryRequest(issuer, options));
}

async function consent_page(
  server: oauth.AuthorizationServer,
  { client_id, redirect_uri }: Client,
  state: string,
  verifier: string,
): Promise<URL> {
  const page = new URL(server.authorization_endpoint ?? "", server.issuer);
  page.search = new URLSearchParams({
    response_type: "code",
    client_id,
    redirect_uri,
    state,
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: "S256",
  }).toString();
  return page;
}

/** The address the browser comes back to. A request with another `state` is refused. */
function wait_for_redirect(listener: Listener, redirect_uri: string, state: string): Promise<URL> {
  const path = new URL(redirect_uri).pathname;
  return new Promise((resolve) => {
    listener.add((_method, url) => {
      if (url.pathname !== path) return undefined;
      if (url.searchParams.get("state") !== state) {
        return { status: 400, body: "This consent was not asked for by this run.\n" };
      }
      resolve(url);
      return { status: 200, body: "Thank you. You can close this page.\n" };
    });
  });
}
