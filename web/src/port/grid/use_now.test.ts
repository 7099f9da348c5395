import { expect, test } from "vitest";
import { secondsBetween } from "./use_now";

test.each([
  [0, 0],
  [400, 1],
  [12_000, 12],
  [-400, 0],
  [-12_400, -12],
])("%i milliseconds away are %i whole seconds", (away, seconds) => {
  const now = Date.parse("2026-11-27T10:00:00Z");
  const whole = secondsBetween(now, new Date(now + away).toISOString());
  expect(whole + 0).toBe(seconds);
});
