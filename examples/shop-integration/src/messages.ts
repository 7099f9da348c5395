import { createHmac, timingSafeEqual } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import { Webhook } from "standardwebhooks";

/** What the body of every message has. */
export interface Message {
  id: string;
  sequence: number;
  type: string;
  created_at: string;
  shop_id: number;
  ext_shop_id: string;
  data: Record<string, unknown>;
}

const oldest = 5 * 60; // seconds

/** `X-Pio-Hmac-Sha256` of a message with these headers. */
export function pio_signature(secret: string, headers: IncomingHttpHeaders, body: string): string {
  const names = ["event-type", "delivery-id", "timestamp", "shop-id", "ext-shop-id"];
  const signed = [...names.map((name) => headers[`x-pio-${name}`]), body].join(":");
  return createHmac("sha256", secret).update(signed).digest("base64");
}

/** Throws when the X-Pio headers do not prove that the body is Entrepot's and fresh. */
export function verify_pio(
  secret: string,
  headers: IncomingHttpHeaders,
  body: string,
  now = Date.now() / 1000,
) {
  const given = Buffer.from(String(headers["x-pio-hmac-sha256"]));
  const right = Buffer.from(pio_signature(secret, headers, body));
  if (given.length !== right.length || !timingSafeEqual(given, right)) {
    throw new Error("X-Pio-Hmac-Sha256 does not match");
  }
  const age = Math.abs(now - Number(headers["x-pio-timestamp"]));
  if (!(age <= oldest)) throw new Error("X-Pio-Timestamp is not from the last five minutes");
}

/**
 * Verifies both signatures over the body as it came. One is enough in a real shop; this shows how
 * each is done. `hook_secret` is the hook's `whsec_...`, `client_secret` the integration's.
 */
export function verify_message(
  headers: IncomingHttpHeaders,
  body: string,
  hook_secret: string,
  client_secret: string,
): Message {
  new Webhook(hook_secret).verify(body, headers as Record<string, string>);
  verify_pio(client_secret, headers, body);
  return JSON.parse(body);
}
