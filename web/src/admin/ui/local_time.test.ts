import { expect, test } from "vitest";
import { localTime, utcTime } from "./local_time";

test("a time goes to the device's zone and back", () => {
  const utc = utcTime("2026-05-01T12:30");
  expect(utc).toMatch(/^2026-0[45]-\d\dT\d\d:\d\d:00Z$/);
  expect(localTime(utc)).toBe("2026-05-01T12:30");
});

test("what is no time is none", () => {
  expect(utcTime("")).toBe("");
  expect(localTime("")).toBe("");
  expect(localTime(undefined)).toBe("");
  expect(localTime("yesterday")).toBe("");
});
