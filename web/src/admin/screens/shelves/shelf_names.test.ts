import { expect, test } from "vitest";
import { fitsLabel, inShort, labelsAddress } from "./shelf_names";

test.each(["A-01-1", " A-01-1 ", "Room 2 / shelf #4", "x".repeat(40)])("%s fits a label", (name) =>
  expect(fitsLabel(name)).toBe(true),
);

test.each(["", "   ", "Küche", "A–1", "x".repeat(41), "A\t1"])("%j does not", (name) =>
  expect(fitsLabel(name)).toBe(false),
);

test("many names are told by the first few and the last", () => {
  expect(inShort(["A", "B", "C"], 3)).toEqual({ first: ["A", "B", "C"] });
  expect(inShort(["A", "B", "C", "D", "E"], 3)).toEqual({ first: ["A", "B"], last: "E" });
  expect(inShort([])).toEqual({ first: [] });
});

test("the address of the labels names what is printed", () => {
  expect(labelsAddress({})).toBe("/app/api/shelves/labels.pdf");
  expect(labelsAddress({ shelves: [3, 7] })).toBe("/app/api/shelves/labels.pdf?ids=3%2C7");
  expect(labelsAddress({ site_id: "2", range: { from: "A 1", to: "A 9 " } })).toBe(
    "/app/api/shelves/labels.pdf?site_id=2&from=A+1&to=A+9",
  );
});
