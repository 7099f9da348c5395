import { expect, test } from "vitest";
import { shareChosen, withChange } from "./selection";

test("rows are added to what is chosen and taken away", () => {
  const two = withChange(new Set([1]), [2, 1], true);
  expect([...two]).toEqual([1, 2]);
  expect([...withChange(two, [1], false)]).toEqual([2]);
  expect([...two]).toEqual([1, 2]);
});

test("the share counts only what is shown", () => {
  const chosen = new Set([1, 2, 9]);
  expect(shareChosen(chosen, [1, 2])).toBe("all");
  expect(shareChosen(chosen, [1, 3])).toBe("some");
  expect(shareChosen(chosen, [3])).toBe("none");
  expect(shareChosen(chosen, [])).toBe("none");
});
