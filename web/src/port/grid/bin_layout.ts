import type { BinPicture } from "@/api/types";

export interface Cell {
  position: number;
  /** What lies there; nothing is known of a bin that is on its way. */
  contents: BinPicture["compartments"][number]["contents"];
}

/** How many compartments stand side by side: bins are drawn with their long side to the worker. */
export function columnsOf(layout: number): number {
  return layout <= 2 ? layout : layout / 2;
}

/** The compartments of a bin of which no more is known than how it is divided. */
export function emptyCells(layout: number): Cell[] {
  return Array.from({ length: layout }, (_, at) => ({ position: at + 1, contents: [] }));
}

/** Units of a product and lot in a compartment, as they are in the books before the step. */
export function unitsAt(cells: Cell[], position: number, sku: string, lot: string): number {
  const cell = cells.find((one) => one.position === position);
  const same = cell?.contents.filter((one) => one.sku === sku && one.lot === lot) ?? [];
  return same.reduce((sum, { quantity }) => sum + quantity, 0);
}

/** What a worker could mistake for the product: the other things in its compartment. */
export function othersAt(cells: Cell[], position: number, sku: string): Cell["contents"] {
  const cell = cells.find((one) => one.position === position);
  return cell?.contents.filter((one) => one.sku !== sku) ?? [];
}
