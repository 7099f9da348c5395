import type { NewExternalTransfer } from "@/api/types";
import type { Direction } from "./direction";

/** A line of the form; ids are texts, "" before something is chosen. */
export interface LineValues {
  /** Names the line for the form, whatever becomes of the others. */
  key: string;
  product_id: string;
  location_id: string;
  quantity: number | string;
}

export interface TransferValues extends Record<string, unknown> {
  direction: Direction;
  place_name: string;
  notes: string;
  lines: LineValues[];
}

let made = 0;

export function emptyLine(): LineValues {
  made += 1;
  return { key: String(made), product_id: "", location_id: "", quantity: 1 };
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
    })),
  };
}
