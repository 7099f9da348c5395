import { expect, test } from "vitest";
import { signed } from "./signed";

test("a change always shows its sign", () => {
  expect(signed(3, "en")).toBe("+3");
  expect(signed(-2, "en")).toBe("\u22122");
  expect(signed(0, "en")).toBe("0");
  expect(signed(1500, "de")).toBe("+1.500");
});
