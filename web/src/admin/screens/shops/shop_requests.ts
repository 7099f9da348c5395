import { answer, api } from "@/api/client";
import type { AdminShop } from "@/api/types";
import { ifMatch } from "../../ui/use_act";

interface ShopChange {
  name?: string;
  partial_shipments?: boolean;
  active?: boolean;
}

export function changeShop(shop: AdminShop, body: ShopChange): Promise<AdminShop> {
  const params = { path: { shop_id: shop.shop_id }, header: ifMatch(shop) };
  return answer(api.PATCH("/app/api/shops/{shop_id}", { params, body }));
}

export function switchPartial(shop: AdminShop): Promise<AdminShop> {
  return changeShop(shop, { partial_shipments: !shop.partial_shipments });
}

export function deactivateShop(shop: AdminShop): Promise<AdminShop> {
  return changeShop(shop, { active: false });
}

export function activateShop(shop: AdminShop): Promise<AdminShop> {
  return changeShop(shop, { active: true });
}
