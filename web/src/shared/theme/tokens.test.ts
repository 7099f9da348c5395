import { expect, test } from "vitest";
import { contrast } from "./contrast";
import { type Hue, palette } from "./tokens";

const hues: Hue[] = ["blue", "green", "amber", "red", "violet", "gray"];
const step = (hue: keyof typeof palette, index: number) => palette[hue][index] as string;
const AA = 4.5;

test.each(hues)("%s carries white text from step 7", (hue) => {
  for (const i of [7, 8, 9]) expect(contrast(step(hue, i), "#ffffff")).toBeGreaterThanOrEqual(AA);
});

test.each(hues)("%s step 7 and darker is readable on its own tints", (hue) => {
  for (const i of [7, 8, 9])
    expect(contrast(step(hue, i), step(hue, 1))).toBeGreaterThanOrEqual(AA);
});

test.each(hues)("%s light steps are readable on the dark surfaces", (hue) => {
  for (const i of [0, 1, 2, 3, 4]) {
    for (const surface of [6, 7, 8]) {
      expect(contrast(step(hue, i), step("dark", surface))).toBeGreaterThanOrEqual(AA);
    }
  }
});

test.each(hues)("%s step 1 is readable on its darkest step", (hue) => {
  expect(contrast(step(hue, 1), step(hue, 9))).toBeGreaterThanOrEqual(AA);
});

test("secondary text is readable in both schemes", () => {
  // Mantine takes this step for descriptions, whatever the theme says of dimmed text.
  expect(contrast(step("gray", 6), step("gray", 0))).toBeGreaterThanOrEqual(AA);
  expect(contrast(step("gray", 7), step("gray", 0))).toBeGreaterThanOrEqual(AA);
  expect(contrast(step("dark", 2), step("dark", 6))).toBeGreaterThanOrEqual(AA);
});
