import type { NewExternalTransfer } from "@/api/types";
import type { Direction } from "./direction";

/** A line of the form; ids are texts, "" before something is chosen. */
export interface LineValues {
  /** Names the line for the form, whatever becomes of the others. */
  key: string;
  product_id: string;
  location_id: string;
  lot: string;
  /** YYYY-MM-DD; "" when it is not said. */
  expires_on: string;
  quantity: number | string;
}

export interface TransferValues extends Record<string, unknown> {
  direction: Direction;
  place_name: string;
  notes: string;
  lines: LineValues[];
}

/** Of a line before it is said where the units lie, or go. */
export const noPlace = { location_id: "", lot: "", expires_on: "" };

let made = 0;

export function emptyLine(): LineValues {
  made += 1;
  return { key: String(made), product_id: "", ...noPlace, quantity: 1 };
}

export function isWhole(quantity: number | string): boolean {
  return Number.isInteger(Number(quantity)) && Number(quantity) >= 1;
}

/** What is sent. */
export function transferOf(values: TransferValues): NewExternalTransfer {
  return {
    direction: values.direction,
    place_name: values.place_name.trim(),
    notes: values.notes.trim(),
    line_items: values.lines.map((line) => ({
      product_id: Number(line.product_id),
      location_id: Number(line.location_id),
      quantity: Number(line.quantity),
      lot: line.lot.trim(),
      expires_on: line.expires_on,
    })),
  };
}
