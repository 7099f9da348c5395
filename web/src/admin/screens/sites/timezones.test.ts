import { expect, test } from "vitest";
import { allZones, groupZones, timeIn } from "./timezones";

test("zones stand under their region, UTC before all", () => {
  const zones = ["America/Argentina/Buenos_Aires", "Europe/Berlin", "Europe/Oslo", "UTC"];
  expect(groupZones(zones)).toEqual([
    "UTC",
    {
      group: "America",
      items: [{ value: "America/Argentina/Buenos_Aires", label: "Argentina, Buenos Aires" }],
    },
    {
      group: "Europe",
      items: [
        { value: "Europe/Berlin", label: "Berlin" },
        { value: "Europe/Oslo", label: "Oslo" },
      ],
    },
  ]);
});

test("a site's zone can be chosen even where the browser does not know it", () => {
  expect(allZones("Mars/Olympus")).toContain("Mars/Olympus");
  expect(allZones("").filter((zone) => zone === "UTC" || zone === "")).toEqual(["UTC"]);
});

test("the time in a zone", () => {
  const now = new Date("2026-07-01T10:05:00Z");
  expect(timeIn("Europe/Oslo", "en-GB", now)).toBe("12:05");
  expect(timeIn("Mars/Olympus", "en-GB", now)).toBe("");
});
