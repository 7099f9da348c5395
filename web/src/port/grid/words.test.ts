import { expect, test } from "vitest";
import de from "@/shared/i18n/locales/de/port.json";
import en from "@/shared/i18n/locales/en/port.json";
import { stageKey } from "./words";

test.each([
  [
    "held",
    "Bin {{number}} is at another port first",
    "Behälter {{number}} ist erst an einem anderen Port",
  ],
  ["wanted", "Robots dig out bin {{number}}", "Roboter graben Behälter {{number}} aus"],
  ["coming", "A robot brings bin {{number}}", "Ein Roboter bringt Behälter {{number}}"],
  ["open", "Bin {{number}} is here", "Behälter {{number}} ist da"],
] as const)("what robots do at stage %s is said in both languages", (stage, english, german) => {
  const key = stageKey(stage).split(".")[1] as "held" | "wanted" | "coming" | "open";
  expect(en.grid[key]).toBe(english);
  expect(de.grid[key]).toBe(german);
});
