import { answer, api } from "@/api/client";
import type { ChannelSummary, ShipmentSummary } from "@/api/types";
import { everyPage } from "../../ui/every_page";

const pathOf = ({ shipment_id }: ShipmentSummary) => ({ path: { shipment_id } });

export function allChannels(): Promise<ChannelSummary[]> {
  return everyPage((cursor) =>
    answer(api.GET("/app/api/order_channels", { params: { query: { cursor } } })),
  );
}

/** Without a parcel as it was entered before. */
export function askForLabel(
  shipment: ShipmentSummary,
  shipping_rate_id: number,
  parcel?: ShipmentSummary["parcel"],
) {
  const params = pathOf(shipment);
  const body = { shipping_rate_id, parcel };
  return answer(api.POST("/app/api/shipments/{shipment_id}/ask", { params, body }));
}

export function printLabel(shipment: ShipmentSummary, port_id: number) {
  const params = pathOf(shipment);
  return answer(api.POST("/app/api/shipments/{shipment_id}/print", { params, body: { port_id } }));
}

export function markPrinted(shipment: ShipmentSummary) {
  return answer(api.POST("/app/api/shipments/{shipment_id}/printed", { params: pathOf(shipment) }));
}
