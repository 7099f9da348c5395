import type { ShipState } from "@/api/types";
import { LabelScreen } from "./label_screen";
import { ParcelScreen } from "./parcel_screen";

/** Sending a picked order: how, then the label. */
export function ShipScreen({ ship }: { ship: ShipState }) {
  if (!ship.label) return <ParcelScreen key={ship.fulfillment_id} ship={ship} />;
  return <LabelScreen key={ship.label.shipment_id} ship={ship} label={ship.label} />;
}
