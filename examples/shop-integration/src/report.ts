import type { Message } from "./messages.ts";

interface Line {
  sku: string;
  quantity: number;
  picked_quantity: number;
}

/** A message as one line for people. */
export function describe({ type, data }: Message): string {
  const words = (writers[type] ?? JSON.stringify)(data);
  return `${type.padEnd(24)} ${words}`;
}

const levels = ({ sku, in_stock, reserved, available }: Record<string, unknown>) =>
  `${sku}: ${in_stock} in stock, ${reserved} reserved, ${available} available`;

const log = ({ sku, quantity, reason, in_stock }: Record<string, unknown>) =>
  `${sku}: ${Number(quantity) > 0 ? "+" : ""}${quantity} (${reason}), now ${in_stock} in stock`;

const fulfillment = (data: Record<string, unknown>) => {
  const lines = (data.line_items as Line[]).map(
    ({ sku, quantity, picked_quantity }) => `${sku} ${picked_quantity}/${quantity}`,
  );
  const by = data.handled_by ? ` by ${data.handled_by}` : "";
  return `order ${data.order_number} is ${data.status}${by}, picked: ${lines.join(", ")}`;
};

const writers: Record<string, (data: Record<string, unknown>) => string> = {
  "inventory_levels.update": levels,
  "inventory_log.create": log,
  "fulfillments.create": fulfillment,
  "fulfillments.update": fulfillment,
};
