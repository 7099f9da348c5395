import { List, type Page } from "./list.js";
import type { Call, CallOptions, Transport } from "./transport.js";

/** Of a change: besides the common options, what makes that it has one effect. */
export interface WriteOptions extends CallOptions {
  /** 1 to 255 printable characters. Left out, the client makes one for the call and its retries. */
  idempotency_key?: string;
  /** The version you decided on: a number, an ETag, or a resource. 412 when it is no longer it. */
  if_match?: number | string | { version: number };
}

/** The query parameters of an operation. */
export type Query<Operation> = Operation extends { parameters: { query?: infer Found } }
  ? NonNullable<Found>
  : never;

/** What an operation answers with 200. */
export type Answer<Operation> = Operation extends {
  responses: { 200: { content: { "application/json": infer Found } } };
}
  ? Found
  : never;

/** A part of the API: what the generated classes stand on. */
export class Resource {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  protected call<Found>(call: Call): Promise<Found> {
    return this.#transport.call<Found>(call);
  }

  protected list_of<Item>(call: Call): List<Item> {
    return new List((cursor) => {
      const query = cursor === undefined ? call.query : { ...call.query, cursor };
      return this.#transport.call<Page<Item>>({ ...call, query });
    });
  }
}
