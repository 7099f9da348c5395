import type { Api } from "./api.ts";
import type { Product } from "./catalogue.ts";
import { picture_path } from "./pictures.ts";

const at_once = 8;

/**
 * Sends the whole catalogue, a few products at a time. Sending a product again updates it, so this
 * does no harm. `base` is where the server finds this program's pictures.
 */
export async function send_products(api: Api, products: Product[], base: string) {
  const waiting = products.values();
  const sender = async () => {
    for (const product of waiting) {
      const image_src = base + picture_path(product.sku);
      await api.send("POST", "/api/v1/products", { ...product, image_src });
    }
  };
  await Promise.all(Array.from({ length: at_once }, sender));
}
