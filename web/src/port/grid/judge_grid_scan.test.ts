import { expect, test } from "vitest";
import type { GridPickState, GridSlot, GridStep, PickLine } from "@/api/types";
import type { Present } from "./grid_work";
import { judgeGridScan } from "./judge_grid_scan";

const line = (id: number, name: string, sku: string, codes: string[]) =>
  ({ fulfillment_line_item_id: id, name, sku, codes }) as unknown as PickLine;
const step = (id: number, bin_number: number, position: number, location_name: string) =>
  ({
    step_id: id,
    act: "pick",
    fulfillment_line_item_id: id,
    bin_number,
    position,
    location_name,
    quantity: 2,
    lot: "",
  }) as GridStep;

const mug = line(1, "Enamel mug", "SKU-MUG-01", ["4006381333931"]);
const bag = line(2, "Bag", "SKU-BAG", ["012345678905"]);
const inBin = step(1, 1204, 3, "1204-3");
const onShelf = step(2, 0, 0, "A-01-1");
const slot = (number: number, lines: PickLine[], steps: GridStep[]) =>
  ({ slot: number, order: { lines }, steps }) as unknown as GridSlot;
const slots = [slot(1, [mug], [inBin, step(3, 1210, 1, "1210-1")]), slot(2, [bag], [onShelf])];
const pick = { slots } as unknown as GridPickState;
const atBin: Present = { slot: slots[0] as GridSlot, step: inBin, line: mug };
const atShelf: Present = { slot: slots[1] as GridSlot, step: onShelf, line: bag };

test.each([
  ["4006381333931", { kind: "unit" }],
  ["sku-mug-01", { kind: "unit" }],
  ["1204", { kind: "place" }],
  ["1204-3", { kind: "place" }],
  ["1204-2", { kind: "wrong_compartment" }],
  ["1210", { kind: "wrong_place" }],
  ["999-1", { kind: "wrong_place" }],
  ["A-01-1", { kind: "wrong_place" }],
  ["012345678905", { kind: "wrong_product", name: "Bag" }],
  ["4006381333930", { kind: "wrong_product", name: undefined }],
  ["CONFIRM", { kind: "confirm" }],
])("%s at bin 1204, compartment 3", (code, expected) => {
  expect(judgeGridScan(code, atBin, 0, pick)).toEqual(expected);
});

test.each([
  ["a-01-1", { kind: "place" }],
  ["1204-3", { kind: "wrong_place" }],
  ["0", { kind: "wrong_product", name: undefined }],
])("%s at a shelf", (code, expected) => {
  expect(judgeGridScan(code, atShelf, 0, pick)).toEqual(expected);
});

test("one unit too many is told apart from a wrong one", () => {
  expect(judgeGridScan("4006381333931", atBin, 2, pick)).toEqual({ kind: "already_complete" });
});

test("another lot than the step's is refused", () => {
  const ofLot = { ...atBin, step: { ...inBin, lot: "L1" } };
  const judge = (code: string) => judgeGridScan(code, ofLot, 0, pick);
  expect(judge("(01)04006381333931(10)L2")).toEqual({ kind: "wrong_lot", lot: "L2" });
  expect(judge("(01)04006381333931(10)L1")).toEqual({ kind: "unit" });
});
