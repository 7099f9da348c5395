import { expect, test } from "vitest";
import type { PickLine, PickState, PutBackState } from "@/api/types";
import { judgePutBack } from "./judge_put_back";

const line = (name: string, codes: string[]) => ({ name, codes }) as unknown as PickLine;
const mug = line("Mug", ["MUG", "4006381333931"]);
const bag = line("Bag", ["BAG"]);
const back = { suggested_shelves: [{ location_id: 7, name: "A-01-1" }] } as unknown as PutBackState;
const pick = { lines: [mug, bag] } as unknown as PickState;

test.each([
  ["confirm", { kind: "confirm" }],
  ["4006381333931", { kind: "product" }],
  ["bag", { kind: "other_product", name: "Bag" }],
  ["a-01-1", { kind: "shelf", location_id: 7 }],
  ["C-09-9", { kind: "shelf_name", name: "C-09-9" }],
])("%s is judged", (code, expected) => {
  expect(judgePutBack(code, { pick, back, line: mug })).toEqual(expected);
});
