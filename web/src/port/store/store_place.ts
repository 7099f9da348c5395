import type { BinProposal, GridAtPort, StoreState } from "@/api/types";

/** Where the goods in hand go. */
export type StorePlace =
  /** `open`: its bin stands before the worker. */
  | { kind: "bin"; location_id: number; chosen: BinProposal; open: boolean }
  | { kind: "shelf"; location_id: number | null };

/** A compartment whose bin comes, unless the worker wants a shelf. */
export function storePlaceOf(
  { bins, location }: StoreState,
  grid: GridAtPort | null,
  onShelf: boolean,
): StorePlace {
  const chosen = bins?.chosen;
  if (!chosen || !grid || onShelf)
    return { kind: "shelf", location_id: location?.location_id ?? null };
  const open = grid.bin?.number === chosen.bin_number;
  return { kind: "bin", location_id: chosen.location_id, chosen, open };
}

export function isThere(place: StorePlace): boolean {
  return place.kind === "bin" ? place.open : place.location_id !== null;
}

/** What a code says of bins while goods are stored. */
export type BinScan =
  | { kind: "right" }
  | { kind: "other"; chosen: BinProposal }
  | { kind: "wrong" };

/** Null when it is no compartment's code. */
export function judgeBinScan(code: string, { bins }: StoreState): BinScan | null {
  const is = ({ bin_number, position }: BinProposal) => code === `${bin_number}-${position}`;
  if (!bins || !/^\d{1,7}-\d$/.test(code)) return null;
  if (bins.chosen && is(bins.chosen)) return { kind: "right" };
  const other = bins.proposals.find(is);
  return other ? { kind: "other", chosen: other } : { kind: "wrong" };
}
