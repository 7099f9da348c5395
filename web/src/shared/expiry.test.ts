import { expect, test } from "vitest";
import { isExpired } from "./expiry";

test("a lot has expired when its last day is over, and never without a date", () => {
  const now = new Date(2027, 0, 5, 23, 59);
  expect(["2027-01-05", "2027-01-06", "2027-10-01", ""].some((day) => isExpired(day, now))).toBe(
    false,
  );
  expect(["2027-01-04", "2026-12-31"].every((day) => isExpired(day, now))).toBe(true);
});
