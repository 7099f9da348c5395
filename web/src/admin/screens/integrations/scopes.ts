import type { Integration } from "@/api/types";

export type ScopeName = Integration["scopes"][number];

/** Every scope, the ones a shop needs first; `key` is its name among the texts. */
export const scopes = [
  { name: "shops", key: "shops" },
  { name: "products", key: "products" },
  { name: "orders", key: "orders" },
  { name: "inventory:read", key: "inventory_read" },
  { name: "hooks", key: "hooks" },
  { name: "events:read", key: "events_read" },
  { name: "purchase_orders", key: "purchase_orders" },
  { name: "shipping", key: "shipping" },
] as const satisfies { name: ScopeName; key: string }[];
