import { type Event, type Message, verify_webhook } from "@entrepot/client";
import { describe } from "./report.ts";

const remembered = 10_000;

interface Versioned {
  version: number;
  fulfillment_id: number;
  product_id: number;
}

/** Takes messages in: verifies each, drops what it had before, and says what is new. */
export class Inbox {
  readonly #client_secret: string;
  readonly #secrets: Record<string, string>;
  readonly #say: (line: string) => void;
  readonly #ids = new Set<number>();
  readonly #versions = new Map<string, number>();

  constructor(client_secret: string, secrets: Record<string, string>, say: (line: string) => void) {
    this.#client_secret = client_secret;
    this.#secrets = secrets;
    this.#say = say;
  }

  /** The status to answer. Anything but 2xx makes the server send the message again later. */
  async take(type: string, message: Message): Promise<number> {
    const hook_secret = this.#secrets[type];
    if (!hook_secret) return 503; // the answer that shows the secret is still on its way to us
    try {
      // One of the two signatures is enough in a real shop.
      const client_secret = this.#client_secret;
      const event = await verify_webhook(message, { hook_secret, client_secret });
      if (event.type !== type) throw new Error(`${event.type} came to the path of ${type}`);
      if (this.#is_new(event)) this.#say(`heard ${describe(event)}`);
      return 204;
    } catch (error) {
      this.#say(`refused a message at ${type}: ${(error as Error).message}`);
      return 401;
    }
  }

  /** A message may come twice, and after a retry an older state may come after a newer one. */
  #is_new({ id, type, data }: Event): boolean {
    if (this.#ids.has(id)) return false;
    if (this.#ids.size >= remembered) this.#ids.clear();
    this.#ids.add(id);
    const { version, fulfillment_id, product_id } = data as Partial<Versioned>;
    if (version === undefined) return true;
    const resource = `${type} ${fulfillment_id ?? product_id}`;
    const newest = this.#versions.get(resource) ?? -1;
    if (version <= newest) return false;
    this.#versions.set(resource, version);
    return true;
  }
}
