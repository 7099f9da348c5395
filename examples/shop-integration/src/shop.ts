import { ApiError, type Client, type Shop } from "@entrepot/client";

/** The token's shop: made now when there is none yet. A token makes one shop and keeps to it. */
export async function ensure_shop(
  client: Client,
  name: string,
  ext_shop_id: string,
): Promise<Shop> {
  const shop = await client.shops.list().first();
  if (shop) return shop;
  try {
    return await client.shops.create({ name, ext_shop_id });
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    const hint = "If the shop was made by an earlier run, use its token or revoke it in Admin.";
    throw new Error(`The shop '${ext_shop_id}' cannot be made. ${error.message} ${hint}`);
  }
}
