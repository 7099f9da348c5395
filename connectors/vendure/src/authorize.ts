#!/usr/bin/env node
/**
 * Gets the access token of step 1: prints the consent page, waits until an Admin of Entrepot has
 * pressed Authorize, and prints the token. The integration's secret is in CLIENT_SECRET.
 */
import { createServer } from "node:http";
import { parseArgs } from "node:util";
import { begin_consent, end_consent, type Integration } from "@entrepot/client";

function asked(): Integration {
  const text = { type: "string" } as const;
  const { values } = parseArgs({
    options: { url: text, "client-id": text, "redirect-uri": text },
  });
  const { url, "client-id": client_id, "redirect-uri": redirect_uri } = values;
  const client_secret = process.env.CLIENT_SECRET;
  if (!url || !client_id || !redirect_uri || !client_secret) {
    throw new Error(
      "Usage: CLIENT_SECRET=... entrepot-vendure-authorize --url https://warehouse.example" +
        " --client-id ID --redirect-uri http://127.0.0.1:9010/callback",
    );
  }
  return { url, client_id, client_secret, redirect_uri };
}

/** The address that the browser comes back to, on this machine. */
function comingBack(redirect_uri: string): Promise<string> {
  const { hostname, port, pathname } = new URL(redirect_uri);
  return new Promise((resolve, reject) => {
    const server = createServer(({ url = "/" }, answer) => {
      if (new URL(url, redirect_uri).pathname !== pathname) return answer.writeHead(404).end();
      answer.end("Thank you. You can close this page.");
      server.close();
      server.closeIdleConnections();
      resolve(url);
    });
    server.on("error", reject).listen(Number(port) || 80, hostname);
  });
}

async function main(): Promise<void> {
  const integration = asked();
  const consent = await begin_consent(integration);
  const back = comingBack(integration.redirect_uri);
  console.log(`Open this page, sign in as an Admin and press Authorize:\n${consent.page}`);
  const { access_token } = await end_consent(integration, consent, await back);
  console.log(`The access token, shown once:\n${access_token}`);
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
