import { expect, test } from "vitest";
import { binNumberIn } from "./bin_code";

test.each([
  ["1204", 1204],
  [" 1204-3 ", 1204],
  ["4000000", 4_000_000],
  ["7038010000010", null],
  ["A-01-1", null],
  ["1204-33", null],
])("%s is a label of bin %s", (code, number) => {
  expect(binNumberIn(code)).toBe(number);
});
