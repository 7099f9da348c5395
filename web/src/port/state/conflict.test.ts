import { expect, test } from "vitest";
import { ApiError } from "@/api/problem";
import type { PortState } from "@/api/types";
import { type Conflict, movedOnState, speaksForItself, stillPossible } from "./conflict";

const picking = (current: number | null, done: boolean[]) =>
  ({
    task: "pick",
    step: current === null ? "finish" : "pick",
    pick: { current, steps: done.map((is, at) => ({ step_id: at + 1, done: is })) },
  }) as unknown as PortState;

const conflict = (name: string, args: Record<string, unknown>, after: PortState): Conflict => ({
  command: { command_id: "c", name, arguments: args },
  before: after,
  after,
});

test("a confirmation may be repeated while its step is the present one", () => {
  const again = (after: PortState) =>
    stillPossible(conflict("confirm_pick", { step_id: 1 }, after));
  expect(again(picking(0, [false, false]))).toBe(true);
  expect(again(picking(1, [true, false]))).toBe(false);
  expect(again(picking(1, [false, false]))).toBe(false);
  expect(again(picking(null, [true, true]))).toBe(false);
});

test("an issue belongs to its step too", () => {
  expect(stillPossible(conflict("report", { step_id: 2 }, picking(1, [true, false])))).toBe(true);
  expect(stillPossible(conflict("report", { step_id: 1 }, picking(1, [true, false])))).toBe(false);
});

test("a step at a bin may be repeated while it is what the port asks for", () => {
  const at = (current: number | null) =>
    ({ task: "grid_pick", step: "pick", grid_pick: { current } }) as PortState;
  for (const name of ["confirm_step", "report_step"]) {
    expect(stillPossible(conflict(name, { step_id: 7 }, at(7)))).toBe(true);
    expect(stillPossible(conflict(name, { step_id: 7 }, at(8)))).toBe(false);
    expect(stillPossible(conflict(name, { step_id: 7 }, at(null)))).toBe(false);
  }
});

test("nothing is repeated on the start page", () => {
  const home = { task: "", step: "", pick: null, store: null } as unknown as PortState;
  for (const name of ["confirm_pick", "confirm_store", "begin", "finish", "leave"]) {
    expect(stillPossible(conflict(name, { step_id: 1 }, home))).toBe(false);
  }
});

test("the new state is read from the refusal", () => {
  const state = picking(0, [false]);
  expect(movedOnState(new ApiError(409, { state } as object, null))).toBe(state);
  expect(movedOnState(new ApiError(409, {}, null))).toBeNull();
});

test("a cancelled order and a label that has come need no choice of the worker", () => {
  const ship = (status: string) => ({ step: "label", ship: { label: { status } } }) as PortState;
  expect(speaksForItself(ship("labelled"))).toBe(true);
  expect(speaksForItself(ship("refused"))).toBe(false);
  expect(speaksForItself({ step: "cancelled" } as PortState)).toBe(true);
  expect(speaksForItself(picking(0, [false]))).toBe(false);
});
