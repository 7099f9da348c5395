import { answer, api } from "@/api/client";
import type { Filters } from "../../ui/url_filters";
import { startOfDay } from "./days";

/** The list as the filters ask for it; days in the address are whole days of this device's zone. */
export function fetchPurchaseOrders({ expected_from, expected_until, ...query }: Filters) {
  const days = {
    expected_since: startOfDay(expected_from, 0),
    expected_before: startOfDay(expected_until, 1),
  };
  return answer(
    api.GET("/app/api/purchase_orders", { params: { query: { ...query, ...days } as never } }),
  );
}

const one = (id: number) => ({ params: { path: { purchase_order_id: id } } });

export const fetchPurchaseOrder = (id: number) =>
  answer(api.GET("/app/api/purchase_orders/{purchase_order_id}", one(id)));

export const closePurchaseOrder = (id: number) =>
  answer(api.POST("/app/api/purchase_orders/{purchase_order_id}/close", one(id)));

export const reopenPurchaseOrder = (id: number) =>
  answer(api.POST("/app/api/purchase_orders/{purchase_order_id}/reopen", one(id)));

export const cancelPurchaseOrder = (id: number) =>
  answer(api.POST("/app/api/purchase_orders/{purchase_order_id}/cancel", one(id)));

export const askForSync = (shop_id: number, purchase_order_id: number | null) =>
  answer(api.POST("/app/api/purchase_order_syncs", { body: { shop_id, purchase_order_id } }));
