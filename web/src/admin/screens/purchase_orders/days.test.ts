import { expect, test } from "vitest";
import { startOfDay } from "./days";

test("a day begins at midnight of this device, and what is no day is left out", () => {
  expect(startOfDay("2026-12-01", 0)).toBe(new Date(2026, 11, 1).toISOString());
  expect(startOfDay("2026-12-31", 1)).toBe(new Date(2027, 0, 1).toISOString());
  expect(startOfDay("", 0)).toBeUndefined();
  expect(startOfDay(undefined, 0)).toBeUndefined();
  expect(startOfDay("tomorrow", 0)).toBeUndefined();
});
