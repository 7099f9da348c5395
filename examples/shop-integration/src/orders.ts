import { ApiError, type Client, type NewOrder, type Order } from "@entrepot/client";
import type { Product } from "./catalogue.ts";

interface Line {
  sku: string;
  quantity: number;
}

const people = [
  { first_name: "Kari", last_name: "Nordmann", address1: "Storgata 1", zip: "0155", city: "Oslo" },
  { first_name: "Ola", last_name: "Berg", address1: "Torget 4", zip: "5014", city: "Bergen" },
  {
    first_name: "Ingrid",
    last_name: "Lie",
    address1: "Munkegata 9",
    zip: "7011",
    city: "Trondheim",
  },
];

/** What the customer of order `number` bought: one to three products, always the same. */
export function basket(products: Product[], number: number): Line[] {
  const places = [0, 11, 22].slice(0, 1 + (number % 3));
  return places.flatMap((place, line) => {
    const product = products[(number * 37 + place) % products.length];
    return product ? [{ sku: product.sku, quantity: 1 + ((number + line) % 2) }] : [];
  });
}

/**
 * Sends order `number` and reads it back as it stands now. The key is the order's own: sent again,
 * by this run or a later one, it is still one order.
 */
export async function send_order(client: Client, number: number, lines: Line[]): Promise<Order> {
  const order = new_order(number, lines);
  try {
    const key = { idempotency_key: order.ext_order_id };
    const { order_id } = await client.orders.create(order, key);
    return await client.orders.get(order_id);
  } catch (error) {
    const exists = error instanceof ApiError && error.code === "order_already_exists";
    if (!exists) throw error;
    return find_order(client, order.ext_order_id);
  }
}

function new_order(number: number, lines: Line[]): NewOrder {
  return {
    ext_order_id: `shop-order-${number}`,
    order_number: `#${1000 + number}`,
    shipping_method: number % 4 === 0 ? "express" : "standard",
    tags: number % 5 === 0 ? ["gift"] : [],
    notes: number % 5 === 0 ? "Gift: add the card" : "",
    currency: "NOK",
    destination: { ...people[number % people.length], country: "NO" },
    line_items: lines.map((line, at) => ({ ext_order_line_item_id: String(at + 1), ...line })),
  };
}

async function find_order(client: Client, ext_order_id: string): Promise<Order> {
  const order = await client.orders.list({ ext_order_id }).first();
  if (order) return order;
  throw new Error(`the order ${ext_order_id} was deleted; its number cannot be used again`);
}

/** An order as one line for people. */
export function describe_order({ order_number, status, waiting_reason, line_items }: Order) {
  const lines = line_items.map(
    ({ sku, quantity, reserved_quantity }) =>
      `${sku} x ${quantity} (${reserved_quantity} promised)`,
  );
  const why = waiting_reason ? `. ${waiting_reason}` : "";
  return `order ${order_number} is ${status}: ${lines.join(", ")}${why}`;
}
