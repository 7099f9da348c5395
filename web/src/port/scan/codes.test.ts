import { expect, test } from "vitest";
import { isConfirmCode, matches, sameCode, typedNumber } from "./codes";

test.each([
  ["A-01-1", "a-01-1", true],
  [" A-01-1 ", "A-01-1", true],
  ["012345678905", "0012345678905", true],
  ["4006381333931", "4006381333932", false],
  // Short numbers are no GTINs: their zeros count.
  ["0012", "12", false],
])("%s and %s are the same code: %s", (a, b, same) => {
  expect(sameCode(a, b)).toBe(same);
});

test("an empty code of a product is matched by nothing", () => {
  expect(matches("", [""])).toBe(false);
  expect(matches("X", ["", "x"])).toBe(true);
});

test("only short plain numbers are taken for typed ones", () => {
  expect(typedNumber("24")).toBe(24);
  expect(typedNumber("4006381333931")).toBeNull();
  expect(typedNumber("2.5")).toBeNull();
});

test("the printed CONFIRM code", () => {
  expect(isConfirmCode("confirm")).toBe(true);
  expect(isConfirmCode("CONFIRMED")).toBe(false);
});
