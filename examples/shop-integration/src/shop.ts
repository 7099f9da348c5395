import { type Api, ApiError } from "./api.ts";

export interface Shop {
  shop_id: number;
  name: string;
  ext_shop_id: string;
}

/** The token's shop: made now when there is none yet. A token makes one shop and keeps to it. */
export async function ensure_shop(api: Api, name: string, ext_shop_id: string): Promise<Shop> {
  for await (const shop of api.list<Shop>("/api/v1/shops")) return shop;
  try {
    return await api.send<Shop>("POST", "/api/v1/shops", { name, ext_shop_id });
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    const hint = "If the shop was made by an earlier run, use its token or revoke it in Admin.";
    throw new Error(`The shop '${ext_shop_id}' cannot be made. ${error.message} ${hint}`);
  }
}
