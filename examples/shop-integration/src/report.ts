import type { Event, Fulfillment, InventoryLevelUpdate, InventoryLogRow } from "@entrepot/client";

/** A message as one line for people. */
export function describe(event: Event): string {
  return `${event.type.padEnd(24)} ${words_of(event)}`;
}

function words_of(event: Event): string {
  switch (event.type) {
    case "inventory_levels.update":
      return levels(event.data);
    case "inventory_log.create":
      return log(event.data);
    case "fulfillments.create":
    case "fulfillments.update":
      return fulfillment(event.data);
    default:
      return JSON.stringify((event as Event).data);
  }
}

const levels = ({ sku, in_stock, reserved, available }: InventoryLevelUpdate) =>
  `${sku}: ${in_stock} in stock, ${reserved} reserved, ${available} available`;

const log = ({ sku, quantity, reason, in_stock }: InventoryLogRow) =>
  `${sku}: ${quantity > 0 ? "+" : ""}${quantity} (${reason}), now ${in_stock} in stock`;

const fulfillment = ({ order_number, status, handled_by, line_items }: Fulfillment) => {
  const lines = line_items.map(
    ({ sku, quantity, picked_quantity }) => `${sku} ${picked_quantity}/${quantity}`,
  );
  const by = handled_by ? ` by ${handled_by}` : "";
  return `order ${order_number} is ${status}${by}, picked: ${lines.join(", ")}`;
};
