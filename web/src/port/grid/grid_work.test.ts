import { expect, test } from "vitest";
import type { GridAtPort, GridPickState } from "@/api/types";
import { allSlots, presentOf, stillToDo, troubleOf, unitsOf } from "./grid_work";

const slot = (number: number, steps: [number, number, boolean][]) => ({
  slot: number,
  complete: steps.every(([, , done]) => done),
  giving_up: false,
  order: {
    lines: [
      { fulfillment_line_item_id: number, name: `p${number}`, quantity: 5, picked_quantity: 2 },
    ],
  },
  steps: steps.map(([step_id, bin_number, done]) => ({
    step_id,
    bin_number,
    done,
    fulfillment_line_item_id: number,
  })),
});
const pick = {
  slots_count: 4,
  current: 12,
  slots: [
    slot(1, [
      [11, 0, false],
      [12, 1300, false],
    ]),
    slot(3, [
      [13, 1204, false],
      [14, 1204, true],
    ]),
  ],
} as unknown as GridPickState;
const grid = (mode: string, fault: string) =>
  ({
    mode,
    fault,
    bin: null,
    ahead: [{ number: 1204 }, { number: 1300 }],
  }) as unknown as GridAtPort;

test("what to do now is found with its order and line", () => {
  expect(presentOf(pick)?.slot.slot).toBe(1);
  expect(presentOf({ ...pick, current: null })).toBeNull();
});

test("what is to come is named in the order of the bins, shelves last", () => {
  const ids = stillToDo(pick, grid("running", "")).map(({ step }) => step.step_id);
  expect(ids).toEqual([13, 12, 11]);
});

test("free slots stand between those that are taken", () => {
  const shown = allSlots(pick).map((one) => (typeof one === "number" ? `free ${one}` : one.slot));
  expect(shown).toEqual([1, "free 2", 3, "free 4"]);
});

test("a slot says how far its order is", () => {
  expect(unitsOf(pick.slots[0] as GridPickState["slots"][number])).toEqual({
    picked: 2,
    wanted: 5,
  });
});

test.each([
  ["running", "", null],
  ["", "", null],
  ["stopped", "", "stopped"],
  ["unreachable", "bin_stuck", "unreachable"],
  ["running", "weight", "weight"],
  ["running", "on fire", "unknown"],
])("mode %s and fault %s", (mode, fault, expected) => {
  expect(troubleOf(grid(mode, fault))).toBe(expected);
});
