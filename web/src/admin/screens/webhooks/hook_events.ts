import type { HookSummary } from "@/api/types";

type HookEvent = HookSummary["event"];

/** Every event there is; a new one of the server does not compile until it stands here. */
const all: Record<HookEvent, true> = {
  "inventory_log.create": true,
  "inventory_levels.update": true,
  "fulfillments.create": true,
  "fulfillments.update": true,
  "purchase_orders.update": true,
  "purchase_orders.sync": true,
  "external_transfers.create": true,
};

export const hookEvents = Object.keys(all) as HookEvent[];
