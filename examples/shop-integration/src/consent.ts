import { begin_consent, end_consent, type Integration } from "@entrepot/client";
import type { Listener } from "./listener.ts";

/**
 * The authorization code flow with PKCE: says which page an Admin has to open, waits until the
 * browser comes back, and changes the code into an access token.
 */
export async function ask_consent(
  integration: Integration,
  listener: Listener,
  say: (line: string) => void,
): Promise<string> {
  const consent = await begin_consent(integration);
  const back = wait_for_redirect(listener, integration.redirect_uri, consent.state);
  say(`Open this page as an Admin and press Authorize:\n\n  ${consent.page}\n`);
  const { access_token } = await end_consent(integration, consent, await back);
  return access_token;
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
