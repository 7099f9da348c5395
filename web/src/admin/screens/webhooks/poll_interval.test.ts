import { expect, test } from "vitest";
import type { Delivery } from "@/api/types";
import { pollInterval } from "./poll_interval";

const now = Date.parse("2026-05-01T12:00:00Z");
const delivery = (state: Delivery["state"], next_attempt_at: string | null) =>
  ({ state, next_attempt_at }) as Delivery;

test("a message that is due is looked at each second", () => {
  expect(pollInterval(delivery("waiting", "2026-05-01T11:59:59Z"), now)).toBe(1_000);
  expect(pollInterval(delivery("waiting", "2026-05-01T12:00:05Z"), now)).toBe(1_000);
});

test("one that waits long, or for another, is looked at seldom", () => {
  expect(pollInterval(delivery("waiting", "2026-05-01T12:30:00Z"), now)).toBe(10_000);
  expect(pollInterval(delivery("waiting", null), now)).toBe(10_000);
});

test("one that is done is not looked at", () => {
  expect(pollInterval(delivery("delivered", null), now)).toBe(false);
  expect(pollInterval(delivery("failed", null), now)).toBe(false);
  expect(pollInterval(undefined, now)).toBe(false);
});
