import { expect, test } from "vitest";
import type { BinProposal, GridAtPort, StoreState } from "@/api/types";
import { isThere, judgeBinScan, storePlaceOf } from "./store_place";

const proposal = (location_id: number, bin_number: number, position: number) =>
  ({ location_id, bin_number, position }) as BinProposal;
const store = {
  bins: { chosen: proposal(7, 1204, 3), proposals: [proposal(8, 1210, 1)] },
  location: null,
} as unknown as StoreState;
const grid = (number?: number) => ({ bin: number ? { number } : null }) as unknown as GridAtPort;

test("the compartment counts as reached when its bin is open", () => {
  const place = (number?: number) => storePlaceOf(store, grid(number), false);
  expect(place(1204)).toMatchObject({ kind: "bin", location_id: 7, open: true });
  expect([undefined, 1210, 1204].map((number) => isThere(place(number)))).toEqual([
    false,
    false,
    true,
  ]);
});

test("a shelf is asked for at a port without a grid and when the worker wants one", () => {
  expect(storePlaceOf(store, grid(1204), true)).toEqual({ kind: "shelf", location_id: null });
  expect(storePlaceOf({ ...store, bins: null }, null, false).kind).toBe("shelf");
});

test.each([
  ["1204-3", "right"],
  ["1210-1", "other"],
  ["1204-1", "wrong"],
  ["A-01-1", undefined],
  ["12", undefined],
])("%s is judged", (code, kind) => {
  expect(judgeBinScan(code, store)?.kind).toBe(kind);
});
