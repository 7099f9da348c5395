import { expect, test } from "vitest";
import type { PortState } from "@/api/types";
import { hearReadyCount, withHeardCount } from "./ready_count";

const stateOf = (ready_count: number) => ({ ready_count, site: { site_id: 1 } }) as PortState;

/** The count of an answer of 0 orders, when `meanwhile` happens before it arrives. */
async function countAfter(meanwhile: () => void) {
  const state = await withHeardCount(async () => {
    meanwhile();
    return stateOf(0);
  });
  return state.ready_count;
}

test("what was heard while an answer was on its way is newer than the answer", async () => {
  expect(await countAfter(() => hearReadyCount(1, 3))).toBe(3);
});

test("what was heard before is older, and another site's is another's", async () => {
  hearReadyCount(1, 4, performance.now() - 1);
  expect(await countAfter(() => {})).toBe(0);
  expect(await countAfter(() => hearReadyCount(2, 5))).toBe(0);
});
