import { expect, test } from "vitest";
import { type Beginnings, stepsToGo } from "./steps_to_go";

const fresh: Beginnings = {
  role: "admin",
  integrations: 0,
  shelves: 0,
  products: 0,
  units: 0,
  orders: false,
};
const undone = (has: Partial<Beginnings>) =>
  stepsToGo({ ...fresh, ...has })
    .filter(({ done }) => !done)
    .map(({ name }) => name);

test("a fresh installation has every step before it", () => {
  expect(undone({})).toEqual(["integration", "products", "shelves", "store", "order"]);
});

test("what is there is done", () => {
  expect(undone({ integrations: 1, shelves: 20 })).toEqual(["products", "store", "order"]);
  expect(undone({ products: 3, shelves: 20 })).toEqual(["store", "order"]);
});

test("a manager is not sent where only an Admin may go", () => {
  const names = stepsToGo({ ...fresh, role: "manager" }).map((s) => s.name);
  expect(names).toEqual(["products", "shelves", "store", "order"]);
});

test("with goods stored and orders come nobody is led any more, even when all is sold", () => {
  const ran = { ...fresh, shelves: 20, products: 3, orders: true };
  expect(stepsToGo({ ...ran, units: 5 })).toEqual([]);
  expect(stepsToGo({ ...ran, units: 0 })).toEqual([]);
});
