import type { webhooks } from "./generated/schema.js";

/** The events of the API, each with the body of its message. */
export type EventMap = {
  [Name in keyof webhooks]: webhooks[Name] extends {
    post: { requestBody?: { content: { "application/json": infer Body } } };
  }
    ? Body
    : never;
};

export type EventType = keyof EventMap;

/** A message's body. `type` tells which: after `if (event.type === ...)` its `data` is typed. */
export type Event = EventMap[EventType];
