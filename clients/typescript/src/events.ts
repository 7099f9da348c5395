import type { webhooks } from "./generated/schema.js";

type BodyOf<Name extends keyof webhooks> = webhooks[Name] extends {
  post: { requestBody?: { content: { "application/json": infer Body } } };
}
  ? Body
  : never;

/** What an order channel is sent at its `dispatch_url`. No event: it stands in no feed and has no envelope. */
export type DispatchRequest = BodyOf<"shipments.dispatch">;

/** The events of the API, each with the body of its message. */
export type EventMap = {
  [Name in Exclude<keyof webhooks, "shipments.dispatch">]: BodyOf<Name>;
};

export type EventType = keyof EventMap;

/** A message's body. `type` tells which: after `if (event.type === ...)` its `data` is typed. */
export type Event = EventMap[EventType];
