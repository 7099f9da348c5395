import type { Event, EventType } from "./events.js";
import type { EventsResource } from "./generated/operations.js";
import type { CallOptions } from "./transport.js";

export interface FeedOptions extends CallOptions {
  /** The `sequence` you have read up to. Left out, it begins with the oldest event that is kept. */
  after?: number;
  /** Only these; all when left out. */
  types?: EventType[];
  /** Seconds the server waits for news, 1 to 30; 25 when left out. With 0 it ends at the newest event. */
  wait?: number;
}

/** Every event of the shop in order, each once, the waiting ones first and then as they happen. */
export async function* read_feed(events: EventsResource, options: FeedOptions = {}) {
  const { wait = 25, types, signal, timeout = 30_000 } = options;
  const filter = types ? { types: types.join(",") } : {};
  let { after } = options;
  for (;;) {
    const position = after === undefined ? {} : { after };
    const query = { ...filter, ...position, wait, limit: 250 };
    const call = { timeout: timeout + wait * 1000, ...(signal ? { signal } : {}) };
    const page = await events.list(query, call);
    yield* page.data as unknown as Event[];
    after = page.next_after;
    if (wait === 0 && after >= page.newest) return;
  }
}
