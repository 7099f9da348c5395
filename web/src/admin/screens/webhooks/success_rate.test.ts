import { expect, test } from "vitest";
import { successRate } from "./success_rate";

const rate = (delivered_24h: number, failed_24h: number) =>
  successRate({ delivered_24h, failed_24h });

test("the share of tries that were taken", () => {
  expect(rate(3, 1)).toBe(0.75);
  expect(rate(5, 0)).toBe(1);
  expect(rate(0, 5)).toBe(0);
  expect(rate(0, 0)).toBeUndefined();
});

test("it is rounded to all or nothing only when it is all or nothing", () => {
  expect(rate(9999, 1)).toBe(0.99);
  expect(rate(1, 9999)).toBe(0.01);
});
