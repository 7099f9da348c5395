import { expect, test } from "vitest";
import { asQuery, sinceOf } from "./span";

const now = Date.parse("2026-11-27T12:00:00Z");

test("a span ends now", () => {
  expect(sinceOf("15", now)).toBe("2026-11-27T11:45:00.000Z");
  expect(asQuery({ last: "60", method: "GET" }, now)).toEqual({
    method: "GET",
    since: "2026-11-27T11:00:00.000Z",
  });
});

test("without a span, or with one that is none, all time is meant", () => {
  expect(asQuery({ path: "orders" }, now)).toEqual({ path: "orders" });
  expect(asQuery({ last: "soon" }, now)).toEqual({});
});
