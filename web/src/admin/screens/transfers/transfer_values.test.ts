import { expect, test } from "vitest";
import { emptyLine, isWhole, transferOf } from "./transfer_values";

test("what is typed becomes numbers, and white space at the ends goes", () => {
  const line = { ...emptyLine(), product_id: "3", location_id: "7", lot: " L-1 ", quantity: "2" };
  const values = { direction: "out" as const, place_name: " Fair ", notes: "", lines: [line] };
  expect(transferOf(values)).toEqual({
    direction: "out",
    place_name: "Fair",
    notes: "",
    line_items: [{ product_id: 3, location_id: 7, quantity: 2, lot: "L-1", expires_on: "" }],
  });
});

test("only whole units from one are units", () => {
  expect([1, "12"].every(isWhole)).toBe(true);
  expect([0, -1, 1.5, "", "x"].some(isWhole)).toBe(false);
});

test("each line has a name of its own", () => {
  expect(emptyLine().key).not.toBe(emptyLine().key);
});
