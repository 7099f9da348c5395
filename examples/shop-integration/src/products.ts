import type { Client } from "@entrepot/client";
import type { Product } from "./catalogue.ts";
import { picture_path } from "./pictures.ts";

const at_once = 8;

/**
 * Sends the whole catalogue, a few products at a time. Sending a product again updates it, so this
 * does no harm. `base` is where the server finds this program's pictures.
 */
export async function send_products(client: Client, products: Product[], base: string) {
  const waiting = products.values();
  const sender = async () => {
    for (const product of waiting) {
      await client.products.create({ ...product, image_src: base + picture_path(product.sku) });
    }
  };
  await Promise.all(Array.from({ length: at_once }, sender));
}
