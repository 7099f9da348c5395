import { expect, test } from "vitest";
import type { PortState } from "@/api/types";
import { askState, hearReadyCount, withHeardCount } from "./ready_count";

const noneReady = () => Promise.resolve({ ready_count: 0, site: { site_id: 1 } } as PortState);

test("what was heard while an answer was on its way, or since, is newer than the answer", async () => {
  const onItsWay = askState(noneReady);
  hearReadyCount(1, 3);
  const state = await onItsWay;
  expect(withHeardCount(state).ready_count).toBe(3);
  hearReadyCount(1, 2);
  expect(withHeardCount(state).ready_count).toBe(2);
});

test("what was heard before is older, and another site's is another's", async () => {
  hearReadyCount(1, 4, performance.now() - 1);
  const state = await askState(noneReady);
  expect(withHeardCount(state).ready_count).toBe(0);
  hearReadyCount(2, 5);
  expect(withHeardCount(state).ready_count).toBe(0);
});
