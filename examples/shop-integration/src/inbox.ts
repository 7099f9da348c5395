import type { IncomingHttpHeaders } from "node:http";
import { type Message, verify_message } from "./messages.ts";
import { describe } from "./report.ts";

const remembered = 10_000;

/** Takes messages in: verifies each, drops what it had before, and says what is new. */
export class Inbox {
  readonly #client_secret: string;
  readonly #secrets: Record<string, string>;
  readonly #say: (line: string) => void;
  readonly #ids = new Set<string>();
  readonly #versions = new Map<string, number>();

  constructor(client_secret: string, secrets: Record<string, string>, say: (line: string) => void) {
    this.#client_secret = client_secret;
    this.#secrets = secrets;
    this.#say = say;
  }

  /** The status to answer. Anything but 2xx makes the server send the message again later. */
  take(event: string, headers: IncomingHttpHeaders, body: string): number {
    const secret = this.#secrets[event];
    if (!secret) return 503; // the answer that shows the secret is still on its way to us
    try {
      const message = verify_message(headers, body, secret, this.#client_secret);
      if (message.type !== event) throw new Error(`${message.type} came to the path of ${event}`);
      if (this.#is_new(message)) this.#say(`heard ${describe(message)}`);
      return 204;
    } catch (error) {
      this.#say(`refused a message at ${event}: ${(error as Error).message}`);
      return 401;
    }
  }

  /** A message may come twice, and after a retry an older state may come after a newer one. */
  #is_new({ id, type, data }: Message): boolean {
    if (this.#ids.has(id)) return false;
    if (this.#ids.size >= remembered) this.#ids.clear();
    this.#ids.add(id);
    if (typeof data.version !== "number") return true;
    const resource = `${type} ${data.fulfillment_id ?? data.product_id}`;
    const newest = this.#versions.get(resource) ?? -1;
    if (data.version <= newest) return false;
    this.#versions.set(resource, data.version);
    return true;
  }
}
