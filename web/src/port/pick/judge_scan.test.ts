import { expect, test } from "vitest";
import type { PickLine, PickState, PickStep } from "@/api/types";
import { judgeScan } from "./judge_scan";

const line = (id: number, name: string, sku: string, codes: string[]): PickLine => ({
  fulfillment_line_item_id: id,
  product_id: id,
  name,
  sku,
  codes,
  color: "",
  size: "",
  image_url: "",
  quantity: 2,
  picked_quantity: 0,
  deviation: null,
  kit: null,
});
const step = (id: number, location_name: string): PickStep => ({
  step_id: id,
  fulfillment_line_item_id: id,
  location_id: id,
  location_name,
  quantity: 2,
  done: false,
  taken: 0,
  lot: "",
  expires_on: "",
});

const mug = line(1, "Enamel mug", "SKU-MUG-01", ["4006381333931"]);
const bag = line(2, "Bag", "SKU-BAG", ["012345678905"]);
const steps = [step(1, "A-01-1"), step(2, "A-02-3")];
const pick = { lines: [mug, bag], steps, current: 0 } as unknown as PickState;
const judge = (code: string, count = 0) =>
  judgeScan(code, { pick, step: steps[0] as PickStep, line: mug, count });

test.each([
  ["4006381333931", { kind: "unit" }],
  ["sku-mug-01", { kind: "unit" }],
  ["04006381333931", { kind: "unit" }],
  ["a-01-1", { kind: "shelf" }],
  ["A-02-3", { kind: "wrong_shelf" }],
  ["0012345678905", { kind: "wrong_product", name: "Bag" }],
  ["4006381333930", { kind: "wrong_product", name: undefined }],
  ["confirm", { kind: "confirm" }],
])("%s is judged", (code, expected) => {
  expect(judge(code)).toEqual(expected);
});

test("one unit too many is told apart from a wrong one", () => {
  expect(judge("4006381333931", 2)).toEqual({ kind: "already_complete" });
});

test("an empty code of a product matches nothing", () => {
  const bare = line(3, "Bare", "B", [""]);
  const state = { lines: [bare], steps, current: 0 } as unknown as PickState;
  const present = { pick: state, step: steps[0] as PickStep, line: bare, count: 0 };
  expect(judgeScan("", present).kind).toBe("wrong_product");
});

test("another lot than the step's is refused, the step's own counts", () => {
  const ofLot = { ...(steps[0] as PickStep), lot: "L1" };
  const judge = (code: string) =>
    judgeScan(code, {
      pick: { steps, lines: [mug, bag] } as PickState,
      step: ofLot,
      line: mug,
      count: 0,
    });
  expect(judge("(01)04006381333931(10)L1")).toEqual({ kind: "unit" });
  expect(judge("(01)04006381333931(10)L2")).toEqual({ kind: "wrong_lot", lot: "L2" });
  expect(judge("4006381333931")).toEqual({ kind: "unit" });
});
