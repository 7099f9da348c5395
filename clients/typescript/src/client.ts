import type { Event } from "./events.js";
import { type FeedOptions, read_feed } from "./feed.js";
import { Resources } from "./generated/operations.js";
import { Transport, type TransportOptions } from "./transport.js";

/**
 * The integration API with one access token, which is bound to one shop.
 *
 *     const client = new Client({ url: "https://entrepot.example", token });
 *     const order = await client.orders.create({ ext_order_id: "5001", line_items: [...] });
 *     await client.orders.update(order.order_id, { notes: "Gift" }, { if_match: order });
 */
export class Client extends Resources {
  /** The server's address, without a slash at its end. */
  readonly url: string;

  constructor(options: TransportOptions) {
    const transport = new Transport(options);
    super(transport);
    this.url = transport.url;
  }

  /**
   * The event feed of the shop: every event in order, each once, for ever. Keep the `sequence` of the
   * last one you have worked off and go on with it as `after`:
   *
   *     for await (const event of client.feed({ after })) ...
   *
   * Throws an ApiError `events_expired` when events behind `after` are no longer kept.
   */
  feed(options?: FeedOptions): AsyncGenerator<Event, void> {
    return read_feed(this.events, options);
  }
}
