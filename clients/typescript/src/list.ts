/** A part of a list, and how to go on: `next_cursor` is null at the end. */
export interface Page<Item> {
  data: Item[];
  next_cursor: string | null;
}

/**
 * A list of the API, read page after page as it is walked:
 *
 *     for await (const order of client.orders.list({ status: "open" })) ...
 *
 * Nothing is asked before that. Rows added meanwhile do not shift what is still to come.
 */
export class List<Item> implements AsyncIterable<Item> {
  readonly #read: (cursor?: string) => Promise<Page<Item>>;

  constructor(read: (cursor?: string) => Promise<Page<Item>>) {
    this.#read = read;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Item, void> {
    for await (const { data } of this.pages()) yield* data;
  }

  /** Page by page; keep `next_cursor` to go on another time with `{ cursor }`. */
  async *pages(): AsyncGenerator<Page<Item>, void> {
    let cursor: string | undefined;
    do {
      const page = await this.#read(cursor);
      yield page;
      cursor = page.next_cursor ?? undefined;
    } while (cursor !== undefined);
  }

  /** The first page only. */
  page(): Promise<Page<Item>> {
    return this.#read();
  }

  /** The first item; undefined when there is none. */
  async first(): Promise<Item | undefined> {
    return (await this.#read()).data[0];
  }

  /** All items at once: for lists that are known to be short. */
  async all(): Promise<Item[]> {
    const items: Item[] = [];
    for await (const item of this) items.push(item);
    return items;
  }
}
