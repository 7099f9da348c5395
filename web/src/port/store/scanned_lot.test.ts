import { expect, test } from "vitest";
import type { StoreLot } from "@/api/types";
import { isOtherLot, newOfLot } from "./scanned_lot";

const chosen = (lot: string, expires_on: string) => ({ lot, expires_on }) as StoreLot;
const code = (lot: string, expiresOn: string) => ({ gtin: "", lot, expiresOn });
const march = "2027-03-31";
const april = "2027-04-30";

test("units of two dates are never counted as one lot", () => {
  const byDate = chosen(march, march);
  expect(isOtherLot(code("", april), byDate, 3)).toBe(true);
  expect(isOtherLot(code("", march), byDate, 3)).toBe(false);
  expect(newOfLot(code("", march), byDate)).toBeNull();
  expect(newOfLot(code("", april), byDate)).toEqual({ lot: "", expires_on: april });
});

test("a code with a date alone fits the lot that has that date, and completes one without", () => {
  expect(isOtherLot(code("", march), chosen("AB", march), 1)).toBe(false);
  expect(newOfLot(code("", march), chosen("AB", march))).toBeNull();
  expect(newOfLot(code("", march), chosen("AB", ""))).toEqual({ lot: "AB", expires_on: march });
});

test("a lot with another date than the known one is not counted, not even as the first", () => {
  expect(isOtherLot(code("AB", april), chosen("AB", march), 0)).toBe(true);
  expect(isOtherLot(code("CD", april), chosen("AB", march), 0)).toBe(false);
  expect(isOtherLot(code("CD", march), chosen("AB", march), 1)).toBe(true);
  expect(isOtherLot(null, chosen("AB", march), 1)).toBe(false);
});
