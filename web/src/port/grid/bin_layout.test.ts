import { expect, test } from "vitest";
import { type Cell, columnsOf, emptyCells, othersAt, unitsAt } from "./bin_layout";

const lies = (sku: string, quantity: number, lot = "") =>
  ({ sku, quantity, lot, name: sku }) as Cell["contents"][number];
const cells: Cell[] = [
  { position: 1, contents: [lies("MUG", 5, "L1"), lies("MUG", 2, "L2"), lies("BAG", 1)] },
  { position: 2, contents: [lies("MUG", 9)] },
];

test("bins are drawn with their long side to the worker", () => {
  expect([1, 2, 4, 8].map(columnsOf)).toEqual([1, 2, 2, 4]);
  expect(emptyCells(4).map(({ position }) => position)).toEqual([1, 2, 3, 4]);
});

test("only the step's product and lot in the step's compartment count", () => {
  expect(unitsAt(cells, 1, "MUG", "L1")).toBe(5);
  expect(unitsAt(cells, 3, "MUG", "")).toBe(0);
  expect(othersAt(cells, 1, "MUG").map(({ sku }) => sku)).toEqual(["BAG"]);
});
