import { WebhookError } from "./errors.js";
import type { DispatchRequest, Event } from "./events.js";

/** The headers of a request as Node, Express or `fetch` handlers have them. */
export type MessageHeaders = Headers | Record<string, string | string[] | undefined>;

/** A message as it came. */
export interface Message {
  headers: MessageHeaders;
  /** The raw body: the signatures are over its very bytes, so do not parse and print it again. */
  body: string | Uint8Array;
}

/** What proves a message. One of the two is enough; with both, both have to hold. */
export interface Secrets {
  /** The hook's `whsec_...`: proves `webhook-signature`. */
  hook_secret?: string | undefined;
  /** The integration's secret: proves `X-Pio-Hmac-Sha256`. */
  client_secret?: string | undefined;
  /** Most seconds between the message's time and now; 300 when left out. */
  tolerance?: number;
}

/** The event of a message that is proved to be Entrepot's and fresh; else throws a WebhookError. */
export async function verify_webhook(message: Message, secrets: Secrets): Promise<Event> {
  const { hook_secret, client_secret, tolerance } = secrets;
  if (!hook_secret && !client_secret) throw new WebhookError("Give a hook_secret or client_secret");
  const header = reader_of(message.headers);
  const body = bytes_of(message.body);
  if (hook_secret) await verify_standard(header, body, hook_secret, tolerance);
  if (client_secret) await verify_pio(shop_headers, header, body, client_secret, tolerance);
  return parsed(body) as Event;
}

/** The same for a dispatch request to an order channel, which has no shop headers (version 2). */
export async function verify_dispatch(
  message: Message,
  secrets: { client_secret: string; tolerance?: number },
): Promise<DispatchRequest> {
  const body = bytes_of(message.body);
  const { client_secret, tolerance } = secrets;
  await verify_pio([], reader_of(message.headers), body, client_secret, tolerance);
  return parsed(body) as DispatchRequest;
}

type Header = (name: string) => string;
type Bytes = Uint8Array<ArrayBuffer>;

const shop_headers = ["x-pio-shop-id", "x-pio-ext-shop-id"];

/** Standard Webhooks 1.0: any of the signatures may fit, for a secret that is being changed. */
async function verify_standard(header: Header, body: Bytes, secret: string, tolerance?: number) {
  const time = header("webhook-timestamp");
  const signed = joined(`${header("webhook-id")}.${time}.`, body);
  const key = from_base64(secret.replace(/^whsec_/, ""));
  if (!key) throw new WebhookError("The hook_secret is not whsec_ and base64");
  for (const one of header("webhook-signature").split(" ")) {
    const [version, signature = ""] = one.split(",");
    if (version === "v1" && (await fits(key, signature, signed)))
      return check_time(time, tolerance);
  }
  throw new WebhookError(
    "webhook-signature does not fit: is it this hook's secret and the raw body?",
  );
}

async function verify_pio(
  shop: string[],
  header: Header,
  body: Bytes,
  secret: string,
  tolerance?: number,
) {
  const names = ["x-pio-event-type", "x-pio-delivery-id", "x-pio-timestamp", ...shop];
  const signed = joined(names.map((name) => `${header(name)}:`).join(""), body);
  const key = new TextEncoder().encode(secret);
  if (!(await fits(key, header("x-pio-hmac-sha256"), signed))) {
    throw new WebhookError(
      "X-Pio-Hmac-Sha256 does not fit: is it your client_secret and the raw body?",
    );
  }
  check_time(header("x-pio-timestamp"), tolerance);
}

// An old message is a replay by somebody who heard it.
function check_time(time: string, tolerance = 300) {
  const age = Math.abs(Date.now() / 1000 - Number(time || Number.NaN));
  if (!(age <= tolerance)) throw new WebhookError("The message is too old, or a clock is wrong");
}

/** Compared by Web Crypto, in a time that tells nothing. */
async function fits(key: Bytes, signature: string, signed: Bytes): Promise<boolean> {
  const given = from_base64(signature);
  if (!given || key.length === 0) return false;
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  const imported = await crypto.subtle.importKey("raw", key, algorithm, false, ["verify"]);
  return crypto.subtle.verify("HMAC", imported, given, signed);
}

function reader_of(headers: MessageHeaders): Header {
  if (headers instanceof Headers) return (name) => headers.get(name) ?? "";
  const lower = new Map(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
  );
  return (name) => String(lower.get(name) ?? "");
}

function bytes_of(body: string | Uint8Array): Bytes {
  return typeof body === "string" ? new TextEncoder().encode(body) : new Uint8Array(body);
}

function joined(head: string, body: Bytes): Bytes {
  const start = new TextEncoder().encode(head);
  const all = new Uint8Array(start.length + body.length);
  all.set(start);
  all.set(body, start.length);
  return all;
}

function from_base64(text: string): Bytes | undefined {
  try {
    return Uint8Array.from(atob(text), (one) => one.charCodeAt(0));
  } catch {
    return undefined;
  }
}

function parsed(body: Bytes): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body));
  } catch {
    throw new WebhookError("The body is not JSON");
  }
}
