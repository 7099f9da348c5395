import { expect, test } from "vitest";
import type { Rule } from "@/api/types";
import { type Direction, moveRule } from "./move_rule";

const rules = [1, 2, 3].map((rule_id) => ({ rule_id }) as Rule);
const moved = (id: number, direction: Direction) =>
  moveRule(rules, id, direction).map(({ rule_id }) => rule_id);

test("a rule changes places with its neighbour", () => {
  expect(moved(2, "up")).toEqual([2, 1, 3]);
  expect(moved(2, "down")).toEqual([1, 3, 2]);
});

test("at the ends, and one that is gone, nothing moves", () => {
  expect(moved(1, "up")).toEqual([1, 2, 3]);
  expect(moved(3, "down")).toEqual([1, 2, 3]);
  expect(moved(9, "up")).toEqual([1, 2, 3]);
});
